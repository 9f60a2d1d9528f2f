"""What may not be shown while a question is open: sentences that give its key away."""

from __future__ import annotations

from collections.abc import Sequence

from quizbot.grade.sides.side import Side, read_side


class Secret:
    """The key of an open question, its other right answers and the passage that proves it."""

    def __init__(self, withheld: Sequence[str]) -> None:
        self._sides = tuple(side for text in withheld if (side := read_side(text)).merged)

    def is_told_by(self, text: str) -> bool:
        """Say whether `text` holds one of the answers, in these words or their forms, or stands in one."""
        if not self._sides:
            return False
        told = read_side(text)
        return any(_gives_away(told, secret) for secret in self._sides)


def _gives_away(told: Side, secret: Side) -> bool:
    if f" {secret.plain} " in f" {told.plain} " or (told.plain and f" {told.plain} " in f" {secret.plain} "):
        return True
    return bool(secret.content) and secret.content.keys() <= told.content.keys()
