"""When and where a clause plays: carried over to the clauses beside it, and missed where a question has lost it."""

from __future__ import annotations

import pytest

from quizbot.bank.model import Kind
from quizbot.generate.build import overgenerate
from quizbot.generate.candidate import Candidate, Material
from quizbot.generate.checks import CHECKS
from quizbot.generate.options import Options
from tests.generate.conftest import SAILOR, material_of, read_article


@pytest.fixture(scope="module")
def sailor() -> Material:
    return material_of(*read_article(SAILOR, "The sailors of Moen"))


@pytest.fixture(scope="module")
def candidates(sailor: Material) -> list[Candidate]:
    return [c for c in overgenerate(sailor, Options()) if c.kind is not Kind.CHOICE]


WORDED = [
    "Who lost with only two points in the 1906 race?",
    "True or false: In the 1906 race, Karin Holt lost with only two points.",
    "In which year did Karin Holt open a school of sailing?",
    "To which place did Karin Holt carry letters from Tind?",
    "In which year was the school of Holt sold?",
    "Who bought a red boat from Ola Berg?",
    "What was found by a group of monks in 1960?",
]


@pytest.mark.parametrize("prompt", WORDED)
def test_question_says_when_and_nothing_hangs_in_front_of_it(candidates: list[Candidate], prompt: str) -> None:
    """A time in front holds for both verbs, unless the second has its own; what tells how the subject was goes."""
    assert prompt in [c.prompt for c in candidates]


HANGING = [
    "What had Karin Holt found?",
    "True or false: Karin Holt had found a rare map of Norway.",
    "Who was the best skier of Tind?",
]
HELD = [
    "Who had built three boats by 1920?",
    "When had Karin Holt built three boats?",
    "True or false: By 1920 Karin Holt had built three boats.",
    "At the time of her retirement in 1930, which country was Karin Holt the oldest sailor of?",
]


@pytest.mark.parametrize(("prompt", "is_held"), [(p, False) for p in HANGING] + [(p, True) for p in HELD])
def test_past_perfect_and_past_state_need_their_time(
    sailor: Material, candidates: list[Candidate], prompt: str, is_held: bool
) -> None:
    """What "had been found" was so before a time, and a state of the past held at one: refused where none is told."""
    found = [c for c in candidates if c.prompt == prompt]

    assert found, [c.prompt for c in candidates]
    assert [dict(CHECKS)["A2 anchored"](sailor, c) is None for c in found] == [is_held] * len(found)
