"""What a student may want besides answering, and what is done about it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from quizbot.ask import Passages
from quizbot.learn import phrasing, speech
from quizbot.learn.choosing import easier_first, harder_first, on_topic, topic_words
from quizbot.learn.intents import Reading
from quizbot.learn.intents.intent import Intent
from quizbot.learn.item import Item
from quizbot.learn.line import Line, Turn
from quizbot.learn.record import Ending
from quizbot.learn.research import ask_turn, define_turn
from quizbot.learn.sitting import Sitting
from quizbot.learn.turns import hint_turn, reason_turn, source_turn, told, unknown_turn

_AFTER_A_VERDICT = (Intent.HINT, Intent.EXPLAIN, Intent.SOURCE, Intent.OVERRIDE, Intent.DEFINE, Intent.ASK)


class Requests:
    """Does what a reply asks for; never gives an open question's key unless it is given up."""

    def __init__(self, sitting: Sitting, passages: Passages | None) -> None:
        self._sitting = sitting
        self._passages = passages

    def obey(self, reading: Reading, reply: str, now: datetime) -> Turn:
        sitting, intent = self._sitting, reading.intent
        if intent in _AFTER_A_VERDICT and sitting.is_silent:
            return told(phrasing.NOT_IN_TEST, intent)
        anytime: dict[Intent, Callable[[], Turn]] = {
            Intent.HELP: lambda: Turn(tuple(speech.info(text) for text in phrasing.HELP), intent),
            Intent.PROGRESS: lambda: Turn((self._standing(),), intent),
            Intent.EXPLAIN: lambda: reason_turn(sitting.contested),
            Intent.SOURCE: self._show_source,
            Intent.OVERRIDE: lambda: sitting.claim(now),
            Intent.UNDO: lambda: sitting.unclaim(now),
            Intent.QUIT: lambda: sitting.quit(now),
            Intent.AGAIN: lambda: sitting.begin_again(now, only_misses=True),
            Intent.RESTART: lambda: sitting.begin_again(now, only_misses=False, is_sure=reply.startswith("/")),
            Intent.ASK: lambda: ask_turn(self._passages, reading.subject or reply, self._open),
            Intent.DEFINE: lambda: define_turn(self._passages, reading.subject, self._open),
            Intent.UNKNOWN_COMMAND: lambda: unknown_turn(reply),
        }
        if intent in anytime:
            return anytime[intent]()
        return told(phrasing.OVER, intent) if sitting.is_over else self._help_along(reading, reply, now)

    def _help_along(self, reading: Reading, reply: str, now: datetime) -> Turn:
        """Do what only makes sense while a question is open."""
        sitting, intent = self._sitting, reading.intent
        if intent is Intent.HINT:
            return hint_turn(sitting.item)
        if intent is Intent.SKIP:
            return sitting.leave(Ending.SKIPPED, now)
        if intent is Intent.DONT_KNOW:
            is_said = any(c.isalnum() for c in reply)
            return sitting.leave(Ending.GIVEN_UP, now) if is_said else told(phrasing.EMPTY)
        if intent in (Intent.HARDER, Intent.EASIER, Intent.TOPIC):
            return self._turn_to(reading, now)
        if intent is Intent.SMALLTALK:
            return Turn((speech.info(sitting.rng.choice(phrasing.SMALLTALK)), *sitting.ask()), intent)
        return Turn(sitting.ask(), intent)

    @property
    def _open(self) -> Item | None:
        return None if self._sitting.is_over else self._sitting.item

    def _turn_to(self, reading: Reading, now: datetime) -> Turn:
        """Bring other questions forward; the open one waits its turn, unless it has been tried or helped with."""
        sitting, intent = self._sitting, reading.intent
        if intent is Intent.TOPIC and not topic_words(reading.subject):
            return Turn((speech.info(phrasing.WHICH_TOPIC),), intent)
        chosen = {
            Intent.HARDER: lambda: harder_first(sitting.waiting, sitting.item),
            Intent.EASIER: lambda: easier_first(sitting.waiting, sitting.item),
            Intent.TOPIC: lambda: on_topic(sitting.waiting, reading.subject),
        }[intent]()
        if not chosen:
            none = {Intent.HARDER: phrasing.NONE_HARDER, Intent.EASIER: phrasing.NONE_EASIER}
            text = none.get(intent, phrasing.NONE_ON_TOPIC).format(topic=reading.subject)
            return Turn((speech.info(text), *sitting.ask()), intent)
        many = phrasing.number_of(len(chosen), "question")
        said = {Intent.HARDER: phrasing.HARDER_NEXT, Intent.EASIER: phrasing.EASIER_NEXT}
        text = said.get(intent, phrasing.TOPIC_NEXT).format(topic=reading.subject, many=many)
        if sitting.bring_forward(chosen, now):
            return Turn((speech.info(text), *sitting.ask()), intent)
        return Turn((speech.info(f"{text} {phrasing.FIRST_THIS_ONE}"), *sitting.ask()), intent)

    def _show_source(self) -> Turn:
        """Show the passage of the question just closed; asked once more, where to look for the open one."""
        sitting = self._sitting
        item = sitting.last if sitting.is_fresh or sitting.is_over else sitting.item
        sitting.is_fresh = False
        return source_turn(item)

    def _standing(self) -> Line:
        progress = self._sitting.progress
        if not self._sitting.is_silent:
            return speech.progress_line(progress)
        return speech.info(f"Question {progress.number} of {progress.total}.")
