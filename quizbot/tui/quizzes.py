"""What is taken in one sitting: banks, and the articles behind them."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from quizbot.ask import Library, Passages
from quizbot.bank.find import bank_folder, find_banks
from quizbot.bank.model import Bank
from quizbot.bank.read import load_bank
from quizbot.errors import BankError


class Quizzes:
    """Banks with the files that they were read from; articles are read when asked for, once each."""

    def __init__(self, files: Iterable[tuple[Path, Bank]]) -> None:
        self._files = tuple(files)
        self._library = Library({bank.id: path for path, bank in self._files})

    @property
    def banks(self) -> tuple[Bank, ...]:
        return tuple(bank for _, bank in self._files)

    @property
    def name(self) -> str:
        """A name that no other choice of banks has."""
        return "quiz " + " ".join(sorted(str(path.resolve()) for path, _ in self._files))

    def passages_of(self, bank: Bank) -> Passages | None:
        """Return the article behind `bank`; None where it names none or the file cannot be read."""
        return self._library.passages_of(bank)


def quizzes_from(paths: Iterable[Path]) -> Quizzes:
    """Read the banks at `paths`; raises BankError for one that cannot be taken."""
    return Quizzes((path, load_bank(path)) for path in paths)


def all_quizzes() -> Quizzes:
    """Return every bank at hand that can be taken, each id once: the user's before the shipped ones."""
    files = []
    for found in find_banks([bank_folder()]):
        try:
            files.append((found.path, load_bank(found.path)))
        except BankError:  # listed as broken on the home screen
            continue
    return Quizzes(files)
