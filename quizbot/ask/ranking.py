"""Which sentences answer best, and whether any does."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from quizbot.ask.features import FEATURES, Fit
from quizbot.ask.weights import BIAS, RANK, SIGN

if TYPE_CHECKING:
    from quizbot.ask.meaning import Floats

SIGNS = ("known", "held", "meant", "alike", "names", "numbers_missing", "around", "topic", "terms")
"""What tells whether the best sentence answers at all."""
ENOUGH = 0.1
"""How likely the best sentence has to answer; below, the article does not say."""
_AROUND = ("held", "before", "carried_name")
_COLUMN = {name: place for place, name in enumerate(FEATURES)}


def scores(fit: Fit) -> Floats:
    """Return how well each sentence answers; only good for comparing."""
    import numpy as np

    return fit.rows @ np.array([RANK[name] for name in FEATURES], np.float32)


def ranked(fit: Fit) -> list[int]:
    """Return the places of the sentences, best first; of equals the earlier one."""
    import numpy as np

    return [int(place) for place in np.argsort(-scores(fit), kind="stable")]


def signs(fit: Fit, best: int) -> tuple[float, ...]:
    """Return the figures behind `likelihood`, in the order of `SIGNS`."""
    row = fit.rows[best]
    around = sum(float(row[_COLUMN[name]]) for name in _AROUND)
    own = (float(row[_COLUMN[name]]) for name in SIGNS[1:-3])
    return (fit.known, *own, around, fit.topic, math.log1p(fit.terms))


def likelihood(fit: Fit, best: int) -> float:
    """Return from 0 to 1 how likely sentence `best` answers."""
    total = BIAS + sum(SIGN[name] * figure for name, figure in zip(SIGNS, signs(fit, best), strict=True))
    return 1 / (1 + math.exp(-max(-40.0, min(40.0, total))))
