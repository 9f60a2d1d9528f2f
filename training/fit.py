"""Fit the network to the treebanks."""

from __future__ import annotations

import random
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import torch
from torch import Tensor
from torch.nn import functional

from quizbot.read.pieces import Pieces
from training import names
from training.network import Labels, Network, base_folder, base_weights
from training.treebank import Sentence, fit_for_training, free, sentences

WORDS_A_BATCH = 1200
WIKIGOLD_TIMES = 2
ENCODER_RATE, HEADS_RATE, CLIP = 1.2e-4, 1e-3, 5.0
CURLY, UNDOT = 0.3, 0.6
_CURLY = str.maketrans({"'": "’"})
_TITLES = frozenset(("Mr.", "Mrs.", "Dr.", "Ms."))
HEADS = ("upos", "xpos", "names", "arc_below", "arc_above", "arc", "relation_below", "relation_above", "relation")


def training_data(folder: Path) -> list[Sentence]:
    """Return all sentences the product may learn from, trees and names together."""
    marked = list(names.uner(folder, "uner_ewt-train.iob2"))
    ewt = names.attach(sentences(folder, "en_ewt-train.conllu"), marked)
    gum = names.gum(filter(free, sentences(folder, "en_gum-train.conllu")), names.place_names(marked))
    gold = names.wikigold(folder, held_out=False) * WIKIGOLD_TIMES
    return [sentence for sentence in (*ewt, *gum, *gold) if fit_for_training(sentence)]


def labels_of(data: Iterable[Sentence]) -> Labels:
    deprels, upos, xpos = Counter[str](), Counter[str](), Counter[str]()
    for sentence in data:
        deprels.update(sentence.deprels)
        upos.update(sentence.upos)
        xpos.update(sentence.xpos)
    for tags in (deprels, upos, xpos):
        del tags["_"]
    return Labels(tuple(sorted(deprels)), tuple(sorted(upos)), tuple(sorted(xpos)), names.LABELS)


def varied(sentence: Sentence, chance: random.Random) -> Sentence:
    """Return the sentence as another house style might print it: curly quotes, long dashes, "Mr" without its dot."""
    words = list(sentence.words)
    if chance.random() < CURLY:
        opening = True
        for i, word in enumerate(words):
            if word in ('"', "``", "''"):
                words[i] = "“" if opening else "”"
                opening = not opening
            elif word == "--" or (word == "-" and sentence.xpos and sentence.xpos[i] != "HYPH"):
                words[i] = chance.choice("–—")
            else:
                words[i] = word.translate(_CURLY)
    words = [word[:-1] if word in _TITLES and chance.random() < UNDOT else word for word in words]
    return replace(sentence, words=tuple(words))


def batches(data: Sequence[Sentence], chance: random.Random) -> list[list[Sentence]]:
    """Return batches of sentences of like length, in random order."""
    found: list[list[Sentence]] = [[]]
    words = 0
    for sentence in sorted(data, key=lambda one: len(one.words) + chance.random() * 3):
        if found[-1] and words + len(sentence.words) > WORDS_A_BATCH:
            found.append([])
            words = 0
        found[-1].append(sentence)
        words += len(sentence.words)
    chance.shuffle(found)
    return found


class Targets:
    """Turn batches into tensors; -100 where nothing is to be learnt."""

    def __init__(self, labels: Labels, pieces: Pieces) -> None:
        self.pieces = pieces
        self.index = {
            layer: {label: i for i, label in enumerate(getattr(labels, layer))}
            for layer in ("deprels", "upos", "xpos", "names")
        }

    def tensors(self, batch: Sequence[Sentence]) -> dict[str, Tensor]:
        rows = [self.pieces.row(sentence.words) for sentence in batch]
        words = max(len(row.firsts) for row in rows)
        found = {
            "pieces": _padded([row.pieces for row in rows], 0),
            "shapes": _padded([row.shapes for row in rows], 0),
            "firsts": _padded([row.firsts for row in rows], 0),
            "heads": _padded([sentence.heads or [-100] for sentence in batch], -100, words),
        }
        for layer, known in self.index.items():
            tags = [[known.get(tag, -100) for tag in getattr(sentence, layer) or ()] for sentence in batch]
            found[layer] = _padded(tags, -100, words)
        found["mask"] = (found["pieces"] != 0)[:, None, None, :]
        return found


