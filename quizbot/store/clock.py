"""The time by which the faces go: the machine's, or one that was set."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import UTC, datetime

from quizbot.errors import UsageError
from quizbot.store.zone import local_zone

OVERRIDE = "QUIZBOT_CLOCK"
"""Environment variable that sets the clock: it starts there and goes on at the usual pace."""


def machine_time() -> datetime:
    return datetime.now(UTC)


def set_clock(actual: Callable[[], datetime] = machine_time) -> Callable[[], datetime]:
    """Return the clock to go by, `actual` unless `QUIZBOT_CLOCK` holds a time; it tells times with their zone.

    Raises `UsageError` when the variable holds something else.
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
    start = start if start.tzinfo is not None else start.replace(tzinfo=local_zone())
    offset = start - actual()
    return lambda: actual() + offset
