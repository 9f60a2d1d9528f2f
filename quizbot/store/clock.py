"""The time by which the faces go: the machine's, or one that was set."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import UTC, datetime

from quizbot.errors import UsageError
from quizbot.store.zone import local_zone

OVERRIDE = "QUIZBOT_CLOCK"
"""Environment variable that sets the clock: it starts there and goes on at the usual pace."""

YEARS = range(1970, 2200)
"""Years that the clock may be set to: reviews planned decades ahead must still be times that Python can tell."""


def machine_time() -> datetime:
    return datetime.now(UTC)


def set_clock(actual: Callable[[], datetime] = machine_time) -> Callable[[], datetime]:
    """Return the clock to go by, `actual` unless `QUIZBOT_CLOCK` holds a time; it tells times with their zone.

    Raises `UsageError` when the variable holds something else, or a year out of `YEARS`.
    """
    said = os.environ.get(OVERRIDE, "")
    if not said:
        return actual
    try:
        start = datetime.fromisoformat(said)
    except ValueError as error:
        raise UsageError(
            f"{OVERRIDE}={said!r} is not a time.", "Write it as 2026-11-25T09:00, with +01:00 or Z if it is not local."
        ) from error
    if start.year not in YEARS:
        raise UsageError(f"{OVERRIDE}={said} is out of range.", f"Choose a year from {YEARS[0]} to {YEARS[-1]}.")
    start = start if start.tzinfo is not None else start.replace(tzinfo=local_zone())
    offset = start - actual()
    return lambda: actual() + offset
