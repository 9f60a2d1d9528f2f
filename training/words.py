"""Make the table of word meanings: ``python -m training.words TREEBANKS --out quizbot/ask/model/words.npz``.

The commonest English words go through the base model one by one; the main directions of what comes out are kept. Then
the table learns to say of two sentences, by the mean of their words, what the base model says of them whole:
neighbours in the free treebank texts, so that it tells apart what stands in one text. Some 15 minutes on one core.
"""

from __future__ import annotations

import argparse
import math
from collections import Counter
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional
from transformers import AutoModel, AutoTokenizer

from quizbot.ask.sentence import content_words
from quizbot.grade.lexicon import common_words
from training.names import wikigold
from training.network import base_folder, base_weights
from training.treebank import free, sentences

WORDS, WIDTH = 20_000, 128
RUNS, RUN = 8, 64
"""A batch: so many stretches of so many neighbouring sentences."""
EVERY = 3
"""Of so many stretches one is learnt from."""
STEPS, RATE, PULL = 3000, 2e-3, 0.05


class Base:
    """The base model as it comes: text in, the mean of its word-pieces out."""

    def __init__(self) -> None:
        base_weights()  # stops where the checksum differs
        self._cut = AutoTokenizer.from_pretrained(base_folder())
        self._model = AutoModel.from_pretrained(base_folder()).eval()

    @torch.no_grad()
    def __call__(self, texts: list[str]) -> Tensor:
        found = []
        for first in range(0, len(texts), 64):
            batch = self._cut(
                texts[first : first + 64], padding=True, truncation=True, max_length=96, return_tensors="pt"
            )
            mask = batch["attention_mask"][..., None].float()
            states = self._model(**batch).last_hidden_state
            found.append((states * mask).sum(1) / mask.sum(1))
        return torch.cat(found)


def texts(folder: Path) -> list[str]:
    """Return the sentences that a commercial product may learn from, in the order of their texts."""
    trees = [*sentences(folder, "en_ewt-train.conllu"), *filter(free, sentences(folder, "en_gum-train.conllu"))]
    named = [" ".join(each.words) for each in wikigold(folder, held_out=False)]
    long = [text for text in ([each.text for each in trees] + named) if len(content_words(text)) >= 3]
    return [text for place, text in enumerate(long) if place // RUN % EVERY == 0]


def started(base: Base, words: list[str]) -> Tensor:
    """Return the main directions of the words' vectors, the first left out: it tells common words from rare ones."""
    vectors = base(words)
    vectors -= vectors.mean(0)
    _, _, directions = torch.linalg.svd(vectors, full_matrices=False)
    return functional.normalize(vectors @ directions[1 : WIDTH + 1].T, dim=1)


def learnt(start: Tensor, bags: list[Tensor], weights: Tensor, teacher: Tensor, seed: int) -> Tensor:
    """Return the table after it has learnt the likeness of sentences from `teacher`."""
    table = nn.Parameter(start.clone())
    scale, shift = nn.Parameter(torch.tensor(1.0)), nn.Parameter(torch.tensor(0.0))
    optimizer = torch.optim.Adam([{"params": [table]}, {"params": [scale, shift], "lr": 1e-2}], lr=RATE)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, [RATE, 1e-2], total_steps=STEPS)
    chance = torch.Generator().manual_seed(seed)
    for step in range(STEPS):
        firsts = torch.randint(0, len(bags) - RUN, (RUNS,), generator=chance).tolist()
        places = [first + offset for first in firsts for offset in range(RUN)]
        flat = torch.cat([bags[place] for place in places])
        starts = torch.tensor([0] + [len(bags[place]) for place in places[:-1]]).cumsum(0)
        unit = functional.normalize(table, dim=1)
        means = functional.embedding_bag(flat, unit, starts, mode="sum", per_sample_weights=weights[flat])
        means = functional.normalize(means, dim=1)
        likeness = scale * (means @ means.T) + shift
        goal = teacher[places] @ teacher[places].T
        loss = (likeness - goal).square().mean() * 100 + PULL * (unit - start).square().sum(1).mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        schedule.step()
        if step % 250 == 0:
            print(f"step {step}: loss {float(loss):.4f}", flush=True)
    return functional.normalize(table.detach(), dim=1)


def write(path: Path, words: list[str], table: Tensor) -> None:
    """Write the table with 8 bits a figure."""
    packed = np.round(table.numpy() * 127 / float(table.abs().max())).astype(np.int8)
    path.parent.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(path, words=np.frombuffer("\n".join(words).encode(), np.uint8), vectors=packed)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m training.words", description=__doc__)
    parser.add_argument("treebanks", type=Path)
    parser.add_argument("--out", type=Path, default=Path("quizbot/ask/model/words.npz"))
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--threads", type=int, default=1)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    base, words = Base(), sorted(common_words(WORDS))
    places = {word: place for place, word in enumerate(words)}
    kept = texts(options.treebanks)
    bags = [[places[word] for word in content_words(text) if word in places] for text in kept]
    pairs = [(text, torch.tensor(bag)) for text, bag in zip(kept, bags, strict=True) if len(bag) >= 2]
    counts = Counter(place for _, bag in pairs for place in set(bag.tolist()))
    weights = torch.tensor([math.log(1 + len(pairs) / (1 + counts[place])) for place in range(len(words))])
    start = started(base, words)
    teacher = functional.normalize(base([text for text, _ in pairs]), dim=1)
    write(options.out, words, learnt(start, [bag for _, bag in pairs], weights, teacher, options.seed))


if __name__ == "__main__":
    main()
