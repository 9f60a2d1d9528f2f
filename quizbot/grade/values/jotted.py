"""Quantities as they are jotted down: "2h30", "5'10", "three fifty", "one in three", "a couple"."""

from __future__ import annotations

import re
from functools import lru_cache

from quizbot.grade.values.measure import PARTS_OF
from quizbot.grade.values.number import HEDGES, is_number
from quizbot.grade.values.quantity import Quantity
from quizbot.grade.words.fold import fold

LONGEST = 60
"""Characters of a reply that can be a jotted figure and little else."""
_BETWEEN = {
    **dict.fromkeys(("h", "hr", "hrs", "hour", "hours"), ("hour",)),
    **dict.fromkeys(("'", "ft", "foot", "feet"), ("foot",)),
    **dict.fromkeys(("min", "mins"), ("minute",)),
    "m": ("meter", "minute"),
    ":": ("hour", "minute"),
    ",": ("dollar", "euro", "pound", "meter"),
}
"""What stands between two figures, and the measures of the first that it may mean."""
_JOTTED = re.compile(
    rf"(?<![\w.,:])(\d{{1,3}}) ?({'|'.join(sorted(_BETWEEN, key=len, reverse=True))}) ?(\d{{1,2}})"
    r" ?(?:m|mins?|minutes?|s|secs?|\"|''|in|inch(?:es)?|cm)?(?![\w.,:])"
)
_SECONDS = re.compile(r"\d{1,4}s")
_TWO = frozenset({"couple", "pair"})


def jotted(text: str, merged: tuple[str, ...], unit: str | None) -> Quantity | None:
    """Return the quantity in `unit` that two figures alone make, or None; `merged` are the words of `text`."""
    if unit not in PARTS_OF or len(text) > LONGEST:
        return None
    if found := _JOTTED.search(fold(text)):
        large, between, small = found.groups()
        return _joined(large, small, unit) if unit in _BETWEEN[between] else None
    figures = [word for word in merged if word not in HEDGES]
    if len(figures) != 2 or not all(map(is_number, figures)):
        return None
    return _joined(figures[0], figures[1], unit)


def _joined(large: str, small: str, unit: str) -> Quantity | None:
    many = PARTS_OF[unit][1]
    if not float(small) < many or (many >= 100 and len(small) < 2):
        return None
    return Quantity(float(large) + float(small) / many, unit)


@lru_cache(maxsize=8192)
def ratio(merged: tuple[str, ...]) -> Quantity | None:
    """Return the share that "one in three" or "2 out of 5" is, or None where the words say anything else."""
    figures = [word for word in merged if word not in HEDGES]
    if len(figures) < 3 or not is_number(figures[0]):
        return None
    joint, whole = figures[1:-1], figures[-1]
    if joint not in (["in"], ["out", "of"], ["in", "every"]) or not is_number(whole):
        return None
    return Quantity(float(figures[0]) / float(whole), None) if float(figures[0]) < float(whole) else None


def seconds(merged: tuple[str, ...]) -> list[Quantity]:
    """Return the seconds that words name as "5s", which is a plural elsewhere."""
    return [Quantity(float(word[:-1]), "second") for word in merged if _SECONDS.fullmatch(word)]


def is_couple(merged: tuple[str, ...]) -> bool:
    """Say whether words without a number name two of something: "a couple of boats"."""
    return merged[:1] == ("a",) and not _TWO.isdisjoint(merged[1:2])
