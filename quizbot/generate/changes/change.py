"""One spot of a clause put wrong."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from quizbot.generate.sentences.clause import Clause


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


def with_article(clause: Clause, i: int, put: str) -> dict[int, str]:
    """Return the words of a change that puts `put` for token `i`, with "a" or "an" before it as it now must be."""
    before = clause.parse.tokens[i - 1].text if i else ""
    if before.casefold() not in ("a", "an"):
        return {i: put}
    return {i: put, i - 1: before[0] + "n" * (put[0].casefold() in "aeiou")}
