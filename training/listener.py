"""Fit the listener: ``python -m training.listener DATA [--check]``.

DATA is a folder with ``utterances``, ``grading`` and ``reading``; the replies of this project are read beside it. All
six layers of the judge's encoder learn to tell what a reply is; the word-pieces stay as they are. Its parameters are
written, in 8 bits, under the names that they have in the encoder's file. ``--check`` writes nothing and prints what
five-fold cross-validation over questions gives for the network alone. Some 8 minutes on one idle core, under one with
an accelerator; ``--check`` takes four times as long.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from random import Random
from zlib import crc32

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import numpy_helper
from torch import Tensor, nn
from torch.nn import functional

from quizbot.grade import encoder as shipped
from quizbot.learn.intents.listener import BIAS, INTENTS, PROOF, TRIED, WEIGHTS, Heard, listen
from training.bases import MINILM
from training.encoder import Encoder
from training.export import rounded
from training.utterances import Example, examples

ENCODER = Path("quizbot/grade/model/encoder.onnx")
VOCABULARY = Path("quizbot/read/model/tokenizer.json")
MATRICES = ("mixed", "after", "inner", "outer")
EPOCHS, BATCH, FOLDS, SEED = 5, 32, 5, 2
RATE, HEAD_RATE, DECAY, SMOOTH = 8e-5, 2e-3, 0.02, 0.05
LOUDER = 3.0
"""What the mean of the reply's vectors is multiplied by before it is weighed."""
DEVICE = "cuda" if torch.cuda.is_available() else "cpu"

Parameters = dict[str, Tensor]


class Network(Encoder):
    """The judge's encoder with a score for each intent, from its first vector and the mean of the reply's."""

    def __init__(self, intents: int) -> None:
        super().__init__()
        self.drop, self.head_drop = nn.Dropout(0.1), nn.Dropout(0.2)
        self.head = nn.Linear(2 * MINILM.width, intents)
        nn.init.zeros_(self.head.weight)
        nn.init.zeros_(self.head.bias)

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


def mean_where(x: Tensor, mask: Tensor) -> Tensor:
    """Return the mean of each row's vectors where `mask` is 1, nothing but 0 where it never is."""
    return (x * mask[..., None]).sum(1) / mask.sum(1, keepdim=True).clamp(min=1)


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


def batch(chosen: Sequence[Heard]) -> tuple[Tensor, Tensor]:
    """Return the pieces of `chosen`, filled up with 0, and 1 where the reply's stand."""
    longest = max(len(each.pieces) for each in chosen)
    pieces = torch.zeros(len(chosen), longest, dtype=torch.long)
    said = torch.zeros(len(chosen), longest)
    for row, each in enumerate(chosen):
        pieces[row, : len(each.pieces)] = torch.tensor(each.pieces)
        said[row, each.first : each.first + each.count] = 1
    return pieces.to(DEVICE), said.to(DEVICE)


def batches(count: int, lengths: Sequence[int], chance: Random) -> list[list[int]]:
    """Return places in random batches whose examples have much the same length."""
    order = list(range(count))
    chance.shuffle(order)
    runs = [sorted(order[a : a + 8 * BATCH], key=lengths.__getitem__) for a in range(0, count, 8 * BATCH)]
    found = [run[a : a + BATCH] for run in runs for a in range(0, len(run), BATCH)]
    chance.shuffle(found)
    return found


def fit(given: Sequence[Example], intents: list[str]) -> Network:
    """Return a network fitted to `given`."""
    torch.manual_seed(SEED)
    chance, network = Random(SEED), Network(len(intents))
    network.load_state_dict(base()[0], strict=False)
    network.to(DEVICE).train().requires_grad_(False)
    layers, head = list(network.layers.parameters()), list(network.head.parameters())
    for parameter in (*layers, *head):
        parameter.requires_grad_(True)
    groups = [{"params": layers, "lr": RATE}, {"params": head, "lr": HEAD_RATE}]
    optimizer = torch.optim.AdamW(groups, weight_decay=DECAY)
    lengths = [len(each.heard.pieces) for each in given]
    steps = EPOCHS * len(batches(len(given), lengths, chance))
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, [RATE, HEAD_RATE], total_steps=steps, pct_start=0.15)
    for _ in range(EPOCHS):
        for places in batches(len(given), lengths, chance):
            chosen = [given[place] for place in places]
            wanted = torch.tensor([intents.index(each.intent) for each in chosen], device=DEVICE)
            weights = torch.tensor([each.weight for each in chosen], device=DEVICE)
            with torch.autocast(DEVICE, dtype=torch.bfloat16):
                scores = network.scores(*batch([each.heard for each in chosen]))
            losses = functional.cross_entropy(scores.float(), wanted, reduction="none", label_smoothing=SMOOTH)
            optimizer.zero_grad()
            ((losses * weights).sum() / weights.sum()).backward()
            nn.utils.clip_grad_norm_([*layers, *head], 1.0)
            optimizer.step()
            schedule.step()
    return network


@torch.no_grad()
def chances(network: Network, given: Sequence[Example]) -> NDArray[np.float32]:
    network.eval()
    heard = [each.heard for each in given]
    parts = [network.scores(*batch(heard[a : a + 128])).softmax(1).cpu().numpy() for a in range(0, len(given), 128)]
    return np.concatenate(parts)


def checked(given: Sequence[Example], intents: list[str]) -> NDArray[np.float32]:
    """Return the chances of each example's intents by a network that has not seen its question."""
    fold = np.array([crc32(each.question.encode()) % FOLDS for each in given])
    found = np.zeros((len(given), len(intents)), np.float32)
    for left_out in range(FOLDS):
        rest = [each for each, place in zip(given, fold, strict=True) if place != left_out]
        network = fit(rest, intents)
        out = np.flatnonzero(fold == left_out)
        found[out] = chances(network, [given[place] for place in out])
    return found


def packed_layers(network: Network) -> dict[str, NDArray[np.generic]]:
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


def packed(network: Network, intents: list[str], proof: Example) -> dict[str, NDArray[np.generic]]:
    """Return the listener's file: its layers and head, the intents, and the chances of one reply."""
    return packed_layers(network) | {INTENTS: np.array(intents), PROOF: chances(network, [proof])[0]}


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m training.listener", description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--out", type=Path, default=Path("quizbot/learn/intents/model/layers.npz"))
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    encoder = shipped.Encoder(ENCODER, VOCABULARY)
    given = examples(options.data, encoder)
    intents = sorted({each.intent for each in given})
    if options.check:
        best = [intents[place] for place in checked(given, intents).argmax(axis=1)]
        pairs = [(got, each.intent) for got, each in zip(best, given, strict=True) if each.weight == 1]
        told = sum((got == "answer") == (wanted == "answer") for got, wanted in pairs) / len(pairs)
        print(f"{len(pairs)} replies left out: answer or not {told:.1%}, intent", end=" ")
        print(f"{sum(got == wanted for got, wanted in pairs) / len(pairs):.1%}")
        return
    network = fit(given, intents)
    options.out.parent.mkdir(parents=True, exist_ok=True)
    np.savez(options.out, **packed(network, intents, Example(listen(*TRIED, encoder), "", 0.0, "")))


if __name__ == "__main__":
    main()
