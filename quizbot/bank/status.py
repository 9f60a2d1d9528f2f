"""What became of a question."""

from __future__ import annotations

from typing import Literal

Status = Literal["draft", "accepted", "stale", "rejected"]
UNASKED = frozenset({"stale", "rejected"})
"""These are put to nobody, and do not count."""
