"""A bare yes after the bot has named a command: it stands for that, and never silently for an answer."""

from __future__ import annotations

import pytest
from harbour_talk import HARBOUR, NOW, said, say, session, texts

from quizbot.bank.model import Kind, Question
from quizbot.learn import LineKind, Mode, Session
from quizbot.learn.intents import Intent

CITY = Question(prompt="Which city did the fleet leave?", answer="Porto")
FLAG_WORDS = Question(prompt="What are the two words on the flag?", answer="order and progress")
SKY = Question(prompt="What colour is the sky?", answer="blue")
FLAG = Question(prompt="True or false: the flag was red.", answer="true", kind=Kind.TRUE_FALSE)


def test_yes_counts_the_slip_that_the_bot_offered_to_count() -> None:
    """At the end of a round it begins no other one."""
    talk = session(CITY)
    say(talk, "Lisbon", "Cork")
    offer = talk.say("typo", NOW)
    claimed = talk.say("yes", NOW)

    assert "I was right" in said(offer)
    assert claimed.intent is Intent.OVERRIDE
    assert claimed.records[0].is_claimed


def test_no_to_an_offer_leads_back_to_the_question() -> None:
    """It is no answer, and nothing is counted."""
    talk = session(CITY, SKY)
    say(talk, "Lisbon", "Cork", "typo")
    turn = talk.say("no", NOW)

    assert not turn.records
    assert texts(turn, LineKind.QUESTION) == [SKY.prompt]


@pytest.mark.parametrize(("word", "mark"), [("yes", "right"), ("no", "wrong")])
def test_where_yes_and_no_answer_as_well_the_bot_asks(word: str, mark: str) -> None:
    """Before “true or false” a yes to an offer may be meant for the statement."""
    talk = session(FLAG)
    say(talk, "/hnt")
    asked = talk.say(word, NOW)
    settled = talk.say("yes", NOW)

    assert f"Is “{word}” your answer" in said(asked)
    assert not asked.records
    assert [each.mark.value for each in settled.records] == [mark]


def test_yes_does_what_a_misspelt_command_was_meant_for() -> None:
    """With the words behind it."""
    talk = session(CITY, SKY)
    say(talk, "/tpoic sky")

    assert texts(talk.say("yes", NOW), LineKind.QUESTION) == [SKY.prompt]


def test_yes_after_where_gives_the_hint_that_was_named() -> None:
    """Its price has been told."""
    talk = Session(HARBOUR, seed=3)
    say(talk, "where does it say that?")

    assert talk.say("yes please", NOW).intent is Intent.HINT


def test_an_ok_takes_nothing_up() -> None:
    """It may only say that the offer was heard."""
    talk = session(CITY)
    say(talk, "Lisbon", "Cork", "typo")

    assert talk.say("ok", NOW).intent is not Intent.OVERRIDE


def test_a_slash_command_settles_no_doubt() -> None:
    """“/right” is a command and no “right, that is my answer”."""
    talk = session(FLAG_WORDS)
    say(talk, "salt and iron")
    asked = talk.say("progress", NOW)
    turn = talk.say("/right", NOW)

    assert "your answer" in said(asked)
    assert turn.intent is Intent.OVERRIDE
    assert turn.records[0].reply == "salt and iron"


def test_yes_after_restart_starts_over() -> None:
    """The bot said what it does; before “true or false” it asks first."""
    talk, flag = session(CITY, SKY), session(FLAG, CITY)
    say(talk, "Porto", "restart")
    say(flag, "again", "yes")

    assert texts(talk.say("yes", NOW), LineKind.QUESTION) == [CITY.prompt]
    assert texts(flag.say("no", NOW), LineKind.QUESTION) == [FLAG.prompt]
    assert flag.progress.closed == 0


def test_again_after_a_claim_does_not_say_that_nothing_was_missed() -> None:
    """What counts by the student's own word was missed all the same; nothing of it is left open."""
    talk = session(CITY, mode=Mode.TEST)
    say(talk, "Lisbon", "i was right")

    assert "Nothing is left open" in said(talk.say("again", NOW))
