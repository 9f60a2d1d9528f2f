"""Fit the network to treebanks, or to what teachers make of them."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from training.bases import MINILM, MPNET, Base
from training.corpus import UNKNOWN, Corpus
from training.network import Network

WEIGHTS = {"arcs": 1.0, "deprels": 1.0, "upos": 0.5, "xpos": 0.5}
LEARNT = (*WEIGHTS, "names")
HEADS_RATE, ADDED_RATE, CLIP, DECAY, WARMING = 1e-3, 4e-4, 5.0, 0.01, 0.06
HEADS = (
    *("shapes", "mix", "upos", "xpos", "names"),
    *("arc_below", "arc_above", "arc", "relation_below", "relation_above", "relation"),
)
LOWER, UPPER, TITLE = 0.03, 0.04, 0.04
"""Shares of sentences shown all in small letters, in capitals, and as in a headline."""
MASK = 103
_ENDS = 102
"""Word-pieces up to this number are no words."""


@dataclass(frozen=True, slots=True)
class Plan:
    """How one network is built and fitted."""

    seed: int
    steps: int
    base: Base = MINILM
    rate: float = 1.5e-4
    """Of the encoder; the heads learn faster."""
    hidden: float = 0.1
    """Share of word-pieces hidden from the network."""
    added: int = 0
    """Layers on top of the base's."""
    mixed: bool = False
    """Whether the heads see a mix of all layers, or the last alone."""
    words: int = 1600
    """In a batch."""
    names: float = 1.0
    """What the loss of names counts; the others' are in WEIGHTS."""


def outputs(network: Network, batch: dict[str, Tensor], heads: Tensor | None = None) -> dict[str, Tensor]:
    """Return the scores of each layer; those of relations on `heads`, or on each word's likeliest head."""
    firsts = batch["firsts"]
    halved = firsts.is_cuda and network.base == MPNET
    with torch.autocast(firsts.device.type, torch.bfloat16, enabled=halved):
        encoded = network.encode(batch["pieces"], batch["shapes"], (batch["pieces"] != 0)[:, None, None, :]).float()
    above = network.head_drop(torch.cat([encoded[:, :1], _at(encoded, firsts)], 1))
    below = above[:, 1:]
    real = torch.cat([torch.ones_like(firsts[:, :1]), firsts], 1) != 0
    itself = functional.pad(torch.eye(firsts.shape[1], dtype=torch.bool, device=firsts.device), (1, 0))
    arcs = network.arcs(below, above).masked_fill(~real[:, None, :] | itself, -1e4)
    likeliest = arcs.argmax(-1)
    heads = likeliest if heads is None else torch.where(heads >= 0, heads, likeliest)
    each, features = network.relations(below, above)
    return {
        "arcs": arcs,
        "heads": heads,
        "deprels": (each @ _at(features, heads)[..., None]).squeeze(-1),
        "upos": network.upos(below),
        "xpos": network.xpos(below),
        "names": network.names(below),
    }


def _at(x: Tensor, places: Tensor) -> Tensor:
    return x.gather(1, places[..., None].expand(-1, -1, x.shape[-1]))


def loss(network: Network, corpus: Corpus, chosen: Any, plan: Plan) -> Tensor:
    """Add up the weighted losses of all layers: against the teachers' probabilities where there are some, else gold."""
    batch = corpus.batch(chosen)
    disguise(batch, plan.hidden)
    if corpus.soft is None:
        said = outputs(network, batch, batch["heads"])
        gold = {**batch, "arcs": batch["heads"]}
        return _weighted({name: _entropy(said[name], gold[name]) for name in LEARNT}, plan)
    taught = corpus.taught(chosen)
    said = outputs(network, batch, taught["heads"].long())
    words = int(corpus.words[chosen].sum())
    losses = {name: -(taught[name].float() * said[name].log_softmax(-1)).sum() / words for name in LEARNT}
    return _weighted(losses, plan)


def _weighted(losses: dict[str, Tensor], plan: Plan) -> Tensor:
    weights = WEIGHTS | {"names": plan.names}
    return torch.stack([weights[name] * value for name, value in losses.items()]).sum()


def _entropy(scores: Tensor, gold: Tensor) -> Tensor:
    known = (gold >= 0).sum().clamp(min=1)
    total = functional.cross_entropy(scores.flatten(0, 1), gold.flatten(), ignore_index=UNKNOWN, reduction="sum")
    return total / known


def disguise(batch: dict[str, Tensor], hidden: float) -> None:
    """Hide some word-pieces of a batch; set some of its sentences in small letters, in capitals or as a headline."""
    pieces, shapes = batch["pieces"], batch["shapes"]
    hide = (torch.rand(pieces.shape, device=pieces.device) < hidden) & (pieces > _ENDS)
    batch["pieces"] = pieces.masked_fill(hide, MASK)
    dice = torch.rand((len(pieces), 1), device=pieces.device)
    letters, small = (shapes > 0) & (shapes < 6), (shapes == 1) | (shapes == 5)
    shapes = shapes.masked_fill(letters & (dice < LOWER), 1)
    shapes = shapes.masked_fill(letters & (dice > 1 - UPPER), 3)
    batch["shapes"] = shapes.masked_fill(small & (dice > 0.5) & (dice < 0.5 + TITLE), 2)


def fit(network: Network, corpus: Corpus, versions: int, plan: Plan, say: Callable[[str], None]) -> Iterator[int]:
    """Fit `network` and yield the epoch after each; an epoch sees every sentence once, in one of its `versions`.

    Rates rise, then fall to nothing at the last step. The run depends on the data and the plan alone, as far as the
    device's arithmetic does.
    """
    torch.manual_seed(plan.seed)
    chance = np.random.default_rng(plan.seed)
    optimizer = _optimizer(network, plan)
    step = epoch = 0
    different = len(corpus) // versions
    while step < plan.steps:
        epoch += 1
        network.train()
        chosen = np.arange(different) + different * chance.integers(versions, size=different)
        parts = list(corpus.batches(chosen, plan.words, chance))[: plan.steps - step]
        total = torch.zeros((), device=corpus.columns["pieces"].device)
        for part in parts:
            _set_rates(optimizer, step / plan.steps)
            value = loss(network, corpus, part, plan)
            optimizer.zero_grad(set_to_none=True)
            value.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), CLIP)
            optimizer.step()
            total += value.detach()
            step += 1
        network.eval()
        say(f"seed {plan.seed}, epoch {epoch}, step {step} of {plan.steps}: loss {float(total) / len(parts):.3f}")
        yield epoch


def _optimizer(network: Network, plan: Plan) -> torch.optim.Optimizer:
    groups: dict[float, list[Tensor]] = {plan.rate: [], HEADS_RATE: [], ADDED_RATE: []}
    for name, tensor in network.named_parameters():
        part = name.split(".")[0]
        groups[HEADS_RATE if part in HEADS else ADDED_RATE if part == "added" else plan.rate].append(tensor)
    fused = next(network.parameters()).is_cuda
    return torch.optim.AdamW(
        [{"params": tensors, "lr": rate, "full": rate} for rate, tensors in groups.items() if tensors],
        weight_decay=DECAY,
        fused=fused,
    )


def _set_rates(optimizer: torch.optim.Optimizer, done: float) -> None:
    warm = min(done / WARMING, 1.0)
    share = warm if warm < 1 else (1 + math.cos(math.pi * (done - WARMING) / (1 - WARMING))) / 2
    for group in optimizer.param_groups:
        group["lr"] = group["full"] * max(share, 1e-3)
