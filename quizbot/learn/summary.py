"""What a round came to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from quizbot.bank.model import Evidence, Kind, Question
from quizbot.grade.verdict import Mark
from quizbot.learn.item import Item
from quizbot.learn.record import Ending


@dataclass(frozen=True, slots=True)
class Progress:
    """Where a round stands: `number` of `total` is being asked; `credits` and `marks` belong to the closed ones."""

    number: int
    total: int
    right: int
    credits: tuple[float, ...]
    marks: tuple[Mark, ...]

    @property
    def closed(self) -> int:
        return len(self.credits)

    @property
    def percent(self) -> int:
        return _percent(sum(self.credits), self.closed)


@dataclass(frozen=True, slots=True)
class Miss:
    """A question that was not answered right."""

    number: int
    prompt: str
    reply: str
    key: str
    mark: Mark
    ending: Ending
    is_claimed: bool
    evidence: Evidence | None
    explanation: str | None


@dataclass(frozen=True, slots=True)
class Summary:
    """The result of the questions closed in a round.

    `percent` leaves claims ("I was right") out, `claimed_percent` counts them as right.
    """

    total: int
    closed: int
    right: int
    partly: int
    skipped: int
    claimed: int
    hints: int
    percent: int
    claimed_percent: int
    pass_mark: int
    is_retake: bool
    misses: tuple[Miss, ...]

    @property
    def is_complete(self) -> bool:
        return self.closed == self.total

    @property
    def has_passed(self) -> bool:
        return self.is_complete and self.percent >= self.pass_mark


def progress_of(items: Sequence[Item]) -> Progress:
    """Return the standing of a round."""
    closed = [item for item in items if item.is_closed]
    return Progress(
        number=min(len(closed) + 1, len(items)),
        total=len(items),
        right=sum(item.is_right for item in closed),
        credits=tuple(item.credit for item in closed),
        marks=tuple(item.mark for item in closed),
    )


def summary_of(items: Sequence[Item], pass_mark: int, *, is_retake: bool) -> Summary:
    """Return the result of a round, finished or broken off."""
    closed = [item for item in items if item.is_closed]
    return Summary(
        total=len(items),
        closed=len(closed),
        right=sum(item.is_right for item in closed),
        partly=sum(item.mark is Mark.PARTLY for item in closed),
        skipped=sum(item.ending is Ending.SKIPPED for item in closed),
        claimed=sum(item.is_claimed for item in closed),
        hints=sum(item.hints_given for item in closed),
        percent=_percent(sum(item.credit for item in closed), len(closed)),
        claimed_percent=_percent(sum(1.0 if item.is_claimed else item.credit for item in closed), len(closed)),
        pass_mark=pass_mark,
        is_retake=is_retake,
        misses=tuple(_miss(item) for item in closed if not item.is_right),
    )


def shown_key(question: Question) -> str:
    """Return the key as a student reads it."""
    return question.key.capitalize() if question.kind is Kind.TRUE_FALSE else question.key


def _percent(credit: float, count: int) -> int:
    # A round that is not perfect never shows as 100%.
    return 100 if count and credit >= count else min(99, round(100 * credit / count)) if count else 0


def _miss(item: Item) -> Miss:
    assert item.ending is not None
    question = item.question
    return Miss(
        number=item.number,
        prompt=question.prompt,
        reply=item.reply,
        key=shown_key(question),
        mark=item.mark,
        ending=item.ending,
        is_claimed=item.is_claimed,
        evidence=question.evidence,
        explanation=question.explanation,
    )
