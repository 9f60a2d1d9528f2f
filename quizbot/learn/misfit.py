"""Replies that cannot be meant as the answer to a typed question, so that no try is spent on them."""

from __future__ import annotations

import re
from collections.abc import Callable

from quizbot.bank.model import Kind, Question
from quizbot.grade.fold import words
from quizbot.grade.number import is_number, merge_numbers
from quizbot.learn.intents.spelling import fold
from quizbot.learn.item import Item
from quizbot.learn.options import names_a_place
from quizbot.learn.voice import Voice

_POLAR = frozenset("yes no yep yeah nope nah true false".split())
_OPEN = re.compile(r"(?:^|, )(?:\w+ )?(?:who|whom|whose|what|which|when|where|why|how)\b", re.IGNORECASE)


_ASKS_AMOUNT = re.compile(r"\bhow (?:many|much|long|old|far|tall|high|deep|wide)\b|\b(?:percentage|per cent)\b")
_ASKS_YEAR = re.compile(r"\b(?:which|what) year\b")
_VAGUE_AMOUNTS = frozenset(
    "none no nobody nothing zero few several some many most all half third quarter both pair couple once twice double "
    "thrice single every each much little lots plenty dozens hundreds thousands millions free forever never".split()
)


def misfit(voice: Voice, reply: str, item: Item, is_right: Callable[[str], bool]) -> str:
    """Say why `reply` cannot be meant as the answer to `item`; empty where it may be.

    It is none where it is what was said before, where it names the place of an option, and there are none to pick,
    where it is a bare yes or no to a question with "who", "what" or "how", and where an amount or a year is asked for
    and it tells none. `is_right` tells whether the grader takes it all the same.
    """
    said, question = fold(reply), item.question
    if item.tries and said and said == fold(item.reply):
        return voice("said_before")
    if names_a_place(reply):
        is_worded = question.kind is Kind.SHORT and len(question.key) > 4 and not any(map(str.isdigit, question.key))
        return voice("nothing_to_pick") if is_worded and not is_right(reply) else ""
    if said in _POLAR and _OPEN.search(question.prompt) and _POLAR.isdisjoint(fold(question.key).split()):
        return "" if is_right(reply) else voice("not_yes_or_no")
    if _asks_amount(question) and not _has_amount(reply) and not is_right(reply):
        return voice("no_year" if _ASKS_YEAR.search(question.prompt.casefold()) else "no_number")
    return ""


def _asks_amount(question: Question) -> bool:
    """Tell whether an amount or a year is asked for and every key tells one."""
    if question.kind in (Kind.CLOZE, Kind.OPEN) or not all(map(_has_amount, (*question.parts, *question.accept))):
        return False
    prompt = question.prompt.casefold()
    return _ASKS_YEAR.search(prompt) is not None or _ASKS_AMOUNT.search(prompt) is not None


def _has_amount(text: str) -> bool:
    found = merge_numbers(list(words(text)))
    return any(is_number(word) or word in _VAGUE_AMOUNTS or any(map(str.isdigit, word)) for word in found)
