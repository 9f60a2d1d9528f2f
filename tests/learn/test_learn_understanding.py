"""Replies beside options: what picks one, what speaks of one, and what asks about one."""

from __future__ import annotations

from pathlib import Path

import pytest
from harbour_talk import HARBOUR, NOW, said, say, session

from quizbot.bank.model import Kind
from quizbot.grade.judge.encoder import Encoder
from quizbot.learn.intents import Intent, Listener, Pending, Reading
from quizbot.learn.mention import option_meant
from quizbot.learn.options import TRUE_FALSE
from quizbot.learn.understanding import understand

TRUTH = Pending("The fair was put off.", Kind.TRUE_FALSE, ("true",), TRUE_FALSE, has_verdict=True)


@pytest.mark.parametrize(
    ("reply", "intent"),
    [
        ("they said so themselves, so how is it false", Intent.EXPLAIN),
        ("it rained, so it is true", Intent.ANSWER),
        ("that is false", Intent.ANSWER),
        ("True", Intent.ANSWER),
    ],
)
def test_what_asks_about_an_option_does_not_pick_it(reply: str, intent: Intent) -> None:
    """Sentences with an option at their end are heard too."""
    assert understand(reply, TRUTH, Listener.packaged()).intent is intent


def test_an_option_alone_is_an_answer_unheard() -> None:
    """A few words that pick an option need no second opinion."""
    unloadable = Listener(Encoder(Path("nowhere"), Path("nowhere")))

    assert understand("that is false", TRUTH, unloadable) == Reading(Intent.ANSWER)


def test_the_bot_asks_where_what_picks_no_option_may_be_a_wish(monkeypatch: pytest.MonkeyPatch) -> None:
    """Beside options too it asks rather than obeys a guess."""
    torn = Listener(Encoder(Path("nowhere"), Path("nowhere")))
    monkeypatch.setattr(torn, "chances", lambda *_: {Intent.ANSWER: 0.4, Intent.QUIT: 0.6, Intent.OVERRIDE: 0.0})

    assert not understand("well that is that then", TRUTH, torn).is_sure


SPORTS = ("athletics", "boxing", "a swimming race", "judo")


@pytest.mark.parametrize(
    ("reply", "place"),
    [
        ("boxing obviously", 1),
        ("b for boxing", 1),
        ("D, they threw each other", 3),
        ("not athletics, so judo", 3),
        ("athletics? no wait, boxing", 1),
        ("boxing or judo. judo", 3),
        ("going with number three", 2),
        ("it was the swimming race i think", 2),
        ("I choose the answer number one.", 0),
        ("b judo", None),
        ("not boxing", None),
        ("boxing and judo", None),
        ("something with balls", None),
        ("idk boxing?", 1),
        ("not sure, maybe judo", 3),
        ("I'd say judo but I'm not sure", 3),
        ("fine, judo", 3),
        ("athletics... no wait judo", 3),
    ],
)
def test_an_answer_in_own_words_picks_the_option_that_it_speaks_of(reply: str, place: int | None) -> None:
    """Mark, words or place, the last that it settles on; what denies one, or speaks of two, picks none."""
    assert option_meant(reply, SPORTS) == place


@pytest.mark.parametrize(
    ("reply", "place"),
    [
        ("of course true", 0),
        ("northwards, yes", 0),
        ("aye", 0),
        ("it was the other man, hence no", 1),
        ("I wish it were true but no", 1),
        ("who knows", None),
        ("true or false", None),
        ("is that really true?", None),
    ],
)
def test_yes_and_no_in_own_words(reply: str, place: int | None) -> None:
    """The word at either end tells, where the other does not gainsay it."""
    assert option_meant(reply, TRUE_FALSE) == place


@pytest.mark.parametrize(
    ("reply", "options", "place"),
    [
        ("2300 km", ("about 5,600", "about 2,300", "about 230"), 1),
        ("i mean 2,300", ("about 5,600", "about 2,300", "about 230"), 1),
        ("not 2300", ("about 5,600", "about 2,300", "about 230"), None),
        ("2400 km", ("about 5,600", "about 2,300", "about 230"), None),
        ("mr holt", ("Ada Thornbury", "Donald Holt", "Tom Reed"), 1),
        ("holt or reed", ("Ada Thornbury", "Donald Holt", "Tom Reed"), None),
        ("chinese diplomats", ("Japan", "South Korea", "China"), 2),
        ("usa", ("Japan", "the United States", "China"), 1),
        ("fine, holt", ("Ada Thornbury", "Donald Holt", "Tom Reed"), 1),
        ("reed? no wait holt", ("Ada Thornbury", "Donald Holt", "Tom Reed"), 1),
        ("idk holt?", ("Ada Thornbury", "Donald Holt", "Tom Reed"), 1),
        ("not holt, reed", ("Ada Thornbury", "Donald Holt", "Tom Reed"), 2),
        ("definitely not holt", ("Ada Thornbury", "Donald Holt", "Tom Reed"), None),
    ],
)
def test_what_would_be_right_for_one_option_alone_picks_it(
    reply: str, options: tuple[str, ...], place: int | None
) -> None:
    """A surname, a figure with its unit, a country's short name are read as in a typed answer."""
    assert option_meant(reply, options, "Whom or what did they meet after so many kilometres?") == place


@pytest.mark.parametrize(
    ("reply", "prompt", "place"),
    [
        ("he didn't", "True or false: Harrison sailed himself.", 1),
        ("I think he did", "True or false: Harrison sailed himself.", 0),
        ("they were not", "True or false: the sails were red.", 1),
        ("he didn't", "True or false: Harrison never sailed.", None),
        ("the other one did", "True or false: Harrison sailed himself.", None),
    ],
)
def test_a_verb_alone_says_whether_a_statement_holds(reply: str, prompt: str, place: int | None) -> None:
    """Unless the statement denies something: then “he didn't” may agree with it."""
    assert option_meant(reply, TRUE_FALSE, prompt) == place


def test_passage_of_a_choice_comes_with_the_verdict() -> None:
    """No hint tells its place, so that it is not told for nothing."""
    turn = say(session(HARBOUR.questions[2]), "/source")

    assert "comes with the verdict" in said(turn)
    assert "paragraph" not in said(turn)


def test_a_session_takes_the_option_that_is_spoken_of() -> None:
    """“Crab obviously” is as good as its number."""
    talk = session(HARBOUR.questions[2])

    assert say(talk, "crab obviously").records[0].is_right
    assert talk.say("hello", NOW).records == ()
