"""The conversation as a state machine: replies in, turns out; no clock, no files, no screen."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from enum import StrEnum
from random import Random

from quizbot.bank.model import Bank, Kind, Question
from quizbot.learn import phrasing, speech
from quizbot.learn.intents import Intent, Pending, read_intent
from quizbot.learn.item import Ending, Item
from quizbot.learn.judge import verdict_on
from quizbot.learn.line import Line, Turn
from quizbot.learn.options import pick_option
from quizbot.learn.record import Record
from quizbot.learn.round import Round, chosen, deal
from quizbot.learn.summary import Progress, Summary, progress_of, summary_of
from quizbot.learn.turns import doubt_turn, hint_turn, reason_turn, retry_turn, source_turn, told, unoffered_turn
from quizbot.text import clean_line

LONGEST_REPLY = 2000


class Mode(StrEnum):
    """How a quiz is taken."""

    LEARN = "learn"
    """Feedback after each reply, hints, a second try."""
    TEST = "test"
    """One try each and no feedback before the end."""


class Session:
    """One sitting with a bank.

    Call `open` once, then `say` with each reply; show the turns, save their records. The same bank, seed, options
    and replies always give the same turns.
    """

    def __init__(self, bank: Bank, *, seed: int, mode: Mode = Mode.LEARN, count: int | None = None) -> None:
        self.bank = bank
        self.mode = mode
        self._seed = seed
        self._rng = Random(seed)
        self._pass_mark = int(bank.settings.pass_mark.removesuffix("%"))
        self._questions = chosen(bank, self._rng, count)
        self._round = Round(deal(self._questions, bank, seed))
        self._serial = 0
        self._last: Item | None = None
        self._is_fresh = False
        """The last verdict was given since anything else was said about a passage."""
        self._doubted = ""

    @property
    def current(self) -> Question | None:
        """The question that waits for a reply; None once the round is over."""
        return None if self._round.is_over else self._item.question

    @property
    def options(self) -> tuple[Line, ...]:
        """The options of the current question, struck ones marked; empty when its answer is typed."""
        return () if self._round.is_over else speech.option_lines(self._item)

    @property
    def is_picking(self) -> bool:
        """Whether the answer is one of the options, picked rather than typed."""
        return not self.is_over and self._item.question.kind in (Kind.CHOICE, Kind.TRUE_FALSE)

    @property
    def progress(self) -> Progress:
        return progress_of(self._round.items)

    @property
    def is_over(self) -> bool:
        return self._round.is_over

    @property
    def can_contest(self) -> bool:
        """Whether "I was right" has a verdict to speak of."""
        target = self._contested()
        return target is not None and not target.is_right and not target.is_claimed

    def summary(self) -> Summary:
        return summary_of(self._round.items, self._pass_mark, is_retake=self._round.is_retake)

    def open(self) -> Turn:
        """Return the first words and the first question."""
        count = speech.info(
            f"{self.bank.title}: {phrasing.number_of(len(self._round.items), 'question')}. {_OPENING[self.mode]}"
        )
        return Turn((count, *self._ask()))

    def say(self, text: str, now: datetime) -> Turn:
        """Take one reply, an answer or anything else, and return what follows from it."""
        reply = clean_line(text)
        if not reply:
            return told(phrasing.OVER if self._round.is_over else phrasing.EMPTY)
        if len(reply) > LONGEST_REPLY:
            return told(phrasing.TOO_LONG.format(limit=LONGEST_REPLY))
        was_doubted, self._doubted = self._doubted == reply, ""
        if not self._round.is_over and not reply.startswith("/"):
            picked = self._picked(reply)
            if was_doubted or picked is not None:
                return self._answer(reply, picked, now)
        intent = read_intent(reply, self._pending())
        is_talk = intent in (Intent.OTHER, Intent.UNSURE)
        if intent is Intent.ANSWER or (is_talk and self._would_accept(reply)):
            return self._answer(reply, None, now)
        return self._obey(intent, reply, now)

    @property
    def _item(self) -> Item:
        return self._round.item

    def _obey(self, intent: Intent, reply: str, now: datetime) -> Turn:
        if intent in _AFTER_A_VERDICT and self.mode is Mode.TEST and not self.is_over:
            return told(phrasing.NOT_IN_TEST, intent)
        if intent in (Intent.UNSURE, Intent.OTHER, Intent.UNKNOWN_COMMAND):
            self._doubted = "" if intent is Intent.UNKNOWN_COMMAND or self.is_over else reply
            return doubt_turn(intent, reply)
        is_sure = reply.startswith("/")
        anytime: dict[Intent, Callable[[], Turn]] = {
            Intent.HELP: lambda: Turn(tuple(speech.info(text) for text in phrasing.HELP), intent),
            Intent.PROGRESS: lambda: Turn((self._standing(),), intent),
            Intent.EXPLAIN: lambda: reason_turn(self._contested()),
            Intent.SOURCE: self._show_source,
            Intent.OVERRIDE: lambda: self._claim(now),
            Intent.UNDO: self._unclaim,
            Intent.QUIT: lambda: self._quit(now),
            Intent.AGAIN: lambda: self._begin_again(only_misses=True),
            Intent.RESTART: lambda: self._begin_again(only_misses=False, is_sure=is_sure),
        }
        if intent in anytime:
            return anytime[intent]()
        return told(phrasing.OVER, intent) if self.is_over else self._help_along(intent, reply, now)

    def _help_along(self, intent: Intent, reply: str, now: datetime) -> Turn:
        """Do what only makes sense while a question is open."""
        if intent is Intent.HINT:
            return hint_turn(self._item)
        if intent is Intent.SKIP:
            return self._leave(Ending.SKIPPED, now)
        if intent is Intent.DONT_KNOW:
            is_said = any(c.isalnum() for c in reply)
            return self._leave(Ending.GIVEN_UP, now) if is_said else told(phrasing.EMPTY)
        return Turn(self._ask(), intent)

    def _show_source(self) -> Turn:
        """Show the passage of the question just closed; asked once more, where to look for the open one."""
        item = self._last if self._is_fresh or self.is_over else self._item
        self._is_fresh = False
        return source_turn(item)

    def _answer(self, reply: str, picked: int | None, now: datetime) -> Turn:
        if self._round.is_over:
            return told(phrasing.OVER, Intent.ANSWER)
        item = self._item
        if self.is_picking:
            if picked is None or picked in item.struck:
                return unoffered_turn(item)
            reply = item.options[picked]
        verdict = verdict_on(item, reply, self.bank.settings.typos)
        item.take(reply, verdict)
        self._is_fresh = False
        if self.mode is Mode.TEST:
            return self._closed(Ending.ANSWERED, (speech.info(phrasing.NOTED),), now)
        if not verdict.accepted:
            if picked is not None:
                item.struck.add(picked)
            if item.may_try_again:
                return retry_turn(item, speech.verdict_line(item, self._rng))
        line = speech.verdict_line(item, self._rng)
        proof = speech.proof_lines(item.question) if verdict.accepted else speech.key_lines(item)
        return self._closed(Ending.ANSWERED, (line, *proof), now)

    def _closed(self, ending: Ending, lines: tuple[Line, ...], now: datetime) -> Turn:
        """Close the current question, go on to the next or to the summary."""
        item = self._item
        record = self._close(ending, now)
        is_shown = self.mode is Mode.LEARN and ending is not Ending.SKIPPED
        intent = {Ending.SKIPPED: Intent.SKIP, Ending.GIVEN_UP: Intent.DONT_KNOW}.get(ending, Intent.ANSWER)
        rest = speech.summary_lines(self.summary()) if self.is_over else self._ask()
        evidence = item.question.evidence if is_shown else None
        return Turn((*lines, *rest), intent, (record,), evidence)

    def _close(self, ending: Ending, now: datetime) -> Record:
        self._last = self._round.close(ending, self._serial, now)
        self._serial += 1
        self._is_fresh = True
        return self._round.record(self._last, self.bank.id)

    def _leave(self, ending: Ending, now: datetime) -> Turn:
        item = self._item
        if self.mode is Mode.TEST:
            return self._closed(ending, (speech.info(phrasing.NOTED),), now)
        if ending is Ending.SKIPPED:
            return self._closed(ending, (speech.info(phrasing.SKIPPED),), now)
        return self._closed(ending, (speech.info(phrasing.GIVEN_UP), *speech.key_lines(item)), now)

    def _contested(self) -> Item | None:
        if not self._round.is_over and self._item.verdict is not None:
            return self._item
        return self._last

    def _claim(self, now: datetime) -> Turn:
        target = self._contested()
        if target is None or target.verdict is None:
            return told(phrasing.NOTHING_TO_CONTEST, Intent.OVERRIDE)
        if target.is_right or target.is_claimed:
            return told(phrasing.ALREADY_RIGHT, Intent.OVERRIDE)
        target.is_claimed = True
        claimed = speech.info(phrasing.CLAIMED)
        if not target.is_closed:
            turn = self._closed(Ending.ANSWERED, (claimed, *speech.key_lines(target)), now)
            return Turn(turn.lines, Intent.OVERRIDE, turn.records, turn.evidence)
        return Turn((claimed,), Intent.OVERRIDE, (self._round.record(target, self.bank.id),))

    def _unclaim(self) -> Turn:
        target = self._last
        if target is None or not target.is_claimed:
            return told(phrasing.NOTHING_TO_UNDO, Intent.UNDO)
        target.is_claimed = False
        return Turn((speech.info(phrasing.UNCLAIMED),), Intent.UNDO, (self._round.record(target, self.bank.id),))

    def _quit(self, now: datetime) -> Turn:
        """Leave; a question that has had one try is counted as it stands."""
        if self._round.is_over:
            return Turn((speech.info(phrasing.FAREWELL),), Intent.QUIT, wants_to_leave=True)
        records: tuple[Record, ...] = ()
        if self._item.verdict is not None:
            records = (self._close(Ending.ANSWERED, now),)
        self._round.is_over = True
        return Turn(speech.result_lines(self.summary()), Intent.QUIT, records, wants_to_leave=True)

    def _begin_again(self, *, only_misses: bool, is_sure: bool = False) -> Turn:
        intent = Intent.AGAIN if only_misses else Intent.RESTART
        if not self._round.is_over and not is_sure:
            return told(phrasing.AT_THE_END, intent)
        questions = self._round.misses if only_misses else self._questions
        if not questions:
            return told(phrasing.NO_MISSES, intent)
        self._round = Round(deal(questions, self.bank, self._seed), self._round.number + 1, is_retake=only_misses)
        self._last = None
        return Turn(self._ask(), intent)

    def _picked(self, reply: str) -> int | None:
        return pick_option(reply, self._item.options) if self.is_picking else None

    def _would_accept(self, reply: str) -> bool:
        """Tell whether words that look like talk are a right answer here."""
        if self.is_over or self._item.options:
            return False
        return verdict_on(self._item, reply, self.bank.settings.typos).accepted

    def _pending(self) -> Pending:
        if self._round.is_over:
            return Pending(has_verdict=self.can_contest)
        item = self._item
        return Pending((*item.question.parts, *item.question.accept, *item.options), self.can_contest)

    def _standing(self) -> Line:
        if self._round.is_over or self.mode is Mode.LEARN:
            return speech.progress_line(self.progress)
        return speech.info(f"Question {self.progress.number} of {self.progress.total}.")

    def _ask(self) -> tuple[Line, ...]:
        return speech.question_lines(self._item, len(self._round.items))


_AFTER_A_VERDICT = (Intent.HINT, Intent.EXPLAIN, Intent.SOURCE, Intent.OVERRIDE)
_OPENING = {
    Mode.LEARN: "Answer in your own words; “help” lists what else you can say.",
    Mode.TEST: "One try each; the verdicts come at the end.",
}
