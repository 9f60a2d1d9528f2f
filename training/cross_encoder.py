"""Networks that read a reply with key, question and evidence: teachers of MPNet's size, students that quizbot runs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional

from training.bases import MPNET, PIECES, POSITIONS, base_weights
from training.judged import Example
from training.listener import DEVICE, Network, base, batch, mean_where
from training.network import Layer, leaning_on_nearness

MOST_PIECES = 6500
"""Of a batch so many go through a network at once."""
WARMING, DECAY, LOWER = 0.08, 0.02, 0.92
"""The share of steps in which the rates rise; weight decay; the rate of a teacher's layer against the one above it."""

Floats = NDArray[np.float32]
N = TypeVar("N", "Teacher", "Student")


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


class Teacher(nn.Module):
    """MPNet with one score, from its first vector, the mean of all and the mean of the reply's."""

    def __init__(self) -> None:
        super().__init__()
        self.pieces = nn.Embedding(PIECES, MPNET.width)
        self.positions = nn.Embedding(POSITIONS, MPNET.width)
        self.nearness = nn.Embedding(MPNET.buckets, MPNET.heads)
        self.norm = nn.LayerNorm(MPNET.width, eps=MPNET.epsilon)
        self.layers = nn.ModuleList(Layer(MPNET) for _ in range(MPNET.layers))
        self.load_state_dict(base_weights(MPNET))
        for part in (self.pieces, self.positions, self.norm):
            part.requires_grad_(False)
        self.drop, self.head_drop = nn.Dropout(0.1), nn.Dropout(0.15)
        self.dense, self.head = nn.Linear(3 * MPNET.width, MPNET.width), nn.Linear(MPNET.width, 1)
        nn.init.zeros_(self.head.weight)
        nn.init.zeros_(self.head.bias)

    def scores(self, pieces: Tensor, said: Tensor) -> Tensor:
        real = pieces != 0
        mask = leaning_on_nearness(self.nearness, real)
        x = self.drop(self.norm(self.pieces(pieces) + self.positions.weight[: pieces.shape[1]]))
        for layer in self.layers:
            x = layer(x, mask)
        x = x.float()
        seen = torch.cat([x[:, 0], mean_where(x, real.float()), mean_where(x, said)], dim=1)
        scores: Tensor = self.head(self.head_drop(self.dense(self.head_drop(seen)).tanh()))
        return scores

    def groups(self, plan: Plan) -> list[dict[str, object]]:
        """Return the parameters with their rates: the deeper a layer, the slower."""
        above = range(len(self.layers) - 1, -1, -1)
        return [
            *(_at(plan.rate * LOWER**down, layer) for layer, down in zip(self.layers, above, strict=True)),
            _at(0.3 * plan.rate, self.nearness),
            _at(plan.head_rate, self.dense, self.head),
        ]


class Student(Network):
    """The judge's encoder with one score, its layers to be fitted."""

    def __init__(self) -> None:
        super().__init__(1)
        self.load_state_dict(base()[0], strict=False)
        self.requires_grad_(False)
        for part in (self.layers, self.head):
            part.requires_grad_(True)

    def groups(self, plan: Plan) -> list[dict[str, object]]:
        return [_at(plan.rate, self.layers), _at(plan.head_rate, self.head)]


def _at(rate: float, *parts: nn.Module) -> dict[str, object]:
    return {"params": [each for part in parts for each in part.parameters()], "lr": rate}


def fit(network: N, judged: Sequence[Example], made: Sequence[Example], plan: Plan, seed: int) -> N:
    """Fit `network`, whose rates rise and fall once, to judged replies and made pairs; return it."""
    torch.manual_seed(seed)
    chance = np.random.default_rng(seed)
    network.to(DEVICE).train()
    optimizer = torch.optim.AdamW(network.groups(plan), weight_decay=DECAY)
    epochs = [list(_batches(_epoch(judged, made, plan, chance), plan.size, chance)) for _ in range(plan.epochs)]
    steps = sum(map(len, epochs))
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min(1.0, (step + 1) / steps / WARMING) * (1 - step / steps)
    )
    for number, batches in enumerate(epochs):
        total = 0.0
        for chosen in batches:
            optimizer.zero_grad(set_to_none=True)
            total += sum(_learnt(network, part, len(chosen)) for part in _parts(chosen))
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            schedule.step()
        print(f"{type(network).__name__} {seed}, epoch {number}: loss {total / len(batches):.3f}", flush=True)
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


def _batches(epoch: Sequence[Example], size: int, chance: np.random.Generator) -> Iterator[list[Example]]:
    """Yield batches of much the same length in random order."""
    lengths = np.array([len(each.heard.pieces) for each in epoch]) + 8 * chance.random(len(epoch))
    order = np.argsort(lengths)
    starts = np.arange(0, len(order), size)
    chance.shuffle(starts)
    for start in starts:
        yield [epoch[at] for at in order[start : start + size]]


def _parts(chosen: Sequence[Example]) -> list[list[Example]]:
    count = max(1, round(len(chosen) * max(len(each.heard.pieces) for each in chosen) / MOST_PIECES))
    return [[chosen[at] for at in part] for part in np.array_split(np.arange(len(chosen)), count)]


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
