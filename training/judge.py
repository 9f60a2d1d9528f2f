"""Fit the cross-encoder: ``PYTHONPATH=benchmarks python -m training.judge DATA``.

DATA is a folder with ``grading``, ``replies`` and ``reading``; the replies written for this project are read from
``benchmarks``. Five teachers of MPNet's size are fitted, each without the questions (for replies, the articles) of one
fold, then a student of each of the size of the judge's encoder: what it says of its fold is kept for
``benchmarks/grading.py``. The student that ships learns from all replies and the mean of the five teachers. Minutes on
one H100, days without an accelerator. Afterwards ``python benchmarks/grading_fit.py DATA --write`` fits the weights
beside it.
"""

from __future__ import annotations

import argparse
import hashlib
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from random import Random

import left_out
import numpy as np
import torch
from grading_cases import FOLDS, cases_of
from numpy.typing import NDArray

from quizbot.grade.judge import Judge
from quizbot.grade.judge import encoder as shipped
from quizbot.grade.judge.cross_encoder import PROOF, TRIED
from training.cross_encoder import STUDENT, TEACHER, Floats, fit, odds
from training.judged import Example, asked_of, example_of, heard_of, judged_of
from training.made import made_of
from training.student import ENCODER, VOCABULARY, Student, packed_layers
from training.teacher import Teacher

FILE = "layers.npz"
TAUGHT = 0.6
"""How much a teacher's word counts against what people judged."""
MADE_WEIGHT = 0.5
"""What a made pair counts for a student."""
MOST_ASKED = 16000
"""Made pairs on which each teacher is asked."""
SEED = 5


def asked_places(judged: Sequence[Example], made: Sequence[Example], fold: int) -> NDArray[np.intp]:
    """Return the places, in judged and made one behind the other, that the teacher without `fold` is asked on."""
    chance = np.random.default_rng(fold)
    own = [at for at, each in enumerate(judged) if each.fold != fold]
    more = [len(judged) + at for at, each in enumerate(made) if each.fold != fold]
    return np.concatenate([np.array(own, np.intp), chance.permutation(np.array(more, np.intp))[:MOST_ASKED]])


def taught(examples: Sequence[Example], said: Floats, weight: float | None = None) -> list[Example]:
    """Return `examples` as a student sees them: a teacher's word, where it is known, mixed with what people judged."""
    found = []
    for each, word in zip(examples, 1 / (1 + np.exp(-said)), strict=True):
        wanted = each.wanted
        if not np.isnan(word):
            wanted = float(word) if np.isnan(wanted) else (1 - TAUGHT) * wanted + TAUGHT * float(word)
        found.append(replace(each, wanted=wanted, weight=each.weight if weight is None else weight))
    return found


def student_of(judged: list[Example], made: list[Example], said: Floats, seed: int) -> Student:
    """Return a student of the teachers that `said` so much of judged replies and made pairs."""
    split = len(judged)
    return fit(Student(1), taught(judged, said[:split]), taught(made, said[split:], MADE_WEIGHT), STUDENT, seed)


def without(fold: int, judged: list[Example], made: list[Example], asked: Sequence[Example]) -> tuple[Floats, Floats]:
    """Fit teacher and student without a fold; return the teacher's words on the rest, the student's on the fold."""
    kept, pairs = ([each for each in part if each.fold != fold] for part in (judged, made))
    teacher = fit(Teacher(1), kept, pairs, TEACHER, 11 + fold)
    said = np.full(len(judged) + len(made), np.nan, np.float32)
    places, every = asked_places(judged, made, fold), [*judged, *made]
    said[places] = odds(teacher, [every[at] for at in places])
    del teacher
    seen = np.array([each.fold != fold for each in every])
    return said, odds(student_of(kept, pairs, said[seen], 31 + fold), [each for each in asked if each.fold == fold])


def packed(student: Student) -> dict[str, NDArray[np.generic]]:
    """Return a student's layers and head as the package keeps them, and what it says of `TRIED`."""
    tried = heard_of(TRIED, shipped.Encoder(ENCODER, VOCABULARY))
    return packed_layers(student) | {PROOF: odds(student, [Example(tried, np.nan, 0.0, 0.0, 0)])}


