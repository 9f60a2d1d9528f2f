"""Verdicts where the key is a number, with or without a unit."""

from __future__ import annotations

import math
import re
from functools import lru_cache

from quizbot.grade.fold import words
from quizbot.grade.item import Context, Item
from quizbot.grade.negation import NEGATIONS
from quizbot.grade.number import (
    BOUNDS,
    HEDGES,
    Quantity,
    arabic,
    is_number,
    merge_numbers,
    number_text,
    quantities,
    unit_of,
)
from quizbot.grade.reason import verdict
from quizbot.grade.reply import Reply
from quizbot.grade.side import STOP, Side, concept
from quizbot.grade.verdict import Mark, Verdict

CLOSE = 0.06
_BRACKETED = re.compile(r"([^()]{1,80})\(([^()]{1,60})\)")
_NO_PLURAL = frozenset({"percent", "foot", "yuan", "yen", "hertz", "celsius", "fahrenheit"})
_LOOSE = frozenset({"than", "since", "until", "up", "after", "before"})
_BEFORE = (
    HEDGES
    | BOUNDS
    | frozenset(
        "a an the to in at of by it is was were for has have had between from dollar pound euro yen "
        "rupee us up he she they with than".split()
    )
)
_CURRENCIES = frozenset({"dollar", "euro", "pound", "yen", "rupee", "yuan", "cent"})


def is_amount(key: Side, prompt: Side) -> bool:
    """Say whether a key is a number with its unit and hedges, and little else."""
    if not key.numbers:
        return False
    first = next(at for at, w in enumerate(key.merged) if w[0].isdecimal())
    if any(w not in _BEFORE for w in key.merged[:first]) or (len(key.numbers) > 1 and "and" in key.merged):
        return False
    others = [w for w in key.merged if not w[0].isdecimal() and w not in STOP and w not in HEDGES and w not in BOUNDS]
    return all(unit_of(w) or concept(w) in prompt.content for w in others) and len(others) <= 3


def judge_amount(item: Item, context: Context, key: Side, reply: Reply) -> Verdict | None:
    """Judge a number by value and unit; None where the reply names no number and may still be right in words."""
    wanted, given = quantities(list(key.merged)), quantities(list(reply.side.merged))
    if not wanted:
        return None
    if not given:
        return None
    if _is_range(wanted):
        return _judge_range(key, reply, wanted, given)
    hit = next((g for g in given for w in wanted if _equal(g, w, reply)), None)
    if hit is None and (hit := _equivalent(item, wanted, given)) is not None:
        return _judge_hit(item.evidence, context, key, reply, hit, given, Quantity(hit.value, hit.unit))
    if hit is None:
        return _judge_miss(key, reply, wanted, given)
    meant = next(w for w in wanted if _equal(hit, w, reply))
    return _judge_hit(item.evidence, context, key, reply, hit, given, meant)


def _is_range(wanted: list[Quantity]) -> bool:
    """Say whether the key names two numbers of one measure ("5 to 10 km"), not one number in two measures."""
    return len({w.value for w in wanted}) == 2 == len(wanted) and len({w.unit for w in wanted} - {None}) < 2


def _judge_range(key: Side, reply: Reply, wanted: list[Quantity], given: list[Quantity]) -> Verdict:
    met = [w for w in wanted if any(_equal(g, w, reply) for g in given)]
    foreign = [g for g in given if not any(_equal(g, w, reply) for w in wanted)]
    units = {u for u in ({g.unit for g in given} - {None}) if {w.unit for w in wanted} - {None, u}}
    if not met or foreign or units or _before(reply.side, None) - _before(key, None):
        return verdict(Mark.WRONG, 0.05, "number", "The numbers are not the ones asked for.", missing=key.merged)
    if len(met) < len(wanted):
        return verdict(Mark.PARTLY, 0.45, "half a range", "One of the numbers is there; the other is missing.")
    return verdict(Mark.RIGHT, 0.98, "number", "Both numbers are right.", matched=key.merged)


def _equal(given: Quantity, wanted: Quantity, reply: Reply) -> bool:
    if math.isclose(given.value, wanted.value, rel_tol=1e-9):
        return True
    scaled = given.unit == "meter" and "m" in reply.side.merged and wanted.unit != "meter"  # 5m for 5 million
    return scaled and math.isclose(given.value * 1e6, wanted.value, rel_tol=1e-9)


