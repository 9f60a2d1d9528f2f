"""How many questions fall due on each of the coming days if nothing is practised meanwhile."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import datetime, timedelta, tzinfo

from quizbot.learn.schedule import day_of


def forecast(dues: Iterable[datetime], now: datetime, zone: tzinfo, days: int) -> tuple[int, ...]:
    """Return how many of `dues` fall on each of `days` days of the learner, today first.

    What is overdue counts today, what lies beyond is left out.
    """
    today = day_of(now, zone)
    counts = Counter(max(day_of(due, zone), today) for due in dues)
    return tuple(counts[today + timedelta(days=ahead)] for ahead in range(days))
