"""A complaint about a bank: where it is, what is wrong, how to mend it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
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
        self.errors = 0
        self._problems: dict[Problem, None] = {}

    def __iter__(self) -> Iterator[Problem]:
        return iter(self._problems)

    @property
    def full(self) -> bool:
        return len(self._problems) >= MOST_PROBLEMS

    def error(self, mark: Mark, rule: str, message: str, remedy: str) -> None:
        self.errors += 1
        self._add(mark, Severity.ERROR, rule, message, remedy)

    def warn(self, mark: Mark, rule: str, message: str, remedy: str) -> None:
        self._add(mark, Severity.WARNING, rule, message, remedy)

    def _add(self, mark: Mark, severity: Severity, rule: str, message: str, remedy: str) -> None:
        if not self.full:
            place = (self.path, mark.line, mark.column)
            self._problems[Problem(*place, severity, rule, clean_line(message), clean_line(remedy))] = None
        if self.full:
            remedy = "Mend these first, then check again."
            end = Problem(self.path, mark.line, mark.column, Severity.ERROR, "too-many", "Too many problems.", remedy)
            self._problems.setdefault(end)

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
