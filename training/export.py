"""Write the fitted network as ONNX, its large matrices as 8-bit integers with one scale per row or column."""

from __future__ import annotations

import copy
import io
import json
import warnings
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper
from torch import Tensor, nn

from training.bases import base_folder
from training.network import Labels, Network

OUTPUTS = ("arcs", "relation_below", "relation_above", "upos", "xpos", "names")
LARGE = 20_000
"""Weights; smaller matrices stay in float."""
SPARE = range(104, 999)
"""Word-pieces that the base keeps free for others to use: they come in no text, so their rows are left out."""


class _Reader(nn.Module):
    """The network for one sentence without padding."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = copy.deepcopy(network)
        table = network.pieces.weight.detach()
        table = torch.cat([table[: SPARE.start], table[SPARE.stop :]])
        self.network.pieces = nn.Embedding.from_pretrained(table)

    def forward(self, pieces: Tensor, shapes: Tensor, firsts: Tensor) -> tuple[Tensor, ...]:
        rows = pieces - len(SPARE) * (pieces >= SPARE.start)
        encoded = self.network.encode(rows, shapes, None)
        below = encoded.index_select(1, firsts)
        above = torch.cat([encoded[:, :1], below], 1)
        arcs = self.network.arcs(below, above).squeeze(0)
        each, features = self.network.relations(below, above)
        tags = [head(below).squeeze(0) for head in (self.network.upos, self.network.xpos, self.network.names)]
        return (arcs, each.squeeze(0), features.squeeze(0), *tags)


def to_onnx(network: Network) -> onnx.ModelProto:
    network.eval()
    buffer = io.BytesIO()
    example = (torch.tensor([[101, 2023, 2003, 102]]), torch.tensor([[0, 1, 0, 0]]), torch.tensor([1, 2]))
    axes = {"pieces": {1: "pieces"}, "shapes": {1: "pieces"}, "firsts": {0: "words"}}
    with warnings.catch_warnings(), torch.no_grad():
        warnings.simplefilter("ignore")
        torch.onnx.export(
            _Reader(network),
            example,
            buffer,
            input_names=list(axes),
            output_names=list(OUTPUTS),
            dynamic_axes={**axes, **{name: {0: "words"} for name in OUTPUTS}},
            opset_version=17,
            dynamo=False,
        )
    return onnx.load_from_string(buffer.getvalue())


def in_eight_bits(model: onnx.ModelProto) -> onnx.ModelProto:
    """Return the model with its large matrices as int8; they are multiplied out once, when the model is loaded.

    Activations stay in float: the result then does not depend on how a processor adds up 8-bit products.
    Rows of an embedding are scaled after they are looked up, so that the table stays small in memory too.
    """
    model = onnx.load_from_string(model.SerializeToString())
    graph = model.graph
    tables = {node.input[0] for node in graph.node if node.op_type == "Gather"}
    nodes, weights = [], []
    for weight in graph.initializer:
        values = numpy_helper.to_array(weight)
        if values.dtype != np.float32 or values.ndim != 2 or values.size < LARGE:
            weights.append(weight)
            continue
        small, scale = rounded(values, axis=1 if weight.name in tables else 0)
        weights.append(numpy_helper.from_array(small, f"{weight.name}.int8"))
        weights.append(numpy_helper.from_array(scale, f"{weight.name}.scale"))
        if weight.name not in tables:
            nodes += _product(weight.name, f"{weight.name}.int8", f"{weight.name}.scale", weight.name)
    for node in graph.node:
        table = node.input[0] if node.op_type == "Gather" else ""
        if any(weight.name == f"{table}.int8" for weight in weights):
            out = node.output[0]
            for part in ("int8", "scale"):
                nodes.append(helper.make_node("Gather", [f"{table}.{part}", node.input[1]], [f"{out}.{part}"], axis=0))
            nodes += _product(out, f"{out}.int8", f"{out}.scale", out)
        else:
            nodes.append(node)
    graph.ClearField("initializer")
    graph.initializer.extend(weights)
    graph.ClearField("node")
    graph.node.extend(nodes)
    onnx.checker.check_model(model)
    return model


def rounded(values: Any, axis: int) -> tuple[Any, Any]:
    scale = np.maximum(np.abs(values).max(axis=axis, keepdims=True) / 127, 1e-12).astype(np.float32)
    return np.clip(np.rint(values / scale), -127, 127).astype(np.int8), scale


def _product(name: str, small: str, scale: str, out: str) -> list[onnx.NodeProto]:
    wide = f"{name}.wide"
    return [
        helper.make_node("Cast", [small], [wide], to=TensorProto.FLOAT),
        helper.make_node("Mul", [wide, scale], [out]),
    ]


def write(folder: Path, network: Network, labels: Labels, eight_bits: bool = True) -> None:
    """Write reader.onnx, labels.json and tokenizer.json to `folder`; each appears whole or not at all."""
    model = to_onnx(network)
    files = {
        "reader.onnx": (in_eight_bits(model) if eight_bits else model).SerializeToString(),
        "labels.json": (json.dumps(asdict(labels), indent=1) + "\n").encode(),
        "tokenizer.json": (base_folder() / "tokenizer.json").read_bytes(),
    }
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        new = folder / f"{name}.new"
        new.write_bytes(content)
        new.replace(folder / name)


def cool(folder: Path, temperatures: dict[str, float]) -> None:
    """Write `temperatures` into the labels.json of `folder`."""
    path = folder / "labels.json"
    labels = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps({**labels, "temperatures": temperatures}, indent=1) + "\n", encoding="utf-8")
