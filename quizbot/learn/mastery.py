"""How well a question is known, from its memory state and its last answer.

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
from typing import Protocol

MATURE_DAYS = 21.0
SHAKY_BELOW = 0.4
FIRM_FROM = 0.8
_AT_MOST_AFTER_A_MISS = 0.2


class Memory(Protocol):
    """What mastery asks of a memory state; `schedule.Memory` is one."""

    @property
    def stability(self) -> float:
        """Days until the chance of recall has fallen to nine in ten."""

    @property
    def due(self) -> datetime:
        """When the question is best asked again."""

    def recall(self, now: datetime) -> float:
        """Return the chance, from 0 to 1, of knowing the answer at `now`."""


class Level(StrEnum):
    """Mastery in a word."""

    NEW = "new"
    SHAKY = "shaky"
    GROWING = "growing"
    FIRM = "firm"


def mastery(memory: Memory | None, now: datetime, *, was_missed: bool) -> float:
    """Return the mastery, from 0 to 1, of a question with `memory`, None if it was never answered.

    `was_missed` says that its last answer was not right.
    """
    if memory is None:
        return 0.0
    way = min(1.0, log(1 + max(0.0, memory.stability)) / log(1 + MATURE_DAYS))
    known = way * memory.recall(now)
    return min(known, _AT_MOST_AFTER_A_MISS) if was_missed else known


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
