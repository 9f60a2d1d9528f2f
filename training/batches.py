"""Replies in batches, as the networks read them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol, TypeVar

import numpy as np
import torch
from torch import Tensor

from quizbot.learn.intents.listener import Heard

DEVICE = "cuda" if torch.cuda.is_available() else "cpu"
MOST_PIECES = 6500
"""Of a batch so many go through a network at once."""
WARMING = 0.08
"""The share of steps in which rates rise."""


class _Read(Protocol):
    @property
    def heard(self) -> Heard: ...


R = TypeVar("R", bound=_Read)


def batch(chosen: Sequence[Heard]) -> tuple[Tensor, Tensor]:
    """Return the pieces of `chosen`, filled up with 0, and 1 where the reply's stand."""
    longest = max(len(each.pieces) for each in chosen)
    pieces = torch.zeros(len(chosen), longest, dtype=torch.long)
    said = torch.zeros(len(chosen), longest)
    for row, each in enumerate(chosen):
        pieces[row, : len(each.pieces)] = torch.tensor(each.pieces)
        said[row, each.first : each.first + each.count] = 1
    return pieces.to(DEVICE), said.to(DEVICE)


def batches(epoch: Sequence[R], size: int, chance: np.random.Generator) -> Iterator[list[R]]:
    """Yield batches of much the same length in random order."""
    lengths = np.array([len(each.heard.pieces) for each in epoch]) + 8 * chance.random(len(epoch))
    order = np.argsort(lengths)
    starts = np.arange(0, len(order), size)
    chance.shuffle(starts)
    for start in starts:
        yield [epoch[at] for at in order[start : start + size]]


def parts(chosen: Sequence[R]) -> list[list[R]]:
    """Return a batch in as many parts as it takes for each to go through a network at once."""
    count = max(1, round(len(chosen) * max(len(each.heard.pieces) for each in chosen) / MOST_PIECES))
    return [[chosen[at] for at in part] for part in np.array_split(np.arange(len(chosen)), count)]


def rising_and_falling(optimizer: torch.optim.Optimizer, steps: int) -> torch.optim.lr_scheduler.LambdaLR:
    """Return a schedule whose rates rise and fall once in so many steps."""
    return torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min(1.0, (step + 1) / steps / WARMING) * (1 - step / steps)
    )


def mean_where(x: Tensor, mask: Tensor) -> Tensor:
    """Return the mean of each row's vectors where `mask` is 1, nothing but 0 where it never is."""
    return (x * mask[..., None]).sum(1) / mask.sum(1, keepdim=True).clamp(min=1)
