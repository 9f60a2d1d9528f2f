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
    ("what kind", "What kind of medal did the council give Marta Lind?", "gold medal"),
    ("what kind", "What kind of storm destroyed the old wooden pier of Skagvik in 1902?", "winter storm"),
    ("what kind", "What kind of oil did the lamp burn?", "whale oil"),
    (
        "what kind",
        "In 1902, with what kind of light was the lamp replaced because whale oil had become too dear?",
        "electric light",
    ),
    ("what kind", "What nationality was Ingrid Dahl?", "Norwegian"),
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
    """“Gold” is right for “gold medal”, “medal” repeats the question."""
    question = draft(*asked["what kind", "What kind of medal did the council give Marta Lind?"])

    assert grade(question, "gold").accepted
    assert not grade(question, "medal").accepted


@pytest.mark.parametrize("word", ["old", "large", "first", "strong"])
def test_degree_is_no_kind(asked: dict[tuple[str, str], tuple[Material, Candidate]], word: str) -> None:
    """An adjective that says how big, how old or which in a row tells no kind."""
    assert not [prompt for (rule, prompt), (_, c) in asked.items() if rule == "what kind" and word in c.key.split()]
