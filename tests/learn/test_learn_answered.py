"""What was answered, right or wrong, told in brief: after a test, and whenever it is asked for."""

from __future__ import annotations

import pytest
from harbour_talk import NOW, said, say, session, texts

from quizbot.bank.model import Evidence, Question
from quizbot.learn import LineKind, Mode
from quizbot.learn.intents import Intent, Pending, read_reply

SKY = Question(prompt="What colour is the sky?", answer="blue")
MILL = Question(prompt="Who built the mill?", answer="Jon Penrose")
CITY = Question(prompt="Which city did the fleet leave?", answer="Porto")


def test_after_a_test_what_was_right_is_told_too() -> None:
    """No verdict was seen before: each question that was right comes last, with the key where it was said otherwise."""
    turn = say(session(SKY, MILL, CITY, mode=Mode.TEST), "the Blue", "Penrose", "Lisbon")

    assert texts(turn, LineKind.ANSWERED) == [
        "What colour is the sky? (you said “the Blue”)",
        "Who built the mill? (you said “Penrose”; answer: Jon Penrose)",
    ]
    kinds = [line.kind for line in turn.lines]
    assert kinds.index(LineKind.MISS) < kinds.index(LineKind.ANSWERED)


def test_where_verdicts_were_seen_the_summary_tells_misses_alone() -> None:
    """A list of what was told before would only be long."""
    turn = say(session(SKY, MILL), "blue", "stop")

    assert "1 of 1 right" in said(turn)
    assert texts(turn, LineKind.ANSWERED) == []


def test_all_answers_are_told_when_asked_for() -> None:
    """In the order of the questions, and that of one that was left without its key, as it is still to be told."""
    talk = session(SKY, MILL, CITY)
    say(talk, "blue", "skip")
    turn = talk.say("/results", NOW)

    assert "1 right of 2" in said(turn)
    assert texts(turn, LineKind.ANSWERED) == [
        "What colour is the sky? (you said “blue”)",
        "Who built the mill? (skipped)",
    ]
    talk.say("Porto", NOW)
    assert "skipped; answer: Jon Penrose" in said(talk.say("show my answers", NOW))


def test_before_the_end_of_a_test_nothing_is_told() -> None:
    """The verdicts come at the end, whatever is asked."""
    assert "Not in test mode" in said(say(session(SKY, MILL, mode=Mode.TEST), "blue", "what did I get right?"))


def test_what_was_wrong_is_that_of_a_wrong_verdict_and_else_of_all() -> None:
    """Behind a wrong verdict its reason is asked for; behind a right one there is none."""
    talk = session(SKY, MILL, CITY)
    assert texts(say(talk, "green", "what did I get wrong?"), LineKind.ANSWERED) == []
    talk.say("blue", NOW)
    assert len(texts(talk.say("what did I get wrong?", NOW), LineKind.ANSWERED)) == 1


@pytest.mark.parametrize(
    "reply",
    [
        "which did I get wrong?",
        "what did I get right?",
        "which ones were right",
        "can I see my answers",
        "show me my answers so far",
        "list the right ones",
        "show all results",
        "and the right ones?",
        "/results",
    ],
)
def test_the_answers_are_asked_for_in_words(reply: str) -> None:
    """While a question is open and once the round is over."""
    assert read_reply(reply, Pending("Who built the mill?", answers=("Jon Penrose",))).intent is Intent.RESULTS
    assert read_reply(reply).intent is Intent.RESULTS


@pytest.mark.parametrize(
    "reply", ["show me the answer", "the right answer", "what is right", "how many did I get right"]
)
def test_the_key_and_the_score_are_something_else(reply: str) -> None:
    """Who asks for one of them gets no list."""
    assert read_reply(reply, Pending("Who built the mill?", answers=("Jon Penrose",))).intent is not Intent.RESULTS


@pytest.mark.parametrize(
    "reply",
    ["what was right", "what were the right answers", "which ones did I miss", "what are the answers?", "the answers"],
)
def test_after_a_test_the_answers_are_asked_for_with_less(reply: str) -> None:
    """Once nothing waits for an answer, each of these can mean but one thing."""
    turn = say(session(SKY, MILL, mode=Mode.TEST), "blue", "Ann Lee", reply)

    assert len(texts(turn, LineKind.ANSWERED)) == 2
    assert "answer: Jon Penrose" in said(turn)


@pytest.mark.parametrize(
    "reply", ["what was the answer to question 2", "What's the right answer to q2?", "show question 2", "/results 2"]
)
def test_one_answer_is_asked_for_by_its_number(reply: str) -> None:
    """No other question is listed beside it; a number that none has is told so."""
    over = ("blue", "Ann Lee")
    turn = say(session(SKY, MILL, mode=Mode.TEST), *over, reply)

    assert said(turn) == "Who built the mill? (you said “Ann Lee”; answer: Jon Penrose)"
    absent = said(say(session(SKY, MILL, mode=Mode.TEST), *over, reply.replace("2", "7")))
    assert "7" in absent
    assert "Penrose" not in absent


@pytest.mark.parametrize("reply", ["/why 1", "why", "/results", "/source", "what did i get wrong"])
def test_what_is_asked_once_more_is_not_told_meanwhile(reply: str) -> None:
    """A missed question that comes back tests what was kept of its answer: nothing shows it on the way."""
    pier = Question(
        prompt="Who built the pier?", answer="Ada Morn", evidence=Evidence(quote="Ada Morn built it", paragraph=1)
    )
    talk = session(pier)
    say(talk, "Bob", "Ann")
    turn = talk.say(reply, NOW)

    assert talk.current is not None
    assert "Ada Morn" not in said(turn)
    assert turn.evidence is None
