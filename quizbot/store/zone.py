"""The time zone in which the learner's days begin and end."""

from __future__ import annotations

from datetime import datetime, tzinfo


def local_zone() -> tzinfo:
    """Return the machine's own time zone with its summer time; where it names none, today's distance from UTC."""
    from tzlocal import get_localzone

    try:
        return get_localzone()
    except (LookupError, OSError, ValueError):  # no time zone data, or a TZ that means nothing
        zone = datetime.now().astimezone().tzinfo
        assert zone is not None, "astimezone always sets a zone"
        return zone
