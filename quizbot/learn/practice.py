"""What was done on each day: answers, how many were right, and the time they took."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta, tzinfo
from itertools import pairwise

from quizbot.grade.verdict import Mark
from quizbot.learn.record import Record

LONGEST_PAUSE = timedelta(minutes=3)
"""A longer gap between two answers is a break and counts as this much."""


@dataclass(frozen=True, slots=True)
class PracticeDay:
    """One day of the learner's calendar on which at least one question was answered."""

    day: date
    answered: int
    right: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Retention:
    """How reviews went: the first answers of a day to questions that were answered on an earlier day."""

    reviews: int
    right: int

    @property
    def share(self) -> float:
        """The share right, from 0 to 1; 0 while there are no reviews."""
        return self.right / self.reviews if self.reviews else 0.0


def is_right(record: Record) -> bool:
    """Tell whether an answer counts as known: accepted, or contested by the learner with "I was right"."""
    return record.is_claimed or record.mark in (Mark.RIGHT, Mark.ALMOST)


def practice_days(records: Sequence[Record], zone: tzinfo | None) -> tuple[PracticeDay, ...]:
    """Return the days with answers, earliest first, in the learner's own `zone`, None for the machine's."""
    by_day: dict[date, list[Record]] = defaultdict(list)
    for record in sorted(records, key=lambda record: record.at):
        by_day[record.at.astimezone(zone).date()].append(record)
    return tuple(PracticeDay(day, len(each), sum(map(is_right, each)), _seconds(each)) for day, each in by_day.items())


def retention_of(records: Sequence[Record], zone: tzinfo | None) -> Retention:
    """Return how many reviews there were and how many of them were right, hints and second tries not counted."""
    last: dict[tuple[str, str], date] = {}
    reviews = right = 0
    for record in sorted(records, key=lambda record: record.at):
        name, day = (record.bank, record.question), record.at.astimezone(zone).date()
        if name in last and last[name] < day:
            reviews += 1
            right += is_right(record) and record.tries <= 1 and not record.hints
        last[name] = day
    return Retention(reviews, right)


def _seconds(records: Sequence[Record]) -> float:
    """Return the time that a day's answers took, told by the gaps between them; the first is taken as the mean."""
    gaps = [min(later.at - earlier.at, LONGEST_PAUSE) for earlier, later in pairwise(records)]
    total = sum(gaps, timedelta()).total_seconds()
    return total + total / len(gaps) if gaps else 0.0
