"""From answers and memory to a `Standing`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, tzinfo

from quizbot.bank.model import Bank
from quizbot.learn.forecast import forecast
from quizbot.learn.mastery import Level, Memory, level, mastery, mean
from quizbot.learn.practice import is_right, practice_days, retention_of
from quizbot.learn.record import Record, question_name
from quizbot.learn.standing import BankStanding, Goal, QuestionStanding, Standing, TagStanding
from quizbot.learn.streak import streak_of

FORECAST_DAYS = 14
WEAKEST = 10
_WEEK = 7


def standing_of(
    records: Sequence[Record],
    banks: Sequence[Bank],
    now: datetime,
    zone: tzinfo | None,
    goal: int = 0,
    *,
    memories: Mapping[tuple[str, str], Memory],
    days: int = FORECAST_DAYS,
) -> Standing:
    """Return where the learner stands at `now`, in days of the learner's own time `zone`, None for the machine's.

    `records` are all answers kept, in any order; `banks` those at hand, each id once. `goal` is the number of
    questions to answer in a day, 0 for none; `days`, at least 1, is how far the forecast looks ahead.
    """
    today = now.astimezone(zone).date()
    history: dict[tuple[str, str], list[Record]] = defaultdict(list)
    for record in sorted(records, key=lambda record: record.at):
        history[record.bank, record.question].append(record)
    by_bank = {bank.id: _questions(bank, history, memories, now) for bank in banks}
    questions = tuple(each for held in by_bank.values() for each in held)
    known = {(each.bank, each.question) for each in questions}
    practised = practice_days(records, zone)
    met = [each for each in questions if each.level is not Level.NEW]
    done = next((day.answered for day in practised if day.day == today), 0)
    return Standing(
        today=today,
        banks=tuple(_bank(bank, by_bank[bank.id], history, now, zone) for bank in banks),
        tags=_tags(by_bank),
        questions=questions,
        weakest=tuple(sorted((e for e in met if e.level is not Level.FIRM), key=_weakness)[:WEAKEST]),
        forecast=forecast((each.due for each in met if each.due), now, zone, days),
        days=practised,
        streak=streak_of({day.day for day in practised}, today),
        goal=Goal(goal, done),
        retention=retention_of(records, zone),
        adrift=sum(len(each) for name, each in history.items() if name not in known),
    )


def _questions(
    bank: Bank,
    history: Mapping[tuple[str, str], Sequence[Record]],
    memories: Mapping[tuple[str, str], Memory],
    now: datetime,
) -> tuple[QuestionStanding, ...]:
    standings = []
    for question in bank.questions:
        if question.status == "stale":  # never asked, so it neither weighs nor falls due
            continue
        name = bank.id, question_name(question)
        answers = history.get(name, ())
        memory = memories.get(name) if answers else None
        known = mastery(memory, now, was_missed=bool(answers) and not is_right(answers[-1]))
        standings.append(
            QuestionStanding(
                bank=bank.id,
                question=name[1],
                prompt=question.prompt,
                tags=question.tags,
                mastery=known,
                level=level(known, is_new=memory is None),
                recall=memory.recall(now) if memory else 0.0,
                due=memory.due if memory else None,
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
    zone: tzinfo | None,
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


def _last_day(answers: Iterable[Sequence[Record]], zone: tzinfo | None) -> date | None:
    return max((each[-1].at.astimezone(zone).date() for each in answers if each), default=None)


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
