"""The banks at hand, each with how it went last time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from quizbot.bank.find import FoundBank, bank_folder, find_banks
from quizbot.learn.schedule import Memory, Recall, memory_of
from quizbot.store.answers import AnswerStore, LastScore, Unfinished
from quizbot.store.paths import is_there
from quizbot.store.zone import local_zone


@dataclass(frozen=True, slots=True)
class ShelvedBank:
    """A bank to choose, with the learner's last score with it if there is one.

    `due` counts what is due of its questions, `recalls` is what is remembered of them; `left` is the sitting with it
    alone that was left last, to be gone on with.
    """

    bank: FoundBank
    last: LastScore | None
    due: int = 0
    recalls: tuple[Recall, ...] = ()
    left: Unfinished | None = None


def shelf(
    answers: Path | None, folders: Sequence[Path] | None = None, now: datetime | None = None
) -> list[ShelvedBank]:
    """Return the user's banks, then the shipped ones, with the scores kept at `answers`, or with none.

    `folders` stands in for the user's bank folder. With `now`, what is due then is counted as well.
    """
    found = find_banks([bank_folder()] if folders is None else folders)
    if answers is None or not is_there(answers):
        return [ShelvedBank(bank, None) for bank in found]
    with AnswerStore(answers) as store:
        scores = store.last_scores()
        left = _left(store)
        memory = memory_of(store.records(), local_zone()) if now is not None else Memory()
    by_bank: dict[str, list[Recall]] = {}
    for recall in memory:
        by_bank.setdefault(recall.bank, []).append(recall)
    shelved = []
    for bank in found:
        recalls = tuple(by_bank.get(bank.id, ()))
        due = sum(now is not None and each.is_due(now) for each in recalls)
        # A question that left its bank may be remembered still.
        shelved.append(ShelvedBank(bank, scores.get(bank.id), min(due, bank.questions), recalls, left.get(bank.id)))
    return shelved


def _left(store: AnswerStore) -> dict[str, Unfinished]:
    """Return the sitting that was left last with each bank, by its id, those with several banks aside."""
    left: dict[str, Unfinished] = {}
    for each in store.unfinished():
        if len(each.agenda.banks) == 1 and each.total:
            left.setdefault(each.agenda.banks[0], each)
    return left
