"""The whole recipe: teachers learn from the treebanks, the shipped network from what they say together."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch

from quizbot.read.pieces import Pieces
from training.corpus import Corpus
from training.data import SPLICED, VERSIONS, gathered, labels_of
from training.fit import Plan, fit
from training.network import Labels, Network, base_folder, base_weights
from training.teach import measured, taught
from training.treebank import Sentence

TEACHERS = (
    Plan(seed=1, steps=1700),
    Plan(seed=2, steps=1700, mixed=True),
    Plan(seed=3, steps=1700, rate=2.5e-4, hidden=0.15),
    Plan(seed=4, steps=1700, added=2),
    Plan(seed=5, steps=1700, rate=2e-4, hidden=0.15, added=2, mixed=True),
)
STUDENT = Plan(seed=12, steps=2854, rate=2e-4, added=2, mixed=True, words=2400)
GOLD = 0.5
"""How much a gold label counts beside what teachers say; where phrases were put together anew it does not count."""


@dataclass(frozen=True, slots=True)
class Workshop:
    """Where networks are made: the labels they use, the device they are fitted on, and how progress is told."""

    labels: Labels
    device: str
    say: Callable[[str], None]

    def corpus(self, sentences: Sequence[Sentence]) -> Corpus:
        cut = Pieces.load(base_folder() / "tokenizer.json")
        return Corpus.of(sentences, self.labels, cut).to(self.device)

    def fitted(self, plan: Plan, corpus: Corpus, versions: int, dev: Corpus) -> Network:
        network = Network(self.labels, plan.added, plan.mixed)
        network.take_base(base_weights())
        network.to(self.device)
        for epoch in fit(network, corpus, versions, plan, self.say):
            rates = " ".join(f"{name} {rate:.2f}" for name, rate in measured(network, dev, self.labels).items())
            self.say(f"seed {plan.seed}, epoch {epoch}: {rates}")
        return network


def make(folder: Path, seed: int, device: str, say: Callable[[str], None]) -> tuple[Network, Labels]:
    """Return the network that ships, on the CPU. The run depends on the data, the plans and `seed` alone."""
    torch.set_float32_matmul_precision("high")
    data = gathered(folder, seed)
    shop = Workshop(labels_of(data.teaching), device, say)
    teaching, dev, held = shop.corpus(data.teaching), shop.corpus(data.dev), shop.corpus(data.held)
    teachers = [shop.fitted(plan, teaching, VERSIONS, dev) for plan in TEACHERS]
    gold = np.full(len(data.pool), GOLD, np.float32)
    gold[len(data.pool) - SPLICED * (int((teaching.columns["heads"] == 0).sum()) // VERSIONS) :] = 0
    pool = taught(shop.corpus(data.pool), teachers, gold)
    return shop.fitted(STUDENT, pool, 1, held).to("cpu"), shop.labels
