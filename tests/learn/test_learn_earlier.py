"""What was said before the last try stays with the answer."""

from __future__ import annotations

from dataclasses import replace

import pytest
from harbour_talk import HARBOUR, NOW, say, session

from quizbot.bank.model import Kind, Question
from quizbot.grade.verdict import Mark
from quizbot.learn import Mode, Record, Session

MILL = Question(prompt="Who built the mill?", answer="Jon Penrose")
PORT = Question(prompt="Which port?", answer="Narvik", distractors=("Cork", "Dover"), kind=Kind.CHOICE)
GOODS = Question(prompt="Name the three goods.", answer=["salt", "rope", "timber"], kind=Kind.LIST)
SKY = Question(prompt="What colour is the sky?", answer="blue")


def told(record: Record) -> tuple[list[tuple[str, Mark]], str, Mark]:
    return [(each.reply, each.mark) for each in record.earlier], record.reply, record.mark


@pytest.mark.parametrize(
    ("question", "replies", "earlier", "last"),
    [
        (MILL, ["Ann Lee", "Jon Penrose"], ("Ann Lee", Mark.WRONG), ("Jon Penrose", Mark.RIGHT)),
        (MILL, ["Ann Lee", "Bea Day"], ("Ann Lee", Mark.WRONG), ("Bea Day", Mark.WRONG)),
        (MILL, ["Ann Lee", "hint", "Jon Penrose"], ("Ann Lee", Mark.WRONG), ("Jon Penrose", Mark.RIGHT)),
        (GOODS, ["salt", "rope, timber"], ("salt", Mark.PARTLY), ("salt; rope, timber", Mark.RIGHT)),
        (PORT, ["Cork", "Narvik"], ("Cork", Mark.WRONG), ("Narvik", Mark.RIGHT)),
    ],
)
def test_a_second_try_keeps_the_first(
    question: Question, replies: list[str], earlier: tuple[str, Mark], last: tuple[str, Mark]
) -> None:
    """Whether it was mended or not: the reply as it was given, with its verdict and the reason."""
    record = say(session(question, SKY), *replies).records[0]

    assert told(record) == ([earlier], *last)
    assert record.earlier[0].reason
    assert record.earlier[0].rule


@pytest.mark.parametrize("replies", [["Jon Penrose"], ["Ann Lee", "I don't know"], ["Ann Lee", "I was right"]])
def test_where_there_was_one_try_nothing_was_before_it(replies: list[str]) -> None:
    """A try after which the question was left is the last one."""
    record = say(session(MILL, SKY), *replies).records[0]

    assert record.earlier == ()
    assert record.reply == replies[0]


def test_a_slip_given_back_is_not_kept() -> None:
    """It counts for nothing: the student said that it was none."""
    record = say(session(MILL, SKY), "Penr", "sorry, typo", "Jon Penrose").records[0]

    assert told(record) == ([], "Jon Penrose", Mark.RIGHT)


def test_an_answer_put_right_in_a_test_had_none_before() -> None:
    """A test has one try, and nobody saw a verdict on what it replaces."""
    record = say(session(MILL, SKY, mode=Mode.TEST), "Ann Lee", "I meant Jon Penrose").records[0]

    assert told(record) == ([], "Jon Penrose", Mark.RIGHT)


def test_a_sitting_gone_on_with_knows_the_first_try() -> None:
    """Both of a question that was open when it was left, and of one that was closed and is claimed then."""
    talk = Session(HARBOUR, seed=3)
    kept = say(talk, "Tom Thornbury", "Ben Brown").records
    talk.say("1784", NOW)
    agenda = talk.agenda(NOW)
    resumed = Session.resume(HARBOUR, agenda, kept)
    resumed.open(NOW)
    resumed_late = Session.resume(HARBOUR, agenda.model_copy(update={"opened": None}), kept)
    resumed_late.open(NOW)

    assert told(resumed.say("1874", NOW).records[0]) == ([("1784", Mark.WRONG)], "1874", Mark.RIGHT)
    assert resumed_late.say("I was right", NOW).records[0] == replace(kept[0], is_claimed=True, seconds=None)
