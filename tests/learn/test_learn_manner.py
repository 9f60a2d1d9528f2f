"""How a student says how to be talked to."""

from __future__ import annotations

import pytest
from harbour_talk import NOW, say, session

from quizbot.bank.model import Question
from quizbot.learn.intents import Intent
from quizbot.learn.phrases import Length, Tone

MILL = Question(prompt="Who built the mill?", answer="Jon Penrose")
ADVICE = Question(prompt="What did the editor tell her?", answer="keep it short")


@pytest.mark.parametrize(
    ("wish", "tone"),
    [
        ("be nicer please", Tone.WARM),
        ("can you be a bit friendlier", Tone.WARM),
        ("talk normally", Tone.PLAIN),
        ("stop being so nice", Tone.PLAIN),
        ("be normal again", Tone.PLAIN),
        ("don't be so mean", Tone.WARM),
    ],
)
def test_a_wish_sets_the_tone(wish: str, tone: Tone) -> None:
    """Nobody has to know the command, and no try is spent."""
    talk = session(MILL)
    turn = say(talk, wish)

    assert (turn.intent, talk.tone, turn.records) == (Intent.SETTING, tone, ())


@pytest.mark.parametrize(
    ("wish", "length"),
    [
        ("make it shorter", Length.BRIEF),
        ("you talk too much", Length.BRIEF),
        ("your messages are too long", Length.BRIEF),
        ("can I have shorter answers please", Length.BRIEF),
        ("make your answers longer", Length.FULL),
        ("don't be so curt", Length.FULL),
        ("give me more detail", Length.FULL),
        ("write more please", Length.FULL),
    ],
)
def test_a_wish_sets_the_length(wish: str, length: Length) -> None:
    """What follows is as short or as long as was wished."""
    talk = session(MILL)
    turn = say(talk, wish)

    assert (turn.intent, talk.length, turn.records) == (Intent.SETTING, length, ())


def test_the_same_words_as_an_answer() -> None:
    """Where they are the key they are an answer; elsewhere saying them once more makes them one."""
    assert say(session(ADVICE, MILL), "keep it short").intent is Intent.ANSWER

    talk = session(MILL)
    say(talk, "keep it short")
    assert talk.say("keep it short", NOW).intent is Intent.ANSWER
