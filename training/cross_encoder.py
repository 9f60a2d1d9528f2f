"""Networks that read a reply with key, question and evidence: teachers of MPNet's size, students that quizbot runs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn
from torch.nn import functional

from training.batches import DEVICE, batch, batches, parts, rising_and_falling
from training.judged import Example
from training.student import Student
from training.teacher import Teacher

DECAY = 0.02

Floats = NDArray[np.float32]
N = TypeVar("N", Teacher, Student)


@dataclass(frozen=True, slots=True)
class Plan:
    """How long and how fast a network learns."""

    epochs: int
    size: int
    """Of a batch."""
    rate: float
    head_rate: float
    made: int
    """How many of the made pairs an epoch shows."""


TEACHER = Plan(epochs=4, size=64, rate=5e-5, head_rate=5e-4, made=5000)
STUDENT = Plan(epochs=6, size=96, rate=1.5e-4, head_rate=1.5e-3, made=9000)


def fit(network: N, judged: Sequence[Example], made: Sequence[Example], plan: Plan, seed: int) -> N:
    """Fit `network`, whose rates rise and fall once, to judged replies and made pairs; return it."""
    torch.manual_seed(seed)
    chance = np.random.default_rng(seed)
    network.to(DEVICE).train()
    optimizer = torch.optim.AdamW(network.groups(plan.rate, plan.head_rate), weight_decay=DECAY)
    epochs = [list(batches(_epoch(judged, made, plan, chance), plan.size, chance)) for _ in range(plan.epochs)]
    steps = sum(map(len, epochs))
    schedule = rising_and_falling(optimizer, steps)
    for number, epoch in enumerate(epochs):
        total = 0.0
        for chosen in epoch:
            optimizer.zero_grad(set_to_none=True)
            total += sum(_learnt(network, part, len(chosen)) for part in parts(chosen))
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            schedule.step()
        print(f"{type(network).__name__} {seed}, epoch {number}: loss {total / len(epoch):.3f}", flush=True)
    return network


def _learnt(network: Teacher | Student, part: Sequence[Example], whole: int) -> float:
    """Add up the slopes of one part of a batch of `whole`; return its part of the loss."""
    wanted = torch.tensor([each.wanted for each in part], device=DEVICE)
    weight = torch.tensor([each.weight for each in part], device=DEVICE)
    with torch.autocast(DEVICE, dtype=torch.bfloat16):
        scores = network.scores(*batch([each.heard for each in part]))[:, 0]
    loss = functional.binary_cross_entropy_with_logits(scores.float(), wanted, reduction="none")
    share = (loss * weight).sum() / whole
    share.backward()  # type: ignore[no-untyped-call]
    return float(share.detach())


def _epoch(
    judged: Sequence[Example], made: Sequence[Example], plan: Plan, chance: np.random.Generator
) -> list[Example]:
    """Return each judged reply about as often as it is to be seen, and some made pairs that something is known of."""
    often = np.floor(np.array([each.often for each in judged]) + chance.random(len(judged))).astype(int)
    known = [each for each in made if not np.isnan(each.wanted)]
    chosen = chance.permutation(len(known))[: plan.made]
    return [judged[at] for at in np.repeat(np.arange(len(judged)), often)] + [known[at] for at in chosen]


@torch.no_grad()
def odds(network: Teacher | Student, asked: Sequence[Example]) -> Floats:
    """Return the log odds of "right" of each."""
    network.eval()
    order = np.argsort([-len(each.heard.pieces) for each in asked])
    found = np.zeros(len(asked), np.float32)
    for start in range(0, len(order), 256):
        chosen = order[start : start + 256]
        scores = network.scores(*batch([asked[at].heard for at in chosen]))[:, 0]
        found[chosen] = scores.float().cpu().numpy()
    return found
