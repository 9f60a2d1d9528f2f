"""Dictionary forms: lemminflect asked with the predicted tags, and the closed classes it does not know."""

from __future__ import annotations

import logging
from functools import lru_cache

_CLOSED = {
    "AUX": {
        "am": "be", "are": "be", "is": "be", "was": "be", "were": "be", "been": "be", "being": "be", "be": "be",
        "'m": "be", "'re": "be", "'s": "be", "s": "be", "m": "be", "re": "be", "ai": "be",
        "has": "have", "had": "have", "having": "have", "'ve": "have", "ve": "have", "'d": "would", "d": "would",
        "does": "do", "did": "do", "done": "do", "doing": "do", "ca": "can", "wo": "will", "'ll": "will", "ll": "will",
        "sha": "shall", "got": "get", "gets": "get", "getting": "get", "gotten": "get",
    },
    "PART": {"n't": "not", "nt": "not", "na": "to", "ta": "to"},
    "PRON": {
        "me": "I", "i": "I", "him": "he", "them": "they", "'em": "they", "us": "we", "'s": "we", "these": "this",
        "those": "that", "whom": "who", "mine": "my", "yours": "your", "hers": "her", "ours": "our", "theirs": "their",
    },
    "DET": {"an": "a", "these": "this", "those": "that"},
    "VERB": {"belies": "bely", "'s": "be", "'re": "be", "'m": "be", "'ve": "have"},
}  # fmt: skip
_IRREGULAR = {
    "belies": "belie", "belied": "belie", "lay": "lie", "ties": "tie", "tied": "tie", "vies": "vie", "vied": "vie",
    "dies": "die", "died": "die", "lies": "lie", "lied": "lie", "underlies": "underlie", "bore": "bear",
    "ground": "grind", "wound": "wind", "saw": "see", "fell": "fall", "found": "find", "left": "leave",
    "rose": "rise", "wrote": "write", "bound": "bind", "shed": "shed", "cast": "cast",
}  # fmt: skip
"""Past forms of verbs that are base forms of others, and what lemminflect gets wrong."""
_INFLECTED = frozenset("VBD VBN VBG VBZ NNS NNPS JJR JJS RBR RBS".split())


@lru_cache(maxsize=20_000)
def lemma(word: str, upos: str, xpos: str, initial: bool = False) -> str:
    """Return the dictionary form of `word` as tagged; names stay as they are written.

    A capital is kept (American) unless the word is the first of its sentence (`initial`).
    """
    plain = word.replace("’", "'")
    low = plain.lower()
    closed = _CLOSED.get(upos, {}).get(low)
    if closed:
        return closed
    if upos in ("PROPN", "X", "NUM", "SYM", "PUNCT"):
        return plain
    kept = plain if plain[:1].isupper() and not initial and upos in ("NOUN", "ADJ") else low
    if xpos not in _INFLECTED or upos not in ("NOUN", "VERB", "AUX", "ADJ", "ADV"):
        return kept
    if upos in ("VERB", "AUX") and low in _IRREGULAR:
        return _IRREGULAR[low]
    return _looked_up(kept, upos)


def _looked_up(word: str, upos: str) -> str:
    # lemminflect complains to the log about tags; what a reader must know is in the result.
    logging.getLogger("lemminflect").setLevel(logging.ERROR)
    from lemminflect import getLemma

    found: tuple[str, ...] = getLemma(word, upos)
    return found[0] if found and found[0] else word
