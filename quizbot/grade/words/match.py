"""String distance: the one door to rapidfuzz."""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA, Levenshtein


def slips(word: str, meant: str, limit: int) -> int:
    """Count the typing slips between two words, a transposition as one; ``limit + 1`` if there are more."""
    return OSA.distance(word, meant, score_cutoff=limit)


def nearest(word: str, choices: Sequence[str], limit: int) -> list[tuple[str, int]]:
    """Return the `choices` within `limit` slips of `word`, nearest first."""
    found = process.extract(word, choices, scorer=OSA.distance, score_cutoff=limit, limit=4)
    return [(choice, int(distance)) for choice, distance, _ in found]


def changes(word: str, meant: str) -> list[tuple[str, str]]:
    """Return the letters that turn `word` into `meant`, each change as what was typed and what was meant."""
    return [
        (word[op.src_start : op.src_end], meant[op.dest_start : op.dest_end])
        for op in Levenshtein.opcodes(word, meant)
        if op.tag != "equal"
    ]


def similarity(reply: str, key: str) -> float:
    """Return how alike two texts are as they stand, 0 to 1."""
    return fuzz.ratio(reply, key) / 100


def likeness(reply: str, key: str) -> tuple[float, float, float]:
    """Return how alike two texts are: word by word, as they stand, and the shorter as it is found in the longer.

    Each is between 0 and 1; word by word neither order nor repetition counts.
    """
    return fuzz.token_set_ratio(reply, key) / 100, fuzz.ratio(reply, key) / 100, fuzz.partial_ratio(reply, key) / 100