def _padded(rows: Sequence[Sequence[int]], filler: int, length: int = 0) -> Tensor:
    length = length or max(map(len, rows))
    return torch.tensor([[*row, *[filler] * (length - len(row))] for row in rows])


def loss(network: Network, batch: dict[str, Tensor]) -> Tensor:
    """Add up arcs, relations, names and half of each kind of tag."""
    firsts, heads = batch["firsts"], batch["heads"]
    encoded = network.encode(batch["pieces"], batch["shapes"], batch["mask"])
    above = network.head_drop(torch.cat([encoded[:, :1], _at(encoded, firsts)], 1))
    below = above[:, 1:]
    arcs = network.arcs(below, above)
    real = torch.cat([torch.ones_like(firsts[:, :1]), firsts], 1) != 0
    itself = functional.pad(torch.eye(firsts.shape[1], dtype=torch.bool), (1, 0))
    arcs = arcs.masked_fill(~real[:, None, :] | itself, -1e4)
    total = _entropy(arcs, heads)
    if bool((heads >= 0).any()):
        each, features = network.relations(below, above)
        chosen = _at(features, heads.clamp(min=0))
        total = total + _entropy((each @ chosen[..., None]).squeeze(-1), batch["deprels"])
    total = total + 0.5 * _entropy(network.upos(below), batch["upos"])
    total = total + 0.5 * _entropy(network.xpos(below), batch["xpos"])
    return total + _entropy(network.names(below), batch["names"])


def _at(x: Tensor, places: Tensor) -> Tensor:
    return x.gather(1, places[..., None].expand(-1, -1, x.shape[-1]))


def _entropy(scores: Tensor, gold: Tensor) -> Tensor:
    known = (gold >= 0).sum().clamp(min=1)
    return functional.cross_entropy(scores.flatten(0, 1), gold.flatten(), ignore_index=-100, reduction="sum") / known


def fit(folder: Path, epochs: int, seed: int = 7) -> Iterator[tuple[int, Network, Labels]]:
    """Yield the network after each epoch. The whole run depends on the data, `epochs` and `seed` alone."""
    torch.manual_seed(seed)
    chance = random.Random(seed)
    data = training_data(folder)
    labels = labels_of(data)
    network = Network(labels)
    network.take_base(base_weights())
    targets = Targets(labels, Pieces.load(base_folder() / "tokenizer.json"))
    steps = sum(1 for _ in batches(data, random.Random(seed))) + 2
    optimizer, schedule = _optimizer(network, epochs * steps)
    for epoch in range(1, epochs + 1):
        network.train()
        _epoch(
            network,
            batches(data, chance),
            lambda s: targets.tensors([varied(one, chance) for one in s]),
            optimizer,
            schedule,
            epoch,
        )
        network.eval()
        yield epoch, network, labels


def _optimizer(network: Network, steps: int) -> tuple[torch.optim.Optimizer, torch.optim.lr_scheduler.OneCycleLR]:
    encoder = [tensor for name, tensor in network.named_parameters() if name.split(".")[0] not in HEADS]
    heads = [tensor for name, tensor in network.named_parameters() if name.split(".")[0] in HEADS]
    optimizer = torch.optim.AdamW([{"params": encoder}, {"params": heads}], weight_decay=0.01)
    rates = [ENCODER_RATE, HEADS_RATE]
    return optimizer, torch.optim.lr_scheduler.OneCycleLR(optimizer, rates, total_steps=steps, pct_start=0.1)


def _epoch(
    network: Network,
    work: Sequence[list[Sentence]],
    tensors: Callable[[list[Sentence]], dict[str, Tensor]],
    optimizer: torch.optim.Optimizer,
    schedule: torch.optim.lr_scheduler.OneCycleLR,
    epoch: int,
) -> None:
    start = time.monotonic()
    total = 0.0
    for step, batch in enumerate(work, 1):
        value = loss(network, tensors(batch))
        optimizer.zero_grad(set_to_none=True)
        value.backward()
        torch.nn.utils.clip_grad_norm_(network.parameters(), CLIP)
        optimizer.step()
        schedule.step()
        total += value.item()
        if step % 50 == 0:
            spent = time.monotonic() - start
            print(f"epoch {epoch} step {step}/{len(work)} loss {total / step:.3f} {spent:.0f} s", flush=True)
