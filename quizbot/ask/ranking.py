"""Which sentences answer best, and whether any does."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from quizbot.ask.features import FEATURES, Fit
from quizbot.ask.meaning import LIKENESS
from quizbot.ask.weights import BIAS, RANK, SIGN

if TYPE_CHECKING:
    from quizbot.ask.index import Floats

SIGNS = ("known", "topic", "held", "before", "carried_name")
"""What tells whether the best sentence answers at all; if compared, `LIKENESS` as well."""
ENOUGH = 0.12
"""How likely the best sentence has to answer; below, the article does not say."""


def columns(fit: Fit) -> tuple[str, ...]:
    """Return the names of the figures in a row of `fit`."""
    return (*FEATURES, *LIKENESS) if fit.is_compared else FEATURES


def scores(fit: Fit) -> Floats:
    """Return how well each row answers; only good for comparing."""
    import numpy as np

    return fit.rows @ np.array([RANK[name][fit.is_compared] for name in columns(fit)], np.float32)


def ranked(fit: Fit) -> list[int]:
    """Return the rows of `fit`, best first; of equals the earlier one."""
    import numpy as np

    return [int(row) for row in np.argsort(-scores(fit), kind="stable")]


def signs(fit: Fit, row: int) -> dict[str, float]:
    """Return the figures behind `likelihood`: those of `SIGNS` and, if compared, of `LIKENESS`."""
    figures = dict(zip(columns(fit), map(float, fit.rows[row]), strict=True))
    told = {**figures, "known": fit.known, "topic": fit.topic}
    return {name: told[name] for name in (SIGNS + LIKENESS if fit.is_compared else SIGNS)}


def likelihood(fit: Fit, row: int) -> float:
    """Return from 0 to 1 how likely the sentence of `row` answers."""
    kind = fit.is_compared
    total = BIAS[kind] + sum(SIGN[name][kind] * figure for name, figure in signs(fit, row).items())
    return 1 / (1 + math.exp(-max(-40.0, min(40.0, total))))
