"""A question's id is made of what it asks."""

from __future__ import annotations

import pytest

from quizbot.bank.ids import make_id
from quizbot.bank.model import Question


@pytest.mark.parametrize(
    ("prompt", "answer", "name"),
    [
        ("In which year did the barrage at La Rance open?", "1966", "year-barrage-la-rance-open"),
        ("Who was it?", "Émile Zola", "emile-zola"),
        ("何?", "何", "question"),
        (
            "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamter?",
            "x",
            "donaudampfschifffahrtselektrizitatenhaup",
        ),
        ("When did Kim's plan fail?", "x", "kims-plan-fail"),
    ],
)
def test_names(prompt: str, answer: str, name: str) -> None:
    """A name is made of the prompt's telling words, else of the answer."""
    assert make_id(Question(prompt=prompt, answer=answer), ()) == name


def test_name_is_unlike_others() -> None:
    """A name that is taken gets a number."""
    assert make_id(Question(prompt="A tide?", answer="b"), {"tide", "tide-2"}) == "tide-3"
