"""The judge's encoder with a few scores on top, its layers to be fitted."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import numpy_helper
from torch import Tensor, nn

from quizbot.learn.intents.listener import BIAS, INTENTS, WEIGHTS
from training.bases import MINILM
from training.batches import DEVICE, mean_where
from training.encoder import Encoder
from training.export import rounded

ENCODER = Path("quizbot/grade/model/encoder.onnx")
VOCABULARY = Path("quizbot/read/model/tokenizer.json")
MATRICES = ("mixed", "after", "inner", "outer")
LOUDER = 3.0
"""What the mean of the reply's vectors is multiplied by before it is weighed."""

Parameters = dict[str, Tensor]


class Student(Encoder):
    """The encoder with `outputs` scores, from its first vector and the mean of the reply's; its layers are fitted."""

    def __init__(self, outputs: int) -> None:
        super().__init__()
        self.drop, self.head_drop = nn.Dropout(0.1), nn.Dropout(0.2)
        self.head = nn.Linear(2 * MINILM.width, outputs)
        nn.init.zeros_(self.head.weight)
        nn.init.zeros_(self.head.bias)
        self.load_state_dict(base()[0], strict=False)
        self.requires_grad_(False)
        for part in (self.layers, self.head):
            part.requires_grad_(True)

    def scores(self, pieces: Tensor, said: Tensor) -> Tensor:
        mask = (pieces != 0)[:, None, None, :]
        with torch.no_grad():
            x = self.embedded(pieces)
        x = self.drop(x)
        for layer in self.layers:
            x = layer(x, mask)
        x = x.float()
        scores: Tensor = self.head(self.head_drop(torch.cat([x[:, 0], mean_where(x, said) * LOUDER], dim=1)))
        return scores

    def groups(self, rate: float, head_rate: float) -> list[dict[str, object]]:
        """Return the parameters with their rates."""
        return [
            {"params": list(self.layers.parameters()), "lr": rate},
            {"params": list(self.head.parameters()), "lr": head_rate},
        ]


def base(path: Path = ENCODER) -> tuple[Parameters, dict[str, str]]:
    """Return the encoder's parameters under our names, and for each layer's the name in its file."""
    kept = {each.name: numpy_helper.to_array(each) for each in onnx.load(path).graph.initializer}
    wide = {
        name.removesuffix(".int8"): values.astype(np.float32) * kept[f"{name.removesuffix('.int8')}.scale"]
        for name, values in kept.items()
        if name.endswith(".int8")
    }
    named = {name: name for name in kept if name.startswith("layers.")}
    found = {name: kept[name] for name in (*named, "norm.weight", "norm.bias")}
    found |= {name: wide.pop(name) for name in ("pieces.weight", "positions.weight")}
    ours = [f"layers.{layer}.{part}.weight" for layer in range(MINILM.layers) for part in MATRICES]
    for name, (theirs, values) in zip(ours, wide.items(), strict=True):
        found[name], named[name] = values.T, theirs
    return {name: torch.tensor(np.array(values)) for name, values in found.items()}, named


@torch.no_grad()
def round_layers(network: Student) -> None:
    """Make of the layers what 8 bits keep of them."""
    for matrix in network.layers.parameters():
        if matrix.ndim == 2:
            small, scale = rounded(matrix.cpu().numpy().T, axis=0)
            matrix.copy_(torch.from_numpy((small * scale).T))


def packed_layers(network: Student) -> dict[str, NDArray[np.generic]]:
    """Return the parameters that take the place of the encoder's, under its names and in 8 bits, and the head's."""
    state = {name: values.cpu().numpy() for name, values in network.state_dict().items()}
    found: dict[str, NDArray[np.generic]] = {}
    for ours, theirs in base()[1].items():
        if state[ours].ndim == 1:
            found[theirs] = state[ours]
        else:
            found[f"{theirs}.int8"], found[f"{theirs}.scale"] = rounded(state[ours].T, axis=0)
    louder = np.repeat(np.array([1.0, LOUDER], np.float32), MINILM.width)[:, None]
    found = {name: np.ascontiguousarray(values) for name, values in found.items()}
    return found | {WEIGHTS: state["head.weight"].T * louder, BIAS: state["head.bias"]}


def restored(path: Path, outputs: int) -> Student:
    """Return the student of `outputs` scores that the file `path` keeps, in full numbers again."""
    kept = dict(np.load(path))
    state = {
        ours: (kept[f"{theirs}.int8"] * kept[f"{theirs}.scale"]).T if f"{theirs}.int8" in kept else kept[theirs]
        for ours, theirs in base()[1].items()
    }
    louder = np.repeat(np.array([1.0, LOUDER], np.float32), MINILM.width)[:, None]
    state |= {"head.weight": (kept[WEIGHTS] / louder).T, "head.bias": kept[BIAS]}
    network = Student(outputs)
    network.load_state_dict({name: torch.tensor(np.array(values)) for name, values in state.items()}, strict=False)
    return network.to(DEVICE)


def unpacked(path: Path) -> tuple[Student, list[str]]:
    """Return the student that a listener's file keeps, and the intents that it tells."""
    intents: list[str] = np.load(path)[INTENTS].tolist()
    return restored(path, len(intents)), intents


def mean_of(states: Sequence[dict[str, Tensor]]) -> dict[str, Tensor]:
    """Return the mean of the parameters of networks of one shape."""
    return {name: torch.stack([each[name] for each in states]).mean(dim=0) for name in states[0]}
