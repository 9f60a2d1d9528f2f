"""What can be guessed in a bank without its article."""

from __future__ import annotations

from quizbot.audit.guess import guessability
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
        "longest option": (2, 2, 0.25),
        "shortest option": (1, 2, 0.25),
        "always the second in the alphabet": (0, 2, 0.25),
        "most words shared with the prompt": (2, 2, 0.25),
        "greatest number": (0, 1, 0.25),
        "least number": (1, 1, 0.25),
        "always true": (0, 1, 0.5),
        "false where a figure stands": (0, 1, 0.5),
    }


def test_bank_without_options_cannot_be_guessed() -> None:
    assert all(guess.tried == 0 for guess in guessability((Question(prompt="What fell?", answer="rain"),)))
