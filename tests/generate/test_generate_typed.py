"""Questions that name the sort of thing they ask for, on trees that never change."""

from __future__ import annotations

import pytest

from quizbot.bank.model import Kind
from quizbot.generate.build import overgenerate
from quizbot.generate.candidate import Candidate
from quizbot.generate.checks import first_complaint
from quizbot.generate.draft import draft
from quizbot.generate.material import Material
from quizbot.generate.options import Options
from quizbot.grade import grade


@pytest.fixture(scope="module")
def asked(
    harbour: Material, lighthouse: Material, weaver: Material
) -> dict[tuple[str, str], tuple[Material, Candidate]]:
    return {
        (c.rule, c.prompt): (material, c)
        for material in (harbour, lighthouse, weaver)
        for c in overgenerate(material, Options())
        if c.kind is not Kind.CHOICE and first_complaint(material, c) is None
    }


ASKED = [
    ("nationality", "What nationality was Ingrid Dahl?", "Norwegian"),
    ("which", "Which trail runs along the coast to Moen?", "the Skagen trail"),
]


@pytest.mark.parametrize(("rule", "prompt", "key"), ASKED)
def test_sort_stands_in_the_question(
    asked: dict[tuple[str, str], tuple[Material, Candidate]], rule: str, prompt: str, key: str
) -> None:
    """What tells the thing from others of its sort is the key, and the sort stands in the prompt."""
    assert asked[rule, prompt][1].key == key


def test_sort_alone_is_no_answer(asked: dict[tuple[str, str], tuple[Material, Candidate]]) -> None:
    """“Skagen” is right for “the Skagen trail”, “trail” repeats the question."""
    question = draft(*asked["which", "Which trail runs along the coast to Moen?"])

    assert grade(question, "Skagen").accepted
    assert not grade(question, "trail").accepted


def test_thing_told_from_its_like_by_no_name_is_asked_without_its_sort(
    asked: dict[tuple[str, str], tuple[Material, Candidate]],
) -> None:
    """“Which trade? The herring trade” says its answer half; “What is watched by Fiskeradet?” does not."""
    prompts = {prompt for _, prompt in asked}

    assert "What is watched by Fiskeradet?" in prompts
    assert "Which trade is watched by Fiskeradet?" not in prompts


def test_modifier_that_anybody_supplies_is_not_asked_for(
    asked: dict[tuple[str, str], tuple[Material, Candidate]],
) -> None:
    """“What kind of oil …?” has several right answers or one that needs no article."""
    assert not [prompt for _, prompt in asked if "what kind" in prompt.casefold()]
