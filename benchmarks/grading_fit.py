"""Refit the weights of `quizbot.grade.judge.weighing`: ``python benchmarks/grading_fit.py DATA_DIR [--write]``.

Rows that no rule decides are weighed by a logistic regression whose weights keep the sign of `RAISES` and `LOWERS`:
once with the rules' figures alone, once with the judge's likeness behind them. Every set counts by `SHARE`, right and
wrong halves alike. Prints what five-fold cross-validation over questions (over articles for replies) gives, at last
with the word of a cross-encoder beside it that has not seen the row's question (`left_out`). With --write it
fits all rows and writes ``quizbot/grade/judge/weights.py``: numbers, no data.
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
from grading_cases import FOLDS, Case, cases_of, told, weigh_cases
from left_out import LeftOut

from quizbot.grade.judge import LIKENESS, Judge, weights
from quizbot.grade.judge.coverage import FEATURES
from quizbot.grade.judge.weighing import ACCEPT_FROM, NOTHING_COVERED, is_doubtful, joined
from quizbot.grade.verdict import Mark

RAISES = (
    "covered covered_new covered_meaning phrase_inside missing_near polarity_same shared_words similarity contained"
).split() + list(LIKENESS)
LOWERS = (
    "none_covered missing_last missing_first missing_name inside_and_short extra_apart slot_taken owner "
    "foreign foreign_any number_missing number_foreign number_swapped negated alternatives "
    "many_parts inverted_evidence crossed"
).split()
# Replies with slips or detail were written on purpose and judged right: neither may speak louder than this.
AT_MOST = {"slips": 1.5, "reply_length": 2.0}
LEAN = (0.2, -0.15)
"""Added to the bias without and with evidence: where no text proves a reply wrong, the student has the benefit of the
doubt; where one does, doubt counts against the reply."""
PULL, TOGETHER, STEPS = 4e-4, 0.3, 600
FIRST_GUESS = frozenset({"covered_new", "shared_words", "meaning_key", "meaning_reply"})
"""What picks the nearest of several keys before anything is fitted."""
MEANING = FEATURES.index("covered_meaning")
GRADERS = {"rules alone": FEATURES, "likeness alone": LIKENESS, "rules and likeness": (*FEATURES, *LIKENESS)}
WHOLE = "rules and judge"
"""The last of `GRADERS` with the cross-encoder beside it."""


def bounds(names: tuple[str, ...]) -> tuple[np.ndarray, np.ndarray]:
    low, high = np.full(len(names) + 1, -np.inf), np.full(len(names) + 1, np.inf)
    for at, name in enumerate(names):
        low[at] = 0.0 if name in RAISES else -1.0 if name == "slips" else -np.inf
        high[at] = 0.0 if name in LOWERS else AT_MOST.get(name, np.inf)
    return np.tile(low, 2), np.tile(high, 2)


def fit(names: tuple[str, ...], x: np.ndarray, proved: np.ndarray, right: np.ndarray, share: np.ndarray) -> np.ndarray:
    """Return the weights without and with evidence, one after the other: projected accelerated gradient descent."""
    low, high = bounds(names)
    size = len(names) + 1
    free = np.ones(size)
    free[-1] = 0.01
    share = share / share.sum()
    step = 1 / min(0.25 * float((x * x).sum(1).max()), 4.0)
    now = ahead = np.zeros(2 * size)
    momentum = 1.0
    for _ in range(STEPS):
        without, with_it = ahead[:size], ahead[size:]
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
    """Cases as one matrix: a row for each key of each case that no rule decides, a column for each figure.

    Without any of the rules' figures the judge is alone, and every case is its own to decide.
    """

    def __init__(self, cases: list[Case], names: tuple[str, ...]) -> None:
        self.cases = cases
        self.names = names
        self.is_judge_alone = names == LIKENESS
        lines = [(at, place, line) for at, case in enumerate(cases) for place, line in enumerate(self._lines(case))]
        self.owner, self.place = np.array([at for at, _, _ in lines]), [place for _, place, _ in lines]
        self.x = np.array([(*line, 1.0) for _, _, line in lines])
        self.proved = np.array([bool(case.row.item.evidence) for case in cases])
        self.right = np.array([case.row.correct for case in cases])
        self.share = weigh_cases(cases)
        self.fold = np.array([case.fold for case in cases])

    def _lines(self, case: Case) -> list[tuple[float, ...]]:
        if self.is_judge_alone:
            return list(case.likeness)
        if case.mark is not None:
            return []
        if self.names == FEATURES:
            return [match.figures for match in case.matches]
        return [match.figures + near for match, near in zip(case.matches, case.likeness, strict=False)]

    def best(self, chance: np.ndarray) -> np.ndarray:
        """Return for each open case the line of the key that fits it best."""
        best: dict[int, int] = {}
        for line, owner in enumerate(self.owner):
            if owner not in best or chance[line] > chance[best[owner]]:
                best[int(owner)] = line
        return np.array(list(best.values()))

    def chances(self, fitted: np.ndarray, lines: np.ndarray) -> np.ndarray:
        size = len(self.names) + 1
        score = np.where(self.proved[self.owner[lines]], self.x[lines] @ fitted[size:], self.x[lines] @ fitted[:size])
        return 1 / (1 + np.exp(-score))

    def fit_lines(self, lines: np.ndarray) -> np.ndarray:
        owner = self.owner[lines]
        fitted = fit(self.names, self.x[lines], self.proved[owner], self.right[owner], self.share[owner])
        size = len(self.names) + 1
        fitted[[size - 1, -1]] += LEAN
        return fitted

    def cross_validate(self) -> tuple[np.ndarray, np.ndarray]:
        """Return the chance of every line from folds that did not see its group, and the weights of all lines."""
        chance = self.x @ np.array([name in FIRST_GUESS for name in self.names] + [False])
        for _ in range(2):
            lines, unseen = self.best(chance), np.zeros(len(self.x))
            for fold in range(FOLDS):
                fitted = self.fit_lines(lines[self.fold[self.owner[lines]] != fold])
                held = np.flatnonzero(self.fold[self.owner] == fold)
                unseen[held] = self.chances(fitted, held)
            chance = unseen
        fitted = self.fit_lines(self.best(chance))
        if self.names == FEATURES:
            chance = np.where(self.x[:, MEANING] > 0, chance, np.minimum(chance, NOTHING_COVERED))
        return chance, fitted

    def reread(self, chance: np.ndarray) -> np.ndarray:
        """Return `chance` with the word of cross-encoders that have not seen the case, for the key that fits best."""
        found = np.zeros(len(chance))
        for line in self.best(chance):
            case, place = self.cases[self.owner[line]], self.place[line]
            match, odds = case.matches[place]._replace(chance=float(chance[line])), case.odds[place]
            has_evidence = bool(case.row.item.evidence)
            is_asked = odds is not None and is_doubtful(match.chance)
            found[line] = joined(match, odds, has_evidence=has_evidence) if is_asked else chance[line]
        return found

    def accepted(self, chance: np.ndarray) -> np.ndarray:
        taken = np.array([case.mark in (Mark.RIGHT, Mark.ALMOST) for case in self.cases])
        lines = self.best(chance)
        taken[self.owner[lines]] = chance[lines] >= ACCEPT_FROM
        return taken


def table_of(name: str, bias: str, names: tuple[str, ...], fitted: np.ndarray) -> list[str]:
    size = len(names) + 1
    rows = [
        f'    "{each}": ({fitted[at] + 0.0:.2f}, {fitted[size + at] + 0.0:.2f}),'.replace("-0.00", "0.00")
        for at, each in enumerate(names)
    ]
    return ["", f"{bias} = ({fitted[size - 1]:.2f}, {fitted[-1]:.2f})", "", f"{name} = {{", *rows, "}"]


def write(alone: np.ndarray, judged: np.ndarray) -> Path:
    path = Path(weights.__file__)
    lines = [f'"""{weights.__doc__}"""', *table_of("WEIGHTS", "BIAS", FEATURES, alone)]
    lines += table_of("JUDGED", "JUDGED_BIAS", (*FEATURES, *LIKENESS), judged)
    path.write_text("\n".join([*lines, ""]), encoding="utf-8")
    return path


def main(arguments: list[str]) -> None:
    judge = Judge.packaged()
    if judge is None:
        sys.exit("the judge's encoder is missing: see training/README.md")
    cases = cases_of(Path(arguments[0]), judge, LeftOut.read())
    found = {}
    for grader, names in GRADERS.items():
        fitting = Fitting(cases, names)
        chance, found[grader] = fitting.cross_validate()
        print(*told(grader, cases, fitting.accepted(chance)), sep="\n")
    print(*told(WHOLE, cases, fitting.accepted(fitting.reread(chance))), sep="\n")
    if "--write" in arguments:
        print(f"wrote {write(found['rules alone'], found['rules and likeness'])}")


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main(sys.argv[1:])
