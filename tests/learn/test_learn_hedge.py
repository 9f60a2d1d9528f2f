"""A guess with a doubt beside it."""

from __future__ import annotations

import pytest
from harbour_talk import say, session

from quizbot.bank.model import Kind, Question
from quizbot.learn.hedge import is_hedged, without_doubt
from quizbot.learn.intents import Intent, Listener, Pending, Reading
from quizbot.learn.understanding import understand

FUEL = Question(prompt="What did the mill burn?", answer="coal")
GOODS = Question(prompt="Name the two goods.", answer=["salt", "rope"], kind=Kind.LIST, min=1)


@pytest.mark.parametrize(
    ("reply", "guess"),
    [
        ("no idea, coal?", "coal?"),
        ("idk coal", "coal"),
        ("I don't know but coal", "coal"),
        ("coal, but I'm not really sure", "coal"),
        ("coal (not sure)", "coal"),
        ("coal idk", "coal"),
        ("idk", "idk"),
        ("not sure", "not sure"),
        ("coal", "coal"),
    ],
)
def test_a_doubt_comes_off_a_guess(reply: str, guess: str) -> None:
    """Before it or behind; alone it stays what it is."""
    assert without_doubt(reply) == guess


@pytest.mark.parametrize("reply", ["no idea, coal?", "coal but im not sure", "idk coal"])
def test_a_doubt_takes_nothing_from_a_right_answer(reply: str) -> None:
    """It is judged at once, as the answer alone would be."""
    assert say(session(FUEL), reply).records[0].score == 1


def test_a_doubt_is_no_part_of_a_list() -> None:
    """“Salt, idk” names one of them and nothing wrong."""
    assert say(session(GOODS), "salt, idk").records[0].score == 1


@pytest.mark.parametrize(
    ("reply", "reading"),
    [
        ("no idea, peat?", Reading(Intent.ANSWER)),
        ("idk like 5000", Reading(Intent.ANSWER)),
        ("no idea, what is it?", None),
        ("no idea, can you help?", None),
    ],
)
def test_a_wrong_guess_is_one_too(reply: str, reading: Reading | None) -> None:
    """What is asked with a mark, or tells a figure, is a guess; a question or a plea is none."""
    pending = Pending(FUEL.prompt, Kind.SHORT, ("coal",))
    found = understand(reply, pending, Listener.packaged())

    assert found == reading if reading is not None else found.intent is not Intent.ANSWER


@pytest.mark.parametrize(("reply", "is_it"), [("hmm, not sure at all", True), ("not sure, tell me", False)])
def test_being_unsure_alone_is_told(reply: str, is_it: bool) -> None:
    """A guess or a wish beside it is something else."""
    assert is_hedged(reply) is is_it
