"""Compare ways to practise on simulated learners: ``python benchmarks/retention.py [LEARNERS]``.

Each learner has 30 days, one sitting a day, and is asked about every question of the bank on the morning of day 30
and a week after; recall is the mean chance of a right answer. An answer takes 12 seconds if right and 25 if wrong,
when the key and its evidence are read. `learners.py` says how they forget. The ways to practise:

quizbot   its own plans, rounds and schedule in learn mode: what is due and new, misses again in the same sitting
          (`no returns`: not again), then what is weakest; without a budget: review mode, then ten new questions
fixed     the whole bank in its order, again and again
massed    with a budget: each day a share of the bank of its own, over and over, and never again; without: the whole
          bank in one sitting until each question was right twice, on the first day or on the last

Learners (30 unless given) are the same in every way to practise; the seed is fixed. Intervals are 95% over learners;
the last column is quizbot's recall a week after less the other's, learner by learner. The rules that mix new questions
with what is due, and how far misses are put off, were chosen on learners of the same kinds from another seed.

Why a fixed order leads for the learners with activations: to them a miss with its key teaches as much as a success,
and a second meeting on one day little, so that meetings spread evenly over all questions win, and going back to what is
weak loses. No order of what is due changes that: the strongest first loses 1 to 6 points for every kind of learner, the
longest unseen first moves each by about one. New questions before all that is due gain those learners 4 points, and
take 18 of 19 from those with half-lives, who then forget more than they meet; one new for each due moves the three
kinds by 0 to 3, 0 to -2 and 0 to 2 points (6 to 10 learners each), which is no reason to hurry anybody.
"""

from __future__ import annotations

import sys
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from math import inf, sqrt
from random import Random
from statistics import mean, stdev

from learners import MODELS, START, Learner

from quizbot.bank.model import Bank, Question
from quizbot.grade.verdict import Mark, Verdict
from quizbot.learn import Mode, Record
from quizbot.learn.ahead import asked_ahead
from quizbot.learn.entry import Entry, entries_of
from quizbot.learn.plan import PLANS
from quizbot.learn.record import Ending
from quizbot.learn.round import Round, deal
from quizbot.learn.schedule import Memory

DAYS = 30
MINUTES_A_DAY = 5
NEW_A_DAY = 10
SECONDS_RIGHT, SECONDS_WRONG = 12, 25
RIGHT, WRONG = Verdict(Mark.RIGHT, 1.0, "", ""), Verdict(Mark.WRONG, 0.0, "", "")
_SECONDS_A_DAY = 86_400
_SEED = 20_300_101


class Practice:
    """A way to practise: which question comes next, told what became of the last."""

    def sit_down(self, day: int) -> None:
        """Begin the sitting of `day`, counted from 0."""

    def next(self) -> int | None:
        """Return the question to ask, None to stop for today."""
        raise NotImplementedError

    def note(self, item: int, was_right: bool, now: float) -> None:
        """Learn how the question went."""


class Quizbot(Practice):
    """The product without the conversation around it; with `new_a_day` it stops when as many new ones were met."""

    def __init__(self, items: int, new_a_day: int | None = None, *, brings_back: bool = True) -> None:
        self._entries = entries(items)
        self._brings_back = brings_back
        self._new_a_day = new_a_day
        self._memory = Memory()
        self._records: list[Record] = []
        self._rounds: list[Round] = []

    def sit_down(self, day: int) -> None:
        self._memory = self._memory.after(self._records)
        self._records = []
        if self._new_a_day is None:
            self._rounds = [self._round(Mode.LEARN, self._entries, day)]
            return
        new = [each for each in self._entries if self._memory.of(*each.key) is None]
        review = self._round(Mode.REVIEW, self._entries, day)
        self._rounds = [review, self._round(Mode.LEARN, new[: self._new_a_day], day)]

    def next(self) -> int | None:
        self._rounds = [each for each in self._rounds if not each.is_over]
        return int(self._rounds[0].item.entry.name) if self._rounds else None

    def note(self, item: int, was_right: bool, now: float) -> None:  # noqa: ARG002 - the round knows it
        current = self._rounds[0]
        current.item.take("reply", RIGHT if was_right else WRONG)
        closed = current.close(Ending.ANSWERED, len(self._records), START + timedelta(days=now))
        self._records.append(closed.record(Mode.LEARN, 0, is_retake=False))

    def _round(self, mode: Mode, among: Sequence[Entry], day: int) -> Round:
        plan, now = PLANS[mode], START + timedelta(days=day)
        ordered = plan.order(among, self._memory, now, Random(day))
        ahead = asked_ahead(ordered, self._memory, now) if mode is Mode.LEARN else ()
        return Round(deal(ordered, day), plan.rights_after_miss if self._brings_back else 0, ahead=ahead)


class Fixed(Practice):
    """The bank in its order, each sitting where the last one stopped; at most `passes` times on every so many days."""

    def __init__(self, items: int, passes: float = inf, every: int = 1) -> None:
        self._items = items
        self._passes = passes
        self._every = every
        self._at = -1
        self._left = 0.0

    def sit_down(self, day: int) -> None:
        self._left = self._passes * self._items if day % self._every == 0 else 0

    def next(self) -> int | None:
        if self._left < 1:
            return None
        self._left -= 1
        self._at = (self._at + 1) % self._items
        return self._at


