"""Units of one kind beside each other: which quantities are the same length, weight, time or temperature."""

from __future__ import annotations

import math
import re
from functools import lru_cache
from itertools import pairwise

from quizbot.grade.values.number import arabic, is_number, merge_numbers
from quizbot.grade.values.quantity import Quantity, quantities, unit_of
from quizbot.grade.words.fold import words

_BRACKETED = re.compile(r"([^()]{1,80})\(([^()]{1,60})\)")
ROUNDING = 0.01
"""How far a converted figure may be off, as a share: nobody gives 131.2 feet for 40 metres."""
_LENGTH = {
    "millimeter": 0.001, "centimeter": 0.01, "meter": 1.0, "kilometer": 1000.0, "inch": 0.0254, "foot": 0.3048,
    "yard": 0.9144, "mile": 1609.344,
}  # fmt: skip
_WEIGHT = {"gram": 1.0, "kilogram": 1000.0, "ton": 1e6, "ounce": 28.349523, "pound": 453.59237}
_TIME = {
    "second": 1.0, "minute": 60.0, "hour": 3600.0, "day": 86_400.0, "week": 604_800.0, "month": 2_629_746.0,
    "year": 31_556_952.0, "decade": 315_569_520.0, "century": 3_155_695_200.0,
}  # fmt: skip
_VOLUME = {"milliliter": 0.001, "liter": 1.0, "gallon": 3.785412}
_POWER = {"watt": 1.0, "kilowatt": 1e3, "megawatt": 1e6, "gigawatt": 1e9}
_RATE = {"hertz": 1.0, "kilohertz": 1e3, "megahertz": 1e6, "gigahertz": 1e9}
_STORE = {"byte": 1.0, "kilobyte": 1e3, "megabyte": 1e6, "gigabyte": 1e9, "terabyte": 1e12}
_SPEED = {"kilometer per hour": 1.0, "mile per hour": 1.609344}
_AREA = {"hectare": 1.0, "acre": 0.40468564}
_MONEY = ({"dollar": 1.0, "cent": 0.01}, {"euro": 1.0, "cent": 0.01}, {"pound": 1.0, "penny": 0.01})
_KINDS = (_LENGTH, _WEIGHT, _TIME, _VOLUME, _POWER, _RATE, _STORE, _SPEED, _AREA, *_MONEY)
_SCALED = tuple(
    frozenset(units.split())
    for units in (
        "millimeter centimeter meter kilometer",
        "inch foot yard mile",
        "gram kilogram ton",
        "second minute hour day week",
        "month year",
        "milliliter liter",
        "watt kilowatt megawatt gigawatt",
        "cent dollar",
        "cent euro",
        "penny pound",
    )
)
PARTS_OF = {
    "dollar": ("cent", 100), "euro": ("cent", 100), "pound": ("penny", 100), "hour": ("minute", 60),
    "minute": ("second", 60), "day": ("hour", 24), "week": ("day", 7), "year": ("month", 12), "foot": ("inch", 12),
    "meter": ("centimeter", 100), "kilometer": ("meter", 1000), "kilogram": ("gram", 1000),
}  # fmt: skip
"""Of a measure the smaller one that is named after it, and how many make one."""
_UNNAMED = frozenset("dollar euro pound foot meter".split())
"""Measures after which the smaller one goes without its name: "three pounds fifty", "5 foot 10"."""
_FRACTIONS = frozenset({0.25, 0.5, 0.75})
_ALWAYS = frozenset({"year", "decade", "century"})
_EACH = frozenset("a an per each every".split())
_EVERY = {"hourly": "hour", "daily": "day", "weekly": "week", "monthly": "month", "yearly": "year", "annually": "year"}
_PERIODS = frozenset(_EVERY.values())


def is_same_measure(given: Quantity, wanted: Quantity, rounding: float = ROUNDING) -> bool:
    """Say whether two quantities of different units are one; `rounding` is how far they may be off, as a share."""
    if given.unit is None or wanted.unit is None or given.unit == wanted.unit:
        return False
    if {given.unit, wanted.unit} == {"celsius", "fahrenheit"}:
        return abs(_celsius(given) - _celsius(wanted)) <= 0.6
    for factors in _KINDS:
        if given.unit in factors and wanted.unit in factors:
            return math.isclose(
                given.value * factors[given.unit], wanted.value * factors[wanted.unit], rel_tol=rounding
            )
    return False


def are_unlike(one: str | None, other: str | None) -> bool:
    """Say whether two units measure different things: a speed and a length."""
    if one is None or other is None or one == other:
        return False
    return any(one in kind for kind in _KINDS) and not any({one, other} <= kind.keys() for kind in _KINDS)


def is_same_span(given: Quantity, wanted: Quantity) -> bool:
    """Say whether both are one span of years, as "a decade" and "10 years" are to everybody."""
    return {given.unit, wanted.unit} <= _ALWAYS and is_same_measure(given, wanted)


