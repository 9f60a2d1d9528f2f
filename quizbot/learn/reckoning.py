"""From answers and memory to a `Standing`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import replace
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
    memory = memory_of(answers, zone)
    history: dict[tuple[str, str], list[Record]] = defaultdict(list)
    for record in answers:
        history[record.bank, record.question].append(record)
    by_bank = {bank.id: _questions(bank, history, memory, now) for bank in banks}
    questions = tuple(each for held in by_bank.values() for each in held)
    away = _stand_ins(history, known=by_bank.keys())
    practised = practice_days(answers, zone)
    weak = [each for each in questions if each.missed and each.level is not Level.FIRM]
    done = next((day.answered for day in practised if day.day == today), 0)
    return Standing(
        today=today,
        banks=(
            *(_bank(bank, by_bank[bank.id], history, now, zone) for bank in banks),
            *(replace(_bank(b, _questions(b, history, memory, now), history, now, zone), is_away=True) for b in away),
        ),
        tags=_tags(by_bank),
        questions=questions,
        weakest=tuple(sorted(weak, key=_weakness)[:WEAKEST]),
        forecast=forecast((each.due for each in questions if each.due), now, zone, days),
        days=practised,
        streak=streak_of({day.day for day in practised}, today),
        goal=Goal(goal, done),
        retention=retention_of(answers, zone),
    )


def _stand_ins(history: Mapping[tuple[str, str], Sequence[Record]], known: Container[str]) -> list[Bank]:
    """Return a bank made of the answers to each that is not `known`."""
    questions: dict[str, list[Question]] = defaultdict(list)
    for (bank, name), answers in history.items():
        if bank not in known:
            last = answers[-1]
            questions[bank].append(Question(id=name, prompt=last.prompt or name, answer=last.key))
    return [Bank(id=bank, title=bank, questions=tuple(held)) for bank, held in questions.items()]


def _questions(
    bank: Bank,
    history: Mapping[tuple[str, str], Sequence[Record]],
    memory: Memory,
    now: datetime,
) -> tuple[QuestionStanding, ...]:
    standings = []
    for question in bank.questions:
        if question.status == "stale":  # never asked, so it neither weighs nor falls due
            continue
        name = bank.id, question_name(question)
        answers = history.get(name, ())
        recall = memory.of(*name)
        known = mastery(recall, now)
        standings.append(
            QuestionStanding(
                bank=bank.id,
                question=name[1],
                prompt=question.prompt,
                tags=question.tags,
                mastery=known,
                level=level(known, is_new=recall is None),
                recall=recall.retrievability(now) if recall else 0.0,
                due=recall.due if recall else None,
                answered=len(answers),
                missed=sum(not is_right(answer) for answer in answers),
            )
        )
    return tuple(standings)


def _bank(
    bank: Bank,
    questions: Sequence[QuestionStanding],
    history: Mapping[tuple[str, str], Sequence[Record]],
    now: datetime,
    zone: tzinfo,
) -> BankStanding:
    week = forecast((each.due for each in questions if each.due), now, zone, _WEEK)
    return BankStanding(
        bank=bank.id,
        title=bank.title,
        questions=len(questions),
        new=sum(each.level is Level.NEW for each in questions),
        firm=sum(each.level is Level.FIRM for each in questions),
        mastery=mean(each.mastery for each in questions),
        due_today=week[0],
        due_week=sum(week),
        last_practised=_last_day((history.get((bank.id, each.question), ()) for each in questions), zone),
    )


def _last_day(answers: Iterable[Sequence[Record]], zone: tzinfo) -> date | None:
    return max((day_of(each[-1].at, zone) for each in answers if each), default=None)


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
