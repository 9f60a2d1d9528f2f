"""A reply understood: the option it picks, or what the student wants with it."""

from __future__ import annotations

import re

from quizbot.learn.intents import Intent, Listener, Pending, Reading, read_reply
from quizbot.learn.intents.spelling import fold
from quizbot.learn.options import pick_option
from quizbot.learn.slip import excuses

_MORE = re.compile(
    r"(?:(?:and|ok|please|yes|can|could|may|i|you|me|have|get|give|gimme|show|want|wanted|need|just|got|any) )*"
    r"(?:another|one more|more|again)(?: one)?(?: (?:please|pls|then|thanks))*"
)


def asks_for_more(reply: str) -> bool:
    """Tell whether `reply` asks for one more of what was just given, as "give me another" does after a hint."""
    return _MORE.fullmatch(fold(reply)) is not None


def understand(reply: str, pending: Pending, listener: Listener | None = None) -> Reading:
    """Tell what `reply`, one clean line, is; words that pick an option are an answer before all else.

    Raises JudgeError when the listener turns out to be damaged.
    """
    if pending.is_picking and not reply.startswith("/") and pick_option(reply, pending.options) is not None:
        return Reading(Intent.ANSWER)
    if excuses(reply) and not (pending.is_answer(reply) or pending.asks_for_words):
        return Reading(Intent.OVERRIDE)
    reading = read_reply(reply, pending, listener)
    if pending.is_picking and reading.rival is not None:
        # What picks no option cannot be the answer, so there is nothing to ask about.
        return Reading(reading.rival if reading.intent is Intent.ANSWER else reading.intent, reading.subject)
    return reading
