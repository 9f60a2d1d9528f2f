"""The weighing of figures where no rule decides: a logistic regression over `coverage.FEATURES`.

Each weight keeps the sign that common sense gives it: nothing foreign, denied or missing ever speaks for a reply.
"""

from __future__ import annotations

import math
from operator import mul

from quizbot.grade.coverage import FEATURES
from quizbot.grade.weights import BIAS, WEIGHTS

_WITHOUT = tuple(WEIGHTS[name][0] for name in FEATURES)
_WITH = tuple(WEIGHTS[name][1] for name in FEATURES)


def probability(figures: tuple[float, ...], *, has_evidence: bool) -> float:
    """Return how likely a teacher accepts a reply with these figures."""
    total = BIAS[has_evidence] + sum(map(mul, _WITH if has_evidence else _WITHOUT, figures))
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))
