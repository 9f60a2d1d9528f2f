"""Verdicts where the key is a number, with or without a unit."""

from __future__ import annotations

import math

from quizbot.grade.coverage import preposition_differs
from quizbot.grade.item import Context, Item
from quizbot.grade.measure import (
    equivalent,
    given_twice,
    is_same_measure,
    is_same_span,
    is_scaled,
    is_within,
    period_of,
    spans,
)
from quizbot.grade.negation import NEGATIONS, opposed
from quizbot.grade.number import BOUNDS, HEDGES, Quantity, is_number, number_text, quantities, spoken, unit_of
from quizbot.grade.reason import quoted, verdict
from quizbot.grade.relation import particle_turned
from quizbot.grade.reply import Reply
from quizbot.grade.side import STOP, Side, concept
from quizbot.grade.verdict import Mark, Verdict

MOST_OFFERING = 12
"""Words of a reply in which "or" stands between two numbers; a longer one explains."""
CLOSE = 0.06
FEW_WORDS = 3
IN_BRACKETS = 0.1
"""How far the second of two units may be off: "20 metres (65 ft)"."""
_LOOSE = frozenset({"than", "since", "until", "up", "after", "before"})
_BEFORE = (
    HEDGES
    | BOUNDS
    | frozenset(
        "a an the minus negative to in at of by it is was were for has have had between from dollar pound euro yen "
        "rupee us up he she they with than".split()
    )
)
_TURNING = (BOUNDS - _LOOSE) | NEGATIONS
_FLOOR = frozenset("over above more least exceeding".split())
"""Words that an article puts before a number and a key leaves out; only the text can tell that they are wrong."""
_CURRENCIES = frozenset({"dollar", "euro", "pound", "yen", "rupee", "yuan", "cent"})


def is_amount(key: Side, prompt: Side) -> bool:
    """Say whether a key is a number with its unit and hedges, and little else."""
    if not key.numbers:
        return False
    first = next(at for at, w in enumerate(key.merged) if w[0].isdecimal())
    if any(w not in _BEFORE for w in key.merged[:first]):
        return False
    if len(key.numbers) > 1 and "and" in key.merged and "between" not in key.merged:
        return False
    others = [w for w in key.merged if not w[0].isdecimal() and w not in _BEFORE and w not in STOP]
    return all(unit_of(w) or concept(w) in prompt.content for w in others) and len(others) <= 3


def judge_amount(item: Item, context: Context, key: Side, reply: Reply) -> Verdict | None:
    """Judge a number by value and unit; None where the reply names no number and may still be right in words."""
    wanted = quantities(key.merged)
    given = quantities(reply.side.merged) or (spans(reply.side.merged) if wanted and wanted[0].unit == "year" else [])
    if not wanted or not given:
        return None
    if _is_range(wanted) and not _is_share(key.merged):
        return _judge_range(key, reply, wanted, given)
    hit = next((g for g in given for w in wanted if _equal(g, w, reply)), None)
    if hit is None and (hit := equivalent(item.evidence, wanted, given)) is not None:
        return _judge_hit(item.evidence, context, key, reply, hit, given, Quantity(hit.value, hit.unit))
    if hit is None:
        return _judge_near(item, key, reply, wanted, given) or _judge_miss(key, reply, wanted, given)
    if len(wanted) == 1 and _tells_another_story(item, context, key, reply):
        return None
    meant = next(w for w in wanted if _equal(hit, w, reply))
    return _judge_hit(item.evidence, context, key, reply, hit, given, meant)


def _judge_near(item: Item, key: Side, reply: Reply, wanted: list[Quantity], given: list[Quantity]) -> Verdict | None:
    """Judge a figure that is not the key's but may stand for it: converted, or within the teacher's tolerance."""
    if len(given) > 1 or _before(reply.side, None) - _before(key, None):
        return None
    for want in wanted:
        if (
            is_same_span(given[0], want)
            or is_scaled(given[0], want)
            or (item.converts and is_same_measure(given[0], want))
        ):
            told = f"{_typed(reply, given)} is the same in another unit."
            return verdict(Mark.RIGHT, 0.96, "converted", told, matched=key.merged)
        if item.tolerance is None or given[0].unit not in (want.unit, None):
            continue
        if is_within(given[0], want, item.tolerance):
            told = f"{_typed(reply, given)} is near enough: {item.tolerance} either way is allowed."
            return verdict(Mark.RIGHT, 0.95, "within tolerance", told, matched=key.merged)
    return None


