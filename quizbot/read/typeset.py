"""Typeset pages become blocks: running heads, tables and captions go, lines join to paragraphs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from statistics import median

from quizbot.read.block import Block
from quizbot.read.columns import reading_order
from quizbot.read.lines import PAGE_BREAK, bullet, glue, mend_breaks, vocabulary_of
from quizbot.read.page import Piece
from quizbot.read.plain import looks_like_heading
from quizbot.read.prose import ends_like_sentence
from quizbot.read.running import without_running_heads

_HEADING = 1.12
"""Height of a heading's letters from which it is one, as a share of the text's."""
_FOOTNOTE = 0.88
_LONGEST_HEADING = 20
_ROWS_OF_A_TABLE = 3
_PLAIN = 3
"""Level of a heading that only its brevity tells from a paragraph."""
_CAPTION = re.compile(
    r"(?:figure|fig\.|table|chart|map|photo|plate|box|source)s?\s*[:.]?\s*(?:\d|[A-Z]\b|:)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a column."""

    text: str
    left: float
    right: float
    base: float
    size: float
    cells: int
    """Pieces in it; several are a row of a table."""


class Typeset:
    """The pages of one document."""

    def __init__(self, pages: Sequence[Sequence[Piece]]) -> None:
        self._pages = [[_rows(column) for column in reading_order(page)] for page in without_running_heads(pages)]
        rows = [row for page in self._pages for column in page for row in column]
        self._size = _commonest_size(rows)
        self._largest = max((row.size for page in self._pages[:1] for column in page for row in column), default=0.0)
        self._vocabulary = vocabulary_of("\n".join(row.text for row in rows))

    def blocks(self) -> Iterator[Block]:
        """Yield headings and paragraphs in reading order."""
        paragraphs: list[str] = []
        above = 0
        for text, level in self._paragraphs():
            if not level:
                paragraphs.append(text)
                above = above if text == PAGE_BREAK else 0
                continue
            yield from self._mended(paragraphs)
            paragraphs.clear()
            # A line alone under the title names the author or the day.
            yield Block("note", text) if above == 1 and level == _PLAIN else Block("heading", text, min(level, 2))
            above = level
        yield from self._mended(paragraphs)

    def _mended(self, paragraphs: list[str]) -> Iterator[Block]:
        for text in mend_breaks(paragraphs, self._vocabulary):
            entry = bullet(text)
            yield Block("paragraph", text) if entry is None else Block("item", entry)

    def _paragraphs(self) -> Iterator[tuple[str, int]]:
        """Yield each paragraph with 0, each heading with its level; a page break stands between columns."""
        for page in self._pages:
            for column in page:
                for group in self._grouped(self._without_tables(column)):
                    text = group[0].text
                    for row in group[1:]:
                        text = glue(text, row.text, self._vocabulary)
                    if self._is_footnote(group) or _CAPTION.match(text):
                        continue
                    yield " ".join(text.split()), self._level(group, text)
                yield PAGE_BREAK, 0

    def _without_tables(self, rows: list[Row]) -> list[Row]:
        """Drop runs of lines that are parted into cells or mostly figures."""
        kept: list[Row] = []
        for is_cells, group in groupby(rows, key=_is_cells):
            members = list(group)
            if not is_cells or len(members) < _ROWS_OF_A_TABLE:
                kept += members
        return kept

    def _grouped(self, rows: list[Row]) -> list[list[Row]]:
        """Part the rows of a column into paragraphs by space, indent, size and how full the line before is."""
        if not rows:
            return []
        leading = _leading(rows)
        left, right = _margin(rows), max(row.right for row in rows)
        groups = [[rows[0]]]
        for before, row in pairwise(rows):
            resized = abs(row.size - before.size) > 0.08 * self._size
            usual = leading if row.size <= _HEADING * self._size else 0.0
            far = before.base - row.base > 1.35 * max(usual, 1.1 * row.size) or row.base > before.base
            indented = row.left > left + 0.7 * row.size and before.left <= left + 0.3 * row.size
            unfilled = before.right < right - 0.2 * (right - left) and ends_like_sentence(before.text)
            entry = bullet(row.text) is not None and (
                ends_like_sentence(before.text) or bullet(groups[-1][0].text) is not None
            )
            if far or resized or indented or unfilled or entry:
                groups.append([row])
            else:
                groups[-1].append(row)
        return groups

    def _level(self, group: list[Row], text: str) -> int:
        """Return 1 for what is set largest on the first page, 2 or `_PLAIN` for other headings, 0 for a paragraph."""
        size = median(row.size for row in group)
        if size > _HEADING * self._size:
            return 0 if len(text.split()) > _LONGEST_HEADING else 1 if size >= self._largest else 2
        return _PLAIN if len(group) == 1 and looks_like_heading(text) else 0

    def _is_footnote(self, group: list[Row]) -> bool:
        return median(row.size for row in group) < _FOOTNOTE * self._size


def _is_cells(row: Row) -> bool:
    """Say whether a line looks like the row of a table."""
    words = row.text.split()
    figures = sum(any(map(str.isdigit, word)) and not any(map(str.isalpha, word)) for word in words)
    return not ends_like_sentence(row.text) and (row.cells > 1 or figures >= 0.4 * len(words))


def _rows(column: Sequence[Piece]) -> list[Row]:
    """Join the pieces that stand on one line."""
    lines: list[list[Piece]] = []
    for piece in sorted(column, key=lambda piece: -piece.middle):
        if lines and abs(lines[-1][0].middle - piece.middle) < 0.5 * min(lines[-1][0].size, piece.size):
            lines[-1].append(piece)
        else:
            lines.append([piece])
    return [_row(sorted(line, key=lambda piece: piece.left)) for line in lines]


def _row(line: list[Piece]) -> Row:
    largest = max(line, key=lambda piece: len(piece.text))
    return Row(
        " ".join(piece.text for piece in line), line[0].left, max(piece.right for piece in line), largest.base,
        largest.size, len(line),
    )  # fmt: skip


def _commonest_size(rows: Sequence[Row]) -> float:
    """Return the size in which most of the text is set."""
    weights = Counter[float]()
    for row in rows:
        weights[round(row.size * 2) / 2] += len(row.text)
    return weights.most_common(1)[0][0] if weights else 1.0


def _leading(rows: Sequence[Row]) -> float:
    """Return the usual distance from one line of a paragraph to the next."""
    weights = Counter[float]()
    for above, row in pairwise(rows):
        if above.base > row.base:
            weights[round(above.base - row.base)] += len(row.text)
    return weights.most_common(1)[0][0] if weights else rows[0].size


def _margin(rows: Sequence[Row]) -> float:
    """Return where most lines begin."""
    return Counter(round(row.left) for row in rows).most_common(1)[0][0]
