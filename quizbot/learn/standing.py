"""Where a learner stands, as one value that every face shows: the numbers and nothing of how they look."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from quizbot.learn.mastery import Level
from quizbot.learn.practice import PracticeDay, Retention
from quizbot.learn.streak import Streak


@dataclass(frozen=True, slots=True)
class QuestionStanding:
    """How well one question is known."""

    bank: str
    question: str
    """What history calls the question."""
    prompt: str
    tags: tuple[str, ...]
    mastery: float
    """From 0 to 1; `mastery.py` says how it is reckoned."""
    level: Level
    recall: float
    """Chance, from 0 to 1, of knowing the answer now; 0 when it was never asked."""
    due: datetime | None
    """None when it was never asked."""
    answered: int
    missed: int


@dataclass(frozen=True, slots=True)
class TagStanding:
    """The questions under one tag, over all banks."""

    tag: str
    questions: int
    mastery: float


@dataclass(frozen=True, slots=True)
class BankStanding:
    """One bank: its questions that can be asked, how far they are mastered, and what is due.

    A bank that `is_away` was practised but is not at hand: its title is its id, its questions those once answered, and
    nothing of it enters the totals, because nothing of it can be asked.
    """

    bank: str
    title: str
    questions: int
    new: int
    """Never answered."""
    firm: int
    mastery: float
    due_today: int
    """Due by the end of today, what is overdue included."""
    due_week: int
    """Due within seven days, today included."""
    last_practised: date | None
    is_away: bool = False


@dataclass(frozen=True, slots=True)
class Goal:
    """Questions to answer in a day; `target` is 0 when none is set."""

    target: int
    done: int

    @property
    def is_met(self) -> bool:
        return 0 < self.target <= self.done


@dataclass(frozen=True, slots=True)
class Standing:
    """All the numbers of the learner's progress; sequences are ready to be drawn as they are."""

    today: date
    banks: tuple[BankStanding, ...]
    """In the order in which they were given, then those that are away."""
    tags: tuple[TagStanding, ...]
    """Weakest first; only tags of banks that were practised."""
    questions: tuple[QuestionStanding, ...]
    """Every question of every bank."""
    weakest: tuple[QuestionStanding, ...]
    """Questions missed before that are not firm yet, weakest first."""
    due_now: int
    """What a review asks at once; what was missed just now falls due a little later today."""
    forecast: tuple[int, ...]
    """How many fall due on each coming day if nothing is done, today first."""
    days: tuple[PracticeDay, ...]
    """The days with answers, earliest first, over all banks ever taken."""
    streak: Streak
    goal: Goal
    retention: Retention

    @property
    def is_empty(self) -> bool:
        """Nothing was ever answered."""
        return not self.days

    @property
    def due_today(self) -> int:
        return self.forecast[0]

    @property
    def due_week(self) -> int:
        return sum(bank.due_week for bank in self.banks if not bank.is_away)

    @property
    def answered(self) -> int:
        return sum(day.answered for day in self.days)

    @property
    def claimed(self) -> int:
        """Answers that are right by the learner's own word alone."""
        return sum(day.claimed for day in self.days)

    @property
    def seconds(self) -> float:
        """Time spent answering, breaks left out."""
        return sum(day.seconds for day in self.days)

    @property
    def mastery(self) -> float:
        """Mean mastery over all questions of the banks at hand that were practised."""
        begun = (bank for bank in self.banks if bank.last_practised is not None and not bank.is_away)
        held = [(bank.mastery, bank.questions) for bank in begun]
        total = sum(questions for _, questions in held)
        return sum(mastery * questions for mastery, questions in held) / total if total else 0.0

    def recent(self, days: int) -> tuple[int, ...]:
        """Return how many questions were answered on each of the last `days` days, today last."""
        counts = {self.today.toordinal() - day.day.toordinal(): day.answered for day in self.days}
        return tuple(counts.get(ago, 0) for ago in reversed(range(days)))
