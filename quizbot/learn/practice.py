"""What was done on each day: answers, how many were right, and the time they took."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, tzinfo
from itertools import pairwise

from quizbot.learn.record import Ending, Record
from quizbot.learn.schedule import day_of

LONGEST_PAUSE = 180.0
"""Seconds; whoever takes longer for an answer is elsewhere, and only this much counts."""


@dataclass(frozen=True, slots=True)
class PracticeDay:
    """One day of the learner's calendar on which at least one question was answered."""

    day: date
    answered: int
    right: int
    seconds: float
    claimed: int = 0
    """Right by the learner's own word alone, counted in `right` too."""


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
    return record.is_claimed or record.is_right


def is_answer(record: Record) -> bool:
    """Tell whether anything was tried; giving up counts, skipping does not."""
    return record.ending is not Ending.SKIPPED


def practice_days(records: Sequence[Record], zone: tzinfo) -> tuple[PracticeDay, ...]:
    """Return the days with answers, earliest first, in the learner's own `zone`; a skipped question is no answer."""
    by_day: dict[date, list[Record]] = defaultdict(list)
    for record in sorted(filter(is_answer, records), key=lambda record: record.at):
        by_day[day_of(record.at, zone)].append(record)
    return tuple(
        PracticeDay(day, len(each), sum(map(is_right, each)), _seconds(each), sum(record.is_claimed for record in each))
        for day, each in by_day.items()
    )


def retention_of(records: Sequence[Record], zone: tzinfo) -> Retention:
    """Return how many reviews there were and how many of them were right, hints and second tries not counted."""
    last: dict[tuple[str, str], date] = {}
    reviews = right = 0
    for record in sorted(filter(is_answer, records), key=lambda record: record.at):
        name, day = (record.bank, record.question), day_of(record.at, zone)
        if name in last and last[name] < day:
            reviews += 1
            right += is_right(record) and record.tries <= 1 and not record.hints
        last[name] = day
    return Retention(reviews, right)


def _seconds(records: Sequence[Record]) -> float:
    """Return the time that a day's answers took: as it was kept, or told by the gap since the answer before."""
    gaps = [None, *((later.at - earlier.at).total_seconds() for earlier, later in pairwise(records))]
    times = [gap if each.seconds is None else each.seconds for each, gap in zip(records, gaps, strict=True)]
    known = [min(max(0.0, seconds), LONGEST_PAUSE) for seconds in times if seconds is not None]
    return sum(known) * len(records) / len(known) if known else 0.0
