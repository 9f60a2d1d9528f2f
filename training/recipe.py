"""The whole recipe: teachers learn from the treebanks, the shipped network from what they say together."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch

from quizbot.read.pieces import Pieces
from training.bases import MPNET, base_folder, base_weights
from training.corpus import Corpus
from training.data import VERSIONS, gathered, labels_of
from training.fit import Plan, fit
from training.network import Labels, Network
from training.teach import measured, taught
from training.treebank import Sentence


@dataclass(frozen=True, slots=True)
class Stage:
    """Teachers, and how the student goes on learning from what they say together."""

    teachers: tuple[Plan, ...]
    student: Plan
    spliced: int = 1
    """One of so many of the spliced sentences is learnt from."""
    anew: int = 0
    """Added to the seed of the data's variations: other styles, names and phrases than in the stages before."""


STAGES = (
    Stage(
        (
            Plan(seed=1, steps=1000, base=MPNET, rate=5e-5),
            Plan(seed=2, steps=1000, base=MPNET, rate=5e-5, mixed=True),
            Plan(seed=3, steps=1000, base=MPNET, rate=8e-5, hidden=0.15),
            Plan(seed=4, steps=1000, base=MPNET, rate=8e-5, hidden=0.15, mixed=True),
        ),
        Plan(seed=13, steps=5289, rate=3e-4, hidden=0.07, added=2, mixed=True, words=2400),
    ),
    Stage(
        (
            Plan(seed=31, steps=1800, base=MPNET, rate=6e-5, hidden=0.12),
            Plan(seed=3, steps=1800, base=MPNET, rate=8e-5, hidden=0.15),
            Plan(seed=4, steps=1800, base=MPNET, rate=8e-5, hidden=0.15, mixed=True),
        ),
        Plan(seed=21, steps=2595, rate=1.5e-4, hidden=0.07, added=2, mixed=True, words=2400, names=2.0),
        spliced=3,
    ),
    Stage(
        (
            Plan(seed=41, steps=2391, base=MPNET, rate=7e-5, hidden=0.12, words=3200),
            Plan(seed=42, steps=2414, base=MPNET, rate=1e-4, hidden=0.15, words=3200),
            Plan(seed=43, steps=2273, base=MPNET, rate=1e-4, hidden=0.15, mixed=True, words=3200),
        ),
        Plan(seed=51, steps=9037, rate=2e-4, hidden=0.07, added=2, mixed=True, words=4800, names=2.0),
        anew=1,
    ),
)
PLAIN_TIMES = 3
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

    def network(self, plan: Plan) -> Network:
        network = Network(self.labels, plan.base, plan.added, plan.mixed)
        network.take_base(base_weights(plan.base))
        return network.to(self.device)

    def fitted(self, plan: Plan, corpus: Corpus, versions: int, dev: Corpus, network: Network | None = None) -> Network:
        """Return `network` once it is fitted, or one that begins from its base."""
        network = network or self.network(plan)
        for epoch in fit(network, corpus, versions, plan, self.say):
            rates = " ".join(f"{name} {rate:.2f}" for name, rate in measured(network, dev, self.labels).items())
            self.say(f"seed {plan.seed}, epoch {epoch}: {rates}")
        return network


def make(folder: Path, seed: int, device: str, say: Callable[[str], None]) -> tuple[Network, Labels]:
    """Return the network that ships, on the CPU. The run depends on the data, the plans and `seed` alone."""
    torch.set_float32_matmul_precision("high")
    shop = Workshop(labels_of(gathered(folder, seed).teaching), device, say)
    student = shop.network(STAGES[0].student)
    for stage in STAGES:
        data = gathered(folder, seed + stage.anew)
        teaching, held = shop.corpus(data.teaching), shop.corpus(data.held)
        teachers = [shop.fitted(plan, teaching, VERSIONS, held) for plan in stage.teachers]
        pooled = [*data.teaching, *data.spliced[:: stage.spliced], *data.plain * PLAIN_TIMES]
        gold = np.where(np.arange(len(pooled)) < len(data.teaching), np.float32(GOLD), np.float32(0))
        pool = taught(shop.corpus(pooled), teachers, gold)
        student = shop.fitted(stage.student, pool, 1, held, student)
    return student.to("cpu"), shop.labels
