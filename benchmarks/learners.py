"""Simulated learners: three models of forgetting, none of them the one that the scheduler believes in.

Each learner knows a share of the questions from having read the articles on the first day, learns the rest from the
keys that are shown, and forgets by its own model, what was only read included. Time is in days; a day's sitting begins
at a whole number.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from math import exp, inf, log
from random import Random
from typing import Protocol

from fsrs import Card, Rating, Scheduler
from fsrs.scheduler import DEFAULT_PARAMETERS, LOWER_BOUNDS_PARAMETERS, UPPER_BOUNDS_PARAMETERS

START = datetime(2030, 1, 1, 17, tzinfo=UTC)
KNOWN_FROM_READING = (3.0, 3.0)
"""Beta distribution of the chance of knowing an answer straight after reading the article: half, widely spread."""
_SECONDS_A_DAY = 86_400
_LONGEST_PAUSE = 300


class Learner(Protocol):
    """Somebody who can be asked."""

    def chance(self, item: int, now: float) -> float:
        """Return the chance of a right answer to question `item` at `now`; nothing is learnt by asking this."""

    def meet(self, item: int, was_right: bool, now: float) -> None:
        """Have the question answered and the key seen at `now`."""


@dataclass(slots=True)
class Strangers:
    """What a learner knows straight after reading of questions never met: each has a chance of its own."""

    rng: Random
    chances: dict[int, float] = field(default_factory=dict)

    def chance(self, item: int) -> float:
        if item not in self.chances:
            self.chances[item] = self.rng.betavariate(*KNOWN_FROM_READING)
        return self.chances[item]


class FsrsLearner:
    """FSRS-6, with every parameter and every question off by a random factor that the scheduler does not know."""

    def __init__(self, rng: Random, items: int) -> None:
        drawn = (weight * exp(rng.gauss(0, 0.3)) for weight in DEFAULT_PARAMETERS)
        bounds = zip(drawn, LOWER_BOUNDS_PARAMETERS, UPPER_BOUNDS_PARAMETERS, strict=True)
        weights = [min(max(weight, low), high) for weight, low, high in bounds]
        self._model = Scheduler(weights, learning_steps=(), relearning_steps=(), enable_fuzzing=False)
        self._decay = -weights[20]
        self._ease = [exp(rng.gauss(0, 0.4)) for _ in range(items)]
        self._strangers = Strangers(rng)
        self._cards: dict[int, Card] = {}

    def chance(self, item: int, now: float) -> float:
        card = self._cards.get(item)
        if card is None or card.stability is None or card.last_review is None:
            return self._strangers.chance(item) * self._left(item, now, self._model.parameters[Rating.Hard - 1])
        return self._left(item, (_moment(now) - card.last_review) / timedelta(days=1), card.stability)

    def meet(self, item: int, was_right: bool, now: float) -> None:
        card = self._cards.get(item) or Card(card_id=item)
        rating = Rating.Good if was_right else Rating.Again
        self._cards[item], _ = self._model.review_card(card, rating, _moment(now))

    def _left(self, item: int, days: float, stability: float) -> float:
        factor = 0.9 ** (1 / self._decay) - 1
        return float((1 + factor * max(0.0, days) / (stability * self._ease[item])) ** self._decay)


class HalfLifeLearner:
    """Exponential forgetting with a half-life that grows the more, the nearer the answer was to being lost."""

    def __init__(self, rng: Random, items: int) -> None:
        talent = exp(rng.gauss(0, 0.4))
        self._first = [talent * exp(rng.gauss(0, 0.5)) for _ in range(items)]
        self._gain = 2.5 * exp(rng.gauss(0, 0.3))
        self._strangers = Strangers(rng)
        self._traces: dict[int, tuple[float, float]] = {}

    def chance(self, item: int, now: float) -> float:
        if item not in self._traces:
            return float(self._strangers.chance(item) * 0.5 ** (now / self._first[item]))
        half_life, last = self._traces[item]
        return float(0.5 ** (max(0.0, now - last) / half_life))

    def meet(self, item: int, was_right: bool, now: float) -> None:
        first = self._first[item]
        if item not in self._traces:
            half_life = first * (2 if was_right else 1)
        elif was_right:
            half_life = self._traces[item][0] * (1.05 + self._gain * (1 - self.chance(item, now)))
        else:
            half_life = max(first, self._traces[item][0] / 2)
        self._traces[item] = half_life, now


class ActivationLearner:
    """Power-law forgetting summed over all meetings, after Pavlik and Anderson (2005).

    A meeting while the memory is still strong decays faster, which is their account of the spacing effect. Time
    between sittings counts a fortieth. Their parameters are kept; facts from an article that was understood start
    stronger than pairs of foreign words, by `_MEANING`.
    """

    _INTERCEPT, _SCALE, _THRESHOLD, _NOISE, _BETWEEN, _MEANING = 0.177, 0.217, -0.704, 0.255, 0.025, 0.8

    def __init__(self, rng: Random, items: int) -> None:
        talent = self._MEANING + rng.gauss(0, 0.25)
        self._ease = [talent + rng.gauss(0, 0.3) for _ in range(items)]
        self._strangers = Strangers(rng)
        self._meetings: dict[int, list[tuple[float, float]]] = {}
        self._last = self._clock = 0.0

    def chance(self, item: int, now: float) -> float:
        if item in self._meetings:
            return self._known(self._activation(item, now))
        read = self._ease[item] - self._INTERCEPT * log(max(1.0, self._felt(now)))
        return self._strangers.chance(item) * self._known(read)

    def meet(self, item: int, was_right: bool, now: float) -> None:  # noqa: ARG002 - the key is seen either way
        activation = self._activation(item, now)
        decay = self._SCALE * exp(min(activation, 3.0)) + self._INTERCEPT
        self._clock, self._last = self._felt(now), now
        self._meetings.setdefault(item, []).append((self._clock, decay))

    def _known(self, activation: float) -> float:
        return 1 / (1 + exp((self._THRESHOLD - activation) / self._NOISE))

    def _activation(self, item: int, now: float) -> float:
        felt = self._felt(now)
        strength = sum(max(1.0, felt - then) ** -decay for then, decay in self._meetings.get(item, ()))
        return self._ease[item] + log(strength) if strength else -inf

    def _felt(self, now: float) -> float:
        """Return the seconds that have passed for the memory: all of a sitting's, few of the time between."""
        seconds = (now - self._last) * _SECONDS_A_DAY
        return self._clock + seconds * (1 if seconds < _LONGEST_PAUSE else self._BETWEEN)


MODELS: dict[str, Callable[[Random, int], Learner]] = {
    "FSRS, perturbed": FsrsLearner,
    "half-life": HalfLifeLearner,
    "activation": ActivationLearner,
}


def _moment(now: float) -> datetime:
    return START + timedelta(days=now)
