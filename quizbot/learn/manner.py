"""How a student wants to be talked to: the tone and the length that "be nicer" and "keep it short" mean."""

from __future__ import annotations

import re

from quizbot.learn.intents import command_argument, command_word, find_command
from quizbot.learn.phrases import Length, Tone
from quizbot.learn.voice import Voice

_MEANT: tuple[tuple[re.Pattern[str], Tone | Length], ...] = tuple(
    (re.compile(words, re.IGNORECASE), meant)
    for words, meant in (
        (r"\b(?:not|less|stop|no|enough) (?:be(?:ing)? )?(?:so |too )?(?:nice|friendly|kind|warm|sweet)\b", Tone.PLAIN),
        (
            r"\b(?:not|don['’]?t) (?:be |act )?(?:so |too )?(?:mean|harsh|rude|strict|cold)\b|\bless formal",
            Tone.WARM,
        ),
        (r"\b(?:nice|friendl|kind|warm|gentl|sweet|polite)", Tone.WARM),
        (r"\b(?:plain|normal|neutral|serious|formal|strict|matter.of.fact|business)", Tone.PLAIN),
        (r"\b(?:not|don['’]?t|less|stop) (?:be(?:ing)? )?(?:so |too )?(?:short|brief|curt)", Length.FULL),
        (r"\b(?:short|brief|concise|less|fewer|chatty|wordy|(?:too|so) (?:much|long|many))", Length.BRIEF),
        (r"\b(?:long|full|more|detail)", Length.FULL),
    )
)
"""Words of a wish and what is meant; the first that are there count."""


def set_manner(voice: Voice, reply: str) -> str:
    """Change the tone or the length of `voice` as `reply` wants it; return what is said of it.

    A command without a known word tells what is set.
    """
    wanted = _wanted(reply)
    if isinstance(wanted, Tone):
        voice.tone = wanted
        return voice("tone_set", tone=wanted)
    if isinstance(wanted, Length):
        voice.length = wanted
        return voice("length_set", length=wanted)
    if find_command(command_word(reply)) is find_command("tone"):
        return voice("tone_is", tone=voice.tone, tones=" or ".join(f"“/tone {each}”" for each in Tone))
    return voice("length_is", length=voice.length)


def _wanted(reply: str) -> Tone | Length | None:
    if not reply.startswith("/"):
        return next((meant for words, meant in _MEANT if words.search(reply)), None)
    known = Tone if find_command(command_word(reply)) is find_command("tone") else Length
    word = command_argument(reply).casefold()
    return known(word) if word in list(known) else None
