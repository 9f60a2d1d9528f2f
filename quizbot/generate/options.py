"""What a teacher may ask a bank to hold."""

from __future__ import annotations

from dataclasses import dataclass

from quizbot.bank.model import Kind

GENERATED_KINDS = frozenset(
    {Kind.SHORT, Kind.NUMBER, Kind.DATE, Kind.CLOZE, Kind.CHOICE, Kind.TRUE_FALSE, Kind.LIST, Kind.ORDER}
)


@dataclass(frozen=True)
class Options:
    """What a bank should hold; `count` None asks for two to three questions in 100 words."""

    count: int | None = None
    kinds: frozenset[Kind] = GENERATED_KINDS
    seed: int = 0
