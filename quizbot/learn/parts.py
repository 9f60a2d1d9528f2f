"""Hints to a list: which parts are there, how those that lack begin, and how one of them looks."""

from __future__ import annotations

from quizbot.learn.hints import Hint, initial, telling
from quizbot.learn.item import Item
from quizbot.learn.voice import Voice

_LONG = 5
"""Letters from which a word keeps enough to be found when its first two are told."""


def parts_hint(voice: Voice, hint: Hint, item: Item) -> str:
    """Return the words of a `hint` that is of parts, which tell no whole part that is not there yet."""
    found = item.verdict.matched if item.verdict is not None else ()
    missing = [part for part in item.question.parts if part not in found] or list(item.question.parts)
    if hint.phrase == "hint_part":
        return voice("hint_part", count=len(missing), look=_look(voice, missing[0]))
    letters = voice.listed([initial(part) for part in missing])
    if not found:
        return voice("hint_beginnings", letters=letters)
    return voice("hint_beginnings_left", parts=voice.listed(found), count=len(missing), letters=letters)


def _look(voice: Voice, part: str) -> str:
    """Return how many words or letters `part` has, and how each begins: "two words, “c… w…”"."""
    words = telling(part).split()
    shown = " ".join(f"{word[: 2 if len(words) == 1 and len(word) >= _LONG else 1]}…" for word in words)
    if len(words) == 1:
        size = voice("hint_letters", count=len(words[0]), number=voice.spelt(len(words[0])))
    else:
        size = voice("hint_words", count=len(words), number=voice.spelt(len(words)))
    return f"{size}, “{shown}”"
