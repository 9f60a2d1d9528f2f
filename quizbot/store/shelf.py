"""The banks at hand, each with how it went last time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from quizbot.bank.find import FoundBank, bank_folder, find_banks
from quizbot.store.answers import LastScore, last_scores


@dataclass(frozen=True, slots=True)
class ShelvedBank:
    """A bank to choose, with the learner's last score with it if there is one."""

    bank: FoundBank
    last: LastScore | None


def shelf(answers: Path | None, folders: Sequence[Path] | None = None) -> list[ShelvedBank]:
    """Return the user's banks, then the shipped ones, with the scores kept at `answers`, or with none.

    `folders` stands in for the user's bank folder.
    """
    scores = last_scores(answers) if answers is not None else {}
    found = find_banks([bank_folder()] if folders is None else folders)
    return [ShelvedBank(bank, scores.get(bank.id)) for bank in found]
