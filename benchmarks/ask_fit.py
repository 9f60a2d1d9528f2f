"""Refit the weights of `quizbot.ask.ranking`: ``python benchmarks/ask_fit.py DATA [--write]``.

Ranking: a softmax over the sentences of an article, of which those that answer shall win. Whether any answers: a
logistic regression on questions put to their own article and to another of the same style. Both by words and meaning,
and by words alone for where there is no encoder. Prints what eight-fold cross-validation over articles gives, and how
often nothing is said, also to questions whose paragraphs were cut from their own article; with --write it fits all and
writes ``quizbot/ask/weights.py``: numbers, no data.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass, replace
from pathlib import Path
from zlib import crc32

import numpy as np
from reading import STYLES, read_folder

from quizbot.ask import weights
from quizbot.ask.asked import Asked, read_question
from quizbot.ask.features import Fit, compared, fit_of
from quizbot.ask.finding import SURE
from quizbot.ask.index import Index
from quizbot.ask.meaning import Meanings
from quizbot.ask.ranking import ENOUGH, columns, signs
from quizbot.grade.judge.encoder import Encoder

FOLDS, STEPS, PULL = 8, 300, 1e-2
SHARE = {"encyclopedia": 1.0, "news": 2.5, "stories": 1.5}
"""How much a question of each style counts; there are few of news and stories."""
CUT = 0.3
"""How much a question counts whose passages were cut: some other sentence may still answer it."""


@dataclass(frozen=True, slots=True, eq=False)
class Case:
    """One question held against its own article, and against articles that do not answer it."""

    style: str
    article: str
    own: Fit
    other: Fit
    """Against another article of the style."""
    cut: Fit | None
    """Against its own without the paragraphs that answer; None where nobody marked them."""
    goal: np.ndarray
    """Which sentences answer."""


@dataclass(frozen=True, slots=True, eq=False)
class Fitted:
    """Weights of the columns of a fit's rows; of its signs, the bias last."""

    rank: np.ndarray
    sign: np.ndarray

    def likelihood(self, fit: Fit) -> float:
        return float(1 / (1 + np.exp(-(best_signs(fit, self.rank) @ self.sign[:-1] + self.sign[-1]))))


def cases_of(folder: Path, encoder: Encoder | None) -> list[Case]:
    articles, asked = read_folder(folder)
    indices = {name: index for name, article in articles.items() if (index := Index.of(article))}
    meanings = {name: Meanings(index.sentences, encoder) for name, index in indices.items()} if encoder else {}

    def held_against(name: str, question: Asked) -> Fit:
        fit = fit_of(question, indices[name])
        return compared(fit, question, fit.places, meanings[name]) if meanings else fit

    found = []
    for each in asked:
        question, index = read_question(each.question), indices[each.article]
        like = [name for name in indices if name != each.article and name.split("-")[0] == each.article.split("-")[0]]
        other = like[crc32(each.question.encode()) % len(like)]
        goal = np.array([sentence.span.start in each.evidence for sentence in index.sentences])
        if question.terms:
            own = held_against(each.article, question)
            cut = without(own, np.isin(index.paragraph_of, index.paragraph_of[goal]))
            found.append(Case(each.style, each.article, own, held_against(other, question), cut, goal))
    return found


def without(fit: Fit, gone: np.ndarray) -> Fit | None:
    """Return `fit` as if some of its sentences were not there; None if that leaves all or none."""
    left = np.flatnonzero(~gone)
    return replace(fit, rows=fit.rows[left], places=tuple(map(int, left))) if 0 < len(left) < len(gone) else None


def fitted(cases: list[Case]) -> Fitted:
    rank = fit_rank(cases)
    return Fitted(rank, fit_signs(cases, rank))


def fit_rank(cases: list[Case]) -> np.ndarray:
    """Return the weights under which sentences that answer win, by Adam on figures of one scale."""
    cases = [case for case in cases if case.goal.any()]
    rows = np.concatenate([case.own.rows for case in cases]).astype(float)
    spread = rows.std(0) + 1e-9
    longest, width = max(len(case.goal) for case in cases), rows.shape[1]
    x, goal = np.zeros((len(cases), longest, width)), np.zeros((len(cases), longest))
    absent = np.ones((len(cases), longest), bool)
    for at, case in enumerate(cases):
        size = len(case.goal)
        x[at, :size], goal[at, :size], absent[at, :size] = case.own.rows / spread, case.goal, False
    share = np.array([SHARE[case.style] for case in cases])
    share /= share.sum()
    now, mean, square = np.zeros((3, width))
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
    """Return the weights of the signs that an article answers, the bias last: Newton's method."""
    held = [(fit, goal, share) for case in cases for fit, goal, share in against(case) if fit is not None]
    x = np.array([best_signs(fit, rank) for fit, _, _ in held])
    y, share = np.array([goal for _, goal, _ in held]), np.array([share for _, _, share in held])
    middle, spread = x.mean(0), x.std(0) + 1e-9
    x = np.c_[(x - middle) / spread, np.ones(len(x))]
    now = np.zeros(x.shape[1])
    for _ in range(30):
        chance = 1 / (1 + np.exp(-x @ now))
        slope = x.T @ (share * (chance - y)) / len(y) + 1e-3 * np.append(now[:-1], 0)
        bend = (x * (share * chance * (1 - chance))[:, None]).T @ x / len(y) + 1e-3 * np.eye(len(now))
        now -= np.linalg.solve(bend, slope)
    return np.append(now[:-1] / spread, now[-1] - (now[:-1] * middle / spread).sum())


