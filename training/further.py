"""Let a listener learn from more replies: ``python -m training.further DATA NEW [--layers FILE] [--out FILE]``.

DATA is as for ``training.listener``, NEW a file of replies that the layers (the shipped ones, or FILE's) were not
fitted to. Two copies of them go on learning from the labels of NEW and, lest they forget, from some of the replies
that they know: half the label, half what they said of it before. What is written is the mean of the copies and of
the layers as they were, which count as much as both. A quarter of an hour of one processor core, no accelerator.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from quizbot.grade.judge import encoder as shipped
from quizbot.learn.intents.listener import TRIED, listen
from training.listener import SEED, TAUGHT, Lesson, Plan, chances, fit, labels, lessons, packed
from training.student import ENCODER, VOCABULARY, Student, mean_of, unpacked
from training.utterances import Example, example, examples, read

LAYERS = Path("quizbot/learn/intents/model/layers.npz")
FURTHER = Plan(epochs=2, rate=5e-5, head_rate=1e-3)
SEEDS = (SEED, SEED + 1)
REHEARSED = 3600
"""How many of the replies that the layers know a copy learns from again."""


def rehearsed(network: Student, known: Sequence[Example], intents: list[str], seed: int) -> list[Lesson]:
    """Return some of `known`, half of each its label and half what `network` says of it."""
    chosen = [known[at] for at in np.random.default_rng(seed).permutation(len(known))[:REHEARSED]]
    said = chances(network, [each.heard for each in chosen])
    return lessons(chosen, (1 - TAUGHT) * labels(chosen, intents) + TAUGHT * said)


def gone_further(path: Path, new: Sequence[Example], known: Sequence[Example]) -> tuple[Student, list[str]]:
    """Return the student kept in the file `path` once it has learnt from `new`, and the intents that it tells."""
    states = []
    for seed in SEEDS:
        network, intents = unpacked(path)
        learnt = [*rehearsed(network, known, intents, seed), *lessons(new, labels(new, intents))]
        states.append(fit(network, learnt, FURTHER, seed).state_dict())
    network, intents = unpacked(path)
    states += [network.state_dict()] * len(SEEDS)
    network.load_state_dict(mean_of(states))
    return network, intents


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m training.further", description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("new", type=Path)
    parser.add_argument("--layers", type=Path, default=LAYERS)
    parser.add_argument("--out", type=Path, default=LAYERS)
    options = parser.parse_args()
    encoder = shipped.Encoder(ENCODER, VOCABULARY)
    new = [example(row, encoder) for row in read(options.new)]
    fresh = {(each.question, *each.heard.pieces) for each in new}
    known = [each for each in examples(options.data, encoder) if (each.question, *each.heard.pieces) not in fresh]
    network, intents = gone_further(options.layers, new, known)
    np.savez_compressed(options.out, **packed(network, intents, listen(*TRIED, encoder)))


if __name__ == "__main__":
    main()
