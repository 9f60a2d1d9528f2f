"""How a quiz is taken."""

from __future__ import annotations

from enum import StrEnum


class Mode(StrEnum):
    """How a quiz is taken."""

    LEARN = "learn"
    """Feedback after each reply, hints, a second try; misses come back."""
    TEST = "test"
    """One try each and no feedback before the end."""
    REVIEW = "review"
    """As `LEARN`, with what is due, of all banks at hand."""
    CRAM = "cram"
    """As `LEARN`, with what was missed and is weakest, due or not."""
