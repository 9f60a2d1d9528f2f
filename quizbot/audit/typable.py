"""Keys that no student would type: too long, several clauses, signs that a keyboard does not have."""

from __future__ import annotations

import re

from quizbot.audit.words import words_of
from quizbot.bank.model import AnswerType, Kind
from quizbot.bank.problem import Complaints, shown
from quizbot.bank.read import Reading

MOST_WORDS = 14
MOST_CHARACTERS = 100
_PICKED = (Kind.CHOICE, Kind.TRUE_FALSE, Kind.ORDER, Kind.OPEN)
# Letters of any script, digits, and the signs of a keyboard, of money, of degrees and of quotations.
_ODD = re.compile(r"[^\w\s.,;:!?'\"()\[\]/&%$£€¥₹°+=*#@<>^~|\\{}`’‘“”«»–—‐‑…½¼¾⅓⅔²³×÷−-]")
_CLAUSES = re.compile(r",\s+(?:and\s+|but\s+|which\s+|who\s+|so\s+|because\s+|while\s+|when\s+)?\w+(?:\s+\w+){3,}")


def check_typable(reading: Reading, complaints: Complaints) -> None:
    """Warn of each key that must be typed and has no short form under `accept` that a student would type."""
    for i, question in reading.questions:
        if question.kind in _PICKED or question.type is AnswerType.EXACT:
            continue
        for mark, part in reading.keys_of(i, question):
            problem = untypable(part)
            if problem is None or any(untypable(text) is None for text in question.accept):
                continue
            message = f"No student would type {shown(part)}: {problem}."
            remedy = "Shorten the key, or add under 'accept' what a student would type."
            complaints.warn(mark, "untypable", message, remedy)


def untypable(text: str) -> str | None:
    """Return why no student would type `text`, or None."""
    count = len(words_of(text))
    if count > MOST_WORDS:
        return f"it has {count} words"
    if len(text) > MOST_CHARACTERS:
        return f"it has {len(text)} characters"
    if odd := _ODD.search(text):
        return f"the sign {shown(odd[0])} is on no keyboard"
    if count > 8 and _CLAUSES.search(text):
        return "it is two clauses with a comma"
    return None
