"""The words of courtesy around a request, taken off its ends."""

from __future__ import annotations

from itertools import product

from quizbot.learn.intents.table import Table

_PADDING = frozenset(
    (
        "exactly actually even just really please literally kinda maybe simply then now already still ever quickly "
        "honestly basically possibly perhaps kindly"
    ).split()
)
"""What may stand anywhere in a request without changing it."""


def cores_of(words: tuple[str, ...], known: Table) -> list[tuple[str, ...]]:
    """Return `words` and what is left of them without the courtesies at either end, the longest first."""
    starts, ends = [0], [len(words)]
    for start in starts:
        starts += [
            start + len(phrase)
            for phrase in _phrases_at(words, start, known.before, forwards=True)
            if start + len(phrase) not in starts
        ]
    for end in ends:
        ends += [
            end - len(phrase)
            for phrase in _phrases_at(words, end, known.after, forwards=False)
            if end - len(phrase) not in ends
        ]
    cores = [words[start:end] for start, end in product(starts, ends) if start < end]
    lean = [tuple(word for word in core if word not in _PADDING) for core in cores]
    return sorted(dict.fromkeys((*cores, *filter(None, lean))), key=len, reverse=True)


def _phrases_at(
    words: tuple[str, ...], place: int, phrases: frozenset[tuple[str, ...]], *, forwards: bool
) -> list[tuple[str, ...]]:
    spans = (words[place : place + size] if forwards else words[max(0, place - size) : place] for size in range(1, 7))
    return [span for span in dict.fromkeys(spans) if span in phrases]
