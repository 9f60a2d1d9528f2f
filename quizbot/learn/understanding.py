"""A reply understood: the option it picks, or what the student wants with it."""

from __future__ import annotations

from quizbot.learn.intents import Intent, Listener, Pending, Reading, read_reply
from quizbot.learn.options import pick_option
from quizbot.learn.slip import excuses


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
