"""Teachers of MPNet's size, for replies with what they are read beside."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from training.bases import MPNET, PIECES, POSITIONS, base_weights
from training.batches import mean_where
from training.network import Layer, leaning_on_nearness

LOWER = 0.92
"""The rate of a layer against the one above it."""


class Teacher(nn.Module):
    """MPNet with `outputs` scores, from its first vector, the mean of all and the mean of the reply's."""

    def __init__(self, outputs: int) -> None:
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
        self.dense, self.head = nn.Linear(3 * MPNET.width, MPNET.width), nn.Linear(MPNET.width, outputs)
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

    def groups(self, rate: float, head_rate: float) -> list[dict[str, object]]:
        """Return the parameters with their rates: the deeper a layer, the slower."""
        above = range(len(self.layers) - 1, -1, -1)
        return [
            *(_at(rate * LOWER**down, layer) for layer, down in zip(self.layers, above, strict=True)),
            _at(0.3 * rate, self.nearness),
            _at(head_rate, self.dense, self.head),
        ]


def _at(rate: float, *parts: nn.Module) -> dict[str, object]:
    return {"params": [each for part in parts for each in part.parameters()], "lr": rate}
