"""Fit the listener: ``python -m training.listener DATA [--check]``.

DATA is a folder with ``utterances``, ``grading`` and ``reading``; the replies of this project are read beside it. Five
teachers of MPNet's size are fitted, each without the questions of one fold. All six layers of the judge's encoder then
learn to tell what a reply is, from its label and from the word of the teacher that has not seen its question; the
word-pieces stay as they are. Its parameters are written, in 8 bits, under the names that they have in the encoder's
file. ``--check`` writes nothing and prints what networks say of the fold that they have not seen. Some 5 minutes with
an accelerator, days without.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar
from zlib import crc32

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional

from quizbot.grade.judge import encoder as shipped
from quizbot.learn.intents.listener import INTENTS, PROOF, TRIED, Heard, listen
from training.batches import DEVICE, batch, batches, parts, rising_and_falling
from training.student import ENCODER, VOCABULARY, Student, packed_layers, round_layers
from training.teacher import Teacher
from training.utterances import Example, examples

FOLDS, SEED, DECAY, SMOOTH = 5, 2, 0.02, 0.05
TAUGHT = 0.5
"""How much a teacher's word counts against the label."""

Floats = NDArray[np.float32]
N = TypeVar("N", Teacher, Student)


@dataclass(frozen=True, slots=True)
class Plan:
    """How long and how fast a network learns."""

    epochs: int
    rate: float
    head_rate: float
    size: int = 64
    """Of a batch."""


TEACHER = Plan(epochs=4, rate=6e-5, head_rate=6e-4)
STUDENT = Plan(epochs=5, rate=1.2e-4, head_rate=2.5e-3)


@dataclass(frozen=True, slots=True)
class Lesson:
    """A reply, how likely it is to be called each of the intents, and how much it counts."""

    heard: Heard
    wanted: Floats
    weight: float


def lessons(given: Sequence[Example], wanted: Floats) -> list[Lesson]:
    return [Lesson(each.heard, row, each.weight) for each, row in zip(given, wanted, strict=True)]


def labels(given: Sequence[Example], intents: list[str]) -> Floats:
    """Return the labels as chances, a little left for every intent."""
    found = np.full((len(given), len(intents)), SMOOTH / len(intents), np.float32)
    found[np.arange(len(given)), [intents.index(each.intent) for each in given]] += 1 - SMOOTH
    return found


def fit(network: N, learnt: Sequence[Lesson], plan: Plan, seed: int) -> N:
    """Fit `network`, whose rates rise and fall once, and return it."""
    torch.manual_seed(seed)
    chance = np.random.default_rng(seed)
    network.to(DEVICE).train()
    optimizer = torch.optim.AdamW(network.groups(plan.rate, plan.head_rate), weight_decay=DECAY)
    epochs = [list(batches(learnt, plan.size, chance)) for _ in range(plan.epochs)]
    schedule = rising_and_falling(optimizer, sum(map(len, epochs)))
    for number, epoch in enumerate(epochs):
        for chosen in epoch:
            optimizer.zero_grad(set_to_none=True)
            whole = sum(each.weight for each in chosen)
            for part in parts(chosen):
                (_loss(network, part) / whole).backward()  # type: ignore[no-untyped-call]
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            schedule.step()
        print(f"{type(network).__name__} {seed}: epoch {number}", flush=True)
    return network


def _loss(network: Teacher | Student, part: Sequence[Lesson]) -> Tensor:
    wanted = torch.tensor(np.stack([each.wanted for each in part]), device=DEVICE)
    weights = torch.tensor([each.weight for each in part], device=DEVICE)
    with torch.autocast(DEVICE, dtype=torch.bfloat16):
        scores = network.scores(*batch([each.heard for each in part]))
    return (functional.cross_entropy(scores.float(), wanted, reduction="none") * weights).sum()


@torch.no_grad()
def chances(network: Teacher | Student, given: Sequence[Heard]) -> Floats:
    """Return how likely each of `given` is each of the intents."""
    network.eval()
    found = [network.scores(*batch(given[a : a + 128])).softmax(1).cpu().numpy() for a in range(0, len(given), 128)]
    return np.concatenate(found)


def taught(given: Sequence[Example], intents: list[str]) -> Iterator[tuple[NDArray[np.intp], Floats]]:
    """Yield for each fold its places in `given`, and what a teacher that has not seen them says of all."""
    fold = np.array([crc32(each.question.encode()) % FOLDS for each in given])
    learnt, heard = lessons(given, labels(given, intents)), [each.heard for each in given]
    for left_out in range(FOLDS):
        kept = [learnt[at] for at in np.flatnonzero(fold != left_out)]
        teacher = fit(Teacher(len(intents)), kept, TEACHER, 51 + left_out)
        yield np.flatnonzero(fold == left_out), chances(teacher, heard)


def student_of(given: Sequence[Example], intents: list[str], said: Floats, seed: int) -> Student:
    """Return a student of labels and teachers, which `said` so much."""
    wanted = (1 - TAUGHT) * labels(given, intents) + TAUGHT * said
    return fit(Student(len(intents)), lessons(given, wanted), STUDENT, seed)


def check(given: Sequence[Example], intents: list[str]) -> None:
    """Print what teachers and students say of the fold that neither has seen."""
    found = {"teachers": np.zeros((len(given), len(intents)), np.float32)}
    found["students"] = found["teachers"].copy()
    for out, said in taught(given, intents):
        rest = np.setdiff1d(np.arange(len(given)), out)
        student = student_of([given[at] for at in rest], intents, said[rest], 61)
        found["teachers"][out] = said[out]
        found["students"][out] = chances(student, [given[at].heard for at in out])
    for name, rows in found.items():
        best = [intents[place] for place in rows.argmax(axis=1)]
        pairs = [(got, each.intent) for got, each in zip(best, given, strict=True) if each.weight == 1]
        told = sum((got == "answer") == (wanted == "answer") for got, wanted in pairs) / len(pairs)
        right = sum(got == wanted for got, wanted in pairs) / len(pairs)
        print(f"{name}, {len(pairs)} replies left out: answer or not {told:.1%}, intent {right:.1%}")


def packed(network: Student, intents: list[str], proof: Heard) -> dict[str, NDArray[np.generic]]:
    """Return the listener's file: its layers and head, the intents, and the chances of one reply.

    The layers of `network` are rounded to what the file keeps.
    """
    round_layers(network)
    return packed_layers(network) | {INTENTS: np.array(intents), PROOF: chances(network, [proof])[0]}


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m training.listener", description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--out", type=Path, default=Path("quizbot/learn/intents/model/layers.npz"))
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    torch.backends.cuda.matmul.allow_tf32 = True
    encoder = shipped.Encoder(ENCODER, VOCABULARY)
    given = examples(options.data, encoder)
    intents = sorted({each.intent for each in given})
    if options.check:
        check(given, intents)
        return
    words = np.zeros((len(given), len(intents)), np.float32)
    for out, said in taught(given, intents):
        words[out] = said[out]
    network = student_of(given, intents, words, SEED)
    options.out.parent.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(options.out, **packed(network, intents, listen(*TRIED, encoder)))


if __name__ == "__main__":
    main()
