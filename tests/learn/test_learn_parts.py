"""A list in parts: what a verdict tells of them, and what hints do."""

from __future__ import annotations

from harbour_talk import NOW, said, say, session, texts, verdict

from quizbot.bank.model import Evidence, Kind, Question
from quizbot.grade.verdict import Mark
from quizbot.learn import LineKind

GOODS = Question(
    prompt="Name the three goods.",
    answer=["salt", "tarred rope", "timber"],
    kind=Kind.LIST,
    evidence=Evidence(quote="salt, tarred rope and timber", paragraph=2),
)


def hints(*replies: str) -> list[str]:
    """Return the hints that are given after `replies` as long as there are any."""
    talk = session(GOODS)
    say(talk, *replies)
    return [text for _ in range(4) for text in texts(talk.say("hint", NOW), LineKind.HINT)]


def test_hints_to_a_list_go_from_its_place_to_the_look_of_a_part() -> None:
    """Each tells more, and none a whole part."""
    assert hints() == [
        "Look at paragraph 2.",
        "They begin with “S”, “T” and “T”.",
        "One of them has four letters, “s…”.",
    ]


def test_hints_tell_of_the_parts_that_lack_alone() -> None:
    """What is there is named, so that nobody looks for it again."""
    assert hints("timber, salt")[1:] == [
        "You have “timber” and “salt”. The one left begins with “T”.",
        "It has two words, “t… r…”.",
    ]
    assert hints("salt")[1:] == [
        "You have “salt”. The others begin with “T” and “T”.",
        "One of them has two words, “t… r…”.",
    ]


def test_a_long_word_shows_two_letters() -> None:
    """One letter of six helps too little; of a short word two would give it away."""
    talk = session(Question(prompt="Name both.", answer=["timber", "rope"], kind=Kind.LIST))

    assert "One of them has six letters, “ti…”." in said(say(talk, "hint", "hint"))


def test_what_is_no_part_of_a_list_is_named() -> None:
    """Who has one part and one too many sees which is which, at once."""
    told = verdict(say(session(GOODS), "salt, coal"))

    assert told.mark is Mark.PARTLY
    assert told.text == "You have “salt”; 2 more to find. Not among them: “coal”."


def test_only_as_many_parts_are_missed_as_are_asked_for() -> None:
    """Of "name two" one is to be found after the first, however many there are."""
    two = Question(prompt="Name two of the goods.", answer=["salt", "rope", "timber", "tar"], kind=Kind.LIST, min=2)

    assert "You have “salt”; 1 more to find." in said(say(session(two), "salt, coal"))


def test_a_second_try_at_a_list_is_kept_with_what_the_first_one_found() -> None:
    """What counts is what was said, in the summary and for the teacher; what is said again stands there once."""
    assert say(session(GOODS), "salt, coal", "and timber").records[0].reply == "salt; and timber"
    assert say(session(GOODS), "salt, coal", "salt, tarred rope").records[0].reply == "salt, tarred rope"
