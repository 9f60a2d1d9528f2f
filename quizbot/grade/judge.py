"""The weighing of figures where no rule decides: a logistic regression over `coverage.FEATURES`."""

from __future__ import annotations

import math

from quizbot.grade.coverage import FEATURES

BIAS = -4.0
WEIGHTS = {"covered_new": 3.0, "shared_words": 2.0, "all_covered": 2.0, "number_missing": -2.0, "number_foreign": -2.0,
           "negation_differs": -2.5, "opposite": -2.0, "alternatives": -2.0, "extra_foreign": -1.5, "missing_last": -0.7}  # fmt: skip
_IN_ORDER = tuple(WEIGHTS.get(name, 0.0) for name in FEATURES)


def probability(figures: tuple[float, ...]) -> float:
    """Return how likely a teacher accepts a reply with these figures."""
    total = BIAS + sum(w * f for w, f in zip(_IN_ORDER, figures, strict=True))
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))
