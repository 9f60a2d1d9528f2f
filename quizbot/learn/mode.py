"""How a quiz is taken."""

from __future__ import annotations

from enum import StrEnum


class Mode(StrEnum):
    """How a quiz is taken."""

    LEARN = "learn"
    """Feedback after each reply, hints, a second try."""
    TEST = "test"
    """One try each and no feedback before the end."""
