"""Round figures for exact ones: "about 5,000" of 4,800, "over a thousand" of 1,141, "nearly 30" of 27."""

from __future__ import annotations

from collections.abc import Iterable

from quizbot.grade.sides.side import Side
from quizbot.grade.values.number import HEDGES

CLOSE = 0.06
"""How far a round figure may be off as a share of the exact one."""
SHORT_OF, BEYOND = 0.12, 0.15
"""How much more "nearly 200" may be than what it stands for, and how much less "over a thousand"."""
FEWEST = 10
"""Of fewer nobody says "more than five"."""
NEARLY = frozenset("nearly almost close".split())


def is_rounded_to(given: float, exact: float, said: Side) -> bool:
    """Tell whether a figure may stand for another, by the words around it."""
    off = (given - exact) / abs(exact)
    if abs(off) <= CLOSE:
        return True
    if abs(exact) < FEWEST:
        return False
    if not NEARLY.isdisjoint(said.merged):
        return 0 < off <= SHORT_OF
    return said.bound > 0 and -BEYOND <= off < 0


def rounds_any(given: str, exact: Iterable[str], said: Side) -> bool:
    """Tell whether a number with a word such as "about" or "over" before it may stand for one of others."""
    value = float(given)
    hedged = said.bound != 0 or not HEDGES.isdisjoint(said.merged)
    others = [float(each) for each in exact]
    return hedged and any(each and is_rounded_to(value, each, said) and is_rounder(value, each) for each in others)


def is_rounder(value: float, exact: float) -> bool:
    """Tell whether a figure has no more digits that count than another."""
    return _digits(value) <= _digits(exact)


def _digits(value: float) -> int:
    return len(f"{value:.10g}".rstrip("0").replace(".", ""))
