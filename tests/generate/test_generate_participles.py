"""What a participle tells: "a fortress built by Karen Holm in 1841", "Founded in Odense in 1772, …"."""

from __future__ import annotations

from pathlib import Path

import pytest

from quizbot.bank.model import Kind
from quizbot.generate import Options
from quizbot.generate.build import overgenerate
from quizbot.generate.candidate import Candidate
from quizbot.generate.checks import first_complaint
from quizbot.generate.material import Material
from tests.generate.conftest import material_of, read_article


@pytest.fixture(scope="module")
def castle() -> Material:
    return material_of(*read_article(Path(__file__).with_name("castle.conllu"), "Gudme Castle"))


@pytest.fixture(scope="module")
def found(castle: Material) -> dict[str, Candidate]:
    made = overgenerate(castle, Options())
    return {candidate.prompt: candidate for candidate in made if candidate.kind is not Kind.CHOICE}


@pytest.mark.parametrize(
    ("prompt", "key"),
    [
        ("In which year was Gudme Castle built?", "1841"),
        ("Who built Gudme Castle?", "Karen Holm"),
        ("In which year was Gudme College founded?", "1772"),
        ("Where was Gudme College founded?", "Odense"),
        ("In which year was Anna Conti born?", "1870"),
    ],
)
def test_when_where_and_by_whom_are_asked_of_a_participle(
    castle: Material, found: dict[str, Candidate], prompt: str, key: str
) -> None:
    """Behind "is a fortress", in front of its sentence, and set off beside a name."""
    assert found[prompt].key == key
    assert first_complaint(castle, found[prompt]) is None


def test_a_state_and_what_was_so_at_first_are_not_asked_so(found: dict[str, Candidate]) -> None:
    """What is situated somewhere does nothing; "originally dug in 1850" may have been dug again."""
    asked = {p for p, c in found.items() if c.rule in ("when", "where", "agent")}
    assert not {prompt for prompt in asked if "Gudme Lake" in prompt or "Gudme Canal" in prompt}
