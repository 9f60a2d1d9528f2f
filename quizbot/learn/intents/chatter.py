"""Remarks that want nothing, told from answers by who speaks of what."""

from __future__ import annotations

from quizbot.learn.intents.pending import Pending

_LAUGHTER = frozenset("haha hahaha ha lol omg lmao wow eww ew aww whoa woah hehe xd rofl yay ugh yikes oof".split())
_SPEAKERS = frozenset("i we my our".split())
_HEDGES = frozenset(
    "think guess say would believe reckon bet suppose assume know remember go pick choose take mean feel vote recall "
    "imagine expect figure might may will could torn hesitate".split()
)
_VERBS = frozenset("is are was were looks sounds".split())
_LONGEST_EXCLAMATION = 3


def is_talk(words: tuple[str, ...], core: tuple[str, ...], pending: Pending) -> bool:
    """Tell whether `words`, `core` without the courtesies around it, are a remark and no answer.

    A sentence about the student is one, unless the question asks for what somebody said or the answer shares a word
    with it; so is a laugh with a short exclamation or a statement after it.
    """
    if pending.asks_for_words or pending.shares_answer(words):
        return False
    if core[0] in _SPEAKERS and len(core) > 2 and not set(core[1:3]) & _HEDGES:
        return True
    is_laughing = words[0] in _LAUGHTER
    return is_laughing and len(words) > 1 and bool(set(core) & _VERBS or len(core) < _LONGEST_EXCLAMATION - 1)
