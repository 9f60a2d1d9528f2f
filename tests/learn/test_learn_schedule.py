"""Memory: how an answer is graded for FSRS, and when its question comes back."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizbot.bank.model import Kind
from quizbot.grade.verdict import Mark
from quizbot.learn import Ending, Record
from quizbot.learn.schedule import SOON, Grade, grade_of, memory_of

MONDAY = datetime(2030, 5, 6, 20, tzinfo=UTC)
DAY = timedelta(days=1)
RIGHT = Record(
    0, 0, False, "harbour", "year", "1874", Mark.RIGHT, 1.0, 0, 1, False, MONDAY,
    prompt="In which year did the breakwater open?", key="1874", seconds=15.0,
)  # fmt: skip
WRONG = replace(RIGHT, reply="1784", mark=Mark.WRONG, score=0.0, tries=2)


@pytest.mark.parametrize(
    ("record", "grade"),
    [
        (WRONG, Grade.AGAIN),
        (replace(WRONG, mark=Mark.PARTLY, score=0.6), Grade.AGAIN),
        (replace(WRONG, reply="", tries=0, ending=Ending.GIVEN_UP), Grade.AGAIN),
        (replace(WRONG, reply="", tries=0, ending=Ending.SKIPPED), None),
        (replace(RIGHT, hints=1), Grade.HARD),
        (replace(RIGHT, tries=2, score=0.5), Grade.HARD),
        (replace(RIGHT, seconds=60.0), Grade.HARD),
        (replace(RIGHT, seconds=600.0), Grade.GOOD),
        (RIGHT, Grade.GOOD),
        (replace(RIGHT, mark=Mark.ALMOST, seconds=4.0), Grade.GOOD),
        (replace(RIGHT, seconds=None), Grade.GOOD),
        (replace(RIGHT, seconds=4.0), Grade.EASY),
        (replace(RIGHT, seconds=4.0, prompt=""), Grade.GOOD),
        (replace(RIGHT, seconds=4.0, kind=Kind.CHOICE), Grade.GOOD),
        (replace(RIGHT, seconds=4.0, kind=Kind.TRUE_FALSE), Grade.GOOD),
        (replace(WRONG, tries=1, is_claimed=True), Grade.GOOD),
        (replace(WRONG, tries=2, is_claimed=True), Grade.HARD),
        (replace(WRONG, tries=1, hints=1, is_claimed=True), Grade.HARD),
    ],
)
def test_grade_comes_from_verdict_help_time_and_claim(record: Record, grade: Grade | None) -> None:
    """Missed is again; helped, retried or slow is hard; right is good; right, typed, unhelped and quick is easy."""
    assert grade_of(record) is grade


def test_miss_comes_back_soon_and_right_on_a_later_day() -> None:
    """A miss is due after minutes; an answer known is due when a day begins, whatever the hour it was given at."""
    recall = memory_of([WRONG]).of("harbour", "year")
    assert recall is not None
    assert recall.due == MONDAY + SOON

    recall = memory_of([RIGHT]).of("harbour", "year")
    assert recall is not None
    assert recall.due == datetime(2030, 5, 8, 4, tzinfo=UTC)
    assert recall.is_due(recall.due)
    assert not recall.is_due(recall.due - timedelta(minutes=1))


def test_day_begins_where_the_learner_is() -> None:
    """The same answer is due by the learner's own calendar; one in the small hours belongs to the day before."""
    west = timezone(timedelta(hours=-8))
    here = memory_of([RIGHT], west).of("harbour", "year")
    late = memory_of([replace(RIGHT, at=datetime(2030, 5, 7, 2, tzinfo=UTC))]).of("harbour", "year")

    assert here is not None
    assert here.due == datetime(2030, 5, 8, 4, tzinfo=west)
    assert late is not None
    assert late.due == datetime(2030, 5, 8, 4, tzinfo=UTC)


def test_morning_after_an_evening_is_the_next_day() -> None:
    """Twelve hours overnight count as a day: the interval grows, as it does not within one day."""
    morning = MONDAY + timedelta(hours=12)
    again = memory_of([RIGHT, replace(RIGHT, at=morning)]).of("harbour", "year")
    same = memory_of([RIGHT, replace(RIGHT, at=MONDAY + timedelta(minutes=5))]).of("harbour", "year")

    assert again is not None
    assert same is not None
    assert again.stability > 1.3 * same.stability


def test_relearning_after_a_miss_is_due_tomorrow() -> None:
    """A miss answered right twice within the sitting comes back on the next day."""
    known = [replace(RIGHT, seconds=3.0, at=MONDAY + timedelta(minutes=minutes)) for minutes in (3, 8)]
    recall = memory_of([WRONG, *known]).of("harbour", "year")

    assert recall is not None
    assert recall.due == datetime(2030, 5, 7, 4, tzinfo=UTC)
    assert recall.grade is Grade.GOOD


def test_claim_counts_and_undo_restores() -> None:
    """A claim moves the question away; taken back, memory is what it was, because it is computed anew."""
    missed, claimed = memory_of([WRONG]), memory_of([replace(WRONG, is_claimed=True)])
    was, said = missed.of("harbour", "year"), claimed.of("harbour", "year")

    assert was is not None
    assert said is not None
    assert said.due > was.due + 0.2 * DAY
    assert memory_of([replace(WRONG, is_claimed=False)]) == missed


def test_skipped_question_leaves_memory_alone() -> None:
    """What was skipped is neither known nor missed."""
    skipped = replace(WRONG, reply="", ending=Ending.SKIPPED, at=MONDAY + DAY)

    assert memory_of([RIGHT, skipped]) == memory_of([RIGHT])


def test_lapse_is_counted_once() -> None:
    """Two misses in a row after a right answer are one lapse; a first miss is none."""
    later = [replace(WRONG, at=MONDAY + days * DAY) for days in (3, 4)]
    recall = memory_of([WRONG, replace(RIGHT, at=MONDAY + DAY), *later]).of("harbour", "year")

    assert recall is not None
    assert (recall.reviews, recall.lapses) == (4, 1)


def test_chance_of_knowing_fades() -> None:
    """The chance falls from 1 to nine tenths at the stability, and never rises again by itself."""
    recall = memory_of([RIGHT]).of("harbour", "year")
    assert recall is not None
    chances = [recall.retrievability(MONDAY + days * DAY) for days in range(30)]

    assert chances == sorted(chances, reverse=True)
    assert chances[0] == 1
    assert recall.retrievability(MONDAY + round(recall.stability) * DAY) == pytest.approx(0.9, abs=0.03)


GRADED = st.lists(st.tuples(st.sampled_from([RIGHT, WRONG, replace(RIGHT, hints=1)]), st.integers(0, 400)), max_size=12)


@given(GRADED, st.integers(0, 12))
def test_playing_on_is_playing_anew(answers: list[tuple[Record, int]], cut: int) -> None:
    """Memory continued by later records equals memory of all of them, and the due time is never before the answer."""
    at, records = MONDAY, []
    for record, hours in answers:
        at += timedelta(hours=hours)
        records.append(replace(record, at=at))

    whole = memory_of(records)
    assert memory_of(records[:cut]).after(records[cut:]) == whole
    assert all(recall.due > recall.last and recall.stability > 0 for recall in whole)
