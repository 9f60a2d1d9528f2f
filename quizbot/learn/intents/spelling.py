"""A reply made comparable: folded, chat spellings written out, slips in the words of a request mended."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Mapping
from functools import lru_cache

from rapidfuzz.distance import OSA

_DRAWN_OUT = re.compile(r"([^\W\d_])\1{2,}")
_SOUND = re.compile(
    r"p+f+t*|u+r*g+h*|a+r+g+h*|h*m+|m+h*m+|m+e+h+|e+w+|br+|ts+k|sh+|oo+f|u+h+m*|e+r+m*|bl+e+h+|ga+h+|du+h+"
)
"""A sigh or a groan, as people spell them; all count as "ugh"."""
_SHORTEST_MENDED = 4
"""From this length two swapped letters are mended; from one more any single slip is."""


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """Return `text` as phrases are compared: case, accents, quotes and punctuation gone, white space even."""
    text = unicodedata.normalize("NFKD", text).casefold()
    text = "".join(c for c in text if not unicodedata.combining(c))
    text = re.sub(r"['’‘`´]", "", text)
    return " ".join(re.sub(r"[^\w]+|_", " ", text).split())


def written_out(text: str, spellings: Mapping[str, str], longest: int) -> tuple[str, ...]:
    """Return the folded words of `text`, chat spellings replaced; `longest` is the most words a spelling has."""
    words = _DRAWN_OUT.sub(r"\1", fold(text.replace("=", " equals "))).split()
    words = ["ugh" if _SOUND.fullmatch(word) else word for word in words]
    found: list[str] = []
    place = 0
    while place < len(words):
        for size in range(min(longest, len(words) - place), 0, -1):
            if (spelt := spellings.get(" ".join(words[place : place + size]))) is not None:
                found.extend(spelt.split())
                break
        else:
            size = 1
            found.append(words[place])
        place += size
    return tuple(found)


def mended(words: tuple[str, ...], vocabulary: frozenset[str], kept: Collection[str]) -> tuple[str, ...]:
    """Return `words`, those of no meaning replaced by the word of `vocabulary` that they are one slip from.

    A real word is never touched ("ship" is not "skip"), nor one of `kept`, the words of the answer.
    """
    strange = {
        word for word in words if len(word) >= _SHORTEST_MENDED and word.isalpha() and word not in vocabulary
    } - set(kept)
    if not strange:
        return words
    from quizbot.grade.words.lexicon import is_known

    mends = {word: _nearest(word, vocabulary) for word in strange if not is_known(word)}
    return tuple(mends.get(word, word) for word in words)


def _nearest(word: str, vocabulary: frozenset[str]) -> str:
    """Return the one word a slip away, first and last letters counting most; `word` itself where none is near."""
    close = sorted(known for known in vocabulary if _is_slip(word, known))
    close.sort(key=lambda known: (known[0] != word[0], known[-1] != word[-1]))
    return close[0] if close else word


def _is_slip(word: str, known: str) -> bool:
    if len(known) < _SHORTEST_MENDED or OSA.distance(word, known, score_cutoff=1) > 1:
        return False
    return len(known) > _SHORTEST_MENDED or sorted(word) == sorted(known)
