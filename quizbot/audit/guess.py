"""How far somebody gets in a bank who has not read the article: simple strategies against chance."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from quizbot.audit.words import words_of
from quizbot.bank.model import Kind, Question
from quizbot.bank.problem import Complaints, shown
from quizbot.bank.read import Reading

LUCK = 0.005
"""A strategy so unlikely to be lucky is worth a warning; each bank is tried with nine."""
_LAST_NUMBER = re.compile(r"(\d[\d,]*(?:\.\d+)?)(?=\D*$)")
Score = Callable[[str, Sequence[str], str], float]
"""What a strategy gives an option, from the prompt and all options in the order of the alphabet."""


@dataclass(frozen=True, slots=True)
class Guess:
    """What one strategy gets right among the questions it can be tried on."""

    strategy: str
    right: int
    tried: int
    chance: float
    """The share that guessing at random gets right."""

    @property
    def luck(self) -> float:
        """The probability that guessing at random gets so many right."""
        p, n = self.chance, self.tried
        return sum(math.comb(n, k) * p**k * (1 - p) ** (n - k) for k in range(self.right, n + 1))


def check_guessing(reading: Reading, complaints: Complaints) -> None:
    """Warn of each strategy that gets further in the bank, without its article, than luck explains."""
    for guess in guessability([question for _, question in reading.questions]):
        if guess.tried and guess.luck < LUCK:
            by_chance = round(guess.chance * guess.tried)
            message = (
                f"Who has not read the article gets {guess.right} of {guess.tried} right by the rule "
                f"{shown(guess.strategy)}; {by_chance} would be chance."
            )
            remedy = "Change a few of these questions so that the rule fails for them."
            complaints.warn(reading.at("questions"), "guessable", message, remedy)


def guessability(questions: Sequence[Question]) -> tuple[Guess, ...]:
    """Return how often each strategy hits the key of the choice and true-or-false questions of a bank."""
    choices = [question for question in questions if question.kind is Kind.CHOICE]
    truths = [question for question in questions if question.kind is Kind.TRUE_FALSE]
    counted = [question for question in choices if all(map(_number, (question.key, *question.distractors)))]
    found = [_tried(name, score, choices) for name, score in STRATEGIES]
    found += [_tried(name, score, counted) for name, score in STRATEGIES_WITH_NUMBERS]
    true = sum(question.key == "true" for question in truths)
    found.append(Guess("always true", true, len(truths), 0.5))
    found.append(Guess("always false", len(truths) - true, len(truths), 0.5))
    figures = sum((q.key == "false") == any(map(str.isdigit, q.prompt)) for q in truths)
    found.append(Guess("false where a figure stands", figures, len(truths), 0.5))
    return tuple(found)


def _tried(name: str, score: Score, choices: Sequence[Question]) -> Guess:
    """Try a strategy where one option scores above all others; where several do, it says nothing."""
    right, tried, chance = 0, 0, 0.0
    for question in choices:
        options = sorted((question.key, *question.distractors), key=str.casefold)
        scores = [score(question.prompt, options, option) for option in options]
        if scores.count(max(scores)) > 1:
            continue
        tried += 1
        right += options[scores.index(max(scores))] == question.key
        chance += 1 / len(options)
    return Guess(name, right, tried, chance / max(1, tried))


def _length(_: str, __: Sequence[str], option: str) -> float:
    return len(option)


def _shortness(_: str, __: Sequence[str], option: str) -> float:
    return -len(option)


def _is_second(_: str, options: Sequence[str], option: str) -> float:
    return options[1] == option


def _likeness(prompt: str, _: Sequence[str], option: str) -> float:
    return len(set(words_of(prompt)) & set(words_of(option)))


def _number(text: str) -> re.Match[str] | None:
    return _LAST_NUMBER.search(text)


def _value(_: str, __: Sequence[str], option: str) -> float:
    found = _number(option)
    return float(found[1].replace(",", "")) if found else 0.0


def _smallness(prompt: str, options: Sequence[str], option: str) -> float:
    return -_value(prompt, options, option)


STRATEGIES: tuple[tuple[str, Score], ...] = (
    ("longest option", _length),
    ("shortest option", _shortness),
    ("always the second in the alphabet", _is_second),
    ("most words shared with the prompt", _likeness),
)
STRATEGIES_WITH_NUMBERS: tuple[tuple[str, Score], ...] = (("greatest number", _value), ("least number", _smallness))
"""Tried where every option holds a number, of a date its last: the year."""
