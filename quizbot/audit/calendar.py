"""Dates that no calendar has."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizbot.bank.model import AnswerType, Kind, Question
from quizbot.bank.problem import Complaints, Mark, shown
from quizbot.bank.read import Reading
from quizbot.grade.sides.side import read_side
from quizbot.grade.types.moment import is_moment
from quizbot.grade.values.date import MONTHS, Date, dates
from quizbot.grade.words.fold import fold

_NAMES = {number: name.capitalize() for name, number in reversed(MONTHS.items())}
_LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_LAST_JULIAN = 1752
"""Until then every fourth year may have been a leap year, as in Britain."""
_ISO = re.compile(r"(?<![\d/.-])(?:1\d|2[01])\d\d-(\d{2})-(\d{2})(?![\d/.-])")
_NUMERIC = re.compile(r"(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2\d{4}(?![\d/.-])")
_WRITTEN = re.compile(rf"\b(\d{{2}})(?:st|nd|rd|th)?(?: of)? ({'|'.join(MONTHS)})\b\.?,? \d{{4}}\b")
_LONGEST_MONTH, _MONTHS = 31, 12


def check_calendar(reading: Reading, complaints: Complaints) -> None:
    """Complain of each date among the right answers that does not exist."""
    for i, question in reading.questions:
        if question.kind is Kind.TRUE_FALSE or question.type is AnswerType.EXACT:
            continue
        for mark, text in _answers(reading, i, question):
            why = impossible_date(text)
            if why is not None:
                message = f"The answer {shown(text)} holds a date that does not exist: {why}."
                complaints.error(mark, "no-such-date", message, "Mend the date.")


def _answers(reading: Reading, i: int, question: Question) -> Iterator[tuple[Mark, str]]:
    yield from reading.keys_of(i, question)
    yield from ((reading.at("questions", i, "accept", j), text) for j, text in enumerate(question.accept))


def impossible_date(text: str) -> str | None:
    """Return why a date in `text` does not exist, or None."""
    is_date = is_moment(text, read_side(text))
    for date in dates(text):
        # In "In June 31 ships came" month and number stand side by side by chance.
        if date.day is not None and date.month is not None and (is_date or date.year is not None):
            length = _length(date)
            if date.day > length:
                year = f" {date.year}" if date.month == MONTHS["february"] and date.year is not None else ""
                return f"{_NAMES[date.month]}{year} has {length} days"
    line = fold(text)
    for month, day in _ISO.findall(line):
        if not 1 <= int(month) <= _MONTHS or not 1 <= int(day) <= _LONGEST_MONTH:
            return f"{month}-{day} is no month and day"
    for one, _, other in _NUMERIC.findall(line):
        first, second = sorted((int(one), int(other)))
        if not 1 <= first <= _MONTHS or not 1 <= second <= _LONGEST_MONTH:
            return f"{one} and {other} are no day and month"
    for day, month in _WRITTEN.findall(line):
        if int(day) > _LONGEST_MONTH:
            return f"{_NAMES[MONTHS[month]]} has {_LENGTHS[MONTHS[month] - 1]} days"
    return None


def _length(date: Date) -> int:
    """Return how many days the month of a date has, at most where the year is not said."""
    length, year = _LENGTHS[(date.month or 1) - 1], date.year
    if date.month != MONTHS["february"] or year is None or year < 0:
        return length
    is_leap = year % 4 == 0 and (year <= _LAST_JULIAN or year % 100 != 0 or year % 400 == 0)
    return length if is_leap else length - 1
