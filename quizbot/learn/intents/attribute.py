"""A question of the student's own without a verb: "H3 duration?", "the age of the bell?"."""

from __future__ import annotations

import re

from quizbot.learn.intents.pending import Pending
from quizbot.learn.intents.spelling import fold

_ATTRIBUTES = frozenset(
    "age weight height length width depth size speed price cost value duration time date year number amount birthplace "
    "birthday birth death job profession trade nationality population capital distance temperature colour color shape "
    "origin owner inventor founder author builder maker".split()
)
_TIES = frozenset("of on in at for".split())
_NO_NOUNS = frozenset(
    "who what which whose whom when where why how is are was were be do does did has have had can could will would "
    "should i you he she it they we this that these those there my your not no or and but".split()
)
_EMPTY = frozenset(
    "a an the exact right correct full precise rough approximate first last second next real s answer question".split()
)
_LONGEST = 6
_NAMELESS = re.compile(
    r"(?:in |since |until |about |for |to )*(?:who|whom|whose|when|where|why|how|which year|what year)\b"
)


def names_an_attribute(words: tuple[str, ...], reply: str, pending: Pending) -> bool:
    """Tell whether `reply` asks for the weight, the year or the like of something, and has no word of the answer."""
    if not reply.rstrip(" !.").endswith("?") or not 1 < len(words) <= _LONGEST or not _NO_NOUNS.isdisjoint(words):
        return False
    bare = words[1:] if words[0] in ("the", "a", "an") else words
    is_named = words[-1] in _ATTRIBUTES or (bare[0] in _ATTRIBUTES and bare[1:2] != () and bare[1] in _TIES)
    is_of_something = not set(words) <= _ATTRIBUTES | _TIES | _EMPTY
    return is_named and is_of_something and not (pending.shares_answer(words) or pending.speaks_of_prompt(words))


def may_be_named(pending: Pending) -> bool:
    """Tell whether the question may be answered by an attribute: one for somebody, a time or a reason is not."""
    return not pending.is_picking and _NAMELESS.match(fold(pending.prompt)) is None
