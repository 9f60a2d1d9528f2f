"""Let the cross-encoder go on: ``PYTHONPATH=benchmarks python -m training.gone_on DATA NEW [--layers FILE]``.

DATA is as for ``training.judge``, NEW a file of judged replies in the columns of ``benchmarks/class_replies.tsv`` that
the layers (the shipped ones, or FILE's) were not fitted to. Two copies of the layers go on learning from NEW and from
all replies known, and a third network begins from the encoder again with the same: half of what they learn of a known
reply is the word of the layers before. What is written is the mean of the three. A minute with an accelerator.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
from grading_cases import cases_of
from grading_rows import class_rows

from quizbot.grade.grader import Undecided, by_rule
from quizbot.grade.judge import Judge
from quizbot.grade.judge import encoder as shipped
from quizbot.grade.judge.encoder import Encoder
from quizbot.grade.judge.weighing import KEYS_COMPARED, judged, quartet, rank
from training.cross_encoder import Plan, fit, odds
from training.judge import write
from training.judged import WANTED, Example, example_of, heard_of, judged_of
from training.student import ENCODER, VOCABULARY, Student, mean_of, restored

LAYERS = Path("quizbot/grade/model/cross_encoder/layers.npz")
FURTHER = Plan(epochs=5, size=96, rate=1.2e-4, head_rate=1.2e-3, made=0)
ANEW = Plan(epochs=6, size=96, rate=1.5e-4, head_rate=1.5e-3, made=0)
BELIEVED = 0.5
"""How much the word of the layers before counts against what people judged."""
SMOOTH = 0.05
SEEDS = (1, 2)
OFTEN_ANEW = 2.0
"""How many times an epoch shows a new reply to the network that begins again."""


def unjudged_by_rule(path: Path, encoder: Encoder) -> Iterator[Example]:
    """Yield the replies of `path` that no rule decides, each with the key that fits it best."""
    judge = Judge(encoder)
    for row in class_rows(path):
        left = by_rule(row.item, row.candidate)
        if isinstance(left, Undecided):
            found = rank(row.item, left.context, left.reply)[:KEYS_COMPARED]
            best = max((judged(each, row.item, left.reply, judge) for each in found), key=lambda match: match.chance)
            wanted = (1 - 2 * SMOOTH) * WANTED[row.judged] + SMOOTH
            yield Example(heard_of(quartet(best, row.item, left.reply), encoder), wanted, 1.0, 1.0, 0)


def half_believed(known: Sequence[Example], before: Student) -> list[Example]:
    """Return `known` with half of what people judged and half of what the layers `before` say."""
    said = 1 / (1 + np.exp(-odds(before, known)))
    mixed = [(1 - BELIEVED) * each.wanted + BELIEVED * float(word) for each, word in zip(known, said, strict=True)]
    return [replace(each, wanted=wanted) for each, wanted in zip(known, mixed, strict=True)]


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m training.gone_on", description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("new", type=Path)
    parser.add_argument("--layers", type=Path, default=LAYERS)
    parser.add_argument("--out", type=Path, default=LAYERS.parent)
    options = parser.parse_args()
    encoder = shipped.Encoder(ENCODER, VOCABULARY)
    replies = judged_of(cases_of(options.data, Judge(encoder)))
    known = half_believed([example_of(each, encoder) for each in replies], restored(options.layers, 1))
    new = list(unjudged_by_rule(options.new, encoder))
    often = [replace(each, often=OFTEN_ANEW) for each in new]
    networks = [fit(restored(options.layers, 1), [*known, *new], [], FURTHER, seed) for seed in SEEDS]
    networks.append(fit(Student(1), [*known, *often], [], ANEW, SEEDS[0]))
    states = [network.state_dict() for network in networks]
    student = networks[0]
    student.load_state_dict(mean_of(states))
    write(options.out, student)


if __name__ == "__main__":
    main()
