"""A learner's standing as plain sentences: for pipes, screen readers and terminals without colour."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from quizbot.cli.amounts import counted, days_ago, duration, percent, weekday
from quizbot.learn.standing import BankStanding, QuestionStanding, Standing
from quizbot.text import clean_line

NOTHING_YET = "Nothing answered yet. Take a quiz, and your progress shows here: quizbot"
_FEW = 5
NONE_DUE = "Nothing falls due in that time."


def standing_lines(standing: Standing, *, is_whole: bool) -> Iterator[str]:
    """Yield the standing line by line; streak and goal only when it `is_whole`, not of one bank alone."""
    if is_whole:
        yield from day_lines(standing)
    yield due_line(standing, is_whole=is_whole)
    yield practice_line(standing)
    for bank in standing.banks:
        if bank.last_practised is not None:
            yield f"Quiz: {clean_line(bank.title)}: {_bank_words(bank, standing)}."
    yield from begun_lines(standing)
    for tag in standing.tags:
        yield f"Topic: {clean_line(tag.tag)}: {percent(tag.mastery)} mastered, {counted(tag.questions, 'question')}."
    for number, question in enumerate(weakest(standing, is_whole=is_whole), 1):
        told = _question_words(question, question.bank if is_whole else "")
        yield f"Weakest {number}: {clean_line(question.prompt)} ({told})"
    yield from forecast_words(standing)


def day_lines(standing: Standing) -> Iterator[str]:
    """Yield what was done today and the streak; nothing is said of what was not done."""
    goal, streak = standing.goal, standing.streak
    if goal.is_met:
        yield f"Today: {counted(goal.done, 'question')}; the goal of {goal.target} is met."
    elif goal.target:
        yield f"Today: {goal.done} of {counted(goal.target, 'question')}."
    elif goal.done:
        yield f"Today: {counted(goal.done, 'question')}."
    if streak.days > 1:
        best = f"; your longest was {streak.longest}" if streak.longest > streak.days else ""
        yield f"In a row: {streak.days} days{best}."


def due_line(standing: Standing, *, is_whole: bool) -> str:
    """Return what is due, with the command for it where there is something to do today."""
    told = f"Due: {standing.due_today:,} today, {standing.due_week:,} within a week."
    if not standing.due_today:
        return told
    bank = "" if is_whole else f" {standing.banks[0].bank}"
    return f"{told} Review: quizbot play{bank} --mode review"


def practice_line(standing: Standing) -> str:
    """Return how much was answered, how long it took and how the reviews went."""
    told = f"So far: {counted(standing.answered, 'answer')}"
    if standing.seconds:
        told += f" in {duration(standing.seconds)}"
    if standing.claimed:
        told += f", {standing.claimed:,} right by your own word"
    reviews = standing.retention.reviews
    if not reviews:
        return f"{told}; no reviews yet."
    return f"{told}; {percent(standing.retention.share)} of {counted(reviews, 'review')} right at once."


def begun_lines(standing: Standing) -> Iterator[str]:
    """Yield which banks wait untouched, and what to do about those that are not at hand."""
    titles = [clean_line(bank.title) for bank in standing.banks if bank.last_practised is None]
    if titles:
        more = f" and {len(titles) - 5} more" if len(titles) > 5 else ""
        yield f"Not begun: {'; '.join(titles[:5])}{more}."
    if any(bank.is_away for bank in standing.banks):
        yield "A quiz outside your bank folder shows by its id; to see what is due in it: quizbot stats FILE"


def weakest(standing: Standing, *, is_whole: bool) -> tuple[QuestionStanding, ...]:
    """Return the weakest questions to show: a handful over all banks, more of one bank alone."""
    return standing.weakest[: _FEW if is_whole else None]


def forecast_words(standing: Standing) -> Iterator[str]:
    if not any(standing.forecast):
        yield NONE_DUE
        return
    for ahead, count in enumerate(standing.forecast):
        if count:
            yield f"Due {weekday(standing.today + timedelta(days=ahead))}: {count:,}."


def _bank_words(bank: BankStanding, standing: Standing) -> str:
    assert bank.last_practised is not None, "a bank in the table was practised"
    last = f"last practised {days_ago(bank.last_practised, standing.today)}"
    mastered = f"{percent(bank.mastery)} mastered, {bank.firm} of {counted(bank.questions, 'question')} firm"
    if bank.is_away:
        return f"{mastered}, {last}, its file is elsewhere"
    return f"{mastered}, {bank.new} new, {bank.due_today} due today, {bank.due_week} this week, {last}"


def _question_words(question: QuestionStanding, bank: str) -> str:
    quiz = f"{bank}; " if bank else ""
    return f"{quiz}{percent(question.mastery)} mastered, missed {question.missed} of {question.answered}"
