"""What can be guessed in a bank without its article."""

from __future__ import annotations

from pathlib import Path

import pytest

from quizbot.audit import check_bank
from quizbot.audit.guess import Guess, guessability
from quizbot.bank.model import Kind, Question


def test_strategies_are_counted_against_chance() -> None:
    """The longest option, the second one, the one like the prompt, and "true" are each tried on every fit question."""
    questions = (
        Question(
            prompt="Who built the tower?",
            answer="the builder of towers",
            distractors=("Ann", "Bo", "Cy"),
            kind=Kind.CHOICE,
        ),
        Question(prompt="When?", answer="1902", distractors=("1903", "1904", "1905"), kind=Kind.CHOICE),
        Question(prompt="True or false: it rained.", answer="false", kind=Kind.TRUE_FALSE),
        Question(prompt="What fell?", answer="rain"),
    )
    found = {guess.strategy: (guess.right, guess.tried, guess.chance) for guess in guessability(questions)}

    assert found == {
        "longest option": (1, 1, 0.25),
        "shortest option": (0, 0, 0),
        "always the second in the alphabet": (0, 2, 0.25),
        "most words shared with the prompt": (1, 1, 0.25),
        "greatest number": (0, 1, 0.25),
        "least number": (1, 1, 0.25),
        "always true": (0, 1, 0.5),
        "always false": (1, 1, 0.5),
        "false where a figure stands": (0, 1, 0.5),
    }


def test_bank_without_options_cannot_be_guessed() -> None:
    assert all(guess.tried == 0 for guess in guessability((Question(prompt="What fell?", answer="rain"),)))


@pytest.mark.parametrize(
    ("keys", "warned"),
    [
        (["true"] * 8, ["'always true'"]),
        (["true", "false"] * 6, []),
        (["true"] * 3, []),
    ],
)
def test_bank_that_can_be_guessed_is_warned_of(tmp_path: Path, keys: list[str], warned: list[str]) -> None:
    """Eight true statements in a row are no luck; three may be, and an even mix tells nothing."""
    rows = [
        f"- {{prompt: 'True or false: It rained on {n} May.', answer: '{key}', kind: true_false}}\n"
        for n, key in enumerate(keys, start=1)
    ]
    path = tmp_path / "bank.yaml"
    path.write_text("title: T\nquestions:\n" + "".join(rows), encoding="utf-8")

    found = [problem for problem in check_bank(path) if problem.rule == "guessable"]

    assert [rule for rule in warned if any(rule in problem.message for problem in found)] == warned
    assert len(found) == len(warned)


def test_luck_is_the_tail_of_the_binomial() -> None:
    assert Guess("longest option", 3, 3, 0.5).luck == pytest.approx(0.125)
    assert Guess("longest option", 0, 3, 0.25).luck == pytest.approx(1.0)
