"""When a question comes back: FSRS played over the kept answers, so that memory is never kept a second time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from enum import IntEnum
from functools import cache
from typing import TYPE_CHECKING

from quizbot.bank.model import Kind
from quizbot.grade.verdict import Mark
from quizbot.learn.record import Ending, Record

if TYPE_CHECKING:
    from fsrs import Scheduler

RETENTION = 0.9
"""The chance of knowing an answer at which it comes back."""
SOON = timedelta(minutes=10)
"""How long a miss stays away."""
DAY_STARTS = timedelta(hours=4)
"""A learner's day begins at 4 in the morning: who sits up late is still at the day before."""
LONGEST_DAYS = 365

_SECONDS_TO_TURN = 3.0
_SECONDS_A_WORD = 0.3
_SECONDS_A_LETTER = 0.33
_SLOW = 4.0
"""So many times the seconds that reading and typing take mean a long search in memory."""
_AWAY_SECONDS = 180.0
"""Longer than this the learner was elsewhere, and the time tells nothing."""


class Grade(IntEnum):
    """How well a question was remembered, in the words and numbers of FSRS."""

    AGAIN = 1
    HARD = 2
    GOOD = 3
    EASY = 4


def grade_of(record: Record) -> Grade | None:
    """Return the grade that FSRS takes for `record`, none for a skipped question, which tells nothing.

    Wrong, partly right and given up are AGAIN. Right after a hint, at the second try, or slowly is HARD. Right, or
    right by the learner's own word, is GOOD. Typed letter by letter right at the first try, without a hint and in no
    more time than reading and typing take is EASY; a picked option never is, for it may be luck.
    """
    if record.ending is Ending.SKIPPED:
        return None
    if not (record.is_right or record.is_claimed):
        return Grade.AGAIN
    if record.hints or record.tries > 1:
        return Grade.HARD
    if record.is_claimed or record.seconds is None or not record.prompt:
        return Grade.GOOD
    is_picked = record.kind in (Kind.CHOICE, Kind.TRUE_FALSE)
    effort = _SECONDS_TO_TURN + _SECONDS_A_WORD * len(record.prompt.split())
    effort += 0 if is_picked else _SECONDS_A_LETTER * len(record.reply)
    if _SLOW * effort < record.seconds <= _AWAY_SECONDS:
        return Grade.HARD
    is_easy = record.seconds <= effort and record.mark is Mark.RIGHT and not is_picked
    return Grade.EASY if is_easy else Grade.GOOD


@dataclass(frozen=True, slots=True)
class Recall:
    """What is known of the memory of one question.

    `stability` is the days until the chance of knowing it falls to 90%; `difficulty` runs from 1 to 10. `lapses`
    counts the times that it was not known although it had been.
    """

    bank: str
    question: str
    stability: float
    difficulty: float
    due: datetime
    last: datetime
    grade: Grade
    """The latest one."""
    reviews: int
    lapses: int
    last_day: date

    def is_due(self, now: datetime) -> bool:
        return self.due <= now

    def retrievability(self, now: datetime) -> float:
        """Return the chance, from 0 to 1, that the answer is known at `now`."""
        from fsrs import Card

        card = Card(0, stability=self.stability, last_review=self.last)
        return float(_scheduler().get_card_retrievability(card, max(now, self.last)))


@dataclass(frozen=True, slots=True)
class Memory:
    """The memory of every question ever answered, by bank id and question name; `zone` says when a day begins."""

    recalls: dict[tuple[str, str], Recall] = field(default_factory=dict)
    zone: tzinfo = UTC

    def __iter__(self) -> Iterator[Recall]:
        return iter(self.recalls.values())

    def of(self, bank: str, question: str) -> Recall | None:
        """Return the memory of a question, none when it was never answered."""
        return self.recalls.get((bank, question))

    def after(self, records: Iterable[Record]) -> Memory:
        """Return the memory once `records`, oldest first, have happened as well."""
        recalls = dict(self.recalls)
        for record in records:
            grade = grade_of(record)
            if grade is not None:
                name = (record.bank, record.question)
                recalls[name] = _reviewed(recalls.get(name), record, grade, self.zone)
        return Memory(recalls, self.zone)


def memory_of(records: Iterable[Record], zone: tzinfo = UTC) -> Memory:
    """Return the memory that `records`, oldest first, have left; `zone` is where the learner's days begin."""
    return Memory(zone=zone).after(records)


def day_of(moment: datetime, zone: tzinfo) -> date:
    """Return the learner's day that `moment` belongs to."""
    return (moment.astimezone(zone) - DAY_STARTS).date()


def start_of(day: date, zone: tzinfo) -> datetime:
    """Return when a learner's day begins."""
    return datetime.combine(day, time(), zone) + DAY_STARTS


def _reviewed(before: Recall | None, record: Record, grade: Grade, zone: tzinfo) -> Recall:
    """Return the memory after one answer.

    FSRS counts whole days of 24 hours; it is given noon of each learner's day, so that tomorrow morning is a day
    after this evening. A second answer on one day is a short-term review to it, and never easier than GOOD, for
    the key has just been seen.
    """
    from fsrs import Card, Rating, State

    day = day_of(record.at, zone)
    if before is not None and before.last_day >= day:
        grade, day = min(grade, Grade.GOOD), before.last_day
    card = Card(0) if before is None else Card(
        0, State.Review, None, before.stability, before.difficulty, last_review=_noon(before.last_day)
    )  # fmt: skip
    card, _ = _scheduler().review_card(card, Rating(int(grade)), _noon(day))
    assert card.stability is not None, "a reviewed card has a stability"
    assert card.difficulty is not None
    is_lapse = before is not None and grade is Grade.AGAIN and before.grade is not Grade.AGAIN
    return Recall(
        bank=record.bank,
        question=record.question,
        stability=card.stability,
        difficulty=card.difficulty,
        due=record.at + SOON if grade is Grade.AGAIN else start_of(card.due.date(), zone),
        last=record.at,
        grade=grade,
        reviews=1 if before is None else before.reviews + 1,
        lapses=is_lapse if before is None else before.lapses + is_lapse,
        last_day=day,
    )


def _noon(day: date) -> datetime:
    return datetime.combine(day, time(12), UTC)


@cache
def _scheduler() -> Scheduler:
    """Return FSRS with its published weights; chance has no part in it.

    It has no learning steps: within a sitting the plan brings misses back, and between sittings `SOON` does.
    """
    from fsrs import Scheduler

    return Scheduler(
        desired_retention=RETENTION,
        learning_steps=(),
        relearning_steps=(),
        maximum_interval=LONGEST_DAYS,
        enable_fuzzing=False,
    )
