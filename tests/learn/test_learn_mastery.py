"""Mastery, the forecast and the streak: what they are at their edges, and what never happens to them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizbot.learn.forecast import forecast
from quizbot.learn.mastery import Level, level, mastery, mean
from quizbot.learn.streak import streak_of

NOW = datetime(2030, 5, 1, 12, tzinfo=UTC)
TODAY = NOW.date()


@dataclass(frozen=True)
class Remembered:
    """A memory whose chance of recall is given."""

    stability: float
    chance: float = 1.0
    due: datetime = NOW

    def recall(self, now: datetime) -> float:  # noqa: ARG002
        return self.chance


def days_ago(*counts: int) -> set[date]:
    return {TODAY - timedelta(days=count) for count in counts}


@pytest.mark.parametrize(
    ("memory", "was_missed", "expected"),
    [
        (None, False, Level.NEW),
        (Remembered(2.3), False, Level.SHAKY),
        (Remembered(8), False, Level.GROWING),
        (Remembered(21), False, Level.FIRM),
        (Remembered(21, chance=0.6), False, Level.GROWING),
        (Remembered(400), True, Level.SHAKY),
    ],
)
def test_the_word_for_a_mastery(memory: Remembered | None, was_missed: bool, expected: Level) -> None:
    """One good answer is shaky, three weeks are firm, and a miss makes anything shaky."""
    known = mastery(memory, NOW, was_missed=was_missed)

    assert level(known, is_new=memory is None) is expected


@given(st.floats(0, 1e5), st.floats(0, 1e5), st.floats(0, 1), st.booleans())
def test_mastery_stays_in_bounds_and_grows_with_stability(one: float, other: float, chance: float, miss: bool) -> None:
    """A longer-lasting memory never means less mastery, and mastery is a share."""
    low, high = (mastery(Remembered(s, chance), NOW, was_missed=miss) for s in sorted((one, other)))

    assert 0 <= low <= high <= 1


def test_mean_of_nothing_is_nothing() -> None:
    """A bank without questions to ask has no mastery, and no division fails."""
    assert mean(()) == 0.0


def test_forecast_counts_what_is_overdue_today() -> None:
    """What is overdue waits today; what lies beyond the last day is left out; each counts once."""
    dues = [NOW - timedelta(days=9), NOW, NOW + timedelta(days=1), NOW + timedelta(days=3), NOW + timedelta(days=40)]

    assert forecast(dues, NOW, UTC, 4) == (2, 1, 0, 1)


def test_forecast_follows_the_learners_calendar() -> None:
    """Late on a Wednesday in Auckland is Wednesday there, though it is morning in Greenwich."""
    due = datetime(2030, 5, 1, 11, 30, tzinfo=UTC)
    auckland = ZoneInfo("Pacific/Auckland")

    assert forecast([due], datetime(2030, 5, 1, 9, tzinfo=UTC), auckland, 2) == (1, 0)
    assert forecast([due + timedelta(hours=1)], datetime(2030, 5, 1, 9, tzinfo=UTC), auckland, 2) == (0, 1)


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
