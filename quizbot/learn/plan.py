"""What a mode asks, in which order, and what it does about a miss."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import chain, zip_longest
from random import Random

from quizbot.learn.entry import Entry
from quizbot.learn.mastery import mastery
from quizbot.learn.mode import Mode
from quizbot.learn.schedule import Grade, Memory, Recall

Order = Callable[[Sequence[Entry], Memory, datetime | None, Random], list[Entry]]

_DUE_FOR_A_NEW = 2
_FLEETING_DAYS = 1.0
"""A memory of less stability is hardly there tomorrow."""
_MOST_FLEETING, _FLEETING_SHARE = 10, 0.3
"""New questions wait where more memories than these, and more of all, are fleeting."""


@dataclass(frozen=True, slots=True)
class Plan:
    """A mode as a strategy.

    `order` takes the questions at hand, what is remembered of them, the time (None: as if nothing were remembered)
    and a source of chance; it returns those to ask, first to last. `rights_after_miss` is how often a missed question
    must be answered right, other questions between, before the sitting lets it go; 0 lets it go at once.
    `is_silent` keeps verdicts, keys and help back to the end. `has_pass_mark` says that the result is that of a bank,
    not of questions picked because they are weak.
    """

    order: Order
    rights_after_miss: int = 0
    is_silent: bool = False
    has_pass_mark: bool = True


def as_banks_want(entries: Sequence[Entry], _memory: Memory, _now: datetime | None, rng: Random) -> list[Entry]:
    """Return `entries` bank by bank, shuffled where the bank wants it."""
    ordered = []
    for part in _by_bank(entries):
        if part[0].bank.settings.order == "shuffled":
            rng.shuffle(part)
        ordered += part
    return ordered


def due_with_new(entries: Sequence[Entry], memory: Memory, now: datetime | None, rng: Random) -> list[Entry]:
    """Return what is due, weakest first, with a new question after every two; then the rest, weakest first.

    What is new goes from easy to hard; a bank that gives its order keeps it. New questions wait until all that is due
    was asked only while many are hardly remembered: whoever has little time would otherwise never meet them, and
    whoever forgets fast would drown in them (`benchmarks/retention.py`).
    """
    shuffled = as_banks_want(entries, memory, now, rng)
    known = _weakest_first(shuffled, memory, now)
    new = _without(shuffled, known)
    new.sort(key=lambda each: each.question.difficulty if each.bank.settings.order == "shuffled" else 0)
    due = _due(known, memory, now)
    fleeting = sum(_recall(memory, each).stability < _FLEETING_DAYS for each in known)
    is_flooded = fleeting > max(_MOST_FLEETING, _FLEETING_SHARE * len(known))
    step = len(due) or 1 if is_flooded else _DUE_FOR_A_NEW
    parts = [due[start : start + step] for start in range(0, len(due), step)]
    turns = [*chain.from_iterable(zip_longest(parts, [[each] for each in new], fillvalue=[]))]
    return [*chain.from_iterable(turns), *(each for each in known if each not in due)]


def due_interleaved(entries: Sequence[Entry], memory: Memory, now: datetime | None, rng: Random) -> list[Entry]:
    """Return what is due alone: weakest first in each bank, and the banks in turn."""
    due = _due(_weakest_first(as_banks_want(entries, memory, now, rng), memory, now), memory, now)
    turns = chain.from_iterable(zip_longest(*_by_bank(due)))
    return [each for each in turns if each is not None]


def missed_then_weakest(entries: Sequence[Entry], memory: Memory, now: datetime | None, rng: Random) -> list[Entry]:
    """Return what was missed last time, then what is mastered least, as progress lists it, then what is new.

    Of several banks those that were never begun are left out, for there is nothing of them to go over.
    """
    shuffled = as_banks_want(entries, memory, now, rng)
    known = _least_mastered_first(shuffled, memory, now)
    missed = [each for each in known if _recall(memory, each).grade is Grade.AGAIN]
    begun = {each.bank.id for each in known}
    new = [each for each in _without(shuffled, known) if not begun or each.bank.id in begun]
    return [*missed, *_without(known, missed), *new]


PLANS = {
    Mode.LEARN: Plan(due_with_new, rights_after_miss=2),
    Mode.TEST: Plan(as_banks_want, is_silent=True),
    Mode.REVIEW: Plan(due_interleaved, rights_after_miss=1, has_pass_mark=False),
    Mode.CRAM: Plan(missed_then_weakest, rights_after_miss=2, has_pass_mark=False),
}


def _by_bank(entries: Sequence[Entry]) -> list[list[Entry]]:
    parts: dict[str, list[Entry]] = {}
    for each in entries:
        parts.setdefault(each.bank.id, []).append(each)
    return list(parts.values())


def _without(entries: Sequence[Entry], others: Sequence[Entry]) -> list[Entry]:
    left_out = set(others)
    return [each for each in entries if each not in left_out]


def _weakest_first(entries: Sequence[Entry], memory: Memory, now: datetime | None) -> list[Entry]:
    """Return the entries that were answered before, the least likely to be known first."""
    if now is None:
        return []
    known = [each for each in entries if memory.of(*each.key) is not None]
    return sorted(known, key=lambda each: _strength(_recall(memory, each), now))


def _least_mastered_first(entries: Sequence[Entry], memory: Memory, now: datetime | None) -> list[Entry]:
    """Return the entries that were answered before; what was learnt only just now is weak though it is known today."""
    if now is None:
        return []
    known = _weakest_first(entries, memory, now)
    return sorted(known, key=lambda each: mastery(_recall(memory, each), now))


def _strength(recall: Recall, now: datetime) -> tuple[float, float]:
    return recall.retrievability(now), recall.stability


def _due(known: Sequence[Entry], memory: Memory, now: datetime | None) -> list[Entry]:
    return [each for each in known if now is not None and _recall(memory, each).is_due(now)]


def _recall(memory: Memory, entry: Entry) -> Recall:
    recall = memory.of(*entry.key)
    assert recall is not None, "an entry known is remembered"
    return recall
