"""Help by degrees: the teacher's own hints, the kind of answer, how it begins, two to choose from."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from quizbot.bank.model import AnswerType, Kind, Question
from quizbot.learn.intents.spelling import fold
from quizbot.learn.options import TRUE_FALSE

COST = 0.25
"""What each hint takes off a question's credit."""
LEAST_CREDIT = 0.25
"""What a right answer is worth however many hints were taken."""

_TYPES = {
    AnswerType.PERSON: "It is a person's name",
    AnswerType.PLACE: "It is a place",
    AnswerType.ORGANISATION: "It is the name of an organisation or a body",
    AnswerType.NUMBER: "It is a number",
    AnswerType.DATE: "It is a date",
    AnswerType.CLAUSE: "It is something that somebody did or that happened",
    AnswerType.YES_NO: "It is yes or no",
}
_YEAR = re.compile(r"(?:1\d|20)\d\d")
_ARTICLE = re.compile(r"^(?:the|a|an|in|on|at|to|by|from|of) ", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Hint:
    """One degree of help; `struck` is the option that it rules out, if it rules out one."""

    text: str
    struck: int | None = None


def credit(hints: int) -> float:
    """Return what a right answer counts after so many hints."""
    return max(LEAST_CREDIT, 1.0 - COST * hints)


def hints_for(question: Question, options: Sequence[str], rivals: Sequence[str], rng: Random) -> tuple[Hint, ...]:
    """Return the hints for `question` from the mildest to the strongest; none of ours holds the key alone.

    `rivals` are keys of other questions of the bank: one of them may stand beside the key in the last hint.
    """
    teachers = [Hint(text) for text in question.hints]
    if question.kind in (Kind.CHOICE, Kind.TRUE_FALSE):
        return (*teachers, *_ruled_out(question, options, rng))
    if question.kind is Kind.OPEN:
        return tuple(teachers)
    if question.kind is Kind.ORDER:
        return (*teachers, Hint(f"The first is “{question.parts[0]}”."))
    if question.kind is Kind.LIST:
        return (*teachers, Hint(f"They begin with {', '.join(_initial(part) for part in question.parts)}."))
    found = [_kind_of_answer(question), _beginning(question), _either(question, rivals, rng)]
    return (*teachers, *(hint for hint in found if hint is not None))


def _ruled_out(question: Question, options: Sequence[str], rng: Random) -> list[Hint]:
    if tuple(options) == TRUE_FALSE:
        place = question.evidence.paragraph if question.evidence else None
        return [Hint(f"Look at paragraph {place}.")] if place else []
    wrong = [i for i, option in enumerate(options) if option != question.key]
    rng.shuffle(wrong)
    return [Hint(f"It is not {i + 1}, “{options[i]}”.", struck=i) for i in wrong[:-1]]


def _kind_of_answer(question: Question) -> Hint | None:
    key = question.key
    if _YEAR.fullmatch(_ARTICLE.sub("", key)):
        return Hint("It is a year.")
    kind = {Kind.NUMBER: AnswerType.NUMBER, Kind.DATE: AnswerType.DATE}.get(question.kind, question.type)
    said = _TYPES.get(kind) if kind is not None else None
    words = len(_ARTICLE.sub("", key).split())
    length = "one word" if words == 1 else f"{words} words"
    if said is None:
        return Hint(f"The answer has {length}.")
    return Hint(f"{said}, {length}.") if kind in (AnswerType.PERSON, AnswerType.PLACE) else Hint(f"{said}.")


def _beginning(question: Question) -> Hint | None:
    key = _ARTICLE.sub("", question.key)
    if _YEAR.fullmatch(key):
        return Hint(f"It is in the {key[:3]}0s.")
    if len(fold(key)) < 3:
        return None
    return Hint(f"It begins with {_initial(question.key)}.")


def _initial(part: str) -> str:
    bare = _ARTICLE.sub("", part).lstrip("“\"'‘(")
    return f"“{bare[:1].upper()}”"


def _either(question: Question, rivals: Sequence[str], rng: Random) -> Hint | None:
    taken = {fold(answer) for answer in (question.key, *question.accept)}
    pool = [
        text for text in dict.fromkeys((*question.distractors, *rivals)) if _may_stand_beside(question.key, text, taken)
    ]
    if not pool:
        return None
    pair = [question.key, rng.choice(sorted(pool, key=lambda text: abs(len(text) - len(question.key)))[:3])]
    rng.shuffle(pair)
    return Hint(f"It is either “{pair[0]}” or “{pair[1]}”.")


def _may_stand_beside(key: str, text: str, taken: set[str]) -> bool:
    """Tell whether `text` is an alternative that neither matches the key nor looks of another kind."""
    folded = fold(text)
    overlaps = any(f" {folded} " in f" {answer} " or f" {answer} " in f" {folded} " for answer in taken)
    return not overlaps and _looks(key) == _looks(text)


def _looks(text: str) -> tuple[bool, bool, bool]:
    """Return what an eye sees at once: a year, digits, a name."""
    return (
        _YEAR.fullmatch(text) is not None,
        any(c.isdigit() for c in text),
        all(word[:1].isupper() for word in text.split() if len(word) > 3),
    )
