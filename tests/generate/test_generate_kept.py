"""What looks like a passing detail or another's purpose and is none, on an article whose trees never change."""

from __future__ import annotations

from pathlib import Path

import pytest

from quizbot.generate.build import overgenerate
from quizbot.generate.candidate import Candidate
from quizbot.generate.checks import first_complaint
from quizbot.generate.material import Material
from quizbot.generate.options import Options
from tests.generate.conftest import material_of, read_trees

LETTER = Path(__file__).with_name("letter.conllu")


@pytest.fixture(scope="module")
def letter() -> Material:
    return material_of(*read_trees(LETTER.read_text(encoding="utf-8"), "The letter", "letter.txt"))


@pytest.fixture(scope="module")
def passing(letter: Material) -> dict[str, Candidate]:
    return {c.prompt: c for c in overgenerate(letter, Options()) if first_complaint(letter, c) is None}


KEPT = [
    ("What is the name of Ida Berg's grandfather?", "Karl Holm"),
    (
        "Why was the school's guide programme established in 1962?",
        "to help the students of Lund in their first year before they have chosen a house",
    ),
    ("What three things did Flopsy and Mopsy have for supper?", "bread; milk; blackberries"),
]


@pytest.mark.parametrize(("prompt", "key"), KEPT)
def test_what_the_text_turns_on_is_asked(passing: dict[str, Candidate], prompt: str, key: str) -> None:
    """One spoken of often and named once, a purpose whose "they" stands beside whom it means, what somebody had."""
    assert passing[prompt].key == key
