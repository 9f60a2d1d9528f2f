"""What a text says of its title by the noun that it defines it with, and spans of years, on sentences of our own."""

from __future__ import annotations

from pathlib import Path

import pytest

from quizbot.bank.model import Question
from quizbot.generate.build import overgenerate
from quizbot.generate.candidate import Candidate
from quizbot.generate.checks import first_complaint
from quizbot.generate.draft import draft
from quizbot.generate.material import Material
from quizbot.generate.options import Options
from quizbot.grade import grade
from tests.generate.conftest import material_of, read_article


@pytest.fixture(scope="module")
def riots() -> Material:
    return material_of(*read_article(Path(__file__).with_name("riots.conllu"), "The Torvik Riots"))


@pytest.fixture(scope="module")
def found(riots: Material) -> dict[str, Candidate]:
    return {candidate.prompt: candidate for candidate in overgenerate(riots, Options())}


@pytest.mark.parametrize(
    ("prompt", "key"),
    [
        ("Who designed the first electric ferry?", "Karin Moe"),
        ("Who founded the Harbour Museum in Bergen?", "Karin Moe"),
        ("Between which years did the Torvik Riots take place in west Norland?", "1839 and 1843"),
        ("Between which years did Karin Moe teach at the School of Arts in Lund?", "1921 and 1933"),
    ],
)
def test_what_the_defining_noun_did_its_subject_did(
    riots: Material, found: dict[str, Candidate], prompt: str, key: str
) -> None:
    """Of "a series of protests that took place" and "an engineer who designed and founded" the title is told itself."""
    assert found[prompt].key == key
    assert first_complaint(riots, found[prompt]) is None


def test_what_the_first_of_many_did_is_not_hers_alone(found: dict[str, Candidate]) -> None:
    """Others have won the prize since "the first woman who won" it."""
    assert "Who won the Torvik prize?" not in found


@pytest.fixture(scope="module")
def asked(riots: Material, found: dict[str, Candidate]) -> Question:
    return draft(riots, found["Between which years did Karin Moe teach at the School of Arts in Lund?"])


@pytest.mark.parametrize(
    "reply", ["1921 and 1933", "1921-1933", "from 1921 to 1933", "1921–33", "between 1921 and 1933"]
)
def test_a_span_is_right_however_it_is_written(asked: Question, reply: str) -> None:
    """With a dash, in words, with a short second year."""
    assert grade(asked, reply).accepted


@pytest.mark.parametrize("reply", ["1921", "1921 and 1935", "1933 and 1921", "1921 to 1923"])
def test_half_a_span_or_another_is_not(asked: Question, reply: str) -> None:
    """One year of two, another year, the two the wrong way round."""
    assert not grade(asked, reply).accepted