def against(case: Case) -> tuple[tuple[Fit | None, float, float], ...]:
    """Return what a question is held against, whether that answers it, and how much that counts."""
    return (case.own, 1.0, 1.0), (case.other, 0.0, 1.0), (case.cut, 0.0, CUT)


def best_signs(fit: Fit, rank: np.ndarray) -> np.ndarray:
    return np.array(list(signs(fit, int(np.argmax(fit.rows @ rank))).values()))


def cross_validate(cases: list[Case]) -> None:
    """Print the figures of questions whose article the weights have not seen."""
    names = sorted({case.article for case in cases})
    hits: dict[str, list[int]] = {style: [] for style in STYLES.values()}
    chances: dict[str, list[float]] = {"own": [], "other": [], "cut": []}
    for fold in range(FOLDS):
        held = set(names[fold::FOLDS])
        found = fitted([case for case in cases if case.article not in held])
        for case in (case for case in cases if case.article in held):
            for kind, fit in (("own", case.own), ("other", case.other), ("cut", case.cut)):
                if fit is not None:
                    chances[kind].append(found.likelihood(fit))
            if case.goal.any():
                order = np.argsort(-(case.own.rows @ found.rank), kind="stable")
                hits[case.style].append(int(np.argmax(case.goal[order])))
    tell(hits, {kind: np.array(found) for kind, found in chances.items()})


def tell(hits: dict[str, list[int]], chances: dict[str, np.ndarray]) -> None:
    print(f"{'cross-validated':<16}{'n':>5}{'top 1':>8}{'top 3':>8}")
    for style, places in hits.items():
        found = np.array(places)
        print(f"{style:<16}{len(found):>5}{(found < 1).mean():>8.1%}{(found < 3).mean():>8.1%}")
    for label, kind in (("own", "own"), ("another article's", "other"), ("own, its paragraphs cut", "cut")):
        found = chances[kind]
        print(f"{label:<24} n {len(found):>4}  nothing said {(found < ENOUGH).mean():>6.1%}", end="")
        print(f"  told to be unsure {((found >= ENOUGH) & (found < SURE)).mean():>6.1%}")
    silent, wrongly = (chances["other"] < ENOUGH).sum(), (chances["own"] < ENOUGH).sum()
    print(f"precision of saying nothing: {silent / (silent + wrongly):.1%}")


def write(words: Fitted, meaning: Fitted, case: Case) -> Path:
    """Write both sets of weights; `case` is any with the figures of meaning."""
    path = Path(weights.__file__)
    lines = [f'"""{weights.__doc__}"""', "", f"BIAS = ({words.sign[-1]:.4f}, {meaning.sign[-1]:.4f})"]
    for name, keys, first, second in (
        ("RANK", columns(case.own), words.rank, meaning.rank),
        ("SIGN", tuple(signs(case.own, 0)), words.sign[:-1], meaning.sign[:-1]),
    ):
        # Words alone lack the last figures, those of meaning.
        padded = np.append(first, np.zeros(len(second) - len(first)))
        rows = zip(keys, padded, second, strict=True)
        lines += [f"{name} = {{", *(f'    "{key}": ({one:.4f}, {two:.4f}),' for key, one, two in rows), "}"]
    path.write_text("\n".join([*lines, ""]), encoding="utf-8")
    return path


def main(arguments: list[str]) -> None:
    folder = Path(arguments[0]) / "reading"
    by_words, by_meaning = cases_of(folder, None), cases_of(folder, Encoder.packaged())
    for label, cases in (("by words alone", by_words), ("by words and meaning", by_meaning)):
        print(f"\n{label}")
        cross_validate(cases)
    if "--write" in arguments:
        print(f"wrote {write(fitted(by_words), fitted(by_meaning), by_meaning[0])}")


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main(sys.argv[1:])
