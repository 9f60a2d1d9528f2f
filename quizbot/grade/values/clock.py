"""Times of day: "14:30", "2.30 pm", "half past two in the afternoon", "noon"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from quizbot.grade.values.number import ONES
from quizbot.grade.words.fold import fold

_CLOCK = re.compile(
    r"\b(\d{1,2})(?:[:h](\d{2})(?:[:.](\d{2}))?\s*(am|pm|a\.m\.|p\.m\.)?|\s*(am|pm|a\.m\.|p\.m\.|o'? ?clock)"
    r"|\.(\d{2})\s*(am|pm|a\.m\.|p\.m\.))(?![\w:])"
)
_HOUR = "|".join([*list(ONES)[1:13], r"\d{1,2}"])
_SPOKEN = re.compile(rf"\b(half|(?:a )?quarter|[\w-]+)( minutes)? (past|after|to|before) ({_HOUR})\b(?![:.]\d)")
_WHOLE = re.compile(rf"\b({_HOUR}) o'? ?clock\b")
_OF_DAY = re.compile(rf"\b({_HOUR}) (?:in the (?:morning|afternoon|evening)|at night)\b")
_HALF_HOUR = re.compile(rf"(?:at |about |around )?half ({_HOUR})")
_HOUR_ALONE = re.compile(rf"(?:at |about |around )?({_HOUR})")
_FIGURES = re.compile(r"(?:at |about |around )?(\d{1,2})[. ]?(\d{2})")
_MAY_TELL = re.compile(r"\d|clock|\b(?:past|after|to|before|noon|midday|midnight)\b|in the|at night")
"""What every text has that one of the patterns above or below finds a time in."""
_NAMED = re.compile(r"\b(noon|midday|midnight)\b")
_AFTERNOON = re.compile(r"\b(?:afternoon|evening|pm|p\.m\.|tonight)(?!\w)")
_MORNING = re.compile(r"\b(?:morning|am|a\.m\.)(?!\w)")
_MINUTES = {"half": 30, "quarter": 15, "a quarter": 15, "five": 5, "ten": 10, "twenty": 20, "twenty-five": 25}


LONGEST = 2_000
"""Characters that are read for a time: no pattern here may meet an endless hostile key."""


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

    def minutes_from(self, other: Clock) -> int:
        """Return how many minutes lie between both, within one half of the day where either is unsure of its half."""
        day = 1440 if self.certain and other.certain else 720
        apart = (self.hour * 60 + self.minute - other.hour * 60 - other.minute) % day
        return min(apart, day - apart)


@lru_cache(maxsize=4096)
def clocks(text: str) -> tuple[Clock, ...]:
    """Return the times of day that `text` names."""
    text = fold(text[:LONGEST])
    if not _MAY_TELL.search(text):
        return ()
    half = "p" if _AFTERNOON.search(text) else "a" if _MORNING.search(text) else ""
    found = [clock for match in _SPOKEN.finditer(text) if (clock := _spoken(match, half))]  # before "3 pm" of it
    if not found:
        found = [clock for match in _CLOCK.finditer(text) if (clock := _written(match, half))]
    if not found:
        found = [_clock(_number(match[1]), 0, None, half) for match in _WHOLE.finditer(text)]
    if not found:
        found = [_clock(_number(match[1]), 0, None, half) for match in _OF_DAY.finditer(text)]
    if not found:
        found = [Clock(0 if match[1] == "midnight" else 12, 0, None, True) for match in _NAMED.finditer(text)]
    return tuple(found)


def jotted_clock(text: str, *, is_full_hour: bool) -> Clock | None:
    """Return the time that a reply to "when" jots down: "3.30", "330", "half three"; None for anything else.

    Where the answer is a full hour, the hour alone names it: "8", "at twelve".
    """
    text = fold(text[:LONGEST]).strip(" .")
    if is_full_hour and (hour := _HOUR_ALONE.fullmatch(text)) and _number(hour[1]) <= 24:
        return _clock(_number(hour[1]), 0, None, "")
    if half := _HALF_HOUR.fullmatch(text):
        return _clock(_number(half[1]), 30, None, "")
    if (figures := _FIGURES.fullmatch(text)) and int(figures[1]) <= 24 and int(figures[2]) < 60:
        return _clock(int(figures[1]), int(figures[2]), None, "")
    return None


def _written(match: re.Match[str], half: str) -> Clock | None:
    minute = int(match[2] or match[6] or 0)
    said = (match[4] or match[5] or match[7] or "")[:1]
    if int(match[1]) > 24 or minute > 59:
        return None
    return _clock(int(match[1]), minute, int(match[3]) if match[3] else None, said if said in ("a", "p") else half)


def _spoken(match: re.Match[str], half: str) -> Clock | None:
    minutes = _MINUTES.get(match[1]) or (int(match[1]) if match[1].isdecimal() and len(match[1]) < 3 else 0)
    hour, is_range = _number(match[4]), match[3] != "past" and not (match[2] or "quarter" in match[1])
    if not 0 < minutes < 60 or hour > 24 or is_range:  # "5 to 10 km"
        return None
    if match[3] in ("to", "before"):
        hour, minutes = hour - 1 or 12, 60 - minutes
    return _clock(hour, minutes, None, half)


def _number(word: str) -> int:
    return int(word) if word.isdecimal() else ONES[word]


def _clock(hour: int, minute: int, second: int | None, half: str) -> Clock:
    if half == "p" and hour < 12:
        hour += 12
    elif half == "a" and hour == 12:
        hour = 0
    return Clock(hour, minute, second, bool(half) or hour > 12)
