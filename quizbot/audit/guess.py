"""How far somebody gets in a bank who has not read the article: simple strategies against chance."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from quizbot.audit.words import words_of
from quizbot.bank.model import Kind, Question

_LAST_NUMBER = re.compile(r"(\d[\d,]*(?:\.\d+)?)(?=\D*$)")
Pick = Callable[[str, tuple[str, ...]], str]


@dataclass(frozen=True, slots=True)
class Guess:
    """What one strategy gets right among the questions it can be tried on."""

    strategy: str
    right: int
    tried: int
    chance: float
    """The share that guessing at random gets right."""


def guessability(questions: Sequence[Question]) -> tuple[Guess, ...]:
    """Return how often each strategy hits the key of the choice and true-or-false questions of a bank."""
    choices = [question for question in questions if question.kind is Kind.CHOICE]
    truths = [question for question in questions if question.kind is Kind.TRUE_FALSE]
    counted = [question for question in choices if all(map(_number, (question.key, *question.distractors)))]
    found = [_tried(name, pick, choices) for name, pick in STRATEGIES]
    found += [_tried(name, pick, counted) for name, pick in STRATEGIES_WITH_NUMBERS]
    found.append(Guess("always true", sum(q.key == "true" for q in truths), len(truths), 0.5))
    figures = sum((q.key == "false") == any(map(str.isdigit, q.prompt)) for q in truths)
    found.append(Guess("false where a figure stands", figures, len(truths), 0.5))
    return tuple(found)


def _tried(name: str, pick: Pick, choices: Sequence[Question]) -> Guess:
    right, chance = 0, 0.0
    for question in choices:
        options = tuple(sorted((question.key, *question.distractors), key=str.casefold))
        right += pick(question.prompt, options) == question.key
        chance += 1 / len(options)
    return Guess(name, right, len(choices), chance / max(1, len(choices)))


def _longest(_: str, options: tuple[str, ...]) -> str:
    return max(options, key=len)


def _second(_: str, options: tuple[str, ...]) -> str:
    return options[1]


def _most_like_the_prompt(prompt: str, options: tuple[str, ...]) -> str:
    said = set(words_of(prompt))
    return max(options, key=lambda option: len(said & set(words_of(option))))


def _shortest(_: str, options: tuple[str, ...]) -> str:
    return min(options, key=len)


def _number(text: str) -> re.Match[str] | None:
    return _LAST_NUMBER.search(text)


def _value(option: str) -> float:
    found = _number(option)
    return float(found[1].replace(",", "")) if found else 0.0


def _greatest(_: str, options: tuple[str, ...]) -> str:
    return max(options, key=_value)


def _least(_: str, options: tuple[str, ...]) -> str:
    return min(options, key=_value)


STRATEGIES: tuple[tuple[str, Pick], ...] = (
    ("longest option", _longest),
    ("shortest option", _shortest),
    ("always the second in the alphabet", _second),
    ("most words shared with the prompt", _most_like_the_prompt),
)
STRATEGIES_WITH_NUMBERS: tuple[tuple[str, Pick], ...] = (("greatest number", _greatest), ("least number", _least))
"""Tried where every option holds a number, of a date its last: the year."""
