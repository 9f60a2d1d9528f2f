"""Keys, statements and wording that readers found fault with, on an article whose trees never change."""

from __future__ import annotations

import re

import pytest

from quizbot.bank.model import Kind
from quizbot.generate.build import overgenerate
from quizbot.generate.candidate import Candidate
from quizbot.generate.checks import first_complaint
from quizbot.generate.material import Material
from quizbot.generate.options import Options
from quizbot.generate.selection import select
from quizbot.generate.sorts import holds_places


@pytest.fixture(scope="module")
def asked(orchard: Material) -> dict[str, Candidate]:
    """All that is asked of the article and passes, by the prompt."""
    found = overgenerate(orchard, Options())
    return {c.prompt: c for c in found if c.kind is not Kind.CHOICE and first_complaint(orchard, c) is None}


ASKED = [
    ("What did the council of Vik decide in 1904?", "that every child of the town should plant an apple tree"),
    ("What nationality was Nora Dahl?", "Danish"),
    ("Until when was the press of the orchard run by Nora Dahl?", "1921"),
    ("What was Lars Moen elected in 1915?", "the mayor of Vik"),
    ("In which year did Lars Moen co-write a song with Nora Dahl?", "1916"),
    ("What did the town of Vik host in 1917?", "the Bergen Apple Prix"),
    ("In which year was the stone bridge of Vik built?", "1922"),
    ("In which year did Lars Moen paint a .45 gun for the hall of Bergen?", "1923"),
    ("How many baskets did Nora Dahl carry to the market of Bergen?", "up to 20"),
]


@pytest.mark.parametrize(("prompt", "key"), ASKED)
def test_good_part_of_a_kind_is_asked(asked: dict[str, Candidate], prompt: str, key: str) -> None:
    """A dated decision, a person introduced, a deed behind another; the end of a span, an office without its date."""
    assert asked[prompt].key == key


NEVER = [
    "What did the council of Vik agree?",
    "When did Lars Moen lose his ladder?",
    "Who was Lars Moen?",
    "When did the wall of the orchard fall?",
    "Which song is based on an old tale of Bergen?",
    "What is based on an old tale of Bergen?",
    "For what did Nora Dahl paint apples in Bergen?",
    "Which attraction does the barn of the orchard represent?",
    "Which prix did the town of Vik host in 1917?",
    "What was made by Lars Moen in 1920?",
    "What is the first gardener of Vik?",
    "True or false: Nora Dahl's aim is the first gardener of Vik.",
    "When was the press of the orchard most painted?",
    "When was the press of the orchard painted?",
    "What is Lars Moen remembered for?",
    "What did the orchard of Vik change in 1923?",
    "What did heavy rain allow to do?",
    "What pressed the cider of Vik in 1929?",
    "What did Lars Moen do before the storm struck the barn of Nora Dahl?",
    "How did Lars Moen go to Bergen in 1928?",
    "When was the fruit of Vik known in Bergen?",
    "What did Nora Dahl sell to Lars Moen in 1925?",
    "To whom did Nora Dahl sell ripe apples, sweet pears in 1925?",
    "What happened to heavy damage when a storm struck the barn of Nora Dahl?",
]


@pytest.mark.parametrize("prompt", NEVER)
def test_what_no_article_answers_once_is_not_asked(asked: dict[str, Candidate], prompt: str) -> None:
    """One of several things, a time told by what came later, a song without its title, a caption, an owner's thing."""
    assert prompt not in asked


SILLY = [
    "fewer than 300",
    "less than 300",
    "Harvest 4[0-46-9]|Harvest [^4]",
    "30 February",
    "if the stalk",
    "more trees",
    "containing (?!40)",
    "unpopular",
    "bought the old press",
    "four times a week",
    "less settled",
    "married the sailor Per Dahl",
]


@pytest.fixture(scope="module")
def statements(orchard: Material) -> list[str]:
    found = (c for seed in range(6) for c in overgenerate(orchard, Options(seed=seed)))
    return [c.prompt for c in found if c.kind is Kind.TRUE_FALSE]


@pytest.mark.parametrize("silly", SILLY)
def test_change_fits_what_stands_around_it(statements: list[str], silly: str) -> None:
    """A huge amount stays large, a name keeps its number, a month its days, what is only added stays; no condition."""
    assert not [statement for statement in statements if re.search(silly, statement)]


def test_one_date_with_its_day_and_without_is_asked_once(orchard: Material) -> None:
    """What two sentences tell of one day is one question."""
    asked = [c for c in overgenerate(orchard, Options()) if c.rule == "when" and "leave Vik" in c.prompt]
    chosen, _ = select(orchard, asked, 20)

    assert {c.key for c in asked} == {"30 June 1927", "1927"}
    assert len(chosen) == 1


def test_town_is_not_taken_for_the_county_around_it(orchard: Material) -> None:
    """What lies in Arna lies in Vestland too, which the article sets behind it."""
    towns = {entity.full: holds_places(orchard, entity) for entity in orchard.names.of_type("LOC")}

    assert towns["Vestland"]
    assert not towns["Bergen"]
