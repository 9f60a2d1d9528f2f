"""What a text has askew or leaves open, and a question must not hand on: names, slips, idioms, two counts, two men."""

from __future__ import annotations

from pathlib import Path

import pytest

from quizbot.bank.model import Kind
from quizbot.generate.build import overgenerate
from quizbot.generate.candidate import Candidate, Material
from quizbot.generate.checks import first_complaint
from quizbot.generate.options import Options
from tests.generate.conftest import material_of, read_trees

FORT = Path(__file__).with_name("fort.conllu")


@pytest.fixture(scope="module")
def fort() -> Material:
    return material_of(*read_trees(FORT.read_text(encoding="utf-8"), "The fort", "fort.txt"))


@pytest.fixture(scope="module")
def made(fort: Material) -> list[Candidate]:
    return [each for each in overgenerate(fort, Options()) if each.kind not in (Kind.CHOICE, Kind.CLOZE)]


def asked_of(made: list[Candidate], words: str) -> dict[str, Candidate]:
    return {each.prompt: each for each in made if words in each.sentence.quote}


def test_name_read_in_two_is_one(fort: Material) -> None:
    """“Mark” and “Anton Pfeiffer” side by side, one flat name, are one man."""
    people = {entity.full for entity in fort.names.of_type("PER")}
    assert "Mark Anton Pfeiffer" in people
    assert "Anton Pfeiffer" not in people


def test_he_behind_a_sending_is_nobody_for_sure(fort: Material, made: list[Candidate]) -> None:
    """“Otto sent out Karl Lund. He was captured”: nothing is asked of a “he” that may be either."""
    captured = asked_of(made, "captured by the nomads").values()
    assert all(first_complaint(fort, each) for each in captured)
    assert not any("Otto" in each.prompt + each.key for each in captured)


def test_nobody_is_not_quoted(made: list[Candidate]) -> None:
    """“No merchant said that …” gives no “According to no merchant”."""
    assert not any("According to" in prompt for prompt in asked_of(made, "No merchant"))


def test_what_is_left_for_a_purpose_sets_out_for_no_place(made: list[Candidate]) -> None:
    """“left his library for safe keeping” is no journey."""
    assert not any("which place" in prompt or "For what" in prompt for prompt in asked_of(made, "safe keeping"))


def test_one_of_two_counts_is_not_asked_for(made: list[Candidate]) -> None:
    """“160 full-time and 40 part-time pupils” are two numbers, and “How many full-time and 40 …” is no English."""
    assert not any(prompt.startswith("How many") for prompt in asked_of(made, "part-time"))


def test_idiom_keeps_its_verb(made: list[Candidate]) -> None:
    """Nobody "rose in love at seventeen": only what goes up or down by a number behind the verb is turned."""
    assert not any(" rose " in prompt for prompt in asked_of(made, "in love"))


def test_amount_of_nothing_is_no_key(fort: Material, made: list[Candidate]) -> None:
    """“Small amounts have been found in Norway” says not of what; “small amounts of the mineral” does."""
    found = asked_of(made, "have been found in Norway")
    assert found
    assert all(first_complaint(fort, each) for each in found.values())


def test_what_is_so_is_no_purpose(made: list[Candidate]) -> None:
    """“is about two, so that a coin can scratch it” says what follows, not what for."""
    assert not any(prompt.startswith("Why") for prompt in asked_of(made, "hardness"))


def test_man_shot_dead_has_his_year(made: list[Candidate]) -> None:
    """How somebody is left by a deed ("dead") takes no date from it, as an infinitive may."""
    assert any(
        prompt.startswith("In which year was Otto's brother shot dead") for prompt in asked_of(made, "shot dead")
    )


def test_statement_behind_a_colon_is_asked(made: list[Candidate]) -> None:
    """What stands behind a colon with its own subject is a statement like any other."""
    assert "Which organisation bought the fort in 1877?" in asked_of(made, "more fortunate")


def test_slip_of_the_text_is_not_handed_on(fort: Material, made: list[Candidate]) -> None:
    """“municiapal”, once in the text and one letter from a common word, is refused by name; “kurgano” is a term."""
    slips = [first_complaint(fort, each) for each in asked_of(made, "municiapal").values()]
    assert slips
    assert all(found is not None and "“municipal” misspelt" in found[1] for found in slips)
    assert not any("misspelt" in str(first_complaint(fort, each)) for each in asked_of(made, "kurgano").values())


def test_word_is_not_what_it_says(made: list[Candidate]) -> None:
    """“the old word “orbeck”” is no bearer of a name, and “orbeck” no key where the stem says Orbeck."""
    assert not any(each.rule == "name" for each in asked_of(made, "derives from").values())
