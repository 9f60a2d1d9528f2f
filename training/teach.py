"""Teachers: networks that differ in seed and recipe; what they say together is what the shipped network learns."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np
import torch
from torch import Tensor

from training.corpus import LAYERS, Corpus
from training.fit import outputs
from training.names import spans
from training.network import Labels, Network

_WORDS = 4000


@torch.no_grad()
def taught(corpus: Corpus, teachers: Sequence[Network], gold: Any) -> Corpus:
    """Return `corpus` with the mean of the teachers' probabilities.

    `gold` says for each sentence how much its gold labels, where it has some, count beside them.
    """
    device = corpus.columns["pieces"].device
    soft: dict[str, Tensor] = {}
    for chosen in corpus.batches(np.arange(len(corpus)), _WORDS, np.random.default_rng(0)):
        size = torch.from_numpy(corpus.words[chosen]).to(device)
        for name, value in _together(corpus, chosen, teachers, gold).items():
            real = torch.arange(value.shape[1], device=device)[None] < size[:, None]
            sizes = corpus.words
            if name == "arcs":
                sizes = corpus.words * (corpus.words + 1)
                real = real[:, :, None] & (torch.arange(value.shape[2], device=device) <= size[:, None, None])
            found = value[real].to(torch.int16 if name == "heads" else torch.float16)
            if name not in soft:
                soft[name] = found.new_zeros((int(sizes.sum()), *found.shape[1:]))
            ends = np.cumsum(sizes)
            places = np.concatenate([np.arange(ends[i] - sizes[i], ends[i]) for i in chosen])
            soft[name][torch.from_numpy(places).to(device)] = found
    return replace(corpus, soft=soft)


def _together(corpus: Corpus, chosen: Any, teachers: Sequence[Network], gold: Any) -> dict[str, Tensor]:
    batch = corpus.batch(chosen)
    every = [outputs(teacher, batch, batch["heads"]) for teacher in teachers]
    found = {name: torch.stack([one[name].softmax(-1) for one in every]).mean(0) for name in ("arcs", *LAYERS)}
    heads = torch.where(batch["heads"] >= 0, batch["heads"], found["arcs"].argmax(-1))
    found["heads"] = heads
    if gold is None:
        return found
    share = torch.from_numpy(gold[chosen]).to(heads.device)[:, None, None]
    for name in ("arcs", *LAYERS):
        truth = batch["heads" if name == "arcs" else name]
        certain = torch.nn.functional.one_hot(truth.clamp(min=0), found[name].shape[-1])
        known = share * (truth >= 0)[..., None]
        found[name] = found[name] * (1 - known) + certain * known
    return found


@torch.no_grad()
def measured(network: Network, corpus: Corpus, labels: Labels) -> dict[str, float]:
    """Return what is right, in per cent: arcs, arcs with their relation, tags, and the F1 of names."""
    right: Counter[str] = Counter()
    for chosen in corpus.batches(np.arange(len(corpus)), _WORDS, np.random.default_rng(0)):
        batch = corpus.batch(chosen)
        said = {name: scores.argmax(-1) for name, scores in _together(corpus, chosen, [network], None).items()}
        known = batch["heads"] >= 0
        arc = known & (said["arcs"] == batch["heads"])
        right["words"] += int(known.sum())
        right["UAS"] += int(arc.sum())
        right["LAS"] += int((arc & (said["deprels"] == batch["deprels"])).sum())
        right["XPOS"] += int((known & (said["xpos"] == batch["xpos"])).sum())
        for gold, guess in zip(batch["names"].tolist(), said["names"].tolist(), strict=True):
            size = sum(label >= 0 for label in gold)
            one, other = (set(spans(labels.names[label] for label in row[:size])) for row in (gold, guess))
            right["names"] += 2 * len(one & other)
            right["marked or found"] += len(one) + len(other)
    words, marked = right.pop("words"), right.pop("marked or found")
    return {name: 100 * count / max(marked if name == "names" else words, 1) for name, count in right.items()}
