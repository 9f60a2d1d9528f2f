"""One answered question, as it is kept."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import datetime

from quizbot.bank.model import Question
from quizbot.grade.verdict import Mark

_SLUG_LENGTH = 60


@dataclass(frozen=True, slots=True)
class Record:
    """A question closed in one sitting; `serial` counts them and an override rewrites the record of that serial."""

    serial: int
    round: int
    """0 for the first round of the sitting."""
    is_retake: bool
    """The round asks only what an earlier one missed."""
    bank: str
    question: str
    """`question_name` of the question."""
    reply: str
    """The last reply; empty when the question was skipped or given up without one."""
    mark: Mark
    score: float
    """Credit from 0 to 1, hints and tries already taken off."""
    hints: int
    tries: int
    is_claimed: bool
    """The student says that the reply was right."""
    at: datetime

    def __post_init__(self) -> None:
        if self.at.tzinfo is None:
            raise ValueError("a record needs a time with its zone")


def question_name(question: Question) -> str:
    """Return the id that history hangs on, or a name made of the prompt where the bank gives none."""
    if question.id is not None:
        return question.id
    letters = unicodedata.normalize("NFKD", question.prompt).encode("ascii", "ignore").decode().lower()
    slug = re.sub(r"[^a-z0-9]+", "-", letters).strip("-")[:_SLUG_LENGTH].rstrip("-")
    return f"prompt.{slug}"
