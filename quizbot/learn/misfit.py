"""Replies that cannot be meant as the answer to a typed question, so that no try is spent on them."""

from __future__ import annotations

import re
from collections.abc import Callable

from quizbot.bank.model import Kind, Question
from quizbot.learn.intents.spelling import fold
from quizbot.learn.options import names_a_place
from quizbot.learn.voice import Voice

_POLAR = frozenset("yes no yep yeah nope nah true false".split())
_OPEN = re.compile(r"(?:^|, )(?:\w+ )?(?:who|whom|whose|what|which|when|where|why|how)\b", re.IGNORECASE)


def misfit(voice: Voice, reply: str, question: Question, is_right: Callable[[str], bool]) -> str:
    """Say what is wrong with `reply`; empty where it may be an answer.

    It is no answer where it names the place of an option, and there are none to pick, or where it is a bare yes or no
    to a question with "who", "what" or "how". `is_right` tells whether the grader takes it all the same.
    """
    said = fold(reply)
    if names_a_place(reply):
        is_worded = question.kind is Kind.SHORT and len(question.key) > 4 and not any(map(str.isdigit, question.key))
        return voice("nothing_to_pick") if is_worded and not is_right(reply) else ""
    if said in _POLAR and _OPEN.search(question.prompt) and _POLAR.isdisjoint(fold(question.key).split()):
        return "" if is_right(reply) else voice("not_yes_or_no")
    return ""
