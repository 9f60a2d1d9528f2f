"""The conversation, turn by turn, without a screen."""

from __future__ import annotations

from typing import Literal

import pytest
from harbour_talk import HARBOUR, NOW, RIGHT, said, say, session, texts, verdict

from quizbot.bank.model import Evidence, Kind, Question
from quizbot.errors import BankError
from quizbot.grade.verdict import Mark
from quizbot.learn import LineKind, Mode
from quizbot.learn.intents import Intent


def test_right_answer_brings_praise_proof_and_the_next_question() -> None:
    """One reply, one turn: verdict, evidence with its paragraph, explanation, next question."""
    turn = say(session(), "ada thornbury")

    assert [line.kind for line in turn.lines] == [
        LineKind.VERDICT,
        LineKind.EVIDENCE,
        LineKind.EXPLANATION,
        LineKind.QUESTION,
    ]
    assert turn.lines[0].mark is Mark.RIGHT
    assert turn.lines[1].number == 1
    assert (turn.lines[3].number, turn.lines[3].total) == (2, 6)
    assert turn.evidence is HARBOUR.questions[0].evidence


def test_almost_shows_the_slip_and_counts() -> None:
    """A slip is named and the answer counts in full."""
    talk = session()
    turn = say(talk, "Ada Thornbery")

    assert verdict(turn).mark is Mark.ALMOST
    assert "“Thornb[e]ry” is written “Thornb[u]ry”" in verdict(turn).text
    assert turn.records[0].score == 1
    assert talk.progress.right == 1


def test_almost_without_a_slip_says_nothing_of_spelling() -> None:
    """What is nearly right for another reason than its letters is not told to mind them."""
    ship = Question(prompt="When did the ship sail?", answer="3 March 1874")
    turn = say(session(ship), "March 1874")

    assert verdict(turn).mark is Mark.ALMOST
    assert "spelling" not in verdict(turn).text
    assert "letter" not in verdict(turn).text


def test_partly_names_what_is_there_and_asks_for_the_rest() -> None:
    """The parts found are named, the missing ones only counted; the second reply may bring just those."""
    talk = session(HARBOUR.questions[4])
    first = say(talk, "slate, granite")
    assert verdict(first).mark is Mark.PARTLY
    assert "1 more" in verdict(first).text
    assert "basalt" not in said(first)

    second = talk.say("basalt", NOW)

    assert verdict(second).mark is Mark.RIGHT
    assert second.records[0].score == 0.5


def test_wrong_gives_one_more_try_then_the_key() -> None:
    """The key comes only when the tries are spent, with its evidence."""
    talk = session()
    first = say(talk, "Tom Thornbury")
    assert verdict(first).mark is Mark.WRONG
    assert first.records == ()
    assert "Ada" not in said(first)

    second = talk.say("somebody else", NOW)

    assert texts(second, LineKind.KEY) == ["Ada Thornbury"]
    assert texts(second, LineKind.EVIDENCE) == ["The breakwater was designed by Ada Thornbury"]
    assert second.records[0].mark is Mark.WRONG
    assert second.records[0].tries == 2


def test_second_try_counts_half() -> None:
    """Right at the second try is half the credit, and the verdict says so."""
    turn = say(session(), "Tom Thornbury", "Ada Thornbury")

    assert turn.records[0].score == 0.5
    assert "50%" in verdict(turn).text


def test_true_false_has_no_second_try() -> None:
    """After a wrong true or false the other one is plain, so the key is told at once."""
    turn = say(session(HARBOUR.questions[3]), "true")

    assert texts(turn, LineKind.KEY)[0] == "False"


def test_choice_strikes_the_wrong_option_out() -> None:
    """A wrong option is ruled out for the second try; picking it again costs nothing."""
    talk = session(HARBOUR.questions[2])
    first = say(talk, "cod")
    assert [line.text for line in first.lines if line.is_struck] == ["cod"]
    assert texts(talk.say("cod", NOW), LineKind.VERDICT) == []

    assert verdict(talk.say("crab", NOW)).mark is Mark.RIGHT


