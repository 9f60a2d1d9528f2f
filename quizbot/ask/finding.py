"""What the article says to a question: passages, best first, each at its place."""

from __future__ import annotations

from dataclasses import dataclass

from quizbot.read.article import Span

SURE = 0.4
"""From this likelihood on the article is taken to say it."""


@dataclass(frozen=True, slots=True)
class Passage:
    """One sentence of the article that answers."""

    span: Span
    """The sentence, in characters of the article's text."""
    text: str
    """Its words, verbatim."""
    paragraph: int
    """Number of its paragraph, from 1."""
    score: float
    """How likely it answers, from 0 to 1."""
    phrase: Span | None = None
    """The words in it that answer, in characters of the article's text; None where that is not sure."""

    @property
    def answer(self) -> str:
        """The words that answer; empty where that is not sure."""
        start = self.span.start
        return self.text[self.phrase.start - start : self.phrase.end - start] if self.phrase is not None else ""


@dataclass(frozen=True, slots=True)
class Finding:
    """The passages that answer, best first; none when the article does not say."""

    passages: tuple[Passage, ...] = ()
    is_withheld: bool = False
    """Whether a passage that answers as well as any shown is kept back: it would give the open question away."""

    @property
    def best(self) -> Passage | None:
        return self.passages[0] if self.passages else None

    @property
    def is_sure(self) -> bool:
        """Tell whether the article is taken to say it; if not, these passages are what comes nearest."""
        return self.best is not None and self.best.score >= SURE

    def __bool__(self) -> bool:
        return bool(self.passages)