def _judge_hit(
    evidence: str,
    context: Context,
    key: Side,
    reply: Reply,
    hit: Quantity,
    given: list[Quantity],
    meant: Quantity,
) -> Verdict:
    merged = reply.side.merged
    shown = _spoken(hit)
    others = [g for g in given if not math.isclose(g.value, hit.value) and not math.isclose(g.value, meant.value)]
    twins = {q.value for pair in _pairs(evidence) if hit.value in (pair[0].value, pair[1].value) for q in pair}
    bare = [g for g in others if g.value not in twins and number_text(g.value) not in context.prompt.numbers]
    if any(w in ("or", "either") for w in merged) and "or" not in key.merged and others:
        return verdict(Mark.WRONG, 0.1, "several answers", "Two numbers are offered; settle on one.")
    if bare and len(merged) <= 2 * len(given) + 2:
        return verdict(Mark.WRONG, 0.15, "several answers", "More than one number is given.")
    unit = hit.unit if hit.value == meant.value else None
    if unit and _clashes(unit, meant.unit, context):
        return verdict(Mark.WRONG, 0.2, "unit", f"The number fits, but not with {unit}s.", missing=key.merged)
    if _turned(reply.side, key, hit):
        return verdict(Mark.WRONG, 0.15, "bound", "A word beside the number changes what it says.")
    slips = reply.slips
    return verdict(Mark.RIGHT, 0.97 if slips else 1.0, "number", f"The number is right: {shown}.", matched=key.merged)


def _clashes(unit: str, wanted: str | None, context: Context) -> bool:
    if wanted is None:
        asked = {u for w in context.prompt.merged if (u := unit_of(w))}
        return bool(asked) and unit not in asked and unit not in ("person", "percent", "in", "inch", "second", "cent")
    if {unit, wanted} <= _CURRENCIES:
        return unit != wanted
    return unit != wanted and not {unit, wanted} & {"person", "inch"}


def _turned(reply: Side, key: Side, hit: Quantity) -> bool:
    """Say whether a bound or a denial stands before the number that the key lacks."""
    return _before(reply, hit.value) - _before(key, None) != set()


def _before(side: Side, value: float | None) -> set[str]:
    """Return the bounds and denials within three words before a number, or before any."""
    found = set()
    for at, word in enumerate(side.merged):
        if is_number(word) and (value is None or float(word) == value):
            before = side.merged[max(0, at - 3) : at]
            found |= {w for w in before if w in BOUNDS - _LOOSE or w in NEGATIONS}
            if "all" in before and "but" in before:
                found.add("all but")
    return found


def _judge_miss(key: Side, reply: Reply, wanted: list[Quantity], given: list[Quantity]) -> Verdict:
    hedged = any(w in HEDGES and w not in ("exactly", "only", "just", "total") for w in reply.side.merged)
    hedged = hedged or _before(reply.side, None) != set()
    for g in given:
        for w in wanted:
            close = w.value and abs(g.value - w.value) <= CLOSE * abs(w.value)
            if w.unit == "percent" and g.value < 1:
                g = Quantity(round(g.value * 100), "percent")  # "about a third" of 35 percent
                close = abs(g.value - w.value) <= CLOSE * w.value
            if (
                hedged
                and close
                and _is_rounder(g.value, w.value)
                and not (g.unit and w.unit and g.unit != w.unit and g.value >= 1)
            ):
                return verdict(
                    Mark.ALMOST,
                    0.72,
                    "rounded",
                    "Near enough as a round figure; the text is more exact.",
                    missing=key.merged,
                )
    return verdict(Mark.WRONG, 0.05, "number", "The number is not the one asked for.", missing=key.merged)


def _is_rounder(value: float, exact: float) -> bool:
    return len(f"{value:.10g}".rstrip("0").replace(".", "")) <= len(f"{exact:.10g}".rstrip("0").replace(".", ""))


def _spoken(quantity: Quantity) -> str:
    value = quantity.value
    told = f"{int(value):,}" if value == int(value) else f"{value:.6g}"
    if value == int(value) and 1000 <= value <= 2100:
        told = str(int(value))
    return (
        f"{told} {quantity.unit}{'' if value == 1 or quantity.unit in _NO_PLURAL else 's'}" if quantity.unit else told
    )


@lru_cache(maxsize=1024)
def _pairs(evidence: str) -> tuple[tuple[Quantity, Quantity], ...]:
    """Return the quantities that the evidence gives twice: ``19 km (12 mi)``."""
    found = []
    for before, inside in _BRACKETED.findall(evidence):
        outer = quantities(merge_numbers(words(arabic(before))))
        inner = quantities(merge_numbers(words(arabic(inside))))
        if outer and len(inner) == 1 and outer[-1].unit != inner[0].unit and inner[0].unit:
            found.append((outer[-1], inner[0]))
    return tuple(found)


def _equivalent(item: Item, wanted: list[Quantity], given: list[Quantity]) -> Quantity | None:
    """Return the given quantity that the evidence itself names as the key in another unit."""
    for one, other in _pairs(item.evidence):
        for key, twin in ((one, other), (other, one)):
            if any(w.value == key.value and w.unit in (key.unit, None) for w in wanted):
                for g in given:
                    if g.value == twin.value and g.unit == twin.unit and g.unit is not None:
                        return g
    return None
