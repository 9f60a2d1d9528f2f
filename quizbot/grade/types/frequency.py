"""How often: "twice a week", "every other day", "monthly", each as how many times in how long."""

from __future__ import annotations

from functools import lru_cache

from quizbot.grade.reason import verdict
from quizbot.grade.sides.side import STOP, Side
from quizbot.grade.values.number import is_number
from quizbot.grade.verdict import Mark, Verdict
from quizbot.grade.words.cue import cue

Rate = tuple[float, str]
"""How many times, and in which span of time."""
_SPANS = {
    form: span
    for span in ("second", "minute", "hour", "day", "week", "month", "year", "decade", "century")
    for form in (span, f"{span}s", f"{span}ly")
} | {
    "daily": "day", "centuries": "century", "yearly": "year", "annually": "year", "annual": "year", "annum": "year",
    "night": "day", "nightly": "day", "fortnight": "fortnight", "fortnightly": "fortnight",
}  # fmt: skip
SPAN = cue(_SPANS)
_TIMES = {"once": 1.0, "twice": 2.0, "thrice": 3.0}
_EACH = frozenset("a an per every each in the".split())


def judge_frequency(side: Side, mine: Side) -> Verdict | None:
    """Judge how often against how often; None where either says none, or the key says more than that."""
    wanted, given = rate_of(side.merged), rate_of(mine.merged)
    if wanted is None or given is None:
        counts = _times_in(side.merged), _times_in(mine.merged)  # "twice within ten seconds"
        if None in counts or counts[0] == counts[1]:
            return None
        return verdict(Mark.WRONG, 0.1, "frequency", "That is another number of times.")
    if wanted != given:
        return verdict(Mark.WRONG, 0.1, "frequency", "That is another number of times, or another span of time.")
    if not _says_rate_alone(side) or mine.denies != side.denies:
        return None
    return verdict(Mark.RIGHT, 0.97, "frequency", "That is as often as the text says.", matched=side.content.values())


@lru_cache(maxsize=8192)
def rate_of(merged: tuple[str, ...]) -> Rate | None:
    """Return how often folded words say that something happens, or None where they do not say it."""
    for at, word in enumerate(merged):
        span = _SPANS.get(word)
        if span is None:
            continue
        before = at
        while before and merged[before - 1] in _EACH:
            before -= 1
        if word.endswith("ly") or before < at:
            if (counted := _times_before(merged, before)) is not None:
                return counted, span
            if word.endswith("ly") or merged[at - 1] in ("every", "each"):
                return 1.0, span
        elif merged[at - 2 : at - 1] == ("every",) and (every := _every(merged[at - 1])):
            return 1 / every, span
    return None


def _times_in(merged: tuple[str, ...]) -> float | None:
    found = (_times_before(merged, end) for end in range(1, len(merged) + 1))
    return next((counted for counted in found if counted is not None), None)


def _times_before(merged: tuple[str, ...], end: int) -> float | None:
    """Return the number of times that stands right before a place ("twice", "3 times")."""
    if end and merged[end - 1] in _TIMES:
        return _TIMES[merged[end - 1]]
    if end > 1 and merged[end - 1] in ("times", "time", "x") and is_number(merged[end - 2]):
        return float(merged[end - 2])
    return None


def _every(word: str) -> float:
    """Return how many spans "every" steps over: 2 for "other" and "second", 0 where the word is no such number."""
    if word == "other":
        return 2.0
    return float(word) if word[0].isdecimal() and is_number(word) else 0.0


def _says_rate_alone(side: Side) -> bool:
    return all(
        word in _SPANS or word in _TIMES or word in ("time", "times", "other") or word in STOP or is_number(word)
        for word in side.merged
    )
