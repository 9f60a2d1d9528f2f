"""How things work and what they are called: general facts with few names, on an article whose trees never change."""

from __future__ import annotations

from pathlib import Path

import pytest

from quizbot.bank.model import Kind
from quizbot.generate.build import overgenerate
from quizbot.generate.candidate import Candidate
from quizbot.generate.checks import first_complaint
from quizbot.generate.material import Material
from quizbot.generate.options import Options
from tests.generate.conftest import material_of, read_article

CAVES = Path(__file__).with_name("caves.conllu")


@pytest.fixture(scope="module")
def caves() -> Material:
    return material_of(*read_article(CAVES, "Lamps and caves"))


@pytest.fixture(scope="module")
def asked(caves: Material) -> dict[str, Candidate]:
    """Return all that is asked of the article and refused by no check, by the prompt."""
    found = (c for c in overgenerate(caves, Options()) if c.kind is not Kind.CHOICE)
    return {c.prompt: c for c in found if first_complaint(caves, c) is None}


def test_word_for_what_is_described_is_asked_for(asked: dict[str, Candidate]) -> None:
    """A subject that says by itself what it is has a name worth knowing."""
    assert asked["What is a column of stone that hangs from the roof called?"].key == "a stalactite"


def test_term_may_end_in_the_noun_it_narrows(asked: dict[str, Candidate]) -> None:
    """The "wet" of "a wet cave" is what is asked for; that it is a cave the question says."""
    assert asked["What is a cave that fills with water in winter known as?"].key == "a wet cave"


def test_parts_of_any_of_a_sort_are_counted(asked: dict[str, Candidate]) -> None:
    """What a beetle has in the present any beetle has."""
    assert asked["How many legs does a beetle have?"].key == "six"


def test_rank_without_its_noun_leans_on_the_sentence_before(asked: dict[str, Candidate]) -> None:
    """Nobody knows of what "one of the deepest" is one."""
    assert [p for p in asked if "one of the" in p.casefold()] == []


def test_name_behind_as_is_asked_for_by_what(asked: dict[str, Candidate]) -> None:
    """It is "What is it known as?", never "As which coast is it known?"."""
    assert asked["What is the western shore known as?"].key == "the Bergen Coast"
    assert [p for p in asked if p.startswith("As ")] == []


def test_substance_has_no_body(asked: dict[str, Candidate]) -> None:
    """Water gathers on somebody else's back."""
    assert [p for p in asked if "back" in p] == []


def test_moving_in_says_where(asked: dict[str, Candidate]) -> None:
    """One moves into a house, which "moved in" leaves to the words before."""
    assert [p for p in asked if "move in" in p or "moved in" in p] == []


def test_moving_faster_than_something_says_enough(asked: dict[str, Candidate]) -> None:
    """A verb that is compared with another's needs no place beside it."""
    assert asked["Why does the middle of a stream move faster than its edges?"].key.startswith("because the edges")


def test_place_is_not_asked_for_where_another_stands(asked: dict[str, Candidate]) -> None:
    """Every tour begins in a centre for visitors: "where" would ask for that."""
    assert [p for p in asked if p.startswith("Where") and "tour" in p] == []


def test_first_of_its_kind_is_known_without_context(asked: dict[str, Candidate]) -> None:
    """In a text on lamps there is one lamp that was made first."""
    assert asked["Who made the first lamp?"].key == "Anna Lund"


def test_size_of_nature_stays_true(asked: dict[str, Candidate]) -> None:
    """The deepest cave stays the deepest, where the tallest tower does not."""
    assert "True or false: The deepest cave in the world is the Orre Cave in Harland." in asked


def test_less_may_stand_in_a_reason(asked: dict[str, Candidate]) -> None:
    """Whoever has read why knows what the less is measured by."""
    assert asked["Why does damp harm people who live on old farms?"].key == "because their land yields less each year"
