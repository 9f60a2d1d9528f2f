"""Outcomes: what counts as known, what was said instead, what was contested."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from quizbot.grade.verdict import Mark
from quizbot.learn import Record
from quizbot.learn.outcome import contested_of, outcomes_of
from quizbot.learn.record import Ending, Try

NOW = datetime(2030, 5, 8, 12, tzinfo=UTC)
RIGHT = Record(
    0, 0, False, "harbour", "year", "1874", Mark.RIGHT, 1.0, 0, 1, False, NOW, prompt="When?", key="1874"
)  # fmt: skip
WRONG = replace(RIGHT, mark=Mark.WRONG, score=0.0, reply="1901", tries=2)
SKIPPED = replace(WRONG, reply="", tries=0, ending=Ending.SKIPPED)


def after(record: Record, reply: str, mark: Mark = Mark.WRONG) -> Record:
    """Return `record` as a second try."""
    return replace(record, tries=2, earlier=(Try(reply, mark, 0.0, "year", "Another year."),))


def test_only_a_first_try_without_help_is_right() -> None:
    """Hints and second tries count as asked, skips and rounds over the misses do not."""
    records = [
        RIGHT,
        replace(RIGHT, hints=1),
        replace(RIGHT, tries=2),
        WRONG,
        SKIPPED,
        replace(RIGHT, is_retake=True),
    ]

    (outcome,) = outcomes_of(records)

    assert (outcome.asked, outcome.right, outcome.facility, outcome.skipped) == (4, 1, 0.25, 1)


def test_wrong_replies_are_counted_by_what_they_say() -> None:
    """Capitals do not part a reply; the spelling met most is shown; the commonest comes first."""
    replies = ["Bergen", "bergen", "Bergen", "Oslo", "", "\x1b[31mOslo"]

    (outcome,) = outcomes_of([replace(WRONG, reply=reply) for reply in replies])

    assert [(each.reply, each.count) for each in outcome.wrong_replies] == [("Bergen", 3), ("Oslo", 2)]


def test_a_first_try_counts_and_is_told_though_the_second_was_right() -> None:
    """Facility goes by first tries; what was said at them is told, and how often the next try was right."""
    records = [
        RIGHT,
        after(RIGHT, "Oslo"),
        after(replace(RIGHT, hints=1), "oslo"),
        after(replace(WRONG, reply="Oslo"), "Bergen"),
        after(replace(WRONG, reply="Rome"), "ROME"),
    ]

    (outcome,) = outcomes_of(records)

    assert (outcome.asked, outcome.right, outcome.mended, outcome.facility) == (5, 1, 2, 0.2)
    assert [(each.reply, each.count, each.mended) for each in outcome.wrong_replies] == [
        ("Oslo", 3, 2),
        ("Bergen", 1, 0),
        ("Rome", 1, 0),
    ]


def test_a_wrong_reply_has_its_latest_verdict() -> None:
    """The bank may have been edited in between."""
    later = after(replace(RIGHT, at=NOW + timedelta(days=1)), "in the 1870s", Mark.PARTLY)

    (outcome,) = outcomes_of([later, after(RIGHT, "in the 1870s")])

    assert [(each.mark, each.count) for each in outcome.wrong_replies] == [(Mark.PARTLY, 2)]


def test_a_part_found_before_giving_up_is_told_as_such() -> None:
    """The question was missed, the reply was partly right."""
    given_up = replace(WRONG, tries=1, reply="slate", ending=Ending.GIVEN_UP)

    (outcome,) = outcomes_of([replace(given_up, score=0.25), replace(given_up, reply="chalk")])

    assert [(each.reply, each.mark) for each in outcome.wrong_replies] == [
        ("chalk", Mark.WRONG),
        ("slate", Mark.PARTLY),
    ]


def test_a_question_skipped_after_a_try_was_asked() -> None:
    """Its first try was wrong, whatever came then."""
    (outcome,) = outcomes_of([RIGHT, SKIPPED, replace(SKIPPED, tries=1, reply="1901")])

    assert (outcome.asked, outcome.right, outcome.skipped) == (2, 1, 1)
    assert [each.reply for each in outcome.wrong_replies] == ["1901"]


def test_giving_up_is_counted_with_and_without_a_try_before() -> None:
    """A question that many give up at once is another matter than one that many get wrong."""
    given_up = replace(WRONG, ending=Ending.GIVEN_UP)
    (outcome,) = outcomes_of([RIGHT, WRONG, given_up, replace(given_up, reply="", tries=0)])

    assert (outcome.asked, outcome.right, outcome.given_up, outcome.skipped) == (4, 1, 2, 0)


def test_a_question_only_skipped_has_no_facility() -> None:
    """No division fails, and such a question comes last."""
    outcomes = outcomes_of([replace(SKIPPED, question="cost"), RIGHT, replace(WRONG, question="who")])

    assert [(each.question, each.facility) for each in outcomes] == [("who", 0.0), ("year", 1.0), ("cost", None)]


def test_contested_verdicts_come_latest_first() -> None:
    """A claim shows the reply, the key and the verdict's reason; one made again with the same reply is one."""
    earlier = replace(WRONG, is_claimed=True, reason="A year apart.", at=NOW - timedelta(days=1))
    later = replace(WRONG, is_claimed=True, reply="MDCCCLXXIV")

    found = contested_of([earlier, RIGHT, later, replace(later, reply="mdccclxxiv", at=NOW - timedelta(days=2))])

    assert [(each.reply, each.key, each.reason, each.times) for each in found] == [
        ("MDCCCLXXIV", "1874", "", 2),
        ("1901", "1874", "A year apart.", 1),
    ]
