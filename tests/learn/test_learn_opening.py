"""What the first words say of drafts."""

from __future__ import annotations

import pytest
from harbour_talk import NOW, say, session

from quizbot.bank.model import Question
from quizbot.learn import Mode, Session

READ = Question(prompt="What colour is the sky?", answer="blue")
DRAFT = Question(prompt="Who built the mill?", answer="Jon Penrose", status="draft")
OTHER = Question(prompt="Who owned the barn?", answer="Ruth Hale", status="draft")


@pytest.mark.parametrize(
    ("questions", "expected"),
    [
        ((READ,), ""),
        ((READ, DRAFT), "1 of them is a draft that nobody has accepted."),
        ((READ, DRAFT, OTHER), "2 of them are drafts that nobody has accepted."),
        ((DRAFT, OTHER), "All are drafts that nobody has accepted."),
    ],
)
@pytest.mark.parametrize("mode", [Mode.LEARN, Mode.TEST])
def test_drafts_are_told_at_the_beginning(questions: tuple[Question, ...], expected: str, mode: Mode) -> None:
    """What nobody has accepted is named as such, in a few words; a bank that was read says nothing of it."""
    first = session(*questions, mode=mode).open().lines[0].text

    assert expected in first
    assert ("accepted" in first) is bool(expected)


def test_drafts_are_not_told_again_when_a_sitting_goes_on() -> None:
    talk = session(READ, DRAFT)
    records = say(talk, "blue").records
    again = Session.resume(talk.bank, talk.agenda(NOW), records)

    assert "accepted" not in again.open(NOW).lines[0].text
