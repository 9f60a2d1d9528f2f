"""One pass over questions: dealt once, closed one by one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from random import Random

from quizbot.bank.model import Bank, Question
from quizbot.errors import BankError
from quizbot.grade import rivals_of
from quizbot.learn.hints import hints_for
from quizbot.learn.item import Item
from quizbot.learn.mode import Mode
from quizbot.learn.options import options_of
from quizbot.learn.record import Ending, Record, question_name


@dataclass(slots=True)
class Round:
    """The questions of one pass with their state; `number` counts the passes of a sitting from 0."""

    items: tuple[Item, ...]
    number: int = 0
    is_retake: bool = False
    """Asks only what an earlier round missed."""
    is_over: bool = False

    @property
    def item(self) -> Item:
        """The first question that is still open."""
        return next(item for item in self.items if not item.is_closed)

    @property
    def misses(self) -> tuple[Question, ...]:
        return tuple(each.question for each in self.items if each.is_closed and not (each.is_right or each.is_claimed))

    def close(self, ending: Ending, serial: int, now: datetime) -> Item:
        """Close the open question; the last one ends the round."""
        item = self.item
        item.close(ending, serial, now)
        self.is_over = all(each.is_closed for each in self.items)
        if not self.is_over:
            self.item.asked_at = now
        return item

    def bring_forward(self, chosen: tuple[Item, ...], *, at_once: bool) -> None:
        """Ask `chosen`, open items, before the others; without `at_once` after the one that waits."""
        current = self.item
        closed = [each for each in self.items if each.is_closed]
        first = [] if at_once else [current]
        rest = [each for each in self.items if not each.is_closed and each not in (*first, *chosen)]
        self.items = (*closed, *first, *chosen, *rest)
        for number, each in enumerate(self.items, 1):
            each.number = number

    def record(self, item: Item, mode: Mode) -> Record:
        return item.record(mode, self.number, self.is_retake)


def chosen(bank: Bank, rng: Random, count: int | None) -> tuple[Question, ...]:
    """Return the questions to ask, in order: stale ones left out, shuffled if the bank wants it, `count` at most."""
    questions = [question for question in bank.questions if question.status != "stale"]
    if not questions:
        message = f"{bank.id}: every question is marked stale."
        raise BankError(message, "Check them against the article, then change their status.")
    if bank.settings.order == "shuffled":
        rng.shuffle(questions)
    return tuple(questions[:count])


def deal(questions: tuple[Question, ...], bank: Bank, seed: int) -> tuple[Item, ...]:
    """Return `questions` as open items; options and hints hang on `seed` and the question alone."""
    rivals = rivals_of(bank)
    items = []
    for number, question in enumerate(questions, 1):
        name = question_name(question)
        options = options_of(question, seed, name)
        others = rivals.get(question.id or question.prompt, ())
        hints = hints_for(question, options, others, Random(f"{seed}/{name}/hints"))
        items.append(Item(bank.id, question, name, options, hints, number, rivals=others))
    return tuple(items)
