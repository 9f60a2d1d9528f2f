"""Ids for questions: short names out of their prompts, which a learner's history hangs on."""

from __future__ import annotations

from collections.abc import Collection

from quizbot.bank.fields import slug
from quizbot.bank.model import Question

LONGEST_ID = 40

# Words that say little about what a question asks.
_FILLERS = frozenset(
    "a an and are as at be by can did do does for from had has have how in into is it its of on or that the their"
    " there these they this to was were what when where which who whom whose why will with would".split()
)


def make_id(question: Question, taken: Collection[str]) -> str:
    """Return a name for `question` from its prompt's telling words, unlike any in `taken`."""
    words = [word for word in slug(question.prompt).split("-") if word not in _FILLERS]
    stem = "-".join(words[:5])
    if len(stem) > LONGEST_ID:
        stem = stem[:LONGEST_ID].rpartition("-")[0] or stem[:LONGEST_ID]
    stem = stem or slug(question.key)[:LONGEST_ID].strip("-") or "question"
    name, count = stem, 1
    while name in taken:
        count += 1
        name = f"{stem}-{count}"
    return name
