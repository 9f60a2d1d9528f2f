"""What `generate` says of a bank that it made."""

from __future__ import annotations

from pathlib import Path

from quizbot.bank.model import Bank, Question
from quizbot.cli.making import came_of
from quizbot.generate import Card, Generated


def made(count: int, *, wanted: int, doubtful: int = 0) -> Generated:
    questions = tuple(Question(prompt=f"What is {n}?", answer="zinc", id=f"q{n}") for n in range(count))
    cards = tuple(
        Card(f"q{n}", f"What is {n}?", "zinc", "name", "It is zinc.", 1, 0.9, 0.9, 1.0, (), "a doubt" * (n < doubtful))
        for n in range(count)
    )
    return Generated(Bank(id="b", title="B", questions=questions), (), wanted, cards)


def test_one_of_a_thing_is_told_as_one() -> None:
    """One question, one draft and one doubt are counted in the singular, several in the plural."""
    assert list(came_of(made(1, wanted=3, doubtful=1), None))[:2] == [
        "1 question (of 3 asked for), a draft.",
        "1 of them is doubtful, and tagged so: read it first, --explain says why.",
    ]
    assert list(came_of(made(2, wanted=2, doubtful=2), Path("b.yaml")))[:2] == [
        "2 questions in b.yaml, all drafts.",
        "2 of them doubtful, and tagged so: read these first, --explain says why.",
    ]
