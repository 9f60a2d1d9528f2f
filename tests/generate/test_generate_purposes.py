"""What is no purpose, no means and no thing though it stands where one would."""

from __future__ import annotations

from pathlib import Path

import pytest

from quizbot.generate.build import overgenerate
from quizbot.generate.candidate import Candidate
from quizbot.generate.checks import first_complaint
from quizbot.generate.material import Material
from quizbot.generate.options import Options
from tests.generate.conftest import material_of, read_trees

TALKS = Path(__file__).with_name("talks.conllu")


@pytest.fixture(scope="module")
def talks() -> Material:
    return material_of(*read_trees(TALKS.read_text(encoding="utf-8"), "The talks", "talks.txt"))


@pytest.fixture(scope="module")
def found(talks: Material) -> dict[str, Candidate]:
    return {candidate.prompt: candidate for candidate in overgenerate(talks, Options())}


def test_nothing_that_was_done_has_no_purpose(found: dict[str, Candidate]) -> None:
    """Whoever did nothing to prevent a veto did not do nothing in order to prevent it."""
    assert not [prompt for prompt in found if prompt.startswith("Why did Chinese envoys")]


def test_adverb_of_a_means_goes_with_it(found: dict[str, Candidate]) -> None:
    """Nobody asks "How can Norland frighten Sudland merely?"."""
    assert found["How can Norland frighten Sudland?"].key == "merely by threatening to sell its best ships"


def test_degree_without_its_comparison_is_no_answer(talks: Material, found: dict[str, Candidate]) -> None:
    """A chance is so good as some other was."""
    assert first_complaint(talks, found["What had Norland never enjoyed since the war of 1940?"]) is not None


def test_how_it_went_on_is_no_purpose(found: dict[str, Candidate]) -> None:
    """Nobody wakes in order to find a door open, or rises in order to become an envoy in the end."""
    assert not [prompt for prompt in found if prompt.startswith("Why did Anna Holt")]


def test_reason_is_asked_without_what_came_of_it(found: dict[str, Candidate]) -> None:
    """Behind a reason a "so" says what came of it: it is no part of the question, nor of its answer."""
    assert found["Why does honey keep for a very long time?"].key == "because it holds little water and is acidic"


def test_somebody_is_warned_of_something(found: dict[str, Candidate]) -> None:
    """The "of" stands behind whoever is warned."""
    assert found["What did Karl Holt warn Anna Holt of in 1940?"].rule == "finding"


def test_share_behind_a_comma_is_left_out(found: dict[str, Candidate]) -> None:
    """Where most of them went is a further fact, which reads badly without its comma."""
    assert found["In which year were some 3,000 bells sold in Norland?"].key == "1950"
