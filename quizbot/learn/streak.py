"""Days in a row with answers, counted kindly."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Streak:
    """Days in a row with at least one answer; a today that is still empty does not break `days`."""

    days: int
    longest: int
    is_today_done: bool


def streak_of(practised: Collection[date], today: date) -> Streak:
    """Return the streak up to `today` over the days `practised`, in any order; later days are left out."""
    kept = {day for day in practised if day <= today}
    starts = (day for day in kept if day - _DAY not in kept)
    longest = max((_run(kept, start, _DAY) for start in starts), default=0)
    last = today if today in kept else today - _DAY
    return Streak(_run(kept, last, -_DAY), longest, today in kept)


def _run(kept: Collection[date], day: date, step: timedelta) -> int:
    count = 0
    while day in kept:
        count += 1
        day += step
    return count
