"""Quotations that run over several sentences of a paragraph."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

OPENING, CLOSING, EITHER = "“«", "”»", '"'


def states(sentences: Iterable[str]) -> Iterator[tuple[bool, bool]]:
    """Yield for each sentence of a paragraph whether a quotation runs into it, and whether one runs on behind it.

    Straight marks open and close by turns; where their number is odd nothing is known of them.
    """
    texts = tuple(sentences)
    by_turns = sum(text.count(EITHER) for text in texts) % 2 == 0
    is_open = False
    for text in texts:
        before = is_open
        for mark in text:
            if mark in OPENING:
                is_open = True
            elif mark in CLOSING:
                is_open = False
            elif mark == EITHER and by_turns:
                is_open = not is_open
        yield before, is_open
