"""Measure verdicts against human judgements: ``python benchmarks/grading.py DATA_DIR``.

DATA_DIR holds ``grading/*.jsonl``, ``replies/replies.jsonl`` and ``reading/``. `right` and `almost` count as accepted.
FAR is the share of wrong answers accepted, FRR of right answers refused, balanced accuracy the mean of what is left of
both. Weights are fitted on four fifths of the questions (of the articles, for replies) and measured on the fifth; the
ratios run on the same rows in the same process, at thresholds as one would choose them. "likeness alone" weighs the
likeness of meaning and nothing else; "rules and judge" is what ships. Times are those of the shipped weights, at last
with the key read before, as a quiz reads it while the question stands; p99 of every verdict.
"""

from __future__ import annotations

import os
import platform
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median

import numpy as np
from grading_cases import SHARE, Case, cases_of, told
from grading_fit import GRADERS, WHOLE, Fitting
from grading_rows import KINDS, Row, read_rows
from left_out import LeftOut
from rapidfuzz import fuzz
from rapidfuzz.utils import default_process

from quizbot.grade.fold import bare
from quizbot.grade.grader import grade_item
from quizbot.grade.judge import Judge
from quizbot.grade.verdict import Mark

RATIOS = {fuzz.ratio: 80, fuzz.partial_ratio: 76, fuzz.token_set_ratio: 76.3, fuzz.WRatio: 85}
TIMED = 400
"""Rows of each set that the clock runs on."""
MARKS = (Mark.RIGHT, Mark.ALMOST, Mark.PARTLY, Mark.WRONG)


def by_ratio(row: Row, ratio: Callable[[str, str], float]) -> bool:
    reply = default_process(row.candidate)
    return any(ratio(reply, default_process(key)) >= RATIOS[ratio] for key in row.item.keys)


def graders(cases: list[Case]) -> Iterator[tuple[str, np.ndarray]]:
    """Yield each grader with which cases it accepts."""
    yield "exact match", np.array([bare(c.row.candidate) in {bare(key) for key in c.row.item.keys} for c in cases])
    for ratio, threshold in RATIOS.items():
        name = f"fuzz.{ratio.__name__} >= {threshold}"
        yield name, np.array([by_ratio(case.row, ratio) for case in cases])


def marks_of(fitting: Fitting, chance: np.ndarray) -> list[Mark]:
    """Return the verdict of every case at its cross-validated chance."""
    marks = [case.mark or Mark.WRONG for case in fitting.cases]
    for line in fitting.best(chance):
        owner = int(fitting.owner[line])
        marks[owner] = fitting.cases[owner].mark_at(float(chance[line]), fitting.place[line])
    return marks


def by_kind(cases: list[Case], accepted: np.ndarray) -> str:
    """Return the share judged rightly of each kind of reply."""
    tallies: dict[str, list[bool]] = defaultdict(list)
    for case, taken in zip(cases, accepted, strict=True):
        if case.set == "replies":
            tallies[case.row.kind].append(bool(taken) == case.row.correct)
    shares = (f"{KINDS[kind]} {100 * sum(t) / len(t):.0f} (n {len(t)})" for kind, t in sorted(tallies.items()))
    return f"  replies judged rightly: {', '.join(shares)}"


def confusion(cases: list[Case], marks: list[Mark]) -> Iterator[str]:
    """Yield what people said (rows) against the verdict (columns) on `replies`."""
    counts = Counter((case.row.judged, mark) for case, mark in zip(cases, marks, strict=True) if case.set == "replies")
    yield f"\n{'replies: people, then verdicts':<34}" + "".join(f"{mark:>8}" for mark in MARKS)
    for judged in MARKS:
        yield f"  {judged:<32}" + "".join(f"{counts[judged.value, mark]:>8}" for mark in MARKS)


def typos(folder: Path) -> str:
    """Return the share of misspellings and of other real words that is accepted; no weight is fitted to them."""
    tallies: dict[str, list[bool]] = defaultdict(list)
    for row in read_rows(folder, "typos"):
        tallies[row.kind.rpartition(" ")[0]].append(grade_item(row.item, row.candidate).accepted)
    shares = (f"{kind} {100 * sum(t) / len(t):.1f} (n {len(t)})" for kind, t in sorted(tallies.items()))
    return f"\naccepted of typos: {', '.join(shares)}"


def timed(cases: list[Case], judge: Judge | None, *, ahead: bool = False) -> str:
    """Return how long a verdict takes; `ahead` where the keys were read while the question stood."""
    seconds = []
    for name in SHARE:
        for case in [case for case in cases if case.set == name][:TIMED]:
            item = case.row.item
            if ahead and judge is not None:
                judge.read_ahead(item.prompt, item.keys)
            began = time.perf_counter()
            grade_item(item, case.row.candidate, judge)
            seconds.append(time.perf_counter() - began)
    seconds.sort()
    return f"median {1e6 * median(seconds):.0f} us, p99 {1e6 * seconds[int(0.99 * len(seconds))]:.0f} us"


def main(folder: Path) -> None:
    judge = Judge.packaged()
    if judge is None:
        sys.exit("the judge's encoder is missing: see training/README.md")
    print(f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}, one process")
    cases = cases_of(folder, judge, LeftOut.read())
    for name, accepted in graders(cases):
        print(*told(name, cases, accepted), sep="\n")
    for name, names in GRADERS.items():
        fitting = Fitting(cases, names)
        chance, _ = fitting.cross_validate()
        accepted = fitting.accepted(chance)
        print(*told(name, cases, accepted), by_kind(cases, accepted), sep="\n")
    chance = fitting.reread(chance)
    accepted = fitting.accepted(chance)
    print(*told(WHOLE, cases, accepted), by_kind(cases, accepted), sep="\n")
    print(*confusion(cases, marks_of(fitting, chance)), sep="\n")
    print(typos(folder))
    print(f"time of rules alone: {timed(cases, None)}; with the judge: {timed(cases, judge)}")
    print(f"with the judge, keys read before, as in a quiz: {timed(cases, judge, ahead=True)}")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]))
