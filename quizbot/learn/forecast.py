"""How many questions fall due on each of the coming days if nothing is practised meanwhile."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import datetime, timedelta, tzinfo


def forecast(dues: Iterable[datetime], now: datetime, zone: tzinfo | None, days: int) -> tuple[int, ...]:
    """Return how many of `dues` fall on each of `days` days, the learner's today first.

    What is overdue counts today, what lies beyond is left out; `dues` and `now` need their zones. `zone` None
    is the machine's own, with its summer time.
    """
    today = now.astimezone(zone).date()
    counts = Counter(max(due.astimezone(zone).date(), today) for due in dues)
    return tuple(counts[today + timedelta(days=ahead)] for ahead in range(days))