@pytest.mark.parametrize("kind", [Kind.CHOICE, Kind.TRUE_FALSE])
def test_reply_that_is_no_option_costs_nothing(kind: Kind) -> None:
    """What names no option is not marked wrong."""
    question = next(q for q in HARBOUR.questions if q.kind is kind)
    talk = session(question)
    turn = say(talk, "whale")

    assert texts(turn, LineKind.VERDICT) == []
    assert talk.current == question


def test_key_that_reads_like_a_command() -> None:
    """Typing the key answers; the slash still skips."""
    key_is_skip = HARBOUR.questions[5]

    assert verdict(say(session(key_is_skip), "skip")).mark is Mark.RIGHT
    assert say(session(key_is_skip), "/skip").intent is Intent.SKIP


def test_talk_is_asked_about_not_marked() -> None:
    """A question of the student's own costs no try; sent once more it is taken as the answer."""
    talk = session()
    first = say(talk, "what does breakwater mean?")
    assert texts(first, LineKind.VERDICT) == []

    assert verdict(talk.say("what does breakwater mean?", NOW)).mark is Mark.WRONG


@pytest.mark.parametrize("reply", ["", "   ", "\x1b[31m", "?", "x" * 3000])
def test_empty_and_endless_replies_cost_nothing(reply: str) -> None:
    """Nothing typed, nothing visible or far too much: told, not marked."""
    talk = session()
    turn = say(talk, reply)

    assert turn.records == ()
    assert talk.progress.number == 1
    assert texts(turn, LineKind.VERDICT) == []


def test_whole_round_and_only_the_misses_again() -> None:
    """The summary has score, pass mark and each miss with key and proof; "again" asks only those."""
    talk = session()
    end = say(talk, *RIGHT[:4], "/skip", "skip")
    assert talk.is_over
    assert talk.summary().right == 5
    assert texts(end, LineKind.SUMMARY)[0] == "5 of 6 right, 83%. Pass mark 70%: passed."
    assert "granite; slate; basalt" in texts(end, LineKind.KEY)

    talk.say("again", NOW)
    assert talk.progress.total == 1
    done = talk.say("granite, slate and basalt", NOW)

    assert done.records[0].is_retake
    assert talk.say("quit", NOW).wants_to_leave


def test_quitting_tells_what_was_done() -> None:
    """Leaving in the middle sums up; a question with one wrong try behind it is counted as it stands."""
    talk = session()
    turn = say(talk, "Ada Thornbury", "1812", "quit")

    assert turn.wants_to_leave
    assert [record.mark for record in turn.records] == [Mark.WRONG]
    assert texts(turn, LineKind.SUMMARY)[0].startswith("1 of 2 right, 50%. You stopped with 4")


def test_test_mode_tells_nothing_before_the_end() -> None:
    """One try, no verdict, no hint, no passage; all of it in the summary."""
    talk = session(mode=Mode.TEST)
    for reply in ("Someone", "hint", "why", "source", "i was right"):
        turn = talk.say(reply, NOW)
        assert texts(turn, LineKind.VERDICT) == []
        assert "Thornbury" not in said(turn)
    assert talk.progress.number == 2
    for reply in RIGHT[1:]:
        turn = talk.say(reply, NOW)

    assert texts(turn, LineKind.KEY) == ["Ada Thornbury"]


def test_strict_bank_forgives_no_slip() -> None:
    """The bank's typing setting reaches the grader."""
    question = Question(prompt="Which stone?", answer="granite")

    assert verdict(say(session(question), "grannite")).mark is Mark.ALMOST
    assert verdict(say(session(question, typos="strict"), "grannite")).mark is Mark.WRONG


