"""A word of excuse after a reply: what it gives back, and what it does not."""

from __future__ import annotations

import pytest
from harbour_talk import NOW, said, say, session, texts, verdict

from quizbot.bank.model import Kind, Question
from quizbot.grade.verdict import Mark
from quizbot.learn import LineKind

EASY = Question(prompt="What colour is the sky?", answer="blue")
MIDDLE = Question(prompt="Who built the mill?", answer="Jon Penrose")
HARD = Question(prompt="Why did the mill burn?", answer="a spark")


def test_a_typo_gives_the_try_back_once() -> None:
    """Who sent it too early types it again; nothing counts as right for the word alone, nor a second time."""
    talk = session(MIDDLE, EASY)
    assert "does not count" in said(say(talk, "Penr", "sorry, typo"))
    assert verdict(talk.say("Ann Lee", NOW)).mark is Mark.WRONG
    turn = talk.say("typo", NOW)
    assert "say “I was right”" in said(turn)
    assert turn.records == ()
    right = talk.say("Jon Penrose", NOW)

    assert (verdict(right).mark, right.records[0].score) == (Mark.RIGHT, 0.5)


def test_a_typo_in_a_question_that_is_closed_counts_by_the_students_word_alone() -> None:
    """Saying “typo” only names the way; before any verdict, and after a right one, there is nothing to mend."""
    talk = session(EASY, MIDDLE, HARD)
    assert "Nothing is lost" in said(say(talk, "typo, sorry"))
    talk.say("blue", NOW)
    assert "Nothing is lost" in said(talk.say("typo", NOW))
    talk.say("Ann", NOW)
    talk.say("Bea", NOW)

    assert "“Bea” was only a slip" in said(talk.say("oh that was a typo", NOW))
    assert talk.say("I was right", NOW).records[0].is_claimed


@pytest.mark.parametrize(
    "reply", ["oops wrong button", "sorry, I pressed the wrong key", "I clicked on the wrong one", "sorry wrong one"]
)
def test_a_slip_of_the_finger_gives_the_try_back_too(reply: str) -> None:
    """It is told as people tell it; a wrong key that is asked for is no slip."""
    assert "does not count" in said(say(session(MIDDLE, EASY), "Penr", reply))
    key = Question(prompt="What did he take?", answer="the spare key")
    assert texts(say(session(key), "the map", "the wrong key"), LineKind.VERDICT)


def test_beside_options_a_slip_is_put_right_by_the_next_try() -> None:
    """The option is ruled out, so that the try is not given back; nobody has to claim anything while one is left."""
    port = Question(prompt="Which port?", answer="Narvik", distractors=("Cork", "Dover"), kind=Kind.CHOICE)
    turn = say(session(port, EASY), "Cork", "sorry, wrong button")

    assert said(turn) == "Give the one you meant; it counts as your next try."
