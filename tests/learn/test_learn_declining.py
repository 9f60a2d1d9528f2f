"""What a student asks not to be done."""

from __future__ import annotations

import pytest
from harbour_talk import NOW, said, say, session, texts, verdict

from quizbot.bank.model import Question
from quizbot.grade.verdict import Mark
from quizbot.learn import LineKind

MIDDLE = Question(prompt="Who built the mill?", answer="Jon Penrose", difficulty=3)
HARD = Question(prompt="Why did the mill burn?", answer="a spark", difficulty=5, tags=("fire",))


@pytest.mark.parametrize(
    "reply",
    [
        "don't give me a hint",
        "no hints please",
        "please don't skip it",
        "don't tell me, i know this",
        "i don't want to stop",
        "no need to explain",
    ],
)
def test_what_is_asked_not_to_be_done_is_left_undone(reply: str) -> None:
    """Neither hint nor key is told, the question stays and no try is charged."""
    talk = session(MIDDLE, HARD)
    turn = say(talk, reply)

    assert texts(turn, LineKind.HINT) == []
    assert texts(turn, LineKind.VERDICT) == []
    assert MIDDLE.answer not in said(turn)
    assert talk.current == MIDDLE
    assert verdict(say(talk, MIDDLE.answer)).mark is Mark.RIGHT


def test_what_is_wanted_beside_what_is_not_is_done() -> None:
    """Whoever says "don't skip it, give me a hint" gets one."""
    talk = session(MIDDLE, HARD)

    assert texts(say(talk, "don't skip it, give me a hint"), LineKind.HINT)


@pytest.mark.parametrize("reply", ["no clue", "not a clue", "absolutely no clue, sorry", "just tell me already"])
def test_no_clue_is_no_wish_to_be_left_alone(reply: str) -> None:
    """Whoever has no clue does not know, and is told the key."""
    assert MIDDLE.answer in said(say(session(MIDDLE, HARD), reply))


ORDER = Question(prompt="What did the captain order?", answer="to hold on")


@pytest.mark.parametrize("reply", ["hmm let me think", "ahh it's on the tip of my tongue", "gimme a minute to think"])
def test_whoever_needs_time_has_it(reply: str) -> None:
    """It is neither an answer nor a request for anything, and nobody asks back."""
    turn = say(session(MIDDLE, HARD), reply)

    assert texts(turn, LineKind.QUESTION) == [MIDDLE.prompt]
    assert "your answer" not in said(turn)


def test_hold_on_may_be_what_was_ordered() -> None:
    """Where a deed is asked for, words that ask for time may answer."""
    assert texts(say(session(ORDER), "hang on"), LineKind.QUESTION) == []


CRY = Question(prompt="What did the coach tell the team?", answer="keep going")


def test_what_is_not_to_be_done_may_be_what_was_said() -> None:
    """“Never give up” is asked about where words are asked for, and gives nothing up."""
    talk = session(CRY, HARD)
    asked = say(talk, "never give up")

    assert "“never give up” your answer" in said(asked)
    assert verdict(talk.say("yes", NOW)).mark is not Mark.RIGHT


@pytest.mark.parametrize("reply", ["tough question", "wow, that was a tricky one", "hard one lol"])
def test_a_hard_question_is_no_wish_for_harder_ones(reply: str) -> None:
    """It is a remark, and the order of the questions stays."""
    turn = say(session(MIDDLE, HARD), reply)

    assert texts(turn, LineKind.QUESTION) == [MIDDLE.prompt]
    assert "arder" not in said(turn)


def test_what_is_it_after_not_knowing_gives_up() -> None:
    """What is asked about is the answer."""
    assert texts(say(session(MIDDLE, HARD), "you've got me there, what is it"), LineKind.KEY) == [MIDDLE.key]
