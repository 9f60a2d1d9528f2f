"""Make the judge's encoder: ``python -m training.encoder --out quizbot/grade/model``.

It is the base model as its makers published it, its weights stored in 8 bits: nothing is fitted here. How much its
figures count is fitted by ``python benchmarks/grading_fit.py DATA_DIR --write``.
"""

from __future__ import annotations

import argparse
import hashlib
import io
import warnings
from pathlib import Path

import onnx
import torch
from torch import Tensor, nn

from training.bases import MINILM, PIECES, POSITIONS, base_weights
from training.export import in_eight_bits
from training.network import Layer

FILE = "encoder.onnx"


class Encoder(nn.Module):
    """The base model: pieces of one text in, one vector for each out."""

    def __init__(self) -> None:
        super().__init__()
        self.pieces = nn.Embedding(PIECES, MINILM.width)
        self.positions = nn.Embedding(POSITIONS, MINILM.width)
        self.norm = nn.LayerNorm(MINILM.width, eps=MINILM.epsilon)
        self.layers = nn.ModuleList(Layer() for _ in range(MINILM.layers))

    def embedded(self, pieces: Tensor) -> Tensor:
        """Return what goes into the first layer."""
        found: Tensor = self.norm(self.pieces(pieces) + self.positions.weight[: pieces.shape[1]])
        return found

    def forward(self, pieces: Tensor) -> Tensor:
        x = self.embedded(pieces)
        for layer in self.layers:
            x = layer(x, None)
        return x


def to_onnx(encoder: Encoder) -> onnx.ModelProto:
    buffer = io.BytesIO()
    with warnings.catch_warnings(), torch.no_grad():
        warnings.simplefilter("ignore")
        torch.onnx.export(
            encoder,
            (torch.tensor([[101, 2023, 2003, 102]]),),
            buffer,
            input_names=["pieces"],
            output_names=["states"],
            dynamic_axes={"pieces": {1: "pieces"}, "states": {1: "pieces"}},
            opset_version=17,
            dynamo=False,
        )
    return onnx.load_from_string(buffer.getvalue())


def write(folder: Path) -> None:
    """Write the encoder, its card and its licence to `folder`."""
    encoder = Encoder().eval()
    encoder.load_state_dict(base_weights())
    content = in_eight_bits(to_onnx(encoder)).SerializeToString()
    folder.mkdir(parents=True, exist_ok=True)
    new = folder / f"{FILE}.new"
    new.write_bytes(content)
    new.replace(folder / FILE)
    (folder / "CARD.md").write_text(CARD.format(checksum=hashlib.sha256(content).hexdigest()), encoding="utf-8")
    (folder / "LICENSE").write_text(LICENSE, encoding="utf-8")


CARD = """\
# The judge's encoder

Turns a text into one vector for each word-piece. quizbot reads a question with its key and the same question with the
reply, and compares the vectors; six figures of likeness join those of the rules where no rule decides.

- all-MiniLM-L6-v2 (sentence-transformers): six layers, width 384, uncased, as published; weights are stored as 8-bit
  integers, one scale per row or column, and multiplied out when loaded; activations are float.
- Input: `pieces` (1 × pieces). Output: `states` (1 × pieces × 384).
- Made with `python -m training.encoder` of the quizbot repository. The vocabulary is the reader model's
  `tokenizer.json`.

It was trained by its makers on pairs of sentences; nothing was added to it. English only. It knows that two words are
near, not that two statements agree: "rose" and "fell" are near. That is why guards come first.

| file | sha256 |
|---|---|
| `encoder.onnx` | `{checksum}` |
"""

LICENSE = """\
encoder.onnx in this folder is all-MiniLM-L6-v2 of sentence-transformers (https://www.sbert.net), licensed under the
Apache License, Version 2.0: https://www.apache.org/licenses/LICENSE-2.0

Changed: converted to ONNX, weights stored in 8 bits. It comes without warranty of any kind.
"""


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m training.encoder", description=__doc__)
    parser.add_argument("--out", type=Path, default=Path("quizbot/grade/model"))
    write(parser.parse_args().out)


if __name__ == "__main__":
    main()
