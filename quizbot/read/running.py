"""Running heads, footers and page numbers of typeset pages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from quizbot.read.page import Piece
from quizbot.read.prose import ends_like_sentence

_EDGE = 2
"""Lines at the top and at the bottom of a page among which running heads are looked for."""
_APART = 1.7
"""White space between a head and the text, in heights of its letters."""
_LONGEST = 14
_NUMBER = re.compile(r"\W*(?:page|p\.)?\s*(?:\d{1,4}|[ivxlc]{1,6})(?:\s*(?:of|/)\s*\d{1,4})?\W*", re.IGNORECASE)


def without_running_heads(pages: Sequence[Sequence[Piece]]) -> list[list[Piece]]:
    """Return the pages without what comes back at their edges, and without lines there that number the page."""
    lines = [_lines(page) for page in pages]
    times = Counter(mask for page in lines for mask in {_mask(piece.text) for piece in _edges(page)})
    needed = max(2, min(3, len(pages) // 2))
    heads = {mask for mask, count in times.items() if count >= needed}
    kept = []
    for page, own in zip(pages, lines, strict=True):
        gone = {id(p) for p in _edges(own) if _mask(p.text) in heads and not ends_like_sentence(p.text)}
        gone |= {id(piece) for line in _numbering(own, len(pages)) for piece in line}
        kept.append([piece for piece in page if id(piece) not in gone])
    return kept


def _lines(page: Sequence[Piece]) -> list[list[Piece]]:
    """Return the pieces that stand level with each other, from top to bottom."""
    found: list[list[Piece]] = []
    for piece in sorted(page, key=lambda piece: -piece.middle):
        if found and found[-1][0].middle - piece.middle < 0.5 * piece.size:
            found[-1].append(piece)
        else:
            found.append([piece])
    return found


def _edges(lines: list[list[Piece]]) -> Iterable[Piece]:
    return (piece for line in (*lines[:_EDGE], *lines[-_EDGE:]) for piece in line)


def _numbering(lines: list[list[Piece]], pages: int) -> Iterable[list[Piece]]:
    """Yield the first and the last line if it holds the page's number: alone, or in a line set apart."""
    for line, beside in ((lines[:1], lines[1:2]), (lines[-1:], lines[-2:-1])):
        if not line or not beside or line == beside:
            continue
        words = " ".join(piece.text for piece in line[0]).split()
        size = line[0][0].size
        apart = abs(line[0][0].middle - beside[0][0].middle) > _APART * size
        numbered = (
            len(words) <= _LONGEST and any(map(str.isdigit, "".join(words))) and not ends_like_sentence(words[-1])
        )
        if any(_NUMBER.fullmatch(piece.text) for piece in line[0]) or (
            apart and numbered and (pages > 1 or len(line[0]) > 1)
        ):
            yield line[0]


def _mask(line: str) -> str:
    return re.sub(r"\d+", "#", " ".join(line.split())).casefold()
