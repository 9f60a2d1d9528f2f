"""A word of excuse after a reply: "sorry, typo", "oops, wrong button"."""

from __future__ import annotations

from quizbot.learn.intents import fold

_SLIPS = frozenset("typo typos mistyped misspelled misspelt mistype misclick misclicked".split())
_TOUCHES = frozenset("clicked pressed hit tapped picked chose button key".split())
_SIGHS = frozenset("sorry ah oh oops ups whoops woops damn i bad".split())
_AROUND = frozenset(
    "was it that this is a an my on just only made the little small stupid wrong mistake by before there one option "
    "answer lol haha".split()
)


def excuses(reply: str) -> bool:
    """Tell whether `reply` only says that what went before was a slip; "the wrong key" alone may be an answer."""
    said = set(fold(reply).split())
    is_wrong_one = "wrong" in said and bool(said & (_TOUCHES | {"one", "option"})) and bool(said & _SIGHS)
    is_slip = bool(said & _SLIPS) or is_wrong_one
    return is_slip and said <= _SLIPS | _TOUCHES | _SIGHS | _AROUND
