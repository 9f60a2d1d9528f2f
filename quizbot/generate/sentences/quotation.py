"""Quotations that run over several sentences of a paragraph, or over several paragraphs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

OPENING, CLOSING, EITHER = "“«", "”»", '"'


def opens(text: str) -> bool:
    """Tell whether a text begins with a mark that can open a quotation."""
    return text.lstrip()[:1] in (*OPENING, EITHER)


def closes(text: str) -> bool:
    """Tell whether a text ends with a mark that can close a quotation."""
    return text.rstrip()[-1:] in (*CLOSING, EITHER)


def is_left_open(paragraph: str, following: str) -> bool:
    """Tell whether a quotation goes on in the paragraph `following`, which opens it anew, as print does."""
    opened = sum(map(paragraph.count, OPENING)) - sum(map(paragraph.count, CLOSING))
    return opens(following) and (opened > 0 or paragraph.count(EITHER) % 2 == 1)


def states(sentences: Iterable[str], *, left_open: bool = False) -> Iterator[tuple[bool, bool]]:
    """Yield for each sentence of a paragraph whether a quotation runs into it, and whether one runs on behind it.

    Straight marks open and close by turns; where their number is odd nothing is known of them, unless the last is
    `left_open` for the next paragraph.
    """
    texts = tuple(sentences)
    by_turns = left_open or sum(text.count(EITHER) for text in texts) % 2 == 0
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
