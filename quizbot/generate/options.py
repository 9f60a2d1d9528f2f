"""What a teacher may ask a bank to hold."""

from __future__ import annotations

from dataclasses import dataclass

from quizbot.bank.model import Kind

KINDS_BY_DEFAULT = frozenset({Kind.SHORT, Kind.NUMBER, Kind.DATE, Kind.CHOICE, Kind.TRUE_FALSE, Kind.LIST, Kind.ORDER})
"""What a bank holds unless told otherwise. A gap is made on request only: few pass (`benchmarks/kinds.md`)."""


@dataclass(frozen=True)
class Options:
    """What a bank should hold."""

    count: int | None = None
    """None asks for 4 questions in 100 words, fewer where the article does not support them."""
    kinds: frozenset[Kind] = KINDS_BY_DEFAULT
    seed: int = 0
    focus: str | None = None
    """Only paragraphs that speak of this topic, in any of its word forms, or that stand under a heading which does."""
    difficulty: tuple[int, int] | None = None
    """The easiest and the hardest level wanted, from 1 to 5."""
    doubtful: bool = False
    """Where fewer pass than are asked for, fill up with what one check alone doubts, tagged so."""
    per_paragraph: int | None = None
    """At most so many questions of one paragraph."""
