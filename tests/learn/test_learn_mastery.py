"""Mastery, the forecast and the streak: what they are at their edges, and what never happens to them."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizbot.learn.forecast import forecast
from quizbot.learn.mastery import Level, level, mastery, mean
from quizbot.learn.schedule import Grade, Recall
from quizbot.learn.streak import streak_of

NOW = datetime(2030, 5, 1, 12, tzinfo=UTC)
TODAY = NOW.date()


def remembered(stability: float, days_ago: float = 0, grade: Grade = Grade.GOOD) -> Recall:
    last = NOW - timedelta(days=days_ago)
    return Recall("harbour", "year", stability, 5.0, NOW, last, grade, 1, 0, last.date())


def days_ago(*counts: int) -> set[date]:
    return {TODAY - timedelta(days=count) for count in counts}


@pytest.mark.parametrize(
    ("recall", "expected"),
    [
        (None, Level.NEW),
        (remembered(1.0), Level.SHAKY),
        (remembered(2.3), Level.GROWING),
        (remembered(8), Level.GROWING),
        (remembered(21), Level.FIRM),
        (remembered(21, days_ago=300), Level.GROWING),
        (remembered(300, grade=Grade.AGAIN), Level.SHAKY),
    ],
)
def test_the_word_for_a_mastery(recall: Recall | None, expected: Level) -> None:
    """One good answer is on its way, three weeks are firm, time wears it down, and a miss makes anything shaky."""
    assert level(mastery(recall, NOW), is_new=recall is None) is expected


@given(st.floats(0.001, 1e5), st.floats(0.001, 1e5), st.floats(0, 1e4), st.sampled_from(Grade))
def test_mastery_is_a_share_that_grows_with_stability(one: float, other: float, days: float, grade: Grade) -> None:
    """A longer-lasting memory never means less mastery."""
    low, high = (mastery(remembered(stability, days, grade), NOW) for stability in sorted((one, other)))

    assert 0 <= low <= high <= 1


def test_mean_of_nothing_is_nothing() -> None:
    """A bank without questions to ask has no mastery, and no division fails."""
    assert mean(()) == 0.0


def test_forecast_counts_what_is_overdue_today() -> None:
    """What is overdue waits today; what lies beyond the last day is left out; each counts once."""
    dues = [NOW - timedelta(days=9), NOW, NOW + timedelta(days=1), NOW + timedelta(days=3), NOW + timedelta(days=40)]

    assert forecast(dues, NOW, UTC, 4) == (2, 1, 0, 1)


def test_forecast_follows_the_learners_day() -> None:
    """A day ends at four in the morning where the learner is, whatever the date in Greenwich."""
    auckland = ZoneInfo("Pacific/Auckland")
    now = datetime(2030, 5, 1, 20, tzinfo=auckland)

    assert forecast([datetime(2030, 5, 2, 3, 59, tzinfo=auckland)], now, auckland, 2) == (1, 0)
    assert forecast([datetime(2030, 5, 2, 4, 0, tzinfo=auckland)], now, auckland, 2) == (0, 1)


@pytest.mark.parametrize(
    ("practised", "days", "longest", "is_today_done"),
    [
        (days_ago(), 0, 0, False),
        (days_ago(0), 1, 1, True),
        (days_ago(1, 2), 2, 2, False),
        (days_ago(0, 1, 2, 4, 5, 6, 7), 3, 4, True),
        (days_ago(2, 3, 4), 0, 3, False),
        (days_ago(-1, -2, 0), 1, 1, True),
    ],
)
def test_streak(practised: set[date], days: int, longest: int, is_today_done: bool) -> None:
    """A today without answers breaks nothing; a missed yesterday does; a clock that ran ahead counts for nothing."""
    streak = streak_of(practised, TODAY)

    assert (streak.days, streak.longest, streak.is_today_done) == (days, longest, is_today_done)
