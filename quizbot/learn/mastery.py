"""How well a question is known, in one number and one word.

Mastery runs from 0 to 1: how far a question has come towards being remembered for three weeks, times the chance of
knowing it now. Three weeks is where flash-card practice calls a card mature. The way there is measured on a
logarithm, because each good review multiplies the days that a memory lasts. A question last answered wrong is shaky
whatever it was before, and one never answered has mastery 0.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from enum import StrEnum
from math import log

from quizbot.learn.schedule import Grade, Recall

MATURE_DAYS = 21.0
SHAKY_BELOW = 0.3
FIRM_FROM = 0.8
_AT_MOST_AFTER_A_MISS = 0.2


class Level(StrEnum):
    """Mastery in a word."""

    NEW = "new"
    SHAKY = "shaky"
    GROWING = "growing"
    FIRM = "firm"


def mastery(recall: Recall | None, now: datetime) -> float:
    """Return the mastery, from 0 to 1, of the question that `recall` is the memory of, None if never answered."""
    if recall is None:
        return 0.0
    way = min(1.0, log(1 + recall.stability) / log(1 + MATURE_DAYS))
    known = way * recall.retrievability(now)
    return min(known, _AT_MOST_AFTER_A_MISS) if recall.grade is Grade.AGAIN else known


def level(mastery: float, *, is_new: bool) -> Level:
    if is_new:
        return Level.NEW
    if mastery < SHAKY_BELOW:
        return Level.SHAKY
    return Level.FIRM if mastery >= FIRM_FROM else Level.GROWING


def mean(masteries: Iterable[float]) -> float:
    """Return the mastery of a bank or a tag: the mean over its questions, those never asked included."""
    values = tuple(masteries)
    return sum(values) / len(values) if values else 0.0
