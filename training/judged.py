"""Judged replies, each held against the key that fits it best, and what a network is to say of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from grading_cases import SHARE, Case, weigh_cases
from left_out import digest

from quizbot.grade.judge.cross_encoder import Quartet, joined_pieces
from quizbot.grade.judge.encoder import Encoder
from quizbot.grade.judge.weighing import KEYS_COMPARED, probability, quartet
from quizbot.learn.intents.listener import Heard

NETWORK_SHARE = SHARE | {"class_replies": 3.0, "beetle": 1.0}
"""How much each set counts: sentences that students write count for more here than where figures are weighed."""
WANTED = {"right": 1.0, "almost": 0.9, "partly": 0.1, "wrong": 0.0}
"""What a network is to say of a reply that people judged in four steps."""
SETTLED = 0.35
"""What a reply that a rule decides counts against one that is left open."""
MOST_WEIGHT, MOST_OFTEN, LEAST_OFTEN = 4.0, 2.0, 0.2


@dataclass(frozen=True, slots=True)
class Judged:
    """A reply that people judged."""

    set: str
    group: str
    fold: int
    given: Quartet
    """With the key that fits best."""
    keys: tuple[str, ...]
    wanted: float
    weight: float
    is_open: bool

    @property
    def is_right(self) -> bool:
        return self.wanted > 0.5


@dataclass(frozen=True, slots=True)
class Example:
    """A quartet as networks read it, and what they are to say of it."""

    heard: Heard
    wanted: float
    """The chance of "right"; not a number where only a teacher can tell."""
    weight: float
    often: float
    """How many times an epoch shows it, on average."""
    fold: int


def judged_of(cases: Sequence[Case]) -> list[Judged]:
    """Return the replies that anything is fitted to."""
    kept = [case for case in cases if SHARE[case.set] and case.matches]
    open_share = np.array([1.0 if case.mark is None else SETTLED for case in kept])
    weight = weigh_cases(kept, NETWORK_SHARE) * open_share
    weight = np.minimum(weight / weight.mean(), MOST_WEIGHT)
    return [_judged(case, float(counts)) for case, counts in zip(kept, weight, strict=True)]


def _judged(case: Case, weight: float) -> Judged:
    has_evidence = bool(case.row.item.evidence)
    pairs = zip(case.matches, case.likeness, strict=False)
    chances = [probability(match.figures + near, has_evidence=has_evidence) for match, near in pairs]
    return Judged(
        set=case.set,
        group=case.row.group,
        fold=case.fold,
        given=quartet(case.matches[int(np.argmax(chances))], case.row.item, case.reply),
        keys=case.row.item.keys,
        wanted=WANTED.get(case.row.judged, float(case.row.correct)),
        weight=weight,
        is_open=case.mark is None,
    )


def example_of(each: Judged, encoder: Encoder) -> Example:
    """Return a reply to learn from: what weighs much is shown more than once an epoch."""
    full = each.weight if each.is_open else each.weight / SETTLED
    shown = min(max(full, LEAST_OFTEN), MOST_OFTEN)
    often = shown if each.is_open else shown * SETTLED
    return Example(heard_of(each.given, encoder), each.wanted, full / shown, often, each.fold)


def heard_of(given: Quartet, encoder: Encoder) -> Heard:
    pieces, count = joined_pieces(given, encoder)
    return Heard(pieces, 1, count)


def asked_of(cases: Sequence[Case], encoder: Encoder) -> Iterator[tuple[int, Example]]:
    """Yield every reply with every key that it may be held against, under the digest that its word is kept by."""
    for case in cases:
        if SHARE[case.set]:
            for match in case.matches[:KEYS_COMPARED]:
                heard = heard_of(quartet(match, case.row.item, case.reply), encoder)
                yield digest(case.set, case.row, match.key), Example(heard, np.nan, 0.0, 0.0, case.fold)
