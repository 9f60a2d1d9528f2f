"""An answer put right by whoever gave it: what reads like that, and what comes of it."""

from __future__ import annotations

import pytest
from harbour_talk import NOW, said, say, session, texts, verdict

from quizbot.bank.model import Kind, Question
from quizbot.grade.verdict import Mark
from quizbot.learn import LineKind, Mode
from quizbot.learn.correction import Correction, correction_in
from quizbot.learn.intents import Intent
from quizbot.learn.record import Ending

CITY = Question(prompt="Which city did the fleet leave?", answer="Porto")
PORT = Question(
    prompt="Which of the ports froze?", answer="Narvik", distractors=("Lisbon", "Cork", "Dover"), kind=Kind.CHOICE
)
GOODS = Question(prompt="Name the three goods.", answer=["salt", "rope", "timber"], kind=Kind.LIST)
FLAG = Question(prompt="True or false: the flag was red.", answer="true", kind=Kind.TRUE_FALSE)
SKY = Question(prompt="What colour is the sky?", answer="blue")


@pytest.mark.parametrize(
    "reply",
    [
        "I meant Porto",
        "wait, I mean Porto",
        "sorry i meant to write Porto",
        "no, I meant Porto",
        "oops, i wanted to say Porto",
        "sorry, typo: Porto",
        "correction: Porto",
        "can I change my answer to Porto",
        "I mistyped, Porto",
        "I meant Porto when I wrote Lisbon",
    ],
)
def test_an_answer_is_put_right_in_so_many_words(reply: str) -> None:
    """What stands behind the turn is the answer."""
    assert correction_in(reply) == Correction("Porto", is_plain=True)


@pytest.mark.parametrize(
    "reply",
    [
        "no, Porto",
        "no wait Porto",
        "oops Porto",
        "scratch that, Porto",
        "Porto*",
        "*Porto",
        "or maybe Porto",
        "Porto, sorry",
        "Porto i mean",
    ],
)
def test_an_answer_is_put_right_by_the_way(reply: str) -> None:
    """A "no" or a star does it as well, but may mean something else."""
    assert correction_in(reply) == Correction("Porto", is_plain=False)


@pytest.mark.parametrize(
    "reply",
    [
        "I meant the same",
        "I mean it",
        "that is what I meant",
        "I meant what I said",
        "no Porto",
        "the correction of maps",
    ],
)
def test_nothing_is_put_right_by_whoever_stands_by_an_answer(reply: str) -> None:
    """The same once more is no other answer; nor is a "no" without a break, which may deny."""
    assert correction_in(reply) is None


@pytest.mark.parametrize(
    "reply", ["I meant Porto", "no wait Porto", "sorry i meant Porto", "my bad, Porto", "Porto, sorry"]
)
def test_behind_a_verdict_it_is_the_next_try(reply: str) -> None:
    """The words behind the turn are judged and kept, for half the credit."""
    turn = say(session(CITY, SKY), "Lisbon", reply)

    assert verdict(turn).mark is Mark.RIGHT
    assert (turn.records[0].reply, turn.records[0].tries, turn.records[0].score) == ("Porto", 2, 0.5)


@pytest.mark.parametrize("reply", ["i meant to write Cork", "change it to Cork", "sorry, i meant Cork", "no, Cork"])
def test_it_is_a_try_though_it_is_wrong_too(reply: str) -> None:
    """No claim, no topic and no remark is made of it."""
    turn = say(session(CITY, SKY), "Lisbon", reply)

    assert (verdict(turn).mark, turn.records[0].reply, turn.records[0].is_claimed) == (Mark.WRONG, "Cork", False)


@pytest.mark.parametrize("reply", ["I meant {}", "no, {}", "oops {}", "i meant to click {}"])
def test_another_option_is_picked_by_its_number(reply: str) -> None:
    """A digit slips easily: the one that was meant counts as the next try."""
    talk = session(PORT, SKY)
    say(talk, "Lisbon")
    place = next(line.number for line in talk.options if line.text == "Narvik")

    assert verdict(talk.say(reply.format(place), NOW)).mark is Mark.RIGHT


@pytest.mark.parametrize("reply", ["no, salt, timber", "sorry, i meant salt and timber"])
def test_parts_of_a_list_are_put_right(reply: str) -> None:
    """The turn is no part, and what was found before stays."""
    turn = say(session(GOODS, SKY), "rope, coal", reply)

    assert verdict(turn).mark is Mark.RIGHT
    assert "should not be" not in said(turn)


def test_what_was_said_before_is_no_other_answer() -> None:
    """The same again costs no try, with or without the turn."""
    assert "you said before" in said(say(session(CITY), "Lisbon", "I meant Lisbon"))


