"""The conversation as a state machine: replies in, turns out; no clock, no files, no screen."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from quizbot.bank.model import Bank, Question
from quizbot.learn import phrasing, speech
from quizbot.learn.intents import Intent, Pending, read_intent
from quizbot.learn.line import Line, Turn
from quizbot.learn.mode import Mode
from quizbot.learn.options import pick_option
from quizbot.learn.record import Ending
from quizbot.learn.sitting import Sitting
from quizbot.learn.summary import Progress, Summary
from quizbot.learn.turns import doubt_turn, hint_turn, reason_turn, source_turn, told
from quizbot.text import clean_line

LONGEST_REPLY = 2000
_AFTER_A_VERDICT = (Intent.HINT, Intent.EXPLAIN, Intent.SOURCE, Intent.OVERRIDE)
_OPENING = {
    Mode.LEARN: "Answer in your own words; “help” lists what else you can say.",
    Mode.TEST: "One try each; the verdicts come at the end.",
}


class Session:
    """One sitting with a bank.

    Call `open` once, then `say` with each reply; show the turns, save their records. The same bank, seed, options
    and replies always give the same turns.
    """

    def __init__(self, bank: Bank, *, seed: int, mode: Mode = Mode.LEARN, count: int | None = None) -> None:
        self._sitting = Sitting(bank, seed=seed, mode=mode, count=count)
        self._doubted = ""

    @property
    def bank(self) -> Bank:
        return self._sitting.bank

    @property
    def mode(self) -> Mode:
        return self._sitting.mode

    @property
    def current(self) -> Question | None:
        """The question that waits for a reply; None once the round is over."""
        return None if self.is_over else self._sitting.item.question

    @property
    def options(self) -> tuple[Line, ...]:
        """The options of the current question, struck ones marked; empty when its answer is typed."""
        return () if self.is_over else speech.option_lines(self._sitting.item)

    @property
    def is_picking(self) -> bool:
        """Whether the answer is one of the options, picked rather than typed."""
        return self._sitting.is_picking

    @property
    def progress(self) -> Progress:
        return self._sitting.progress

    @property
    def is_over(self) -> bool:
        return self._sitting.is_over

    @property
    def can_contest(self) -> bool:
        """Whether "I was right" has a verdict to speak of."""
        target = self._sitting.contested
        return target is not None and not target.is_right and not target.is_claimed

    def summary(self) -> Summary:
        return self._sitting.summary

    def open(self, now: datetime | None = None) -> Turn:
        """Return the first words and the first question; without `now` the time that it takes is not known."""
        many = phrasing.number_of(self.progress.total, "question")
        return Turn((speech.info(f"{self.bank.title}: {many}. {_OPENING[self.mode]}"), *self._sitting.ask(now)))

    def say(self, text: str, now: datetime) -> Turn:
        """Take one reply, an answer or anything else, and return what follows from it."""
        reply = clean_line(text)
        if not reply:
            return told(phrasing.OVER if self.is_over else phrasing.EMPTY)
        if len(reply) > LONGEST_REPLY:
            return told(phrasing.TOO_LONG.format(limit=LONGEST_REPLY))
        was_doubted, self._doubted = self._doubted == reply, ""
        if not self.is_over and not reply.startswith("/"):
            picked = self._picked(reply)
            if was_doubted or picked is not None:
                return self._sitting.answer(reply, picked, now)
        intent = read_intent(reply, self._pending())
        is_talk = intent in (Intent.OTHER, Intent.UNSURE)
        if intent is Intent.ANSWER or (is_talk and self._would_accept(reply)):
            return self._sitting.answer(reply, None, now)
        return self._obey(intent, reply, now)

    def _obey(self, intent: Intent, reply: str, now: datetime) -> Turn:
        if intent in _AFTER_A_VERDICT and self.mode is Mode.TEST and not self.is_over:
            return told(phrasing.NOT_IN_TEST, intent)
        if intent in (Intent.UNSURE, Intent.OTHER, Intent.UNKNOWN_COMMAND):
            self._doubted = "" if intent is Intent.UNKNOWN_COMMAND or self.is_over else reply
            return doubt_turn(intent, reply)
        is_sure = reply.startswith("/")
        sitting = self._sitting
        anytime: dict[Intent, Callable[[], Turn]] = {
            Intent.HELP: lambda: Turn(tuple(speech.info(text) for text in phrasing.HELP), intent),
            Intent.PROGRESS: lambda: Turn((self._standing(),), intent),
            Intent.EXPLAIN: lambda: reason_turn(sitting.contested),
            Intent.SOURCE: self._show_source,
            Intent.OVERRIDE: lambda: sitting.claim(now),
            Intent.UNDO: sitting.unclaim,
            Intent.QUIT: lambda: sitting.quit(now),
            Intent.AGAIN: lambda: sitting.begin_again(now, only_misses=True),
            Intent.RESTART: lambda: sitting.begin_again(now, only_misses=False, is_sure=is_sure),
        }
        if intent in anytime:
            return anytime[intent]()
        return told(phrasing.OVER, intent) if self.is_over else self._help_along(intent, reply, now)

    def _help_along(self, intent: Intent, reply: str, now: datetime) -> Turn:
        """Do what only makes sense while a question is open."""
        if intent is Intent.HINT:
            return hint_turn(self._sitting.item)
        if intent is Intent.SKIP:
            return self._sitting.leave(Ending.SKIPPED, now)
        if intent is Intent.DONT_KNOW:
            is_said = any(c.isalnum() for c in reply)
            return self._sitting.leave(Ending.GIVEN_UP, now) if is_said else told(phrasing.EMPTY)
        return Turn(self._sitting.ask(), intent)

    def _show_source(self) -> Turn:
        """Show the passage of the question just closed; asked once more, where to look for the open one."""
        sitting = self._sitting
        item = sitting.last if sitting.is_fresh or self.is_over else sitting.item
        sitting.is_fresh = False
        return source_turn(item)

    def _picked(self, reply: str) -> int | None:
        return pick_option(reply, self._sitting.item.options) if self.is_picking else None

    def _would_accept(self, reply: str) -> bool:
        """Tell whether words that look like talk are a right answer here."""
        if self.is_over or self._sitting.item.options:
            return False
        return self._sitting.verdict_on(reply).accepted

    def _pending(self) -> Pending:
        if self.is_over:
            return Pending(has_verdict=self.can_contest)
        item = self._sitting.item
        return Pending((*item.question.parts, *item.question.accept, *item.options), self.can_contest)

    def _standing(self) -> Line:
        if self.is_over or self.mode is Mode.LEARN:
            return speech.progress_line(self.progress)
        return speech.info(f"Question {self.progress.number} of {self.progress.total}.")
