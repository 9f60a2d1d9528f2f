"""What a tale speaks of as known may stand in a question: nobody else of the sort comes up in it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from quizbot.bank.model import Kind
from quizbot.generate import Options
from quizbot.generate.build import overgenerate
from quizbot.generate.checks import first_complaint
from quizbot.generate.checks.anchored import anchored
from quizbot.generate.material import Material
from quizbot.generate.people import is_person_noun
from quizbot.generate.selection import select
from tests.generate.conftest import material_of, read_article

KILN = Path(__file__).with_name("kiln.conllu")


@pytest.fixture(scope="module")
def kiln() -> Material:
    return material_of(*read_article(KILN, "The Potter and the Sea"))


def _open(material: Material, words: str) -> set[str]:
    """Return the words of the sentence with `words` that need the sentences before."""
    clauses = [c for c in material.clauses if words in c.sentence.quote]
    return {c.parse.tokens[i].text for c in clauses for i in material.references(c).open}


def test_what_a_tale_speaks_of_once_is_known(kiln: Material) -> None:
    """The chimney, the doorway and the bench; not “the visit”, which takes up what was told.

    The swallows, “who feared the heat”, are no others; nor do somebody's “both knees” lean on anything.
    """
    assert not _open(kiln, "slept on the warm bricks")
    assert not _open(kiln, "out of the doorway")
    assert _open(kiln, "onto the bench") == {"visit"}
    assert "swallows" not in _open(kiln, "feared the heat")
    assert "both" not in _open(kiln, "both knees")


def test_in_a_report_it_is_not_known() -> None:
    """There “the bench” needs the sentences before."""
    article, trees = read_article(KILN, "The Potter and the Sea")

    report = material_of(replace(article, published="2021-03-02"), trees)

    assert "bench" in _open(report, "onto the bench")


@pytest.mark.parametrize("noun", ["potter", "beggar", "vizier"])
def test_people_of_tales_are_people(noun: str) -> None:
    """A potter is asked for with “who”."""
    assert is_person_noun(noun)


def test_a_short_tale_asks_for_its_hero_twice(lighthouse: Material) -> None:
    """One deed in a bank of four would be few where one person does them all."""
    asked = [c for c in overgenerate(lighthouse, Options()) if c.key == "Ingrid Dahl" and c.kind is Kind.SHORT]
    passed = [c for c in asked if first_complaint(lighthouse, c) is None]

    assert len(select(lighthouse, passed, 4)[0]) == 2


@pytest.mark.parametrize(("title", "word"), [("The Potter and the Cat", "Who"), ("The Potter and the Sea", "What")])
def test_an_animal_that_a_story_is_called_after_is_somebody(title: str, word: str) -> None:
    """Elsewhere a cat that does not talk is asked for as a thing is."""
    asked = [c.prompt for c in overgenerate(material_of(*read_article(KILN, title)), Options()) if not c.distractors]

    assert f"{word} slept on the warm bricks?" in asked


@pytest.mark.parametrize("prompt", ["Who counted seven coins onto the bench?", "What nested above the chimney?"])
def test_what_somebody_does_in_a_story_is_worth_asking(kiln: Material, prompt: str) -> None:
    """Told in several words, it need not come up again."""
    asked = {c.prompt: c for c in overgenerate(kiln, Options()) if not c.distractors}

    assert first_complaint(kiln, asked[prompt]) is None


def test_who_is_described_and_named_is_asked_for_by_name(kiln: Material) -> None:
    """“The neighbour” alone would leave out her name."""
    asked = {c.prompt: c for c in overgenerate(kiln, Options()) if not c.distractors}
    found = asked["Who carried the green jar to the stranger on her shoulder?"]

    assert (found.key, found.accept) == ("Mrs Dorn", ("the neighbour",))
    assert first_complaint(kiln, found) is None


def test_animals_of_a_fable_may_be_meant_and_who_sleeps_is_not() -> None:
    """“Then he drank” may be the cat or the ram; “while the potter slept, he hid the jar” tells of another."""
    fable = material_of(*read_article(KILN, "The Potter and the Cat"))

    assert "he" in _open(fable, "drank from the jar")
    assert "he" in _open(fable, "While the potter slept")


def test_one_place_is_not_asked_for_beside_another() -> None:
    """“Where did Brida hide the coins under the straw?” says half of it."""
    fable = material_of(*read_article(KILN, "The Potter and the Cat"))
    where = [c for c in overgenerate(fable, Options()) if c.rule == "where" and "under the straw" in c.prompt]

    assert where
    assert all(anchored(fable, c) == "“straw” is a place beside the one asked for" for c in where)


@pytest.mark.parametrize(("title", "sits"), [("The Potter and the Cat", "the white duck"), ("The Potter", "Brida")])
def test_a_beast_is_she_in_a_fable(title: str, sits: str) -> None:
    """Elsewhere “she” goes on with the woman of the sentence before."""
    material = material_of(*read_article(KILN, title))
    sat = next(c for c in material.clauses if c.parse.tokens[c.verb].text == "sat")

    assert material.references(sat).replace[sat.subject] == sits
