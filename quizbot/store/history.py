"""Everything kept of a learner, with the banks it belongs to, read in one go."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from quizbot.bank.find import bank_folder, find_banks
from quizbot.bank.model import Bank
from quizbot.bank.read import read_bank
from quizbot.errors import BankError
from quizbot.learn.record import Record
from quizbot.store.answers import AnswerStore
from quizbot.store.paths import is_there


@dataclass(frozen=True, slots=True)
class History:
    """The answers, oldest first, and the banks at hand, each id once: the user's before the shipped ones."""

    records: tuple[Record, ...]
    banks: tuple[Bank, ...]


def history(answers: Path, folders: Sequence[Path] | None = None) -> History:
    """Return what is kept at `answers`, nothing where there is no such file, and the banks that can be read.

    `folders` stands in for the user's bank folder. A bank with errors is left out: it cannot be taken either.
    """
    return History(kept_records(answers), banks_at_hand(folders))


def kept_records(answers: Path, bank: str | None = None) -> tuple[Record, ...]:
    """Return the answers kept, oldest first; those of one `bank`, an id, where it is given."""
    if not is_there(answers):
        return ()
    with AnswerStore(answers) as store:
        return tuple(store.records(bank))


def banks_at_hand(folders: Sequence[Path] | None = None) -> tuple[Bank, ...]:
    found: dict[str, Bank] = {}
    for each in find_banks([bank_folder()] if folders is None else folders):
        try:
            bank = read_bank(each.path).bank
        except BankError:  # gone since it was listed
            continue
        if bank is not None:
            found.setdefault(bank.id, bank)
    return tuple(found.values())