def _tells_another_story(item: Item, context: Context, key: Side, reply: Reply) -> bool:
    """Say whether a reply to a key with a word of its own beside the number has another in its place.

    "close 25 stores" has the number of "have 25 stores", and says something else.
    """
    if not item.prompt or all(w[0].isdecimal() or w in STOP or unit_of(w) for w in key.merged):
        return False
    known = (key.content, context.prompt.content, context.evidence.content)
    return any(
        not any(c in some for some in known)
        and not word[0].isdecimal()
        and word not in HEDGES - {"close"}
        and not unit_of(word)
        for c, word in reply.side.content.items()
    )


def _is_range(wanted: list[Quantity]) -> bool:
    """Say whether the key names two numbers of one measure ("5 to 10 km"), not one number in two measures."""
    return len({w.value for w in wanted}) == 2 == len(wanted) and len({w.unit for w in wanted} - {None}) < 2


def _is_share(merged: tuple[str, ...]) -> bool:
    """Say whether the second number is what the first is a part of ("12 of the 15 boats")."""
    at = next((at for at, word in enumerate(merged) if is_number(word)), 0)
    return merged[at + 1 : at + 2] == ("of",)


def _is_score(wanted: list[Quantity]) -> bool:
    """Say whether two numbers are no range, which rises, but a score or a ratio."""
    return wanted[0].value > wanted[1].value


def _judge_range(key: Side, reply: Reply, wanted: list[Quantity], given: list[Quantity]) -> Verdict:
    met = [w for w in wanted if any(_equal(g, w, reply) for g in given)]
    foreign = [g for g in given if not any(_equal(g, w, reply) for w in wanted)]
    units = {u for u in ({g.unit for g in given} - {None}) if {w.unit for w in wanted} - {None, u}}
    if not met or foreign or units or _before(reply.side, None) - _before(key, None):
        told = f"{_typed(reply, given)} is not the range asked for."
        return verdict(Mark.WRONG, 0.05, "number", told, missing=key.merged)
    if _is_score(wanted) and [g.value for g in given] == [w.value for w in reversed(wanted)]:
        return verdict(Mark.WRONG, 0.1, "number", "The right numbers, but in the other order.", missing=key.merged)
    if len(met) < len(wanted):
        return verdict(Mark.PARTLY, 0.45, "half a range", "One of the numbers is there; the other is missing.")
    return verdict(Mark.RIGHT, 0.98, "number", "Both numbers are right.", matched=key.merged)


def _equal(given: Quantity, wanted: Quantity, reply: Reply) -> bool:
    if math.isclose(given.value, wanted.value, rel_tol=1e-9):
        return True
    if (given.unit == "percent") != (wanted.unit == "percent") and None in (given.unit, wanted.unit):
        share, percent = sorted((given.value, wanted.value))  # 50 percent is a half
        if share <= 1 and math.isclose(100 * share, percent, rel_tol=1e-9):
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
    shown = _typed(reply, [hit])
    others = [g for g in given if not math.isclose(g.value, hit.value) and not math.isclose(g.value, meant.value)]
    twins = {q.value for pair in given_twice(evidence) if hit.value in (pair[0].value, pair[1].value) for q in pair}
    known = context.prompt.numbers | key.numbers
    bare = [
        g
        for g in others
        if g.value not in twins
        and number_text(g.value) not in known
        and not any(is_same_measure(g, other, IN_BRACKETS) for other in (meant, hit))
    ]
    is_short = len(merged) <= MOST_OFFERING
    if is_short and any(w in ("or", "either") for w in merged) and "or" not in key.merged and others:
        return verdict(Mark.WRONG, 0.1, "several answers", "Two numbers are offered; settle on one.")
    if bare and "of" not in merged and len(merged) <= 2 * len(given) + 2:
        return verdict(Mark.WRONG, 0.15, "several answers", "More than one number is given.")
    if found := _word_beside(context, key, reply.side, hit, meant):
        return found
    slips = reply.slips
    return verdict(Mark.RIGHT, 0.97 if slips else 1.0, "number", f"The number is right: {shown}.", matched=key.merged)