@pytest.mark.parametrize(
    ("reply", "intent"),
    [
        ("no, give me a hint", Intent.HINT),
        ("I mean, I was right", Intent.OVERRIDE),
        ("I meant why", Intent.EXPLAIN),
        ("no, I was right", Intent.OVERRIDE),
        ("sorry, I was asleep", Intent.SMALLTALK),
    ],
)
def test_a_request_behind_the_turn_stays_one(reply: str, intent: Intent) -> None:
    """Only an answer is put in the place of one."""
    assert say(session(CITY, SKY), "Lisbon", reply).intent is intent


@pytest.mark.parametrize("key", ["No, Porto", "I meant Porto", "another go", "Try again!"])
def test_an_answer_of_that_form_is_judged_as_a_whole(key: str) -> None:
    """Who is asked for these words has put nothing right."""
    question = Question(prompt="What did the captain answer?", answer=key)
    turn = say(session(question, SKY), "Aye", key)

    assert (verdict(turn).mark, turn.records[0].reply) == (Mark.RIGHT, key)


@pytest.mark.parametrize("reply", ["I meant Porto", "no, Porto", "oh sorry i meant Faro"])
def test_with_the_answer_known_it_comes_too_late(reply: str) -> None:
    """No try is left: that is said, with what is left to say, and the next question loses nothing by it."""
    talk = session(CITY, SKY)
    turn = say(talk, "Lisbon", "Cork", reply)

    assert "known now" in said(turn)
    assert "“I was right”" in said(turn)
    assert turn.records == ()
    assert verdict(talk.say("blue", NOW)).mark is Mark.RIGHT


@pytest.mark.parametrize("reply", ["can I change my answer?", "I want to correct my last answer", "sorry, change that"])
def test_who_wants_to_put_an_answer_right_is_told_how(reply: str) -> None:
    """No claim is made of it: with a try left the words are asked for, without one that the answer is known."""
    assert "next try" in said(say(session(CITY, SKY), "Lisbon", reply))
    assert "known now" in said(say(session(CITY, SKY), "Lisbon", "Cork", reply))
    assert "“I meant …”" in said(say(session(CITY, SKY, mode=Mode.TEST), "Lisbon", reply))


@pytest.mark.parametrize("reply", ["let me try again", "can I have another go?", "one more try please"])
def test_who_wants_a_try_that_is_left_is_told_so(reply: str) -> None:
    """Only at the end the missed questions are meant."""
    assert "next try" in said(say(session(CITY, SKY), "Lisbon", reply))
    assert say(session(CITY, SKY, mode=Mode.CRAM), "Lisbon", "stop", "try again").intent is Intent.AGAIN


def test_the_wrong_half_of_true_and_false_comes_too_late() -> None:
    """There is but one try, and the next question may be of the same kind."""
    talk = session(FLAG, FLAG.model_copy(update={"prompt": "True or false: the sea was calm."}))

    assert "known now" in said(say(talk, "false", "I meant true"))
    assert talk.say("I was right", NOW).records[0].is_claimed


@pytest.mark.parametrize(
    ("reply", "intent"),
    [("I mean skip it", Intent.SKIP), ("I meant hint", Intent.HINT), ("i mean why?", Intent.EXPLAIN)],
)
def test_a_request_behind_a_closed_question_stays_one(reply: str, intent: Intent) -> None:
    """Nothing comes too late that was no answer."""
    assert say(session(CITY, SKY), "Lisbon", "Cork", reply).intent is intent


def test_what_fits_the_next_question_alone_answers_it() -> None:
    """Nobody means the closed question with the key of the open one; what counted already counts still."""
    assert verdict(say(session(CITY, SKY), "Lisbon", "Cork", "I mean blue")).mark is Mark.RIGHT
    assert "already counts" in said(say(session(CITY, SKY), "Portto", "I meant Porto"))


def test_in_a_test_it_goes_in_instead() -> None:
    """Nobody has seen a verdict yet, so that no try is lost; nor does it tell what is right."""
    talk = session(CITY, PORT, SKY, mode=Mode.TEST)
    assert "“I meant …”" in said(say(talk, "Lisbon", "sorry, typo"))
    turn = talk.say("I meant Porto", NOW)

    assert said(turn) == "Noted: “Porto” instead of “Lisbon”."
    assert (turn.records[0].prompt, turn.records[0].reply, turn.records[0].score) == (CITY.prompt, "Porto", 1.0)
    talk.say("Cork", NOW)
    assert "“Dover” instead of “Cork”" in said(talk.say("no, i meant Dover", NOW))
    assert "2 of 3 right" in said(talk.say("blue", NOW))


