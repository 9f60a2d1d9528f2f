"""A question in its bank: what plans put in order and sittings deal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from quizbot.bank.model import Bank, Question
from quizbot.errors import BankError
from quizbot.learn.record import question_name


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """One question of `bank`; `name` is what history calls it."""

    bank: Bank
    question: Question
    name: str

    @property
    def key(self) -> tuple[str, str]:
        """What memory and records know the question by: the bank's id and the question's name."""
        return self.bank.id, self.name


def entries_of(banks: Sequence[Bank]) -> list[Entry]:
    """Return every question of `banks` that may be asked, stale and rejected ones left out.

    Raises `BankError` where there are no other questions, and for two banks with one id, whose history would mix.
    """
    ids = Counter(bank.id for bank in banks)
    if twice := [name for name, count in ids.items() if count > 1]:
        raise BankError(f"{', '.join(twice)}: two banks have this id.", "Take one of them, or give one another id.")
    entries = [Entry(bank, each, question_name(each)) for bank in banks for each in bank.asked]
    if banks and not entries:
        message = f"{', '.join(bank.id for bank in banks)}: every question is marked stale or rejected."
        raise BankError(message, "Check them against the article, then change their status.")
    return entries


def banks_asked(entries: Sequence[Entry]) -> tuple[Bank, ...]:
    """Return the banks that `entries` are of, each once, in the order in which they are met."""
    return tuple({entry.bank.id: entry.bank for entry in entries}.values())