def _word_beside(context: Context, key: Side, mine: Side, hit: Quantity, meant: Quantity) -> Verdict | None:
    """Judge the right number where a word beside it makes it another thing, its opposite or a floor."""
    unit = hit.unit if hit.value == meant.value else None
    if unit and _clashes(unit, meant.unit, context):
        return verdict(Mark.WRONG, 0.2, "unit", f"The number fits, but not with {unit}s.", missing=key.merged)
    periods = {period_of(side.merged) for _, side in context.keys} - {""}
    if periods and (period := period_of(mine.merged)) and period not in periods:
        told = f"The number fits, but not for each {period}."
        return verdict(Mark.WRONG, 0.2, "unit", told, missing=key.merged)
    if meant.unit == "percent" and hit.unit is None and (counted := _counted(mine, hit)):
        told = f"The number fits, but not with {quoted([counted])}."
        return verdict(Mark.WRONG, 0.2, "unit", told, missing=key.merged)
    if (pair := opposed(mine.content, context.prompt.content)) and pair[1] not in key.merged:
        return verdict(Mark.WRONG, 0.15, "opposite", f"{quoted(pair[:1])} is the opposite of what was asked.")
    if word := particle_turned(mine, key):
        return verdict(Mark.WRONG, 0.15, "bound", f"{quoted([word])} beside the number says the opposite.")
    if _turned(mine, key, hit):
        words_ = sorted(_before(mine, hit.value) - _before(key, None))
        if words_ and _FLOOR.issuperset(words_) and not key.bound and not context.evidence.raw:
            told = "The number is right, though the answer does not say that it is more."
            return verdict(Mark.ALMOST, 0.8, "number", told, matched=key.merged)
        told = f"{quoted(words_)} before the number changes" if words_ else "A word beside the number changes"
        return verdict(Mark.WRONG, 0.15, "bound", f"{told} what it says.")
    return None


def _counted(side: Side, hit: Quantity) -> str:
    """Return the word right after a number that it counts, or nothing."""
    places = [at for at, word in enumerate(side.merged) if is_number(word) and float(word) == hit.value]
    after = next(iter(side.merged[places[0] + 1 : places[0] + 2]), "") if places else ""
    return after if after.isalpha() and after not in STOP and after not in HEDGES else ""


def _clashes(unit: str, wanted: str | None, context: Context) -> bool:
    if wanted is None:
        asked = {u for w in context.prompt.merged if (u := unit_of(w))}
        return bool(asked) and unit not in asked and unit not in ("person", "percent", "in", "inch", "second", "cent")
    if {unit, wanted} == {"celsius", "cent"}:
        return False  # "35c"
    if {unit, wanted} <= _CURRENCIES:
        return unit != wanted
    return unit != wanted and not {unit, wanted} & {"person", "inch"}


def _turned(reply: Side, key: Side, hit: Quantity) -> bool:
    """Say whether a bound or a denial stands before the number that the key lacks."""
    mine, theirs = _before(reply, hit.value), _before(key, None)
    return bool(mine - theirs) or "minus" in theirs - mine or preposition_differs(reply.merged, key.merged)


def _before(side: Side, value: float | None) -> set[str]:
    """Return the bounds and denials within three words before a number, or before any."""
    found = set()
    for at, word in enumerate(side.merged):
        if is_number(word) and (value is None or float(word) == value):
            before = side.merged[max(0, at - 3) : at]
            found |= {w for w in before if w in _TURNING}
            if before[-1:] in (("minus",), ("negative",)):
                found.add("minus")
            if "all" in before and "but" in before:
                found.add("all but")
    return found


def _judge_miss(key: Side, reply: Reply, wanted: list[Quantity], given: list[Quantity]) -> Verdict:
    hedged = any(w in HEDGES and w not in ("exactly", "only", "just", "total") for w in reply.side.merged)
    hedged = hedged or _before(reply.side, None) != set()
    side = reply.side.bound
    for g in given:
        for w in wanted:
            if side * (g.value - w.value) > 0:
                continue  # "under 300" of 305
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
    told = f"{_typed(reply, given)} is not the number asked for."
    return verdict(Mark.WRONG, 0.05, "number", told, missing=key.merged)


def _is_rounder(value: float, exact: float) -> bool:
    return len(f"{value:.10g}".rstrip("0").replace(".", "")) <= len(f"{exact:.10g}".rstrip("0").replace(".", ""))


def _typed(reply: Reply, given: list[Quantity]) -> str:
    """Return the figures of a reply: in its own words where it says little else."""
    words_ = reply.spelt.split()
    return f'"{" ".join(words_)}"' if len(words_) <= FEW_WORDS else " and ".join(spoken(one) for one in given[:3])
