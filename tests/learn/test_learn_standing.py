"""Where a learner stands, reckoned from answers on several days."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from quizbot.bank.model import Bank, Question
from quizbot.grade.verdict import Mark
from quizbot.learn import Record
from quizbot.learn.mastery import Level
from quizbot.learn.practice import practice_days, retention_of
from quizbot.learn.reckoning import standing_of
from quizbot.learn.record import Ending

NOW = datetime(2030, 5, 8, 12, tzinfo=UTC)
HARBOUR = Bank(
    id="harbour",
    title="The harbour",
    questions=(
        Question(id="year", prompt="When was it built?", answer="1874", tags=("dates",)),
        Question(id="cost", prompt="What did it cost?", answer="400 pounds", tags=("money", "dates")),
        Question(id="old", prompt="Who?", answer="Nobody", status="stale"),
        Question(id="bad", prompt="Why?", answer="For fun", status="rejected"),
    ),
)
TIDES = Bank(id="tides", title="Tides", questions=(Question(id="moon", prompt="What?", answer="moon", tags=("sky",)),))
RIGHT = Record(0, 0, False, "harbour", "year", "1874", Mark.RIGHT, 1.0, 0, 1, False, NOW)


def answer(days_ago: float, question: str = "year", mark: Mark = Mark.RIGHT, **others: object) -> Record:
    return replace(RIGHT, question=question, mark=mark, at=NOW - timedelta(days=days_ago), **others)  # type: ignore[arg-type]


def test_a_learner_who_never_answered() -> None:
    """Nothing is due, mastered or broken, and nothing fails."""
    standing = standing_of([], [HARBOUR, TIDES], NOW, UTC)

    assert standing.is_empty
    assert [(bank.questions, bank.new, bank.mastery) for bank in standing.banks] == [(2, 2, 0.0), (1, 1, 0.0)]
    assert (standing.due_today, standing.due_week, standing.weakest, standing.tags) == (0, 0, (), ())
    assert (standing.streak.days, standing.goal.is_met, standing.mastery) == (0, False, 0.0)


def test_a_learner_in_the_middle() -> None:
    """Banks, tags, the weakest questions, what is due, the streak and the goal come from the same answers."""
    learnt = [answer(days_ago) for days_ago in (40, 37, 25, 2, 1)]
    records = [
        answer(0, "cost", Mark.WRONG),
        *learnt,
        answer(0.01, bank="lost"),
        answer(0, "cost", ending=Ending.SKIPPED),
    ]

    standing = standing_of(records, [HARBOUR, TIDES], NOW, UTC, goal=2, days=7)

    harbour = standing.banks[0]
    assert (harbour.questions, harbour.new, harbour.firm, harbour.due_today, harbour.due_week) == (2, 0, 1, 1, 1)
    assert harbour.last_practised == NOW.date()
    assert standing.forecast == (1, 0, 0, 0, 0, 0, 0)
    assert standing.due_now == 0, "what was missed just now is due in ten minutes"
    assert [(each.question, each.level) for each in standing.weakest] == [("cost", Level.SHAKY)]
    assert [(each.tag, each.questions) for each in standing.tags] == [("money", 1), ("dates", 2)]
    assert (standing.streak.days, standing.goal.done, standing.goal.is_met) == (3, 2, True)
    assert [(bank.title, bank.is_away, bank.questions) for bank in standing.banks[2:]] == [("lost", True, 1)]
    assert standing.recent(4) == (0, 1, 1, 2)


def test_history_hangs_on_the_id() -> None:
    """An edited prompt keeps its history."""
    edited = HARBOUR.model_copy(
        update={"questions": (HARBOUR.questions[0].model_copy(update={"prompt": "In which year was it built?"}),)}
    )
    (question,) = standing_of([answer(1)], [edited], NOW, UTC).questions

    assert (question.prompt, question.answered) == ("In which year was it built?", 1)


def test_days_are_the_learners_own() -> None:
    """Half past two at night in New York belongs to the evening before."""
    late = replace(RIGHT, at=datetime(2030, 5, 8, 6, 30, tzinfo=UTC))

    (day,) = practice_days([late], ZoneInfo("America/New_York"))

    assert day.day.isoformat() == "2030-05-07"


def test_retention_asks_only_what_was_left_overnight() -> None:
    """A first meeting and a second time on the same day are no reviews; a hint or a second try spoils one."""
    records = [
        answer(5),
        answer(4.99, mark=Mark.WRONG),
        answer(3),
        answer(2, mark=Mark.WRONG),
        answer(1.99),
        answer(1, hints=1),
        answer(0, tries=2),
        answer(0, "cost"),
    ]

    found = retention_of(records, UTC)

    assert (found.reviews, found.right, found.share) == (4, 1, 0.25)
    assert retention_of([], UTC).share == 0.0


def test_a_long_pause_is_a_break() -> None:
    """Time spent leaves out the lunch between two answers."""
    records = [replace(RIGHT, at=NOW + timedelta(minutes=minute)) for minute in (0, 1, 2, 92)]

    (day,) = practice_days(records, UTC)

    assert day.seconds == pytest.approx(5 * 60 * 4 / 3)


def test_time_spent_is_what_was_kept() -> None:
    """Where an answer's own seconds are known, they count; whoever went away is not taken for a slow thinker."""
    records = [replace(RIGHT, at=NOW + timedelta(minutes=m), seconds=s) for m, s in ((0, 12.0), (5, 20.0), (60, 3e3))]

    (day,) = practice_days(records, UTC)

    assert day.seconds == pytest.approx(12 + 20 + 180)
