"""A short word back to talk that wants nothing."""

from __future__ import annotations

import re

from quizbot.learn.voice import Voice

_THANKS = re.compile(r"\b(thanks|thank|thx|ty|cheers|appreciated?)\b", re.IGNORECASE)
_WAITING = re.compile(
    r"\b(wait|moment|sec|second|minute|hold on|hang on|let me (?:think|see)|thinking|tongue)\b", re.IGNORECASE
)
_ENGLISH = re.compile(r"\benglish\b", re.IGNORECASE)
_HELLO = re.compile(r"\b(hi|hello|hey|hiya|howdy|morning|evening|greetings|ahoy|yo)\b", re.IGNORECASE)
_TO_THE_BOT = re.compile(
    r"\b(are|do|can|have|did|will|were) (you|u)\b|\byour? (name|favou?rite|age)\b|\bwho (are|made)\b"
)


def small_talk(voice: Voice, reply: str) -> str:
    """Return a short word back, fit for what was said: thanks, a greeting, a question about the bot, doubt."""
    if _TO_THE_BOT.search(reply):
        return voice("smalltalk_you")
    if _THANKS.search(reply):
        return voice("smalltalk_thanks")
    if _ENGLISH.search(reply):
        return voice("smalltalk_english")
    if _WAITING.search(reply):
        return voice("smalltalk_wait")
    return voice("smalltalk_hello") if _HELLO.search(reply) else voice("smalltalk")
