"""The network: a pretrained encoder that also sees how words are written, and five small heads."""

from __future__ import annotations

import math
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional

from quizbot.read.pieces import SHAPES
from training.bases import MINILM, PIECES, POSITIONS, Base

ARC, RELATION, DROPOUT = 256, 128, 0.3
FARTHEST = 128


@dataclass(frozen=True, slots=True)
class Labels:
    """What each head can say, in the order of its outputs."""

    deprels: tuple[str, ...]
    upos: tuple[str, ...]
    xpos: tuple[str, ...]
    names: tuple[str, ...]


def nearness(length: int, buckets: int) -> Tensor:
    """Return for each piece (rows) and each it looks at (columns) the bucket of how far and on which side that stands.

    The buckets of T5 (Raffel and others, 2020): half for each side, of which half for single steps, the rest wider
    and wider up to FARTHEST.
    """
    steps = torch.arange(length)
    distance = steps[:, None] - steps[None]
    side = buckets // 2
    single = side // 2
    wider = (distance.abs().clamp(min=1) / single).log() / math.log(FARTHEST / single) * (side - single)
    far = (single + wider.long()).clamp(max=side - 1)
    return side * (distance < 0) + torch.where(distance.abs() < single, distance.abs(), far)


def leaning_on_nearness(biases: nn.Embedding, real: Tensor) -> Tensor:
    """Return what to add to the scores of attention: the bias of each distance, and -1e4 where no piece is `real`."""
    bias = biases(nearness(real.shape[1], biases.num_embeddings).to(real.device)).permute(2, 0, 1)
    return bias[None].masked_fill(~real[:, None, None], -1e4)


class Layer(nn.Module):
    """One transformer layer, as in BERT, with query, key and value in one matrix."""

    def __init__(self, base: Base = MINILM) -> None:
        super().__init__()
        self.width, self.heads = base.width, base.heads
        self.mixed = nn.Linear(base.width, 3 * base.width)
        self.after = nn.Linear(base.width, base.width)
        self.after_norm = nn.LayerNorm(base.width, eps=base.epsilon)
        self.inner = nn.Linear(base.width, 4 * base.width)
        self.outer = nn.Linear(4 * base.width, base.width)
        self.outer_norm = nn.LayerNorm(base.width, eps=base.epsilon)
        self.drop = nn.Dropout(0.1)

    def forward(self, x: Tensor, mask: Tensor | None) -> Tensor:
        rows, length, _ = x.shape
        each = self.width // self.heads
        query, key, value = self.mixed(x).view(rows, length, 3, self.heads, each).permute(2, 0, 3, 1, 4)
        if mask is None:
            weights = (query @ key.transpose(2, 3) / each**0.5).softmax(-1)
            seen = weights @ value
        else:
            mask = mask if mask.dtype == torch.bool else mask.to(query.dtype)
            seen = functional.scaled_dot_product_attention(query, key, value, attn_mask=mask)
        seen = seen.transpose(1, 2).reshape(rows, length, self.width)
        x = self.after_norm(x + self.drop(self.after(seen)))
        return self.outer_norm(x + self.drop(self.outer(functional.gelu(self.inner(x)))))


class Network(nn.Module):
    """Pieces in; out come arcs, relations between any two words, tags and names for each word.

    Word 0 of the arcs' head side is the root, which [CLS] stands for.
    """

    def __init__(self, labels: Labels, base: Base = MINILM, added: int = 0, mixed: bool = False) -> None:
        super().__init__()
        self.base = base
        self.pieces = nn.Embedding(PIECES, base.width)
        self.positions = nn.Embedding(POSITIONS, base.width)
        self.nearness = nn.Embedding(base.buckets, base.heads) if base.buckets else None
        self.shapes = nn.Embedding(len(SHAPES), base.width)
        self.norm = nn.LayerNorm(base.width, eps=base.epsilon)
        self.drop = nn.Dropout(0.1)
        self.layers = nn.ModuleList(Layer(base) for _ in range(base.layers))
        self.added = nn.ModuleList(Layer(base) for _ in range(added))
        self.mix = nn.Parameter(torch.tensor([0.0] * (base.layers + added) + [3.0])) if mixed else None
        self.head_drop = nn.Dropout(DROPOUT)
        self.upos = nn.Linear(base.width, len(labels.upos))
        self.xpos = nn.Linear(base.width, len(labels.xpos))
        self.names = nn.Linear(base.width, len(labels.names))
        self.arc_below = nn.Linear(base.width, ARC)
        self.arc_above = nn.Linear(base.width, ARC)
        self.arc = nn.Parameter(torch.zeros(ARC + 1, ARC))
        self.relation_below = nn.Linear(base.width, RELATION)
        self.relation_above = nn.Linear(base.width, RELATION)
        self.relation = nn.Parameter(torch.zeros(RELATION + 1, len(labels.deprels) * (RELATION + 1)))
        nn.init.xavier_uniform_(self.arc)
        nn.init.xavier_uniform_(self.relation)
        nn.init.zeros_(self.shapes.weight)
        # The layers on top change next to nothing until they have learnt to.
        for name, tensor in self.added.named_parameters():
            if name.split(".")[1] in ("after", "outer"):
                nn.init.zeros_(tensor)

    def take_base(self, weights: dict[str, Tensor]) -> None:
        """Fill the encoder with the weights of its base."""
        unknown = self.load_state_dict(weights, strict=False).unexpected_keys
        if unknown:
            raise SystemExit(f"the base model holds weights that fit nowhere: {unknown}")

    def encode(self, pieces: Tensor, shapes: Tensor, mask: Tensor | None) -> Tensor:
        x = self.pieces(pieces) + self.shapes(shapes) + self.positions.weight[: pieces.shape[1]]
        x = self.drop(self.norm(x))
        if self.nearness is not None:
            mask = leaning_on_nearness(self.nearness, pieces != 0)
        states = [x]
        for layer in (*self.layers, *self.added):
            x = layer(x, mask)
            states.append(x)
        if self.mix is None:
            return x
        return (torch.stack(states, -1) * self.mix.softmax(0)).sum(-1)

    def arcs(self, below: Tensor, above: Tensor) -> Tensor:
        """Score each possible head (columns, root first) of each word (rows)."""
        dependent = functional.leaky_relu(self.arc_below(below), 0.1)
        head = functional.leaky_relu(self.arc_above(above), 0.1)
        dependent, head = self.head_drop(dependent), self.head_drop(head)
        scores: Tensor = _with_one(dependent) @ self.arc @ head.transpose(1, 2)
        return scores

    def relations(self, below: Tensor, above: Tensor) -> tuple[Tensor, Tensor]:
        """Return per word a matrix (label, feature) and per possible head its features: their product scores labels."""
        dependent = self.head_drop(functional.leaky_relu(self.relation_below(below), 0.1))
        head = self.head_drop(functional.leaky_relu(self.relation_above(above), 0.1))
        rows, words, _ = dependent.shape
        each = (_with_one(dependent) @ self.relation).view(rows, words, -1, RELATION + 1)
        return each, _with_one(head)


def _with_one(x: Tensor) -> Tensor:
    return functional.pad(x, (0, 1), value=1.0)
