"""A complaint about a bank: where it is, what is wrong, how to mend it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum
from functools import lru_cache

from quizbot.text import clean_line

MOST_PROBLEMS = 1_000
"""A file with more complaints than this is not a bank; going on would only cost time."""

SHOWN = 60
"""Characters of the file's own text that a message repeats."""


class Severity(StrEnum):
    """An error keeps a bank from being used; a warning asks for a second look."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Mark:
    """A place in a file: `line` and `column` count from 1, `index` counts characters from 0."""

    line: int
    column: int
    index: int = 0


START = Mark(1, 1)


@dataclass(frozen=True, slots=True)
class Problem:
    """One complaint; `rule` names the check that made it."""

    path: str
    line: int
    column: int
    severity: Severity
    rule: str
    message: str
    remedy: str

    @property
    def place(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"

    @property
    def is_error(self) -> bool:
        return self.severity is Severity.ERROR

    def __str__(self) -> str:
        return f"{self.place}: {self.message} {self.remedy}"


class Complaints:
    """Collect every problem of one file, so that all are told at once."""

    def __init__(self, path: str) -> None:
        self.path = clean_line(path)
        self._counts = {Severity.ERROR: 0, Severity.WARNING: 0}
        self._problems: dict[Problem, None] = {}
        self._aliases: set[Mark] = set()
        """Where an alias stands: whatever else is wrong there comes of it."""

    @property
    def errors(self) -> int:
        return self._counts[Severity.ERROR]

    @property
    def full(self) -> bool:
        """Whether there are so many errors that reading on is of no use."""
        return self.errors >= MOST_PROBLEMS

    def error(self, mark: Mark, rule: str, message: str, remedy: str) -> None:
        self._add(mark, Severity.ERROR, rule, message, remedy)

    def warn(self, mark: Mark, rule: str, message: str, remedy: str) -> None:
        self._add(mark, Severity.WARNING, rule, message, remedy)

    def _add(self, mark: Mark, severity: Severity, rule: str, message: str, remedy: str) -> None:
        self._counts[severity] += 1
        if mark in self._aliases:
            return
        if rule == "alias":
            self._aliases.add(mark)
        if self._counts[severity] > MOST_PROBLEMS:
            return
        if self._counts[severity] == MOST_PROBLEMS:
            rule, message, remedy = "too-many", f"Too many {severity}s.", "Mend those above first, then check again."
        place = (self.path, mark.line, mark.column)
        self._problems[Problem(*place, severity, rule, clean_line(message), clean_line(remedy))] = None

    def sorted(self) -> tuple[Problem, ...]:
        return tuple(sorted(self._problems, key=lambda problem: (problem.line, problem.column)))


def shown(text: str) -> str:
    """Return `text` in quotation marks on one line, shortened for a message."""
    line = clean_line(text)
    return f"'{line}'" if len(line) <= SHOWN else f"'{line[: SHOWN - 1]}…'"


@lru_cache(maxsize=1024)
def _close(word: str, names: tuple[str, ...]) -> str | None:
    by_fold = {name.casefold(): name for name in names}
    close = get_close_matches(word.casefold(), by_fold, n=1, cutoff=0.6)
    return by_fold[close[0]] if close else None


def nearest(word: str, names: Sequence[str]) -> str | None:
    """Return the one of `names` that `word` was probably meant to be, or None when none comes near."""
    return _close(word, tuple(names)) if len(word) <= SHOWN else None
