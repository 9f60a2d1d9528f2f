"""A deed of the key that a reply has somebody refuse, fail to do or end."""

from __future__ import annotations

import re

from quizbot.grade.reading.item import Context
from quizbot.grade.sides.side import Side, concept
from quizbot.grade.words.cue import cue

_ENDING = frozenset("stop stopped stops stopping quit quits cease ceased ceases".split())
_BALKING = frozenset("decline declined declines fail failed fails refuse refused refuses".split())
_GIVING_UP = re.compile(r"\b(?:give|gives|gave|given|giving) (?:it )?up\b")
_ENDS, FORGOING = cue(_ENDING), cue(_ENDING | _BALKING)


def forgone(context: Context, mine: Side, side: Side) -> str:
    """Return the word by which a reply has the deed of a key come to nothing, or nothing."""
    return _ends(context, mine, side) or _balks(context, mine, side)


def _ends(context: Context, mine: Side, side: Side) -> str:
    """Return the "stop" of "stop burning coal"."""
    known = (side, context.evidence, context.prompt)
    if any(each.denies or each.cues & _ENDS or _GIVING_UP.search(each.plain) for each in known):
        return ""
    for word, deed in zip(mine.merged, mine.merged[1:], strict=False):
        if word in _ENDING and deed.endswith("ing") and concept(deed) in side.content:
            return word
    return ""


def _balks(context: Context, mine: Side, side: Side) -> str:
    """Return the "refused" of "refused to hire a boat"."""
    known = (side, context.evidence, context.prompt)
    if side.denies or any(not _BALKING.isdisjoint(each.merged) for each in known):
        return ""
    for word, to, deed in zip(mine.merged, mine.merged[1:], mine.merged[2:], strict=False):
        if word in _BALKING and to == "to" and concept(deed) in side.content:
            return word
    return ""