@pytest.mark.parametrize("reply", ["can I change my answer?", "sorry, typo", "let me try again"])
def test_in_a_test_the_way_to_put_right_tells_nothing_of_what_is_right(reply: str) -> None:
    """The same is said behind a right answer, a wrong one and none."""
    told = {said(say(session(CITY, SKY, mode=Mode.TEST), first, reply)) for first in ("Porto", "Lisbon")}

    assert told == {"Say “I meant …”, and that goes in instead."}


@pytest.mark.parametrize("left", ["skip", "I don't know"])
def test_in_a_test_a_question_that_was_left_can_still_be_answered(left: str) -> None:
    """Its key was not told, so that who remembers at once loses nothing."""
    talk = session(CITY, SKY, mode=Mode.TEST)
    turn = say(talk, left, "wait, I mean Porto")

    assert said(turn) == "Noted: “Porto”."
    assert (turn.records[0].ending, turn.records[0].tries, turn.records[0].score) == (Ending.ANSWERED, 1, 1.0)
    assert "2 of 2 right" in said(talk.say("blue", NOW))


def test_in_a_test_only_the_last_answer_can_be_put_right() -> None:
    """Once the next one is given, what is said answers the question that is open."""
    talk = session(CITY, PORT, SKY, mode=Mode.TEST)
    say(talk, "Lisbon", "Cork")

    assert texts(talk.say("blue", NOW), LineKind.MISS)[0].startswith(CITY.prompt)


@pytest.mark.parametrize("reply", ["no, Jon Penrose", "no that's unfair", "nah, he was born later"])
def test_in_a_test_a_remark_with_a_no_in_it_is_not_taken_for_false(reply: str) -> None:
    """It may be said of the answer before: the bot asks, and only what is plainly true or false counts."""
    talk = session(CITY, FLAG, SKY, mode=Mode.TEST)
    turn = say(talk, "Lisbon", reply)

    assert not turn.records
    assert "your answer" in said(turn) or "I meant" in said(turn)
    assert talk.say("no, never", NOW).records[0].reply == "False"


def test_in_a_test_false_start_is_a_turn() -> None:
    """It says nothing of the question that is open."""
    turn = say(session(CITY, FLAG, SKY, mode=Mode.TEST), "Lisbon", "false start, I meant Porto")

    assert said(turn) == "Noted: “Porto” instead of “Lisbon”."


@pytest.mark.parametrize("reply", ["actually Narvik", "Narvik*", "oops Narvik", "the last answer should be Narvik"])
@pytest.mark.parametrize("after", [FLAG, SKY])
def test_in_a_test_an_option_of_the_question_before_puts_it_right(reply: str, after: Question) -> None:
    """It names what was offered there and not here, and so answers nothing here."""
    turn = say(session(PORT, after, CITY, mode=Mode.TEST), "Cork", reply)

    assert said(turn) == "Noted: “Narvik” instead of “Cork”."


@pytest.mark.parametrize("reply", ["actually Porto", "oops Porto", "no, Porto", "the answer before was Porto"])
def test_in_a_test_what_may_be_meant_for_either_question_is_asked_about(reply: str) -> None:
    """Both take any words: nothing is judged, whichever of them it would be right for."""
    for question in (CITY, SKY):
        turn = say(session(question, SKY, CITY, mode=Mode.TEST), "Lisbon", reply)

        assert "“I meant Porto”" in said(turn)
        assert not turn.records


def test_in_a_test_undo_is_told_how_to_put_right() -> None:
    """There is no claim that could be taken back, but an answer."""
    assert "“I meant …”" in said(say(session(CITY, SKY, mode=Mode.TEST), "Lisbon", "undo"))


def test_the_no_of_a_correction_is_no_false() -> None:
    """“No, I meant Porto” says nothing of the statement that is open."""
    assert not say(session(FLAG), "no i meant Porto").records
    assert say(session(FLAG), "no i meant true").records[0].score == 1


@pytest.mark.parametrize("reply", ["no wait, Porto", "oops, Porto", "Lisbon? no, Porto"])
def test_a_turn_before_the_first_answer_is_no_part_of_it(reply: str) -> None:
    """Whoever thinks again while typing has answered once."""
    assert say(session(CITY), reply).records[0].score == 1


def test_who_settles_on_a_wrong_answer_has_not_given_the_right_one() -> None:
    """What was taken back does not count."""
    assert verdict(say(session(CITY), "Porto? no, Lisbon")).mark is Mark.WRONG


def test_what_a_turn_denies_is_not_answered() -> None:
    """“No, not Porto” is no Porto."""
    assert verdict(say(session(CITY), "no, not Porto")).mark is not Mark.RIGHT
