"""Dates and times of day in any order: year, month, day, era, decade, century, clock."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from quizbot.grade.fold import fold, strip_accents
from quizbot.grade.number import ORDINALS, arabic

MONTHS = {
    name: n
    for n, names in enumerate(
        ("january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
         "september sep sept", "october oct", "november nov", "december dec"), 1
    )
    for name in names.split()
}  # fmt: skip
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_DAY = r"(\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(\d{3,4}|'\d{2})"
_DAY_MONTH = re.compile(rf"\b{_DAY}(?: of)? ({_MONTH})\b\.?,?(?: (?:of )?{_YEAR}\b)?")
_MONTH_DAY = re.compile(rf"\b({_MONTH})\.? (?:the )?{_DAY}\b(?!\d),?(?: {_YEAR}\b)?")
_MONTH_YEAR = re.compile(rf"\b({_MONTH})\.?,?(?: of)? {_YEAR}\b")
_ISO = re.compile(r"\b(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})\b")
_NUMERIC = re.compile(r"\b(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})\b")
_DECADE = re.compile(r"\b(\d{3}0)'?s\b|(?:'|\b)(\d0)'?s\b")
_CENTURY = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th)? (?:century|centuries|cent\b|c\b)")
_CENTURY_BC = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th)? centur(?:y|ies),? (?:bce?\b|b\.c\.|before christ)")
_HUNDREDS = re.compile(r"\b(\d{1,2})00'?s\b")
_ERA = re.compile(r"\b(\d{1,4}) ?(bce?|b\.c\.(?:e\.)?|before christ)(?!\w)")
_YEAR_ALONE = re.compile(r"(?<![\d.,$£€])(?<!\D-)(?<!^-)(1\d{3}|20\d{2})(?![\d,%]|\.\d|[a-z])")
_CLOCK = re.compile(
    r"\b(\d{1,2})(?:[:.h](\d{2})(?:[:.](\d{2}))?\s*(am|pm|a\.m\.|p\.m\.)?|\s*(am|pm|a\.m\.|p\.m\.))(?![\w:])"
)
_ORDINAL_WORDS = re.compile(r"\b(?:(twenty|thirty)[- ])?(" + "|".join(ORDINALS) + r")\b(?=(?: of)? |$)")
_DECADES = {
    "twenties": "20s", "thirties": "30s", "forties": "40s", "fifties": "50s",
    "sixties": "60s", "seventies": "70s", "eighties": "80s", "nineties": "90s",
}  # fmt: skip
_DECADE_WORDS = re.compile(r"\b(?:" + "|".join(_DECADES) + r")\b")
_DIGIT = re.compile(r"\d")
_MONTH_ALONE = re.compile(rf"\b({_MONTH})\b")


@dataclass(frozen=True, slots=True)
class Date:
    """The parts of a date that a text names; None where it is silent. Years before Christ are negative."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    decade: int | None = None
    century: int | None = None

    @property
    def precision(self) -> int:
        """Count how finely the date is told: century 1, decade 2, year 3, month 4, day 5."""
        if self.day is not None:
            return 5
        if self.month is not None:
            return 4
        if self.year is not None:
            return 3
        return 2 if self.decade is not None else 1

    def agrees(self, other: Date) -> bool:
        """Say whether nothing that both name differs."""
        for mine, theirs in ((self.year, other.year), (self.month, other.month), (self.day, other.day)):
            if mine is not None and theirs is not None and mine != theirs:
                return False
        if None not in (self._decade, other._decade) and self._decade != other._decade:
            return False
        return None in (self._century, other._century) or self._century == other._century

    @property
    def _decade(self) -> int | None:
        return self.decade if self.year is None else self.year // 10 * 10

    @property
    def _century(self) -> int | None:
        if self.century is not None:
            return self.century
        year = self._decade
        return None if year is None else ((year - 1) // 100 + 1 if self.year is not None else year // 100 + 1)

    def covers(self, other: Date) -> bool:
        """Say whether this date names all that `other` names."""
        return self.agrees(other) and self.precision >= other.precision and self._names(other)

    def _names(self, other: Date) -> bool:
        if other.year is not None and self.year is None:
            return False
        if other.month is not None and self.month is None:
            return False
        return other.day is None or self.day is not None


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day; `hour` in 24 hours where the text says am or pm, or is past noon."""

    hour: int
    minute: int
    second: int | None
    certain: bool
    """Whether morning or afternoon is known."""

    def agrees(self, other: Clock) -> bool:
        """Say whether both name one time; seconds and the half of the day count where both tell them."""
        day = 24 if self.certain and other.certain else 12
        if self.hour % day != other.hour % day or self.minute != other.minute:
            return False
        return self.second == other.second or self.second is None or other.second is None


@lru_cache(maxsize=4096)
def dates(text: str) -> tuple[Date, ...]:
    """Return the dates that `text` names, in no particular order."""
    text = _digits(strip_accents(fold(arabic(text))))
    if not _DIGIT.search(text):
        return tuple(
            Date(month=MONTHS[m.group()]) for m in _MONTH_ALONE.finditer(text) if m.group() not in ("may", "march")
        )
    found: list[Date] = []

    def take(pattern: re.Pattern[str], make: object) -> None:
        nonlocal text
        for match in pattern.finditer(text):
            date = make(match)  # type: ignore[operator]
            if date is not None:
                found.append(date)
        text = pattern.sub(" ", text)

    take(_ISO, lambda m: _checked(int(m[1]), int(m[2]), int(m[3])))
    found += [d for m in _NUMERIC.finditer(text) for d in _either_order(int(m[1]), int(m[2]), int(m[3]))]
    text = _NUMERIC.sub(" ", text)
    take(_DAY_MONTH, lambda m: _checked(_year(m[3]), MONTHS[m[2]], int(m[1])))
    take(_MONTH_DAY, lambda m: _checked(_year(m[3]), MONTHS[m[1]], int(m[2])))
    take(_MONTH_YEAR, lambda m: Date(_year(m[2]), MONTHS[m[1]]))
    take(_CENTURY_BC, lambda m: Date(century=-int(m[1])))
    take(_CENTURY, lambda m: Date(century=int(m[1])))
    take(_HUNDREDS, lambda m: Date(century=int(m[1]) + 1))
    take(_ERA, lambda m: Date(-int(m[1])))
    take(_DECADE, lambda m: Date(decade=int(m[1]) if m[1] else 1900 + int(m[2])))
    take(_YEAR_ALONE, lambda m: Date(int(m[1])))
    return tuple(found)


def _either_order(first: int, second: int, year: int) -> list[Date]:
    found = [_checked(year, month, day) for day, month in ((first, second), (second, first))]
    return [date for date in found if date is not None]


def _checked(year: int | None, month: int, day: int) -> Date | None:
    return Date(year, month, day) if 1 <= month <= 12 and 1 <= day <= 31 else None


def _year(text: str | None) -> int | None:
    if not text:
        return None
    return 1900 + int(text[1:]) if text.startswith("'") else int(text)


def _digits(text: str) -> str:
    """Return `text` with ordinal words as digits ("fourth of September" gives "4 of september")."""

    def value(match: re.Match[str]) -> str:
        tens = {"twenty": 20, "thirty": 30}.get(match[1] or "", 0)
        return str(tens + ORDINALS[match[2]])

    return _ORDINAL_WORDS.sub(value, _DECADE_WORDS.sub(lambda m: _DECADES[m.group()], text))


@lru_cache(maxsize=4096)
def clocks(text: str) -> tuple[Clock, ...]:
    """Return the times of day that `text` names."""
    found: list[Clock] = []
    if not _DIGIT.search(text):
        return ()
    for match in _CLOCK.finditer(fold(text)):
        hour, minute = int(match[1]), int(match[2] or 0)
        half = (match[4] or match[5] or "")[:1]
        if hour > 24 or minute > 59:
            continue
        if half == "p" and hour < 12:
            hour += 12
        elif half == "a" and hour == 12:
            hour = 0
        found.append(Clock(hour, minute, int(match[3]) if match[3] else None, bool(half) or hour > 12))
    return tuple(found)