def is_scaled(given: Quantity, wanted: Quantity) -> bool:
    """Say whether both are one quantity in units that differ by a whole factor: 5,400 metres, 5.4 kilometres."""
    return any({given.unit, wanted.unit} <= units for units in _SCALED) and is_same_measure(given, wanted, 1e-6)


def measured(merged: tuple[str, ...]) -> list[Quantity]:
    """Return the quantities among merged tokens, those in two measures as one: "2 hours 30 minutes", "£3 and 50p"."""
    found = quantities(merged)
    if not found or (len(found) == 1 and "and" not in merged):
        return found
    places = [at for at, token in enumerate(merged) if is_number(token)]
    whole: list[Quantity] = []
    end = 0
    for at, one in zip(places, found, strict=True):
        joint = merged[end:at] if whole else ()
        if whole and (sum_ := _added(whole[-1], one, joint)):
            whole[-1] = sum_
        elif one.value in _FRACTIONS and (unit := _single(merged[:at])):
            whole.append(Quantity(1 + one.value, unit))
        else:
            whole.append(one)
        end = at + 1
    return whole


def _added(large: Quantity, small: Quantity, joint: tuple[str, ...]) -> Quantity | None:
    """Return both as one quantity where the words between them, `joint`, are the measure of the first and "and"."""
    names = [word for word in joint if word not in ("and", "a", "us")]
    if large.unit not in PARTS_OF or len(names) != 1 or unit_of(names[0]) != large.unit:
        return None
    name, many = PARTS_OF[large.unit]
    if small.unit is None and "and" in joint and small.value in _FRACTIONS:
        return Quantity(large.value + small.value, large.unit)
    is_meant = small.unit == name or (small.unit is None and joint == (names[0],) and large.unit in _UNNAMED)
    is_part = 0 < small.value < many and (small.unit or many < 100 or small.value >= 10)
    return Quantity(large.value + small.value / many, large.unit) if is_meant and is_part else None


def _single(before: tuple[str, ...]) -> str | None:
    """Return the measure of "an hour and a …", or None."""
    rest = before[:-1] if before[-1:] == ("a",) else before
    if len(rest) < 3 or rest[-1] != "and" or rest[-3] not in ("a", "an", "one"):
        return None
    return unit_of(rest[-2])


def spans(merged: tuple[str, ...]) -> list[Quantity]:
    """Return the span that words without a number name: "a decade", "in the next century"."""
    return [Quantity(1.0, word) for word in merged if word in ("decade", "century")][:1]


def period_of(merged: tuple[str, ...]) -> str:
    """Return the time that a number is for: "month" in "19 euros a month" and "19 euros monthly"; nothing for none."""
    for before, word in pairwise(("", *merged)):
        unit = unit_of(word) if before in _EACH else _EVERY.get(word)
        if unit in _PERIODS:
            return unit
    return ""


def _celsius(quantity: Quantity) -> float:
    return quantity.value if quantity.unit == "celsius" else (quantity.value - 32) / 1.8


def is_tolerance(text: str) -> bool:
    """Say whether a text is a tolerance: digits with at most one point, and perhaps a percent sign."""
    figure = text.removesuffix("%")
    return len(figure) < 20 and figure.isascii() and figure[:1].isdigit() and figure.replace(".", "", 1).isdecimal()


def is_within(given: Quantity, wanted: Quantity, tolerance: str) -> bool:
    """Say whether a figure is off by at most `tolerance`, a number in the key's unit or a percentage of the key."""
    off = abs(given.value - wanted.value)
    if tolerance.endswith("%"):
        return off <= abs(wanted.value) * float(tolerance[:-1]) / 100 + 1e-9
    return off <= float(tolerance) + 1e-9


@lru_cache(maxsize=1024)
def given_twice(evidence: str) -> tuple[tuple[Quantity, Quantity], ...]:
    """Return the quantities that the evidence gives twice: ``19 km (12 mi)``."""
    found = []
    for before, inside in _BRACKETED.findall(evidence):
        outer = quantities(tuple(merge_numbers(words(arabic(before)))))
        inner = quantities(tuple(merge_numbers(words(arabic(inside)))))
        if outer and len(inner) == 1 and outer[-1].unit != inner[0].unit and inner[0].unit:
            found.append((outer[-1], inner[0]))
    return tuple(found)


def equivalent(evidence: str, wanted: list[Quantity], given: list[Quantity]) -> Quantity | None:
    """Return the given quantity that the evidence itself names as the key in another unit."""
    for one, other in given_twice(evidence):
        for key, twin in ((one, other), (other, one)):
            if any(w.value == key.value and w.unit in (key.unit, None) for w in wanted):
                for g in given:
                    if g.value == twin.value and g.unit == twin.unit and g.unit is not None:
                        return g
    return None
