"""Texts compared word by word, whatever their case, marks and articles."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_WORD = re.compile(r"\w+(?:[.,’'-]\w+)*")
_POSSESSIVE = re.compile(r"['’]s$|(?<=s)['’]$")
_ARTICLES = ("a", "an", "the")

Words = tuple[str, ...]


@lru_cache(maxsize=4096)
def words_of(text: str) -> Words:
    """Return the words of `text` in small letters; "1,000", "3.10" and "well-known" are one word each."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return tuple(_POSSESSIVE.sub("", word) for word in _WORD.findall(folded))


def key_words(text: str) -> Words:
    """Return the words of a key without an article in front."""
    words = words_of(text)
    return words[1:] if len(words) > 1 and words[0] in _ARTICLES else words


def sameness(text: str) -> Words:
    """Return what two texts share when they say the same; never empty."""
    return key_words(text) or (text.strip(),)


def find_words(sought: Words, words: Words) -> int:
    """Return where `sought` stands in `words` as a run, or -1."""
    if not sought:
        return -1
    first, size = sought[0], len(sought)
    return next((i for i, word in enumerate(words) if word == first and words[i : i + size] == sought), -1)


def find_form(sought: str, words: Words) -> int:
    """Return where an inflected form of the word `sought` stands ("tide" in "tides"), or -1."""
    if not sought.isalpha() or len(sought) < 3:
        return -1
    near = [i for i, word in enumerate(words) if word[:2] == sought[:2] and word.isalpha()]
    return next((i for i in near if _lemmas(sought) & _lemmas(words[i])), -1) if near else -1


@lru_cache(maxsize=4096)
def _lemmas(word: str) -> frozenset[str]:
    # 60 ms to load: only a prompt with a word that begins like the key pays for it.
    from lemminflect import getAllLemmas

    known = getAllLemmas(word)
    return frozenset(lemma for lemmas in known.values() for lemma in lemmas) | {word}
