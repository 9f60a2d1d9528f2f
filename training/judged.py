"""Judged replies that no rule decides, each against the key that fits it best, as the comparer's network reads them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
import torch
from grading_cases import SHARE, Case, weigh_cases
from numpy.typing import NDArray
from torch import nn

from quizbot.grade.comparer import FARTHEST, Comparison
from quizbot.grade.judge import Judge
from quizbot.grade.weighing import judged
from training.alignment import Pair

NETWORK_SHARE = SHARE | {"class_replies": 3.5, "beetle": 0.7}
"""How much each set counts: sentences that students write count for more here than where figures are weighed."""
WANTED = {"right": 1.0, "almost": 0.9, "partly": 0.1, "wrong": 0.0}
"""What a network is to say of a reply that people judged in four steps."""
MOST_WEIGHT = 6.0
"""No row counts as more than so many."""
TRIED = (
    "What did the villagers build?",
    "Because the harbour froze, the villagers built a sledge road over the ice.",
    "a sledge road over the ice",
    "they made a track for sleds",
)
"""A case of which the file keeps what the networks say, all figures being 0: prompt, evidence, key, reply."""

Laid = dict[str, NDArray[np.generic]]
"""A comparison laid out: vectors and signs of both sides, and how near each piece comes to the texts around."""


class Rows:
    """The open cases, laid out, with what a network is to say of each and how much that counts."""

    def __init__(self, cases: Sequence[Case], judge: Judge) -> None:
        open_cases = [case for case in cases if case.mark is None and case.matches]
        share = weigh_cases(open_cases, NETWORK_SHARE)
        self.laid = [laid(comparison_of(case, judge)) for case in open_cases]
        self.fold = np.array([case.fold for case in open_cases])
        self.wanted = np.array([WANTED.get(c.row.judged, float(c.row.correct)) for c in open_cases], np.float32)
        self.weight = np.minimum(share / share[share > 0].mean(), MOST_WEIGHT).astype(np.float32)
        self.length = np.array([len(each["reply"]) + len(each["key"]) for each in self.laid])

    def batches(self, fold: int, size: int, chance: np.random.Generator) -> Iterator[NDArray[np.intp]]:
        """Yield the places of what counts outside `fold`, in random batches of much the same length."""
        places = self.seen(fold)
        order = places[np.argsort(self.length[places] + 6 * chance.random(len(places)))]
        starts = np.arange(0, len(order), size)
        chance.shuffle(starts)
        for start in starts:
            yield order[start : start + size]

    def seen(self, fold: int) -> NDArray[np.intp]:
        """Return the places of what a network learns from that is not to see `fold`."""
        return np.flatnonzero((self.fold != fold) & (self.weight > 0))


def comparison_of(case: Case, judge: Judge) -> Comparison:
    item = case.row.item
    matches = [judged(match, item, case.reply, judge) for match in case.matches[: len(case.likeness)]]
    best = max(matches, key=lambda match: match.chance)
    return judge.comparison(item.prompt, item.evidence, best.key, case.reply.spelt, best.figures)


def laid(given: Comparison) -> Laid:
    found: Laid = {
        "figures": np.array(given.figures, np.float32),
        "proved": np.array(len(given.evidence.vectors) > 0, np.float32),
    }
    for name, side in (("reply", given.reply), ("key", given.key)):
        beside = [
            (side.vectors @ other.vectors.T).max(axis=1) if len(other.vectors) else np.zeros(len(side.vectors))
            for other in (given.evidence, given.prompt)
        ]
        found[name] = side.vectors.astype(np.float16)
        found[f"{name}.signs"] = side.signs.astype(np.float16)
        found[f"{name}.beside"] = np.stack(beside, axis=1).clip(min=FARTHEST).astype(np.float32)
    return found


def batch_of(chosen: Sequence[Laid]) -> Pair:
    """Return pairs side by side, filled up with 0 to the longest; masks tell what is filled."""
    found = {name: torch.from_numpy(np.array([each[name] for each in chosen])) for name in ("figures", "proved")}
    for side in ("reply", "key"):
        for name in (side, f"{side}.signs", f"{side}.beside"):
            parts = [torch.from_numpy(each[name].astype(np.float32)) for each in chosen]
            found[name] = nn.utils.rnn.pad_sequence(parts, batch_first=True)
        lengths = torch.tensor([len(each[side]) for each in chosen])
        found[f"{side}.mask"] = torch.arange(int(lengths.max()))[None] < lengths[:, None]
    return found
