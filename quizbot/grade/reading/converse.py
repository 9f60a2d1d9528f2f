"""Two events told from the other end: "the church was built after the bridge" for "the bridge before the church"."""

from __future__ import annotations

import re
from itertools import pairwise

from quizbot.grade.reading.item import Context
from quizbot.grade.sides.side import BEING, Side, concept, concepts
from quizbot.grade.words.cue import cue
from quizbot.grade.words.fold import words

_CONVERSE = {"before": "after", "after": "before"}
_JOINT = re.compile(r"\b(before|after)\b", re.IGNORECASE)
ORDERED = cue(_CONVERSE)


def as_key_tells_it(text: str, mine: Side, context: Context) -> str:
    """Return a reply that has "after" for a key's "before", with its two events exchanged; else nothing.

    "B after A" and "after A, B" become "A before B", or the key where its words are the same. A key that begins with
    the word tells when what the prompt asks about happens, so the prompt is its other half.
    """
    said = [word for word in mine.merged if word in _CONVERSE]
    found = _JOINT.split(text)
    if len(said) != 1 or len(found) != 3 or mine.denies:
        return ""
    first, joint, last = found[0].strip(" ,."), _CONVERSE[said[0]], found[2].strip(" ,.")
    if not first:
        last, comma, first = last.partition(",")
        if not comma:
            return ""
    before, behind = concepts(words(last)), concepts(words(first))
    for key, side in context.keys:
        if side.merged.count(joint) != 1 or side.denies:
            continue
        wanted, wanted_behind = _halves(side, joint, context.prompt)
        stayed, moved = len(before & wanted) + len(behind & wanted_behind), behind & wanted - wanted_behind
        if not before & wanted or not behind & wanted_behind or before & wanted_behind - wanted or stayed <= len(moved):
            continue
        is_same = before | behind == wanted | wanted_behind and moved <= _done(mine)
        return key if is_same else f"{last} {joint} {first.strip()}"
    return ""


def _halves(key: Side, joint: str, prompt: Side) -> tuple[frozenset[str], frozenset[str]]:
    at = key.merged.index(joint)
    return concepts(key.merged[:at]) or frozenset(prompt.content), concepts(key.merged[at + 1 :])


def _done(side: Side) -> frozenset[str]:
    """Return what was done of those words, which either half may have: "(was) built"."""
    return frozenset(concept(word) for being, word in pairwise(side.merged) if being in BEING)
