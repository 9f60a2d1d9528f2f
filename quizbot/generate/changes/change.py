"""One spot of a clause put wrong."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Change:
    """What a false statement puts in the place of the article's words, token by token; "" leaves a token out."""

    words: Mapping[int, str]
    said: str
    """What the article says there, as the student is told afterwards."""
    put: str
    """What the statement says instead."""

    @property
    def explanation(self) -> str:
        if self.said[:1].isdigit() and self.put[:1].isdigit():
            return f"The article says {self.said}, not {self.put}."
        return f"The article says “{self.said}”, not “{self.put}”."


def replaced(first: int, last: int, put: str) -> dict[int, str]:
    """Return the words of a change that puts `put` for tokens `first` up to, not with, `last`."""
    return dict.fromkeys(range(first, last), "") | {first: put}
