"""Dictionary forms: lemminflect asked with the predicted tags, and the closed classes it does not know."""

from __future__ import annotations

import logging
import re
from functools import lru_cache

_BE = dict.fromkeys("am are is was were been being be 'm 're 's m re s ai".split(), "be")
_HAVE = dict.fromkeys("has had having have 've ve".split(), "have")
_DO = dict.fromkeys("does did done doing do".split(), "do")
_GET = dict.fromkeys("got gets getting gotten get".split(), "get")
_OTHER = {"ca": "can", "wo": "will", "'ll": "will", "ll": "will", "sha": "shall", "'d": "would", "d": "would"}
_VERBAL = {**_BE, **_HAVE, **_DO, **_GET}
_CLOSED = {
    "AUX": {**_VERBAL, **_OTHER},
    "VERB": {**_VERBAL, "'d": "have", "gon": "go", "wan": "want"},
    "PART": {"n't": "not", "nt": "not", "na": "to", "ta": "to", "'": "'s", "s": "'s"},
    "PRON": {
        "me": "I", "i": "I", "him": "he", "them": "they", "'em": "they", "em": "they", "us": "we", "'s": "we",
        "these": "this", "those": "that", "mine": "my", "yours": "your", "hers": "her", "ours": "our",
        "theirs": "their",
    },
    "DET": {"an": "a", "these": "this", "those": "that"},
    "ADJ": {"more": "more", "most": "most", "least": "least", "later": "late", "latest": "late"},
    "ADV": {"more": "more", "most": "most", "least": "least", "later": "late", "latest": "late"},
    "NOUN": {
        "people": "person", "thanks": "thanks", "troops": "troops", "regards": "regards", "pants": "pants",
        "dynamics": "dynamics", "politics": "politics", "economics": "economics", "goods": "goods",
        "earnings": "earnings", "headquarters": "headquarters", "series": "series", "species": "species",
        "media": "media", "data": "data", "means": "means", "news": "news",
    },
}  # fmt: skip
_VERBS = {
    "belies": "belie", "belied": "belie", "lay": "lie", "bore": "bear", "ground": "grind", "wound": "wind",
    "saw": "see", "fell": "fall", "found": "find", "left": "leave", "rose": "rise", "bound": "bind", "fled": "flee",
    "dove": "dive", "wove": "weave", "shot": "shoot", "felt": "feel", "bent": "bend", "spun": "spin",
}  # fmt: skip
"""Past forms that are base forms of other verbs, and what lemminflect gets wrong."""
_INFLECTED = frozenset("VBD VBN VBG VBZ NNS NNPS JJR JJS RBR RBS".split())
_PREFIXED = re.compile(r"(\w+-|co|fore|mis|out|over|pre|re|un|under)(\w{3,})")
"""Verbs made of others, which inflect as those do: "co-wrote", "outsold"."""
_INITIALS = re.compile(r"([A-Z]{2,})s")


@lru_cache(maxsize=20_000)
def lemma(word: str, upos: str, xpos: str, initial: bool = False) -> str:
    """Return the dictionary form of `word` as tagged; names stay as they are written.

    An adjective keeps its capital (American) unless it is the first word of its sentence (`initial`).
    """
    plain = word.replace("’", "'")
    low = plain.lower()
    if upos == "PRON" and low == "her" and xpos == "PRP":
        return "she"
    closed = _CLOSED.get(upos, {}).get(low)
    if closed:
        return closed
    if upos in ("PROPN", "X", "NUM", "SYM", "PUNCT"):
        return plain
    initials = _INITIALS.fullmatch(plain)
    if initials and xpos == "NNS":
        return initials[1]
    kept = plain if (upos == "ADJ" and not initial) or (upos == "NOUN" and plain.isupper()) else low
    if xpos not in _INFLECTED or upos not in ("NOUN", "VERB", "AUX", "ADJ", "ADV"):
        return kept
    if upos in ("VERB", "AUX") and low in _VERBS:
        return _VERBS[low]
    if upos == "VERB" and (parts := _PREFIXED.fullmatch(low)) and ("-" in low or not _is_known(low, xpos)):
        return parts[1] + lemma(parts[2], upos, xpos)
    return _looked_up(kept, upos)


def _is_known(word: str, xpos: str) -> bool:
    """Tell whether the looked-up form of a verb leads back to `word`."""
    from lemminflect import getInflection

    return word in getInflection(_looked_up(word, "VERB"), xpos)


def _looked_up(word: str, upos: str) -> str:
    # lemminflect complains to the log about words it lacks; what a reader must know is in the result.
    logging.getLogger("lemminflect").setLevel(logging.ERROR)
    from lemminflect import getLemma

    found: tuple[str, ...] = getLemma(word, upos)
    return found[0] if found and found[0] else word