def write(folder: Path, student: Student) -> None:
    """Write the layers, their card and their licence to `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(folder / FILE, **packed(student))
    checksum = hashlib.sha256((folder / FILE).read_bytes()).hexdigest()
    (folder / "CARD.md").write_text(CARD.format(checksum=checksum), encoding="utf-8")
    (folder / "LICENSE").write_text(LICENSE, encoding="utf-8")


CARD = """\
# The cross-encoder

Says how likely a reply is right, reading it together with the key, the question and the evidence. quizbot asks it where
no rule decides, and gives its word a share beside that of the regression over the rules' figures and the encoder's
likeness. Without its file that regression decides alone, with `--no-judge` one over the rules' figures.

- The judge's encoder (`../encoder.onnx`, all-MiniLM-L6-v2) with its six layers fitted anew, and a linear layer over its
  first vector and the mean of the reply's vectors. `layers.npz` holds the parameters that take the place of the
  encoder's, by their names in its file, in 8 bits: after a new encoder it has to be fitted again.
- Input: reply, key, question and the sentences of the evidence nearest to them, cut to 64, 40, 40 and 80 word-pieces.
- Taught by five networks of all-mpnet-base-v2 (Apache 2.0), each fitted without a fifth of the questions (for replies,
  of the articles). Five other students, each without the same fifth, are what `python benchmarks/grading.py DATA`
  measures: this one has seen all but the sixth, the seventh and the twelfth hand's replies.
- It was taught again: the mean of four students, two that went on from such a network and two that began from the
  encoder, by four more teachers, each fitted without a quarter of the questions to these replies and to 2,838 more
  of a class. Then it went on from what people judged of 5,194 replies of nine more hands.
- Made with `PYTHONPATH=benchmarks python -m training.judge DATA`, `… -m training.gone_on DATA
  benchmarks/class_further.tsv`, `… -m training.again DATA benchmarks/class_further.tsv benchmarks/class_taught.tsv` and
  `… -m training.by_class benchmarks/class_{{unseen,fresh,later,held,fifth,hands}}.tsv`, of the quizbot repository,
  which says how.
- Fitted to judged replies, and to pairs made from them by exchanging names, numbers, opposites and replies: those
  written for this project (some on articles of SQuAD, FairytaleQA and OneStopQA, CC BY-SA 4.0 and Apache 2.0), the
  answer-equivalence set of Bulian and others (Apache 2.0), EVOUNA (Apache 2.0), NQ-301 (MIT), EfficientQA (CC BY-SA
  3.0), Beetle (CC BY 4.0) and the tests of qb-answer-checker (ISC).

Guards come first, and it is never asked where one decides. English only. README.md of the repository has its figures.

| file | sha256 |
|---|---|
| `layers.npz` | `{checksum}` |
"""

LICENSE = """\
layers.npz in this folder is made from all-MiniLM-L6-v2 of sentence-transformers (https://www.sbert.net), licensed under
the Apache License, Version 2.0: https://www.apache.org/licenses/LICENSE-2.0

Changed: its six layers were fitted to tell whether a reply to a question is right, and are stored in 8 bits; a linear
layer was added. It comes without warranty of any kind.
"""


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m training.judge", description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--out", type=Path, default=Path("quizbot/grade/model/cross_encoder"))
    parser.add_argument("--left-out", type=Path, default=left_out.FILE)
    options = parser.parse_args()
    torch.backends.cuda.matmul.allow_tf32 = True
    encoder = shipped.Encoder(ENCODER, VOCABULARY)
    cases = cases_of(options.data, Judge(encoder))
    replies = judged_of(cases)
    judged, made = [example_of(each, encoder) for each in replies], made_of(replies, encoder, Random(SEED))
    digests, asked = zip(*asked_of(cases, encoder), strict=True)
    words, told = [], []
    for fold in range(FOLDS):
        said, unseen = without(fold, judged, made, asked)
        mine = [key for key, each in zip(digests, asked, strict=True) if each.fold == fold]
        told += list(zip(mine, unseen.tolist(), strict=True))
        words.append(said)
    left_out.write(told, options.left_out)
    write(options.out, student_of(judged, made, np.nanmean(words, axis=0), 41))


if __name__ == "__main__":
    main()
