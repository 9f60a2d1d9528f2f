"""Questions that name the sort of thing they ask for, on trees that never change."""

from __future__ import annotations

import pytest

from quizbot.bank.model import Kind
from quizbot.generate.build import overgenerate
from quizbot.generate.candidate import Candidate, Material
from quizbot.generate.checks import first_complaint
from quizbot.generate.draft import draft
from quizbot.generate.options import Options
from quizbot.grade import grade


@pytest.fixture(scope="module")
def asked(harbour: Material, lighthouse: Material) -> dict[tuple[str, str], tuple[Material, Candidate]]:
    return {
        (c.rule, c.prompt): (material, c)
        for material in (harbour, lighthouse)
        for c in overgenerate(material, Options())
        if c.kind is not Kind.CHOICE and first_complaint(material, c) is None
    }


ASKED = [
    ("nationality", "What nationality was Ingrid Dahl?", "Norwegian"),
    ("which", "Which trade is watched by Fiskeradet?", "the herring trade"),
    ("which", "Which pier did Olav Brandt oppose?", "the granite pier"),
]


@pytest.mark.parametrize(("rule", "prompt", "key"), ASKED)
def test_sort_stands_in_the_question(
    asked: dict[tuple[str, str], tuple[Material, Candidate]], rule: str, prompt: str, key: str
) -> None:
    """What tells the thing from others of its sort is the key, and the sort stands in the prompt."""
    assert asked[rule, prompt][1].key == key


def test_sort_alone_is_no_answer(asked: dict[tuple[str, str], tuple[Material, Candidate]]) -> None:
    """“Herring” is right for “the herring trade”, “trade” repeats the question."""
    question = draft(*asked["which", "Which trade is watched by Fiskeradet?"])

    assert grade(question, "herring").accepted
    assert not grade(question, "trade").accepted


def test_modifier_that_anybody_supplies_is_not_asked_for(
    asked: dict[tuple[str, str], tuple[Material, Candidate]],
) -> None:
    """“What kind of oil …?” has several right answers or one that needs no article."""
    assert not [prompt for _, prompt in asked if "what kind" in prompt.casefold()]
