"""From answers and memory to a `Standing`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, tzinfo

from quizbot.bank.model import Bank, Question
from quizbot.learn.forecast import forecast
from quizbot.learn.mastery import Level, level, mastery, mean
from quizbot.learn.practice import is_answer, is_right, practice_days, retention_of
from quizbot.learn.record import Record, question_name
from quizbot.learn.schedule import Memory, day_of, memory_of
from quizbot.learn.standing import BankStanding, Goal, QuestionStanding, Standing, TagStanding
from quizbot.learn.streak import streak_of

FORECAST_DAYS = 14
WEAKEST = 10
_WEEK = 7


@dataclass(frozen=True, slots=True)
class _Past:
    """What was answered and what is left of it at `now`."""

    answers: Mapping[tuple[str, str], Sequence[Record]]
    """By bank id and question name, oldest first; never empty."""
    memory: Memory
    now: datetime
    zone: tzinfo

    def last_day(self, questions: Sequence[QuestionStanding]) -> date | None:
        names = ((each.bank, each.question) for each in questions)
        return max(
            (day_of(self.answers[name][-1].at, self.zone) for name in names if name in self.answers), default=None
        )

    def forecast(self, questions: Sequence[QuestionStanding], days: int) -> tuple[int, ...]:
        return forecast((each.due for each in questions if each.due), self.now, self.zone, days)


def standing_of(
    records: Sequence[Record],
    banks: Sequence[Bank],
    now: datetime,
    zone: tzinfo,
    goal: int = 0,
    *,
    days: int = FORECAST_DAYS,
) -> Standing:
    """Return where the learner stands at `now`, in days of the learner's own time `zone`.

    `records` are all answers kept, in any order; `banks` those at hand, each id once. `goal` is the number of
    questions to answer in a day, 0 for none; `days`, at least 1, is how far the forecast looks ahead.
    """
    today = day_of(now, zone)
    answers = sorted(filter(is_answer, records), key=lambda record: record.at)
    past = _Past(_by_question(answers), memory_of(answers, zone), now, zone)
    by_bank = {bank.id: _questions(bank, past) for bank in banks}
    away = _stand_ins(past, known=by_bank.keys())
    questions = tuple(each for held in by_bank.values() for each in held)
    weak = [each for each in questions if each.missed and each.level is not Level.FIRM]
    practised = practice_days(answers, zone)
    return Standing(
        today=today,
        banks=(
            *(_bank(bank, by_bank[bank.id], past) for bank in banks),
            *(replace(_bank(bank, _questions(bank, past), past), is_away=True) for bank in away),
        ),
        tags=_tags(by_bank),
        questions=questions,
        weakest=tuple(sorted(weak, key=_weakness)[:WEAKEST]),
        due_now=sum(each.due is not None and each.due <= now for each in questions),
        forecast=past.forecast(questions, days),
        days=practised,
        streak=streak_of({day.day for day in practised}, today),
        goal=Goal(goal, next((day.answered for day in practised if day.day == today), 0)),
        retention=retention_of(answers, zone),
    )


def _by_question(answers: Iterable[Record]) -> Mapping[tuple[str, str], Sequence[Record]]:
    by_question: dict[tuple[str, str], list[Record]] = defaultdict(list)
    for answer in answers:
        by_question[answer.bank, answer.question].append(answer)
    return dict(by_question)


def _stand_ins(past: _Past, known: Container[str]) -> list[Bank]:
    """Return a bank made of the answers to each that is not `known`, whatever names the file of answers holds."""
    questions: dict[str, list[Question]] = defaultdict(list)
    for (bank, name), answers in past.answers.items():
        if bank not in known:
            last = answers[-1]
            questions[bank].append(Question.model_construct(id=name, prompt=last.prompt or name, answer=last.key))
    return [Bank.model_construct(id=bank, title=bank, questions=tuple(held)) for bank, held in questions.items()]


def _questions(bank: Bank, past: _Past) -> tuple[QuestionStanding, ...]:
    standings = []
    for question in bank.asked:  # the others neither weigh nor fall due
        name = bank.id, question_name(question)
        answers = past.answers.get(name, ())
        recall = past.memory.of(*name)
        known = mastery(recall, past.now)
        standings.append(
            QuestionStanding(
                bank=bank.id,
                question=name[1],
                prompt=question.prompt,
                tags=question.tags,
                mastery=known,
                level=level(known, is_new=recall is None),
                recall=recall.retrievability(past.now) if recall else 0.0,
                due=recall.due if recall else None,
                answered=len(answers),
                missed=sum(not is_right(answer) for answer in answers),
            )
        )
    return tuple(standings)


def _bank(bank: Bank, questions: Sequence[QuestionStanding], past: _Past) -> BankStanding:
    week = past.forecast(questions, _WEEK)
    return BankStanding(
        bank=bank.id,
        title=bank.title,
        questions=len(questions),
        new=sum(each.level is Level.NEW for each in questions),
        firm=sum(each.level is Level.FIRM for each in questions),
        mastery=mean(each.mastery for each in questions),
        due_today=week[0],
        due_week=sum(week),
        last_practised=past.last_day(questions),
    )


def _tags(by_bank: Mapping[str, Sequence[QuestionStanding]]) -> tuple[TagStanding, ...]:
    masteries: dict[str, list[float]] = defaultdict(list)
    for questions in by_bank.values():
        if all(each.level is Level.NEW for each in questions):
            continue
        for each in questions:
            for tag in each.tags:
                masteries[tag].append(each.mastery)
    standings = (TagStanding(tag, len(values), mean(values)) for tag, values in masteries.items())
    return tuple(sorted(standings, key=lambda standing: (standing.mastery, standing.tag)))


def _weakness(standing: QuestionStanding) -> tuple[float, int, str, str]:
    return standing.mastery, -standing.missed, standing.bank, standing.question
