"""Let the shipped listener learn from more replies: ``python -m training.further DATA NEW [--out FILE]``.

DATA is as for ``training.listener``, NEW a file of replies that the shipped layers were not fitted to. They go on
learning from the labels of NEW and, lest they forget, from some of the replies that they know: half the label, half
what they say of it before. An hour of one processor core, no accelerator.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from quizbot.grade import encoder as shipped
from quizbot.learn.intents.listener import TRIED, listen
from training.listener import SEED, TAUGHT, Lesson, Plan, chances, fit, labels, lessons, packed
from training.student import ENCODER, VOCABULARY, Student, unpacked
from training.utterances import Example, example, examples, read

LAYERS = Path("quizbot/learn/intents/model/layers.npz")
FURTHER = Plan(epochs=2, rate=5e-5, head_rate=1e-3)
REHEARSED = 3600
"""How many of the replies that the layers know are learnt from again."""


def rehearsed(network: Student, known: Sequence[Example], intents: list[str]) -> list[Lesson]:
    """Return some of `known`, half of each its label and half what `network` says of it."""
    chosen = [known[at] for at in np.random.default_rng(SEED).permutation(len(known))[:REHEARSED]]
    said = chances(network, [each.heard for each in chosen])
    return lessons(chosen, (1 - TAUGHT) * labels(chosen, intents) + TAUGHT * said)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m training.further", description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("new", type=Path)
    parser.add_argument("--out", type=Path, default=LAYERS)
    options = parser.parse_args()
    encoder = shipped.Encoder(ENCODER, VOCABULARY)
    network, intents = unpacked(LAYERS)
    new = [example(row, encoder) for row in read(options.new)]
    fresh = {(each.question, *each.heard.pieces) for each in new}
    known = [each for each in examples(options.data, encoder) if (each.question, *each.heard.pieces) not in fresh]
    learnt = [*rehearsed(network, known, intents), *lessons(new, labels(new, intents))]
    network = fit(network, learnt, FURTHER, SEED)
    np.savez_compressed(options.out, **packed(network, intents, listen(*TRIED, encoder)))


if __name__ == "__main__":
    main()
