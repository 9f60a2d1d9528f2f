"""What a student may want besides answering, and what is done about it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from quizbot.learn import phrasing, speech
from quizbot.learn.choosing import bring_forward, easier_first, harder_first, on_topic
from quizbot.learn.intents import Reading
from quizbot.learn.intents.intent import Intent
from quizbot.learn.line import Line, Turn
from quizbot.learn.mode import Mode
from quizbot.learn.record import Ending
from quizbot.learn.sitting import Sitting
from quizbot.learn.turns import hint_turn, reason_turn, source_turn, told, unknown_turn

_AFTER_A_VERDICT = (Intent.HINT, Intent.EXPLAIN, Intent.SOURCE, Intent.OVERRIDE, Intent.DEFINE, Intent.ASK)


def obey(sitting: Sitting, reading: Reading, reply: str, now: datetime) -> Turn:
    """Do what `reading` says that `reply` wants; never gives an open question's key unless it is given up."""
    intent = reading.intent
    if intent in _AFTER_A_VERDICT and sitting.mode is Mode.TEST and not sitting.is_over:
        return told(phrasing.NOT_IN_TEST, intent)
    is_sure = reply.startswith("/")
    anytime: dict[Intent, Callable[[], Turn]] = {
        Intent.HELP: lambda: Turn(tuple(speech.info(text) for text in phrasing.HELP), intent),
        Intent.PROGRESS: lambda: Turn((_standing(sitting),), intent),
        Intent.EXPLAIN: lambda: reason_turn(sitting.contested),
        Intent.SOURCE: lambda: _show_source(sitting),
        Intent.OVERRIDE: lambda: sitting.claim(now),
        Intent.UNDO: sitting.unclaim,
        Intent.QUIT: lambda: sitting.quit(now),
        Intent.AGAIN: lambda: sitting.begin_again(now, only_misses=True),
        Intent.RESTART: lambda: sitting.begin_again(now, only_misses=False, is_sure=is_sure),
        Intent.UNKNOWN_COMMAND: lambda: unknown_turn(reply),
    }
    if intent in anytime:
        return anytime[intent]()
    return told(phrasing.OVER, intent) if sitting.is_over else _help_along(sitting, reading, reply, now)


def _help_along(sitting: Sitting, reading: Reading, reply: str, now: datetime) -> Turn:
    """Do what only makes sense while a question is open."""
    intent = reading.intent
    if intent is Intent.HINT:
        return hint_turn(sitting.item)
    if intent is Intent.SKIP:
        return sitting.leave(Ending.SKIPPED, now)
    if intent is Intent.DONT_KNOW:
        is_said = any(c.isalnum() for c in reply)
        return sitting.leave(Ending.GIVEN_UP, now) if is_said else told(phrasing.EMPTY)
    if intent is Intent.REPEAT:
        return Turn(sitting.ask(), intent)
    return _turn_to(sitting, reading) or _chat(sitting, intent)
