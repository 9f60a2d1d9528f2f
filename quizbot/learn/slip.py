"""A word of excuse after a reply: "sorry, typo"."""

from __future__ import annotations

from quizbot.learn.intents import fold

_SLIPS = frozenset("typo typos mistyped misspelled misspelt mistype misclick misclicked".split())
_AROUND = frozenset(
    "sorry ah oh oops ups whoops woops damn i was it that this is a an my just only made the little small stupid wrong "
    "key button bad mistake by before there lol haha".split()
)


def excuses(reply: str) -> bool:
    """Tell whether `reply` only says that what went before was a slip."""
    said = set(fold(reply).split())
    return bool(said & _SLIPS) and said <= _SLIPS | _AROUND
