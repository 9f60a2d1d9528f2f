"""One page of a PDF as pieces of text, each with its place and size."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pypdfium2 import PdfPage

MOST_CHARACTERS = 60_000
"""Of one page; more is no page to be read."""
_GAP = 1.8
"""White space inside a line from which its sides belong apart, in heights of its letters."""
_RAISED = 0.8
"""A digit lower than this share of its line's letters is the mark of a note."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Text set in one go on one line; coordinates in points, the origin at the page's lower left corner."""

    text: str
    left: float
    right: float
    base: float
    """Lower edge of the letters."""
    size: float
    """Height of the font, ascenders and descenders included."""

    @property
    def middle(self) -> float:
        return self.base + self.size / 2


@dataclass(frozen=True, slots=True)
class _Letter:
    char: str
    left: float
    base: float
    right: float
    top: float

    @property
    def size(self) -> float:
        return self.top - self.base


def pieces_of(page: PdfPage) -> list[Piece]:
    """Return the pieces of `page` in the order in which the file sets them."""
    textpage = page.get_textpage()
    count = min(textpage.count_chars(), MOST_CHARACTERS)
    runs: list[list[_Letter]] = [[]]
    for letter in _letters(textpage.raw, count):
        if letter is None or (runs[-1] and _parts(runs[-1], letter)):
            runs.append([])
        if letter is not None:
            runs[-1].append(letter)
    return [piece for run in runs if run and (piece := _piece(run)).text]


def _letters(raw: object, count: int) -> list[_Letter | None]:
    """Return the characters of a text page; None stands for a line's end."""
    from pypdfium2 import raw as pdfium

    box = pdfium.FS_RECTF()
    place = ctypes.byref(box)
    found: list[_Letter | None] = []
    for i in range(count):
        char = chr(pdfium.FPDFText_GetUnicode(raw, i) or 0xFFFD)
        if char in "\r\n":
            found.append(None)
        elif char == "\x02" or pdfium.FPDFText_IsHyphen(raw, i) == 1:
            # PDFium takes the hyphen at a line's end for a soft one; whether it belongs to the word is told later.
            found.append(_soft_hyphen(found))
        elif pdfium.FPDFText_GetLooseCharBox(raw, i, place):
            found.append(_Letter(char, box.left, box.bottom, box.right, box.top))
    return found


def _soft_hyphen(found: list[_Letter | None]) -> _Letter | None:
    before = found[-1] if found else None
    return None if before is None else _Letter("-", before.right, before.base, before.right, before.top)


def _parts(run: list[_Letter], letter: _Letter) -> bool:
    """Say whether `letter` begins a new piece: far off, or back at the left, or on another line."""
    last = run[-1]
    size = max(last.size, letter.size, 1.0)
    if letter.char.isspace() or last.char.isspace():
        solid = next((each for each in reversed(run) if not each.char.isspace()), last)
        return not letter.char.isspace() and _is_apart(solid, letter, size)
    return _is_apart(last, letter, size)


def _is_apart(last: _Letter, letter: _Letter, size: float) -> bool:
    gap = letter.left - last.right
    return gap > _GAP * size or gap < -size or abs(letter.base + letter.top - last.base - last.top) > 1.2 * size


def _piece(run: list[_Letter]) -> Piece:
    solid = [letter for letter in run if not letter.char.isspace()] or run
    size = median(letter.size for letter in solid)
    base = median(letter.base for letter in solid)
    text = "".join(letter.char for letter in run if not (letter.char.isdigit() and _is_mark(letter, size, base)))
    return Piece(
        " ".join(text.split()), min(letter.left for letter in solid), max(letter.right for letter in solid), base, size
    )


def _is_mark(letter: _Letter, size: float, base: float) -> bool:
    return letter.size < _RAISED * size and letter.base > base + 0.1 * size
