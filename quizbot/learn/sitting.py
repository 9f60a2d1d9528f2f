"""What happens to the questions: answered, left, claimed, dealt again; the talk around them is `session`'s."""

from __future__ import annotations

from datetime import datetime
from random import Random

from quizbot.bank.model import Bank, Kind
from quizbot.grade.verdict import Verdict
from quizbot.learn import phrasing, speech
from quizbot.learn.intents.intent import Intent
from quizbot.learn.item import Item
from quizbot.learn.judge import verdict_on
from quizbot.learn.line import Line, Turn
from quizbot.learn.mode import Mode
from quizbot.learn.record import Ending, Record
from quizbot.learn.round import Round, chosen, deal
from quizbot.learn.summary import Progress, Summary, progress_of, summary_of
from quizbot.learn.turns import retry_turn, told, unoffered_turn


class Sitting:
    """The rounds of one sitting with a bank and the verdicts given in it; only a `Session` changes it."""

    def __init__(self, bank: Bank, *, seed: int, mode: Mode, count: int | None) -> None:
        self.bank = bank
        self.mode = mode
        self.seed = seed
        self.rng = Random(seed)
        self.questions = chosen(bank, self.rng, count)
        self.round = Round(deal(self.questions, bank, seed))
        self.last: Item | None = None
        """The question closed last in this round."""
        self.is_fresh = False
        """The last verdict was given since anything else was said about a passage."""
        self._serial = 0
        self._pass_mark = int(bank.settings.pass_mark.removesuffix("%"))

    @property
    def is_over(self) -> bool:
        return self.round.is_over

    @property
    def item(self) -> Item:
        """The question that waits for a reply; there is one unless the round is over."""
        return self.round.item

    @property
    def is_picking(self) -> bool:
        """Whether the answer is one of the options, picked rather than typed."""
        return not self.is_over and self.item.question.kind in (Kind.CHOICE, Kind.TRUE_FALSE)

    @property
    def contested(self) -> Item | None:
        """The item that "why" and "I was right" speak of: the one judged last."""
        return self.item if not self.is_over and self.item.verdict is not None else self.last

    @property
    def progress(self) -> Progress:
        return progress_of(self.round.items)

    @property
    def summary(self) -> Summary:
        return summary_of(self.round.items, self._pass_mark, is_retake=self.round.is_retake)

    @property
    def waiting(self) -> tuple[Item, ...]:
        """The open questions that come after the one being asked."""
        return tuple(each for each in self.round.items if not each.is_closed and each is not self.item)

    def bring_forward(self, chosen: tuple[Item, ...], now: datetime) -> bool:
        """Ask `chosen` next; tell whether at once: a question that was tried or helped with is finished first."""
        is_at_once = not self.item.is_begun
        self.round.bring_forward(chosen, at_once=is_at_once)
        self.item.asked_at = self.item.asked_at or now
        return is_at_once

    def ask(self, now: datetime | None = None) -> tuple[Line, ...]:
        """Return the lines of the open question; its time runs from when it is first asked."""
        self.item.asked_at = self.item.asked_at or now
        return speech.question_lines(self.item, len(self.round.items))

    def verdict_on(self, reply: str) -> Verdict:
        """Grade `reply` to the open question without counting it."""
        return verdict_on(self.item, reply, self.bank.settings.typos)

    def answer(self, reply: str, picked: int | None, now: datetime) -> Turn:
        """Judge `reply`, or the option `picked` by it."""
        if self.is_over:
            return told(phrasing.OVER, Intent.ANSWER)
        item = self.item
        if self.is_picking:
            if picked is None or picked in item.struck:
                return unoffered_turn(item)
            reply = item.options[picked]
        verdict = self.verdict_on(reply)
        item.take(reply, verdict)
        self.is_fresh = False
        if self.mode is Mode.TEST:
            return self._closed(Ending.ANSWERED, (speech.info(phrasing.NOTED),), now)
        if not verdict.accepted:
            if picked is not None:
                item.struck.add(picked)
            if item.may_try_again:
                return retry_turn(item, speech.verdict_line(item, self.rng))
        line = speech.verdict_line(item, self.rng)
        proof = speech.proof_lines(item.question) if verdict.accepted else speech.key_lines(item)
        return self._closed(Ending.ANSWERED, (line, *proof), now)

    def leave(self, ending: Ending, now: datetime) -> Turn:
        """Close the open question without an answer: skipped, or given up."""
        item = self.item
        if self.mode is Mode.TEST:
            return self._closed(ending, (speech.info(phrasing.NOTED),), now)
        if ending is Ending.SKIPPED:
            return self._closed(ending, (speech.info(phrasing.SKIPPED),), now)
        return self._closed(ending, (speech.info(phrasing.GIVEN_UP), *speech.key_lines(item)), now)

    def claim(self, now: datetime) -> Turn:
        """Count the last reply as right, by the student's own word and apart from the score."""
        target = self.contested
        if target is None or target.verdict is None:
            return told(phrasing.NOTHING_TO_CONTEST, Intent.OVERRIDE)
        if target.is_right or target.is_claimed:
            return told(phrasing.ALREADY_RIGHT, Intent.OVERRIDE)
        target.is_claimed = True
        claimed = speech.info(phrasing.CLAIMED)
        if not target.is_closed:
            turn = self._closed(Ending.ANSWERED, (claimed, *speech.key_lines(target)), now)
            return Turn(turn.lines, Intent.OVERRIDE, turn.records, turn.evidence)
        return Turn((claimed,), Intent.OVERRIDE, (self.round.record(target, self.mode),))

    def unclaim(self) -> Turn:
        """Take the last claim back."""
        target = self.last
        if target is None or not target.is_claimed:
            return told(phrasing.NOTHING_TO_UNDO, Intent.UNDO)
        target.is_claimed = False
        return Turn((speech.info(phrasing.UNCLAIMED),), Intent.UNDO, (self.round.record(target, self.mode),))

    def quit(self, now: datetime) -> Turn:
        """Leave; a question that has had one try is counted as it stands."""
        if self.is_over:
            return Turn((speech.info(phrasing.FAREWELL),), Intent.QUIT, wants_to_leave=True)
        records: tuple[Record, ...] = ()
        if self.item.verdict is not None:
            records = (self._close(Ending.ANSWERED, now),)
        self.round.is_over = True
        return Turn(speech.result_lines(self.summary), Intent.QUIT, records, wants_to_leave=True)

    def begin_again(self, now: datetime, *, only_misses: bool, is_sure: bool = False) -> Turn:
        """Deal a new round: what was missed, or everything; in the middle of one only when `is_sure`."""
        intent = Intent.AGAIN if only_misses else Intent.RESTART
        if not self.is_over and not is_sure:
            return told(phrasing.AT_THE_END, intent)
        questions = self.round.misses if only_misses else self.questions
        if not questions:
            return told(phrasing.NO_MISSES, intent)
        self.round = Round(deal(questions, self.bank, self.seed), self.round.number + 1, is_retake=only_misses)
        self.last = None
        return Turn(self.ask(now), intent)

    def _closed(self, ending: Ending, lines: tuple[Line, ...], now: datetime) -> Turn:
        """Close the open question, go on to the next or to the summary."""
        item = self.item
        record = self._close(ending, now)
        is_shown = self.mode is Mode.LEARN and ending is not Ending.SKIPPED
        intent = {Ending.SKIPPED: Intent.SKIP, Ending.GIVEN_UP: Intent.DONT_KNOW}.get(ending, Intent.ANSWER)
        rest = speech.summary_lines(self.summary) if self.is_over else self.ask()
        evidence = item.question.evidence if is_shown else None
        return Turn((*lines, *rest), intent, (record,), evidence)

    def _close(self, ending: Ending, now: datetime) -> Record:
        self.last = self.round.close(ending, self._serial, now)
        self._serial += 1
        self.is_fresh = True
        return self.round.record(self.last, self.mode)
