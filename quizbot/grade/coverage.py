"""How a reply and a key overlap, in figures: the evidence that `judge` weighs."""

from __future__ import annotations

import math

from quizbot.grade import match
from quizbot.grade.item import Context
from quizbot.grade.negation import ALTERNATIVES, negations, opposed
from quizbot.grade.number import BOUNDS, is_number
from quizbot.grade.side import FILLER, Side

FEATURES = (
    "covered",
    "covered_new",
    "all_covered",
    "none_covered",
    "missing_last",
    "missing_first",
    "missing_count",
    "extra_in_evidence",
    "extra_foreign",
    "foreign_count",
    "any_foreign",
    "reply_inside_key",
    "number_missing",
    "number_added",
    "number_foreign",
    "negation_differs",
    "opposite",
    "alternatives",
    "bound_differs",
    "slips",
    "key_length",
    "reply_length",
    "length_ratio",
    "shared_words",
    "similarity",
    "contained",
    "order_broken",
    "echo",
    "new_words",
    "name_missing",
)


def overlap(reply: Side, key: Side, context: Context, slips: int) -> tuple[float, ...]:
    """Return the figures named in `FEATURES` for one reply and one key; each between 0 and 1."""
    mine, theirs = reply.content, key.content
    asked, proof = context.prompt.content, context.evidence.content
    wanted = [c for c in theirs if c not in asked] or list(theirs)
    shared = [c for c in theirs if c in mine]
    missing = [c for c in theirs if c not in mine]
    covered = len(shared) / len(theirs) if theirs else 0.0
    covered_new = sum(c in mine for c in wanted) / len(wanted) if wanted else 0.0
    extra = [c for c in mine if c not in theirs and c not in asked and mine[c] not in FILLER]
    foreign = [c for c in extra if c not in proof]
    size = max(1, len(mine))
    order = list(theirs)
    numbers_missing = [n for n in key.numbers if n not in reply.numbers]
    numbers_added = [n for n in reply.numbers if n not in key.numbers and n not in context.prompt.numbers]
    reply_text, key_text = reply.text, key.text
    turned = opposed(reply.merged, (*key.merged, *context.evidence.merged)) if missing or foreign else None
    return (
        covered,
        covered_new,
        float(not missing and bool(theirs)),
        float(not shared),
        float(bool(order) and order[-1] not in mine),
        float(bool(order) and order[0] not in mine),
        min(len(missing), 5) / 5,
        (len(extra) - len(foreign)) / size,
        len(foreign) / size,
        min(len(foreign), 5) / 5,
        float(bool(foreign)),
        float(bool(mine) and all(c in theirs for c in mine)),
        float(bool(numbers_missing)),
        float(bool(numbers_added)),
        float(any(n not in context.evidence.numbers for n in numbers_added)),
        float((negations(reply.merged) > 0) != (negations(key.merged) > 0)),
        float(turned is not None),
        float(_alternatives(reply, key)),
        float(_bounds(reply) != _bounds(key)),
        min(slips, 3) / 3,
        min(math.log1p(len(theirs)) / 3, 1.0),
        min(math.log1p(len(mine)) / 3, 1.0),
        min(len(mine), len(theirs)) / max(len(mine), len(theirs), 1),
        match.shared_words(reply_text, key_text),
        match.similarity(reply_text, key_text),
        match.contained(reply_text, key_text),
        float(order_broken(reply, key, context)),
        sum(c in asked for c in mine) / size,
        float(any(c not in asked for c in mine)),
        float(_name_missing(reply, key)),
    )


def _alternatives(reply: Side, key: Side) -> bool:
    return any(w in ALTERNATIVES for w in reply.merged) and not any(w in ALTERNATIVES for w in key.merged)


def _bounds(side: Side) -> bool:
    return any(w in BOUNDS for w in side.merged)


def _name_missing(reply: Side, key: Side) -> bool:
    return any(is_number(w) and w not in reply.merged for w in key.merged)


def order_broken(reply: Side, key: Side, context: Context) -> bool:
    """Say whether content words that key or evidence put in one order stand the other way round in the reply."""
    for model in (key, context.evidence):
        places = {c: at for at, c in enumerate(model.content)}
        met = [places[c] for c in reply.content if c in places]
        if len(met) >= 3 and sum(b < a for a, b in zip(met, met[1:], strict=False)) * 2 > len(met) - 1:
            return True
    return False
