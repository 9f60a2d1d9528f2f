"""Refit the weights of `quizbot.ask.ranking`: ``python benchmarks/ask_fit.py DATA [--write]``.

Ranking: a softmax over the sentences of an article, of which those that answer shall win. Whether any answers: a
logistic regression on questions put to their own article and to another of the same style. Prints what eight-fold
cross-validation over articles gives; with --write it fits all and writes ``quizbot/ask/weights.py``: numbers, no data.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from zlib import crc32

import numpy as np
from reading import STYLES, read_folder

from quizbot.ask import weights
from quizbot.ask.asked import read_question
from quizbot.ask.features import FEATURES, Fit, fit_of
from quizbot.ask.index import Index
from quizbot.ask.ranking import ENOUGH, SIGNS, signs

FOLDS, STEPS, PULL = 8, 300, 1e-2
SHARE = {"encyclopedia": 1.0, "news": 2.5, "stories": 1.5}
"""How much a question of each style counts; there are few of news and stories."""


@dataclass(frozen=True, slots=True)
class Case:
    """One question held against its own article and against another."""

    style: str
    article: str
    own: Fit
    other: Fit
    goal: np.ndarray
    """Which sentences answer."""


def cases_of(folder: Path) -> list[Case]:
    articles, asked = read_folder(folder)
    indices = {name: index for name, article in articles.items() if (index := Index.of(article))}
    found = []
    for each in asked:
        question, own = read_question(each.question), indices[each.article]
        like = [name for name in indices if name != each.article and name.split("-")[0] == each.article.split("-")[0]]
        other = indices[like[crc32(each.question.encode()) % len(like)]]
        goal = np.array([sentence.span.start in each.evidence for sentence in own.sentences])
        if question.terms:
            found.append(Case(each.style, each.article, fit_of(question, own), fit_of(question, other), goal))
    return found


def fit_rank(cases: list[Case]) -> np.ndarray:
    """Return the weights under which sentences that answer win, by Adam on figures of one scale."""
    cases = [case for case in cases if case.goal.any()]
    rows = np.concatenate([case.own.rows for case in cases]).astype(float)
    spread = rows.std(0) + 1e-9
    longest = max(len(case.goal) for case in cases)
    x, goal = np.zeros((len(cases), longest, len(FEATURES))), np.zeros((len(cases), longest))
    absent = np.ones((len(cases), longest), bool)
    for at, case in enumerate(cases):
        size = len(case.goal)
        x[at, :size], goal[at, :size], absent[at, :size] = case.own.rows / spread, case.goal, False
    share = np.array([SHARE[case.style] for case in cases])
    share /= share.sum()
    now, mean, square = np.zeros((3, len(FEATURES)))
    for step in range(1, STEPS + 1):
        score = np.where(absent, -1e9, x @ now)
        chance = np.exp(score - score.max(1, keepdims=True))
        chance /= chance.sum(1, keepdims=True)
        won = chance * goal / (chance * goal).sum(1, keepdims=True)
        slope = np.einsum("i,ij,ijk->k", share, chance - won, x) + PULL * now
        mean, square = 0.9 * mean + 0.1 * slope, 0.99 * square + 0.01 * slope * slope
        rate = 0.06 if step <= STEPS * 2 // 3 else 0.006
        now = now - rate * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.99**step)) + 1e-8)
    return now / spread


def fit_signs(cases: list[Case], rank: np.ndarray) -> np.ndarray:
    """Return the weights of the signs that a question belongs to the article, the bias last: Newton's method."""
    x = np.array([_signs(fit, rank) for case in cases for fit in (case.own, case.other)])
    y = np.tile([1.0, 0.0], len(cases))
    middle, spread = x.mean(0), x.std(0) + 1e-9
    x = np.c_[(x - middle) / spread, np.ones(len(x))]
    now = np.zeros(x.shape[1])
    for _ in range(30):
        chance = 1 / (1 + np.exp(-x @ now))
        slope = x.T @ (chance - y) / len(y) + 1e-3 * np.append(now[:-1], 0)
        bend = (x * (chance * (1 - chance))[:, None]).T @ x / len(y) + 1e-3 * np.eye(len(now))
        now -= np.linalg.solve(bend, slope)
    return np.append(now[:-1] / spread, now[-1] - (now[:-1] * middle / spread).sum())


def _signs(fit: Fit, rank: np.ndarray) -> tuple[float, ...]:
    return signs(fit, int(np.argmax(fit.rows @ rank)))


def likelihood(fit: Fit, rank: np.ndarray, sign: np.ndarray) -> float:
    return float(1 / (1 + np.exp(-(np.array(_signs(fit, rank)) @ sign[:-1] + sign[-1]))))


def cross_validate(cases: list[Case]) -> None:
    """Print the figures of questions whose article the weights have not seen."""
    names = sorted({case.article for case in cases})
    hits: dict[str, list[int]] = {style: [] for style in STYLES.values()}
    own, other = [], []
    for fold in range(FOLDS):
        held = set(names[fold::FOLDS])
        rank = fit_rank([case for case in cases if case.article not in held])
        sign = fit_signs([case for case in cases if case.article not in held], rank)
        for case in (case for case in cases if case.article in held):
            own.append(likelihood(case.own, rank, sign) >= ENOUGH)
            other.append(likelihood(case.other, rank, sign) >= ENOUGH)
            if case.goal.any():
                order = np.argsort(-(case.own.rows @ rank), kind="stable")
                hits[case.style].append(int(np.argmax(case.goal[order])))
    print(f"{'cross-validated':<16}{'n':>5}{'top 1':>8}{'top 3':>8}")
    for style, places in hits.items():
        found = np.array(places)
        print(f"{style:<16}{len(found):>5}{(found < 1).mean():>8.1%}{(found < 3).mean():>8.1%}")
    silent, wrongly = (~np.array(other)).sum(), (~np.array(own)).sum()
    print(
        f"says nothing to {silent / len(other):.1%} of other articles' questions, {wrongly / len(own):.1%} of its own"
    )
    print(f"precision of saying nothing: {silent / (silent + wrongly):.1%} (n = {len(own) + len(other)})")


def write(rank: np.ndarray, sign: np.ndarray) -> Path:
    path = Path(weights.__file__)
    rows = [f'    "{name}": {value:.4f},' for name, value in zip(FEATURES, rank, strict=True)]
    told = [f'    "{name}": {value:.4f},' for name, value in zip(SIGNS, sign[:-1], strict=True)]
    parts = [
        f'"""{weights.__doc__}"""',
        "",
        "RANK = {",
        *rows,
        "}",
        "",
        f"BIAS = {sign[-1]:.4f}",
        "SIGN = {",
        *told,
        "}",
    ]
    path.write_text("\n".join([*parts, ""]), encoding="utf-8")
    return path


def main(arguments: list[str]) -> None:
    cases = cases_of(Path(arguments[0]) / "reading")
    cross_validate(cases)
    if "--write" in arguments:
        rank = fit_rank(cases)
        print(f"wrote {write(rank, fit_signs(cases, rank))}")


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main(sys.argv[1:])
