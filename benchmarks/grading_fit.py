"""Refit the weights of `quizbot.grade.judge`: ``python benchmarks/grading_fit.py DATA_DIR [--write]``.

Rows that no rule decides are weighed by a logistic regression whose weights keep the sign of `RAISES` and `LOWERS`.
Every set counts by `SHARE`, right and wrong halves alike. Prints what five-fold cross-validation over questions (over
articles for replies) gives; with --write it fits all rows and writes ``quizbot/grade/weights.py``: numbers, no data.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from zlib import crc32

import numpy as np
from grading import CORE, Figures, Row, read_rows

from quizbot.grade import weights
from quizbot.grade.coverage import FEATURES, overlap
from quizbot.grade.grader import Undecided, by_rule
from quizbot.grade.phrase import ACCEPT_FROM, MOST_KEYS, NOTHING_COVERED

SHARE = dict.fromkeys(CORE, 1.0) | {"replies": 1.5, "beetle": 0.5, "evouna_long": 0.2, "qb_answer_checker": 0.1}
RAISES = (
    "covered covered_new covered_meaning all_covered all_new_covered phrase_inside missing_near polarity_same "
    "shared_words similarity contained"
).split()
LOWERS = (
    "none_covered missing_last missing_first missing_count missing_name inside_and_short foreign foreign_count "
    "foreign_any foreign_name foreign_with_gap number_missing number_foreign number_swapped negated negation_differs "
    "opposite_of_key opposite_of_evidence alternatives bound_differs bound_opposed preposition_differs many_parts "
    "inverted inverted_evidence crossed polarity_differs"
).split()
# Replies with slips or detail were written on purpose and judged right: neither may speak louder than this.
AT_MOST = {"slips": 1.5, "reply_length": 2.0}
FOLDS = 5
PULL, TOGETHER, STEPS = 4e-4, 0.3, 400
SIZE = len(FEATURES) + 1
MEANING = FEATURES.index("covered_meaning")


@dataclass(frozen=True, slots=True)
class Case:
    """One row after the rules: their verdict, or the figures of each key."""

    set: str
    row: Row
    accepted: bool | None
    figures: tuple[tuple[float, ...], ...]

    @property
    def fold(self) -> int:
        return crc32(self.row.group.encode()) % FOLDS


def cases_of(folder: Path) -> list[Case]:
    found = []
    for name in SHARE:
        for row in read_rows(folder, name):
            decided = by_rule(row.item, row.candidate)
            if isinstance(decided, Undecided):
                context, reply = decided.context, decided.reply
                figures = tuple(
                    overlap(reply.side, side, context, len(reply.slips)) for _, side in context.keys[:MOST_KEYS]
                )
                found.append(Case(name, row, None, figures))
            else:
                found.append(Case(name, row, decided.accepted, ()))
    return found


def weigh_cases(cases: list[Case]) -> np.ndarray:
    """Return the weight of each case: by set, right and wrong in equal parts."""
    halves = [(case.set, case.row.correct) for case in cases]
    sizes = {half: halves.count(half) for half in set(halves)}
    return np.array([SHARE[name] / sizes[name, correct] for name, correct in halves])


def bounds() -> tuple[np.ndarray, np.ndarray]:
    low, high = np.full(SIZE, -np.inf), np.full(SIZE, np.inf)
    for at, name in enumerate(FEATURES):
        low[at] = 0.0 if name in RAISES else -1.0 if name == "slips" else -np.inf
        high[at] = 0.0 if name in LOWERS else AT_MOST.get(name, np.inf)
    return np.tile(low, 2), np.tile(high, 2)


def fit(x: np.ndarray, proved: np.ndarray, right: np.ndarray, share: np.ndarray) -> np.ndarray:
    """Return the weights without and with evidence, one after the other: projected accelerated gradient descent."""
    low, high = bounds()
    free = np.ones(SIZE)
    free[-1] = 0.01
    share = share / share.sum()
    step = 1 / min(0.25 * float((x * x).sum(1).max()), 4.0)
    now = ahead = np.zeros(2 * SIZE)
    momentum = 1.0
    for _ in range(STEPS):
        without, with_it = ahead[:SIZE], ahead[SIZE:]
        chance = 1 / (1 + np.exp(-np.where(proved, x @ with_it, x @ without)))
        error = share * (chance - right)
        slope = np.concatenate(
            [
                x.T @ (error * ~proved) + PULL * free * without + PULL * TOGETHER * (without - with_it),
                x.T @ (error * proved) + 0.3 * PULL * free * with_it + PULL * TOGETHER * (with_it - without),
            ]
        )
        after = np.clip(ahead - step * slope, low, high)
        grown = (1 + np.sqrt(1 + 4 * momentum * momentum)) / 2
        now, ahead, momentum = after, after + (momentum - 1) / grown * (after - now), grown
    return now


class Fitting:
    """The open cases as one matrix, a row for each key of each case."""

    def __init__(self, cases: list[Case]) -> None:
        self.cases = cases
        self.owner = np.array([at for at, case in enumerate(cases) for _ in case.figures])
        self.x = np.array([(*figures, 1.0) for case in cases for figures in case.figures])
        self.proved = np.array([bool(case.row.item.evidence) for case in cases])
        self.right = np.array([case.row.correct for case in cases])
        self.share = weigh_cases(cases)
        self.fold = np.array([case.fold for case in cases])

    def best(self, chance: np.ndarray) -> np.ndarray:
        """Return for each open case the line of the key that fits it best."""
        best: dict[int, int] = {}
        for line, owner in enumerate(self.owner):
            if owner not in best or chance[line] > chance[best[owner]]:
                best[int(owner)] = line
        return np.array(list(best.values()))

    def chances(self, fitted: np.ndarray, lines: np.ndarray) -> np.ndarray:
        score = np.where(self.proved[self.owner[lines]], self.x[lines] @ fitted[SIZE:], self.x[lines] @ fitted[:SIZE])
        return 1 / (1 + np.exp(-score))

    def fit_lines(self, lines: np.ndarray) -> np.ndarray:
        owner = self.owner[lines]
        return fit(self.x[lines], self.proved[owner], self.right[owner], self.share[owner])

    def cross_validate(self) -> tuple[np.ndarray, np.ndarray]:
        """Return the chance of every line from folds that did not see its group, and the weights of all lines."""
        chance = self.x[:, FEATURES.index("covered_new")] + self.x[:, FEATURES.index("shared_words")]
        for _ in range(2):
            lines, unseen = self.best(chance), np.zeros(len(self.x))
            for fold in range(FOLDS):
                fitted = self.fit_lines(lines[self.fold[self.owner[lines]] != fold])
                held = np.flatnonzero(self.fold[self.owner] == fold)
                unseen[held] = self.chances(fitted, held)
            chance = unseen
        return chance, self.fit_lines(self.best(chance))

    def accepted(self, chance: np.ndarray) -> np.ndarray:
        capped = np.where(self.x[:, MEANING] > 0, chance, np.minimum(chance, NOTHING_COVERED))
        taken = np.array([bool(case.accepted) for case in self.cases])
        lines = self.best(capped)
        taken[self.owner[lines]] = capped[lines] >= ACCEPT_FROM
        return taken


def figures_of(cases: list[Case], accepted: np.ndarray, name: str) -> Figures:
    mine = np.array([case.set == name for case in cases])
    right = np.array([case.row.correct for case in cases])
    return Figures(
        float((accepted == right)[mine].mean()),
        float(accepted[mine & ~right].mean()),
        float((~accepted)[mine & right].mean()),
    )


def write(fitted: np.ndarray) -> Path:
    path = Path(weights.__file__)
    rows = [
        f'    "{name}": ({fitted[at] + 0.0:.2f}, {fitted[SIZE + at] + 0.0:.2f}),'.replace("-0.00", "0.00")
        for at, name in enumerate(FEATURES)
    ]
    bias = f"BIAS = ({fitted[SIZE - 1]:.2f}, {fitted[-1]:.2f})"
    path.write_text(
        "\n".join([f'"""{weights.__doc__}"""', "", bias, "", "WEIGHTS = {", *rows, "}", ""]), encoding="utf-8"
    )
    return path


def main(arguments: list[str]) -> None:
    cases = cases_of(Path(arguments[0]))
    fitting = Fitting(cases)
    chance, fitted = fitting.cross_validate()
    accepted = fitting.accepted(chance)
    print(f"{'cross-validated':<19}{'n':>6}{'acc':>8}{'bal':>8}{'FAR':>8}{'FRR':>8}")
    for name in SHARE:
        print(f"{name:<19}{sum(case.set == name for case in cases):>6}{figures_of(cases, accepted, name)}")
    core = [figures_of(cases, accepted, name) for name in CORE]
    print(f"{'mean of the core':<25}{Figures(*np.mean([(f.accuracy, f.far, f.frr) for f in core], axis=0))}")
    if "--write" in arguments:
        print(f"wrote {write(fitted)}")


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main(sys.argv[1:])
