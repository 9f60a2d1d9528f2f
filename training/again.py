"""Teach the cross-encoder again: ``PYTHONPATH=benchmarks python -m training.again DATA NEW…``.

DATA is as for ``training.judge``, NEW are files of judged replies in the columns of ``benchmarks/class_replies.tsv``.
Four teachers of MPNet's size are fitted to all of them, each without a quarter of the questions (for replies, of the
articles); two students go on from the shipped layers and two begin from the encoder again, and what is written is the
mean of the four. They learn from what people judged, from made pairs, and from every reply of a class put beside other
right replies as its key, of which only the teacher that has not seen the question says anything. Minutes on one H100.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from random import Random
from zlib import crc32

import numpy as np
from grading_cases import case_of, cases_of
from grading_rows import class_rows

from quizbot.grade.judge import Judge
from quizbot.grade.judge import encoder as shipped
from quizbot.grade.judge.encoder import Encoder
from quizbot.grade.words.fold import words
from training.cross_encoder import Floats, Plan, fit, odds
from training.gone_on import LAYERS
from training.judge import MADE_WEIGHT, taught, write
from training.judged import Example, Judged, example_of, heard_of, judged_of
from training.made import STUDENTS, made_of
from training.student import ENCODER, VOCABULARY, Student, mean_of, restored
from training.teacher import Teacher

QUARTERS = 4
TEACHER = Plan(epochs=9, size=64, rate=5e-5, head_rate=5e-4, made=5000)
GOING_ON = Plan(epochs=8, size=96, rate=1.2e-4, head_rate=1.2e-3, made=14000)
ANEW = Plan(epochs=8, size=96, rate=2e-4, head_rate=2e-3, made=14000)
SEED = 23
MOST_KEYS = 5
"""Beside how many other right replies each reply is put."""


def gathered(data: Path, new: Sequence[Path], judge: Judge) -> list[Judged]:
    """Return all judged replies, in quarters by question or article."""
    cases = cases_of(data, judge)
    cases += [case_of("class_replies", row, judge, None) for path in new for row in class_rows(path)]
    return [replace(each, fold=crc32(each.group.encode()) % QUARTERS) for each in judged_of(cases)]


def side_by_side(judged: Sequence[Judged], encoder: Encoder, chance: Random) -> Iterator[Example]:
    """Yield each reply of a class with some other right replies to its question in the place of the key."""
    questions: dict[str, list[Judged]] = defaultdict(list)
    for each in judged:
        if each.set in STUDENTS:
            questions[each.given.prompt].append(each)
    for replies in questions.values():
        right = [each for each in replies if each.is_right]
        for each in replies:
            for other in chance.sample(right, min(MOST_KEYS, len(right))):
                if words(other.given.reply) != words(each.given.reply):
                    given = replace(each.given, key=other.given.reply)
                    yield Example(heard_of(given, encoder), np.nan, 0.3, 1.0, each.fold)


def said_by_teachers(judged: list[Example], made: list[Example]) -> Floats:
    """Return what the teacher that has not seen its question says of each, first the judged and then the made."""
    every = [*judged, *made]
    said = np.full(len(every), np.nan, np.float32)
    for quarter in range(QUARTERS):
        kept, pairs = ([each for each in part if each.fold != quarter] for part in (judged, made))
        teacher = fit(Teacher(1), kept, pairs, TEACHER, 11 + quarter)
        places = [at for at, each in enumerate(every) if each.fold == quarter]
        said[places] = odds(teacher, [every[at] for at in places])
    return said


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m training.again", description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("new", type=Path, nargs="+")
    parser.add_argument("--layers", type=Path, default=LAYERS)
    parser.add_argument("--out", type=Path, default=LAYERS.parent)
    options = parser.parse_args()
    encoder = shipped.Encoder(ENCODER, VOCABULARY)
    replies = gathered(options.data, options.new, Judge(encoder))
    judged = [example_of(each, encoder) for each in replies]
    made = [*made_of(replies, encoder, Random(SEED)), *side_by_side(replies, encoder, Random(SEED))]
    said = said_by_teachers(judged, made)
    lessons = taught(judged, said[: len(judged)]), taught(made, said[len(judged) :], MADE_WEIGHT)
    students = [fit(restored(options.layers, 1), *lessons, GOING_ON, seed) for seed in (0, 1)]
    students += [fit(Student(1), *lessons, ANEW, seed) for seed in (2, 3)]
    states = [student.state_dict() for student in students]
    students[0].load_state_dict(mean_of(states))
    write(options.out, students[0])


if __name__ == "__main__":
    main()
