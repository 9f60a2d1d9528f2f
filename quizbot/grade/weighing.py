"""The last word where no rule decides: a logistic regression over `coverage.FEATURES`.

Each weight keeps the sign that common sense gives it: nothing foreign, denied or missing ever speaks for a reply.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from operator import mul

from quizbot.grade.coverage import FEATURES, overlap
from quizbot.grade.item import Context, Item
from quizbot.grade.reason import as_written, quoted, verdict
from quizbot.grade.reply import Reply
from quizbot.grade.side import Side
from quizbot.grade.verdict import Mark, Verdict
from quizbot.grade.weights import BIAS, WEIGHTS

ACCEPT_FROM = 0.55
RIGHT_FROM = 0.8
MOST_KEYS = 40
NOTHING_COVERED = 0.3
"""At most this likely is a reply that has no word of the key, however much of the evidence it repeats."""
_MEANING, _NEAR = FEATURES.index("covered_meaning"), FEATURES.index("missing_near")
_WITHOUT = tuple(WEIGHTS[name][0] for name in FEATURES)
_WITH = tuple(WEIGHTS[name][1] for name in FEATURES)


@dataclass(frozen=True, slots=True)
class Match:
    """A key, how it and the reply overlap, and how likely that makes the reply."""

    key: str
    side: Side
    figures: tuple[float, ...]
    chance: float


def probability(figures: tuple[float, ...], *, has_evidence: bool) -> float:
    """Return how likely a teacher accepts a reply with these figures."""
    total = BIAS[has_evidence] + sum(map(mul, _WITH if has_evidence else _WITHOUT, figures))
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))


def weigh(item: Item, context: Context, reply: Reply) -> Verdict:
    """Judge by overlap, against the key that fits best."""
    return decide(max(matches(item, context, reply), key=lambda match: match.chance), reply)


def matches(item: Item, context: Context, reply: Reply) -> list[Match]:
    """Hold a reply against every key."""
    found = []
    for key, side in context.keys[:MOST_KEYS]:
        figures = overlap(reply.side, side, context, len(reply.slips))
        chance = probability(figures, has_evidence=bool(item.evidence))
        found.append(Match(key, side, figures, chance if figures[_MEANING] else min(chance, NOTHING_COVERED)))
    return found


def decide(match: Match, reply: Reply) -> Verdict:
    """Return the verdict on a reply whose best match is `match`."""
    matched = as_written([w for c, w in match.side.content.items() if c in reply.side.content], match.key)
    missing = [w for c, w in match.side.content.items() if c not in reply.side.content]
    if match.chance >= ACCEPT_FROM:
        # A word that only looks like the key's is at best almost right.
        chance = min(match.chance, RIGHT_FROM - 0.01) if match.figures[_NEAR] else match.chance
        return _accepted(chance, matched, missing, reply)
    return _refused(match.chance, matched, missing)


def _accepted(chance: float, matched: list[str], missing: list[str], reply: Reply) -> Verdict:
    high = (chance - ACCEPT_FROM) / (1 - ACCEPT_FROM)
    told = f"It says what was asked: {quoted(matched)}." if matched else "It says what was asked in other words."
    if chance >= RIGHT_FROM and not reply.slips:
        return verdict(Mark.RIGHT, 0.9 + 0.05 * high, "words covered", told, matched=matched, missing=missing)
    if missing and not reply.slips:
        told = (
            f"Close enough: {quoted(matched)} {'fits' if len(matched) == 1 else 'fit'}, though the text says more."
            if matched
            else told
        )
    return verdict(
        Mark.ALMOST, 0.7 + 0.15 * high, "words covered", told, matched=matched, missing=missing, slips=reply.slips
    )


def _refused(chance: float, matched: list[str], missing: list[str]) -> Verdict:
    share = len(matched) / max(1, len(matched) + len(missing))
    low = chance / ACCEPT_FROM
    if matched and missing and share >= 0.3 and low > 0.1:
        told = f"Part of it is there, {quoted(matched)}; something that belongs to the answer is missing."
        return verdict(Mark.PARTLY, 0.3 + 0.25 * low, "part missing", told, matched=matched, missing=missing)
    fits = f"Only {quoted(matched)} {'fits' if len(matched) == 1 else 'fit'}; the rest says something else."
    told = fits if matched else "That is not what the text says."
    return verdict(Mark.WRONG, 0.2 * low, "words differ", told, matched=matched, missing=missing)
