"""The network of the comparer, of many pairs at a time; `quizbot.grade.comparer` computes the same of one."""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional

from quizbot.grade.comparer import FARTHEST, LEARNT, MOST_SPREADS, SHARPER
from quizbot.grade.meaning import SIGNS
from training.bases import MINILM

PROJECTED, ATTENDED, HIDDEN, LAST, DROPPED = 64, 64, 64, 64, 0.25

Pair = dict[str, Tensor]
"""A batch of pairs as `judged.batch_of` makes it."""


class Side(nn.Module):
    """Compares each piece of one side with what it finds on the other."""

    def __init__(self) -> None:
        super().__init__()
        self.first = nn.Linear(4 * PROJECTED + len(SIGNS) + 3, HIDDEN)
        self.second = nn.Linear(HIDDEN, HIDDEN)
        self.drop = nn.Dropout(DROPPED)

    def forward(self, own: Tensor, found: Tensor, same: Tensor, mask: Tensor) -> Tensor:
        x = torch.cat([own, found, own * found, (own - found).abs(), same], -1)
        x = bent(self.second(self.drop(bent(self.first(self.drop(x))))))
        mean = (x * mask[..., None]).sum(1) / mask.sum(1, keepdim=True).clamp(min=1)
        return torch.cat([mean, x.masked_fill(~mask[..., None], -1).amax(1)], -1)


class Network(nn.Module):
    """What `quizbot.grade.comparer` computes, of many pairs at a time."""

    def __init__(self, mean: Tensor, spread: Tensor) -> None:
        super().__init__()
        self.register_buffer("mean", mean)
        self.register_buffer("spread", spread)
        self.project, self.attend = nn.Linear(MINILM.width, PROJECTED), nn.Linear(MINILM.width, ATTENDED, bias=False)
        self.attend.weight.data *= 0.5
        self.reply, self.key = Side(), Side()
        self.first, self.second = nn.Linear(4 * HIDDEN + len(mean) + 1, LAST), nn.Linear(LAST, 1)
        self.drop, self.drop_more = nn.Dropout(DROPPED), nn.Dropout(DROPPED + 0.1)

    def forward(self, pair: Pair) -> Tensor:
        reply, key = pair["reply"], pair["key"]
        has_reply, has_key = pair["reply.mask"], pair["key.mask"]
        near = reply @ key.transpose(1, 2)
        attention = SHARPER * near + LEARNT * self.attend(reply) @ self.attend(key).transpose(1, 2)
        own, other = bent(self.project(reply)), bent(self.project(key))
        figures = ((pair["figures"] - self.mean) / self.spread).clamp(-MOST_SPREADS, MOST_SPREADS)
        sides = [
            self.reply(own, shared(attention, has_key) @ other, same(pair, "reply", near, has_key), has_reply),
            self.key(
                other,
                shared(attention.transpose(1, 2), has_reply) @ own,
                same(pair, "key", near.transpose(1, 2), has_reply),
                has_key,
            ),
        ]
        x = torch.cat([*sides, figures, pair["proved"][:, None]], -1)
        scores: Tensor = self.second(self.drop(bent(self.first(self.drop_more(x)))))
        return scores.squeeze(-1)


def bent(x: Tensor) -> Tensor:
    return functional.gelu(x, approximate="tanh")


def shared(attention: Tensor, mask: Tensor) -> Tensor:
    return attention.masked_fill(~mask[:, None], -1e4).softmax(-1)


def same(pair: Pair, side: str, near: Tensor, other: Tensor) -> Tensor:
    """Return what of each piece is the same whatever is learnt: its signs, and how near it comes to what."""
    nearest = near.masked_fill(~other[:, None], -1).amax(-1, keepdim=True).clamp(min=FARTHEST)
    return torch.cat([pair[f"{side}.signs"], nearest, pair[f"{side}.beside"]], -1)
