"""How far somebody gets in a bank who has not read the article: simple strategies against chance."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from quizbot.audit.words import words_of
from quizbot.bank.model import Kind, Question

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
    found = [_tried(name, pick, choices) for name, pick in STRATEGIES]
    found.append(Guess("always true", sum(q.key == "true" for q in truths), len(truths), 0.5))
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


STRATEGIES: tuple[tuple[str, Pick], ...] = (
    ("longest option", _longest),
    ("always the second in the alphabet", _second),
    ("most words shared with the prompt", _most_like_the_prompt),
)
