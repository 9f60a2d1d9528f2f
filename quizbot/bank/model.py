"""The bank format, version 1, as frozen models; the JSON Schema is made from these classes."""

from __future__ import annotations

from enum import StrEnum
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from quizbot.bank.patterns import IDENTIFIER, PASS_MARK, TOLERANCE
from quizbot.bank.status import UNASKED, Status

FORMAT_VERSION = 1


class Kind(StrEnum):
    """How a question is asked and answered."""

    SHORT = "short"
    NUMBER = "number"
    DATE = "date"
    LIST = "list"
    CLOZE = "cloze"
    CHOICE = "choice"
    TRUE_FALSE = "true_false"
    ORDER = "order"
    OPEN = "open"


class AnswerType(StrEnum):
    """What an answer is, which decides what may differ in a reply."""

    PERSON = "person"
    PLACE = "place"
    ORGANISATION = "organisation"
    NUMBER = "number"
    DATE = "date"
    PHRASE = "phrase"
    CLAUSE = "clause"
    LIST = "list"
    YES_NO = "yes_no"
    EXACT = "exact"


class Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)

    extensions: tuple[tuple[str, str], ...] = Field(default=(), repr=False)
    """The writer's own ``x-…`` keys, each with its value as JSON text."""


class Evidence(Frozen):
    """The words of the article that prove an answer."""

    quote: str = Field(min_length=1)
    """Verbatim words of the source."""
    paragraph: int | None = Field(default=None, ge=1)
    """Place of the paragraph in the source, counted from 1."""


class Source(Frozen):
    """Where a bank's questions come from."""

    file: str | None = None
    """Path of the article, relative to the bank file."""
    title: str | None = None
    author: str | None = None
    published: str | None = None
    licence: str | None = None
    url: str | None = None
    sha256: str | None = None


class Settings(Frozen):
    """How a bank wants to be taken; every field has a default."""

    pass_mark: str = Field(default="70%", pattern=f"^{PASS_MARK}$")
    order: Literal["shuffled", "given"] = "shuffled"
    typos: Literal["forgiving", "strict"] = "forgiving"


class Question(Frozen):
    """One item of a bank; `prompt` and `answer` alone make a valid one."""

    prompt: str = Field(min_length=1)
    answer: str | tuple[str, ...]
    """The key; a tuple of parts for `list` and `order`."""
    id: str | None = Field(default=None, pattern=f"^{IDENTIFIER}$")
    """Stable name that a learner's history hangs on; never a hash of the text."""
    kind: Kind = Kind.SHORT
    type: AnswerType | None = None
    """What the answer is; inferred from the key when the bank does not say."""
    accept: tuple[str, ...] = ()
    """Other right answers."""
    reject: tuple[str, ...] = ()
    """Near misses that must not be forgiven."""
    required: tuple[str, ...] = ()
    """Words of the key that no reply may lack; with them, the rest of the key may be left out."""
    min: int | None = Field(default=None, ge=1)
    """How many parts of a `list` are enough; all when the bank does not say."""
    tolerance: str | None = Field(default=None, pattern=f"^{TOLERANCE}$")
    """How far a number may be off, in the key's unit or in percent: ``2`` or ``5%``."""
    conversion: Literal["allowed", "refused"] = "refused"
    """Whether a quantity may be given in another unit of its kind."""
    distractors: tuple[str, ...] = ()
    """Wrong options; `choice` only."""
    evidence: Evidence | None = None
    hints: tuple[str, ...] = ()
    explanation: str | None = None
    difficulty: int = Field(default=3, ge=1, le=5)
    tags: tuple[str, ...] = ()
    status: Status = "accepted"
    """What became of it. `stale`, its evidence gone, and `rejected` are never asked; an update keeps out the latter."""
    typos: Literal["forgiving", "strict"] | None = None
    """Overrides the bank's setting."""

    @property
    def is_asked(self) -> bool:
        """Whether it is put to anybody, and counts."""
        return self.status not in UNASKED

    @property
    def parts(self) -> tuple[str, ...]:
        """The key as a tuple: one part, or the parts of a list or an order."""
        return self.answer if isinstance(self.answer, tuple) else (self.answer,)

    @property
    def key(self) -> str:
        """The key as one line to show."""
        return "; ".join(self.parts)


class Bank(Frozen):
    """A titled set of questions about one source."""

    quizbot: Literal[1] = 1
    id: str = Field(pattern=f"^{IDENTIFIER}$")
    title: str = Field(min_length=1)
    language: str = "en"
    source: Source = Source()
    settings: Settings = Settings()
    questions: tuple[Question, ...] = Field(min_length=1)

    @property
    def asked(self) -> tuple[Question, ...]:
        return tuple(question for question in self.questions if question.is_asked)
