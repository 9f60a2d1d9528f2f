"""Cues: what a single word may set off, so that no rule searches a text that has none of its words.

A rule that hangs on certain words names them here, once, where its module is loaded, and is given one bit for them;
`Side.cues` has the bits of all words of a text. Most replies have none, and most rules are done with one look at it.
"""

from __future__ import annotations

from collections.abc import Iterable

_BITS_OF: dict[str, int] = {}
_given: list[int] = []


def cue(words: Iterable[str]) -> int:
    """Return a bit of its own for these folded words."""
    bit = 1 << len(_given)
    _given.append(bit)
    for word in words:
        _BITS_OF[word] = _BITS_OF.get(word, 0) | bit
    return bit


def cues_of(word: str) -> int:
    """Return the bits of all cues that a folded word is."""
    return _BITS_OF.get(word, 0)
