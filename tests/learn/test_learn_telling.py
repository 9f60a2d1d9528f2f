"""Replies that answer though a part of them reads like a wish, and questions given back with a hole."""

from __future__ import annotations

import pytest
from harbour_talk import say, session

from quizbot.bank.model import Kind, Question
from quizbot.learn.intents import Intent, Pending, Reading, read_reply

BELL = Pending("Which metal did the founder use for the largest bell?", Kind.SHORT, ("bronze",), has_verdict=True)
CALL = Pending("What did the night porter call up the stairs?", Kind.SHORT, ("Last round!",), has_verdict=True)
LOAVES = Pending("How many loaves did the baker hand the sailors?", Kind.NUMBER, ("12",), has_verdict=True)


@pytest.mark.parametrize("reply", ["bronze, next one please", "Bronze - and now a harder one", "bronze. am i winning?"])
def test_who_answers_and_wants_to_go_on_has_answered(reply: str) -> None:
    """The very answer with a wish behind it is judged first."""
    assert read_reply(reply, BELL).intent is Intent.ANSWER


@pytest.mark.parametrize(
    ("reply", "intent"),
    [("bronze, why is that right?", Intent.EXPLAIN), ("bronze, where does it say so?", Intent.SOURCE)],
)
def test_who_names_the_answer_and_asks_about_it_asks(reply: str, intent: Intent) -> None:
    """What belongs to a verdict is no wish to go on."""
    assert read_reply(reply, BELL).intent is intent


@pytest.mark.parametrize(
    "reply",
    [
        "how much longer, something along those lines",
        "one more go, he said",
        "stop it, or words to that effect",
        "enough for today, says she",
    ],
)
def test_words_ascribed_to_somebody_answer_what_was_said(reply: str) -> None:
    """Where words are asked for, “…, he said” makes an answer of what would be a wish."""
    assert read_reply(reply, CALL).intent is Intent.ANSWER


def test_words_ascribed_to_somebody_are_no_answer_where_no_words_are_asked_for() -> None:
    """A wish is one in whatever words it ends."""
    assert read_reply("a hint or something like that", BELL).intent is not Intent.QUIT
    assert read_reply("can i have a hint or something", BELL).intent is Intent.HINT


@pytest.mark.parametrize(
    "reply", ["how many what?", "the baker handed who what", "sorry, loaves to whom?", "who handed what"]
)
def test_a_question_given_back_with_a_hole_is_repeated(reply: str) -> None:
    """Whoever gives the question back with a question word in its middle did not get it."""
    assert read_reply(reply, LOAVES).intent is Intent.REPEAT


@pytest.mark.parametrize("reply", ["a baker is who?", "what is a loaf", "the sailors who mutinied", "12, what else"])
def test_a_question_word_alone_makes_no_hole(reply: str) -> None:
    """What explains a word, or tells of somebody by what he did, gives no question back."""
    assert read_reply(reply, LOAVES).intent is not Intent.REPEAT


@pytest.mark.parametrize("reply", ["shiny or dull, yes or no", "does it rust or nah", "something dear or not"])
def test_a_question_left_open_needs_no_mark(reply: str) -> None:
    """A reply that ends in “or not” asks."""
    assert read_reply(reply, BELL).intent is Intent.HINT


def test_a_figure_with_a_doubt_is_an_answer() -> None:
    """Whoever asks whether it is so many has answered."""
    assert read_reply("is 10 loaves right", LOAVES).intent is Intent.ANSWER


@pytest.mark.parametrize("reply", ["quit", "give up", "skip"])
def test_a_command_that_fills_a_gap_for_a_verb_is_asked_about(reply: str) -> None:
    """Where a sentence lacks a verb, a bare command may be the word that is wanted; with a slash it is obeyed."""
    pending = Pending("The crew was told not to ____ before the lock was open.", Kind.CLOZE, ("row",))

    reading = read_reply(reply, pending)

    assert (reading.intent, reading.is_sure) == (Intent.ANSWER, False)
    assert read_reply("/quit", pending).intent is Intent.QUIT


@pytest.mark.parametrize(
    "reply", ["founder means owner or maker", "Founder, would that be a smith?", "sorry, founder? please"]
)
def test_a_word_of_the_question_with_a_guess_at_it_is_asked_about(reply: str) -> None:
    """Whoever weighs what a word of the question means wants it explained."""
    assert read_reply(reply, BELL).intent is Intent.DEFINE


BOAT = Pending("Why did the king cross the river?", Kind.SHORT, ("to meet the bishop",), has_verdict=True)


@pytest.mark.parametrize("reply", ["was it for a feast", "is it because of the war?", "maybe it was to see the abbey"])
def test_a_reason_guessed_at_in_a_question_answers(reply: str) -> None:
    """Asked why, whoever guesses a cause or a purpose has answered."""
    assert read_reply(reply, BOAT) == Reading(Intent.ANSWER)


@pytest.mark.parametrize(
    ("reply", "intent"),
    [
        ("no idea skip it", Intent.SKIP),
        ("idk next one please", Intent.SKIP),
        ("no idea what comes next", Intent.DONT_KNOW),
        ("just give me the answer already", Intent.DONT_KNOW),
        ("gimme the right answer now", Intent.DONT_KNOW),
        ("i wanna know the answer", Intent.DONT_KNOW),
        ("can you read the options", Intent.REPEAT),
        ("the king of what", Intent.REPEAT),
    ],
)
def test_wishes_without_a_mark_between_them(reply: str, intent: Intent) -> None:
    """What is wanted last is done, and what is wanted at once is what it says."""
    assert read_reply(reply, BOAT).intent is intent


def test_what_announces_an_answer_is_no_part_of_it() -> None:
    """“I know this one” takes nothing from what follows."""
    mill = Question(prompt="Who built the mill?", answer="Jon Penrose")

    assert say(session(mill), "oh i know this one, jon penrose").records[0].score == 1