class Blocks(Practice):
    """Each day a share of the bank of its own, over and over."""

    def __init__(self, items: int) -> None:
        self._items = items
        self._block: deque[int] = deque()

    def sit_down(self, day: int) -> None:
        self._block = deque(range(day * self._items // DAYS, (day + 1) * self._items // DAYS))

    def next(self) -> int | None:
        self._block.rotate(-1)
        return self._block[-1]


class OneSitting(Practice):
    """The whole bank on one day, round after round, until each question was right twice."""

    def __init__(self, items: int, day: int) -> None:
        self._items = items
        self._day = day
        self._queue: deque[int] = deque()
        self._needs: dict[int, int] = {}

    def sit_down(self, day: int) -> None:
        self._queue = deque(range(self._items) if day == self._day else ())
        self._needs = dict.fromkeys(self._queue, 2)

    def next(self) -> int | None:
        return self._queue.popleft() if self._queue else None

    def note(self, item: int, was_right: bool, now: float) -> None:  # noqa: ARG002 - it takes as long as it takes
        self._needs[item] -= was_right
        if self._needs[item]:
            self._queue.append(item)


@dataclass(frozen=True, slots=True)
class Result:
    """What one learner had in the end."""

    recall: float
    recall_after_a_week: float
    minutes: float


Ways = dict[str, Callable[[int], Practice]]
BUDGETED: Ways = {
    "quizbot": Quizbot,
    "quizbot, no returns": lambda items: Quizbot(items, brings_back=False),
    "fixed": Fixed,
    "massed, a share a day": Blocks,
}
FREE: Ways = {
    "quizbot": lambda items: Quizbot(items, NEW_A_DAY),
    "fixed, once a day": lambda items: Fixed(items, 1),
    "fixed, once a week": lambda items: Fixed(items, 1, every=7),
    "massed, first day": lambda items: OneSitting(items, 0),
    "massed, last day": lambda items: OneSitting(items, DAYS - 1),
}
COURSES = (
    (f"{MINUTES_A_DAY} minutes a day", BUDGETED, 100, MINUTES_A_DAY * 60.0),
    (f"{MINUTES_A_DAY} minutes a day", BUDGETED, 200, MINUTES_A_DAY * 60.0),
    ("no limit", FREE, 100, inf),
)


@cache
def entries(items: int) -> list[Entry]:
    questions = tuple(Question(id=str(n), prompt="?", answer="a") for n in range(items))
    return entries_of([Bank(id="bank", title="Bank", questions=questions)])


def practise(learner: Learner, practice: Practice, items: int, rng: Random, seconds_a_day: float) -> Result:
    """Take `learner` through the days and return what is recalled after them."""
    total = 0.0
    for day in range(DAYS):
        practice.sit_down(day)
        spent = 0.0
        while spent < seconds_a_day and (item := practice.next()) is not None:
            now = day + spent / _SECONDS_A_DAY
            was_right = rng.random() < learner.chance(item, now)
            learner.meet(item, was_right, now)
            practice.note(item, was_right, now)
            spent += SECONDS_RIGHT if was_right else SECONDS_WRONG
        total += spent
    at_end, after_a_week = (mean(learner.chance(item, day) for item in range(items)) for day in (DAYS, DAYS + 7))
    return Result(at_end, after_a_week, total / 60)


def interval(values: list[float]) -> str:
    """Return the mean of `values` with half the width of its 95% interval."""
    return f"{mean(values):6.1f} ±{1.96 * stdev(values) / sqrt(len(values)):4.1f}"


def compare(
    model: Callable[[Random, int], Learner], ways: Ways, items: int, seconds: float, learners: int
) -> Iterator[str]:
    """Yield a line for each way; the first is what the others are compared with."""
    first: list[Result] = []
    for name, way in ways.items():
        results = [
            practise(model(Random(f"{_SEED}/{n}"), items), way(items), items, Random(f"{_SEED}/{n}/replies"), seconds)
            for n in range(learners)
        ]
        first = first or results
        gaps = [100 * (a.recall_after_a_week - b.recall_after_a_week) for a, b in zip(first, results, strict=True)]
        columns = (
            [100 * each.recall for each in results],
            [100 * each.recall_after_a_week for each in results],
            [each.minutes for each in results],
            *([gaps] if results is not first else ()),
        )
        yield f"  {name:<24}" + "  ".join(map(interval, columns))


def main(learners: int) -> None:
    print(f"{learners} learners, {DAYS} days; recall in %, 95% intervals")
    for title, ways, items, seconds in COURSES:
        for model_name, model in MODELS.items():
            print(f"\n{title}, {items} questions; learners: {model_name}")
            print(f"  {'':<24}{'day 30':>12}  {'day 37':>12}  {'minutes':>12}  {'quizbot leads':>13}")
            for line in compare(model, ways, items, seconds, learners):
                print(line, flush=True)


if __name__ == "__main__":
    if len(sys.argv) > 2 or (len(sys.argv) == 2 and not sys.argv[1].isdecimal()):
        sys.exit(__doc__)
    main(int(sys.argv[1]) if len(sys.argv) == 2 else 30)
