"""Dates that no calendar has."""

from __future__ import annotations

from pathlib import Path

import pytest

from quizbot.audit import check_bank
from quizbot.audit.calendar import impossible_date
from quizbot.bank.problem import Severity


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("30 February", "February has 29 days"),
        ("31 April 1803", "April has 30 days"),
        ("on the 31st of September, 1920", "September has 30 days"),
        ("June 31, 1990, in the rain", "June has 30 days"),
        ("45 May 1990", "May has 31 days"),
        ("2024-02-30", "February 2024 has 29 days"),
        ("2024-13-01", "13-01 is no month and day"),
        ("29/02/1803", "February 1803 has 28 days"),
        ("31.11.2020", "November has 30 days"),
        ("14/15/2020", "14 and 15 are no day and month"),
        ("29 February 1900", "February 1900 has 28 days"),
        ("from 28 to 30 Feb 2001", "February 2001 has 28 days"),
    ],
)
def test_days_that_do_not_exist(text: str, why: str) -> None:
    """A day that its month lacks is seen however the date is written."""
    assert impossible_date(text) == why


@pytest.mark.parametrize(
    "text",
    [
        "29 February",
        "29 February 2000",
        "29 February 1700",
        "02/29/2024",
        "31/12/1999",
        "12-31-1999",
        "2024-02-29",
        "May 1945",
        "In June 31 ships came",
        "30/31",
        "0171-45-67",
        "the 31st",
        "1914-18",
        "29 February 45 BC",
    ],
)
def test_what_may_be_a_day(text: str) -> None:
    """Leap days, days of either order, and figures that are no date are left alone."""
    assert impossible_date(text) is None


def test_where_it_is_told(tmp_path: Path) -> None:
    """Keys and accepted answers are held to the calendar; statements and literal answers are not."""
    path = tmp_path / "bank.yaml"
    path.write_text(
        "title: T\nquestions:\n"
        "- {prompt: When did it open, kind: date, answer: 31 April 1803}\n"
        "- {prompt: When did Ada come, answer: 5 May 1803, accept: [1803-05-05, 1803-05-32]}\n"
        "- {prompt: What stands on the stone, type: exact, answer: 30 February 1803}\n",
        encoding="utf-8",
    )

    problems = [p for p in check_bank(path) if p.rule == "no-such-date"]

    assert [(p.line, p.column, p.severity) for p in problems] == [(3, 50, Severity.ERROR), (4, 72, Severity.ERROR)]
    assert problems[0].message == "The answer '31 April 1803' holds a date that does not exist: April has 30 days."