def test_order_by_numbers() -> None:
    """A sequence is put in order by the numbers of its parts as shown."""
    talk = session(Question(prompt="Order?", kind=Kind.ORDER, answer=("first", "second", "third")))
    shown = [line.text for line in talk.open().lines if line.kind is LineKind.OPTION]
    reply = " ".join(str(shown.index(part) + 1) for part in ("first", "second", "third"))

    assert verdict(talk.say(reply, NOW)).mark is Mark.RIGHT


def test_pick_where_nothing_is_offered_costs_nothing() -> None:
    """A number or a letter alone is no answer to a question without options, unless the key may be one."""
    for reply in ("b", "2)", "the second one"):
        assert "type the answer" in said(say(session(), reply))
    assert verdict(say(session(Question(prompt="How many?", answer="2")), "2")).mark is Mark.RIGHT


def test_same_seed_same_conversation() -> None:
    """Bank, seed and replies fix every word."""
    replies = ["hint", "Tom", "1874", "3", "2", "slate", "no idea", "skip", "/restart", "hint"]

    assert say(session(), *replies) == say(session(), *replies)


@pytest.mark.parametrize("status", ["stale", "rejected"])
def test_stale_and_rejected_questions_are_not_asked(status: Literal["stale", "rejected"]) -> None:
    """Such a question is left out; a bank of nothing else is refused."""
    stale = Question(prompt="Old?", answer="yes", status=status)
    fresh = Question(prompt="New?", answer="no", evidence=Evidence(quote="no"))

    assert session(stale, fresh).progress.total == 1
    with pytest.raises(BankError, match="stale or rejected"):
        session(stale)


def test_over_offers_the_missed_only_where_there_are_any() -> None:
    """Whatever is said after the end, “again” is named only while something is still open."""
    flawless, missed = (
        session(Question(prompt="When?", answer="1874")),
        session(Question(prompt="When?", answer="1874")),
    )
    say(flawless, "1874")
    say(missed, "skip")

    assert "“again”" not in said(flawless.say("a harbour", NOW))
    assert "“again”" in said(missed.say("a harbour", NOW))


@pytest.mark.parametrize(("key", "reply"), [("the source", "source"), ("a repeat", "repeat"), ("the end", "end")])
def test_a_command_that_is_right_as_an_answer_is_no_command(key: str, reply: str) -> None:
    """The key without its article may be a word of command as well: nothing is done before the student is asked."""
    talk = session(Question(prompt="What did they look for?", answer=key), HARBOUR.questions[0])
    turn = say(talk, reply)
    if not texts(turn, LineKind.VERDICT):
        assert f"“{reply}” your answer" in said(turn)
        turn = talk.say("yes", NOW)

    assert verdict(turn).mark is Mark.RIGHT


def test_a_claim_names_the_reply_that_it_counts() -> None:
    """Said after the next question was asked, it is plain which reply is meant."""
    turn = say(session(), "Tom Thornbury", "Tom Smith", "I was right")

    assert "“Tom Smith”" in turn.lines[0].text


def test_a_reason_that_says_nothing_is_not_said() -> None:
    """A plain no is enough where no rule knows more."""
    assert verdict(say(session(), "somebody else")).text in {"Not quite.", "No, not that.", "Not this time."}


def test_partly_says_once_what_is_there() -> None:
    """The reason stands for the mark; what is quoted stands in the bot's own marks."""
    casing = Question(prompt="What is the casing made of?", answer="dark red granite", required=("red", "granite"))
    partly = verdict(say(session(casing), "granite")).text
    number = verdict(say(session(Question(prompt="How many boats sank?", answer="45")), "47")).text

    assert (partly.count("art of it"), "“47”" in number) == (1, True)


def test_a_word_alone_is_looked_up_when_that_was_meant() -> None:
    """A reply that was no answer after all is the word to define."""
    talk = session(Question(prompt="What holds the water back?", answer="a gate"))
    turn = say(talk, "sluice?", "no")

    assert "Which word?" not in said(turn)
