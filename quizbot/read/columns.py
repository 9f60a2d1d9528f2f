"""The pieces of a page in reading order: full-width bands, and within them one column after the other."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

from quizbot.read.page import Piece

_FEWEST = 8
"""Pieces on each side below which a gap is a table's or a margin's, not a gutter."""
_LEAST_SHARE = 0.2
_MOST_CROSSING = 0.4
_STEP = 4.0
_NARROWEST = 0.18
"""Width of the narrowest column, as a share of the region: the cells of a table are narrower."""


def reading_order(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """Return the columns of a page in the order in which they are read, each from top to bottom."""
    gutter = _gutter(pieces)
    if gutter is None:
        return [sorted(pieces, key=lambda piece: (-piece.base, piece.left))] if pieces else []
    columns: list[list[Piece]] = []
    for band in _bands(pieces, gutter):
        if len(band) == 1 and _crosses(band[0], gutter):
            columns.append(band)
            continue
        columns += reading_order([piece for piece in band if piece.right <= gutter])
        columns += reading_order([piece for piece in band if piece.right > gutter])
    return columns


def _gutter(pieces: Sequence[Piece]) -> float | None:
    """Return where a white gap parts the page from top to bottom, headings across it aside."""
    if len(pieces) < 2 * _FEWEST:
        return None
    left, right = min(p.left for p in pieces), max(p.right for p in pieces)
    width = right - left
    best: tuple[int, float] | None = None
    at = left + _NARROWEST * width
    while at < right - _NARROWEST * width:
        crossing = sum(_crosses(piece, at) for piece in pieces)
        if _is_gutter(pieces, at, crossing) and (best is None or crossing < best[0]):
            best = (crossing, at)
        at += _STEP
    return None if best is None else best[1]


def _is_gutter(pieces: Sequence[Piece], at: float, crossing: int) -> bool:
    before = [piece for piece in pieces if piece.right <= at]
    behind = [piece for piece in pieces if piece.left >= at]
    if crossing > _MOST_CROSSING * len(pieces) or min(len(before), len(behind)) < _FEWEST:
        return False
    weights = [sum(len(piece.text) for piece in side) for side in (before, behind)]
    if min(weights) < _LEAST_SHARE * sum(weights):
        return False
    # Lines of running text on both sides; the cells of a table are short.
    return min(median(len(piece.text) for piece in side) for side in (before, behind)) >= 16


def _crosses(piece: Piece, at: float) -> bool:
    return piece.left < at < piece.right


def _bands(pieces: Sequence[Piece], gutter: float) -> list[list[Piece]]:
    """Part the pieces from top to bottom at those that lie across the gutter; each of these is a band by itself."""
    bands: list[list[Piece]] = [[]]
    for piece in sorted(pieces, key=lambda piece: (-piece.middle, piece.left)):
        if _crosses(piece, gutter):
            bands += [[piece], []]
        else:
            bands[-1].append(piece)
    return [band for band in bands if band]
