"""The grader tried on a bank's own answers: right ones must pass, wrong ones must not."""

from __future__ import annotations

from collections.abc import Callable

from quizbot.bank.model import Kind, Question
from quizbot.bank.problem import Complaints, shown
from quizbot.bank.read import Reading
from quizbot.grade import Mark, Verdict, grade

Grade = Callable[[Question, str], Verdict]

_SEVERAL = (Kind.LIST, Kind.ORDER)


def check_grading(reading: Reading, complaints: Complaints, grade: Grade = grade) -> None:
    """Complain of each key and `accept` that `grade` refuses, each `reject` and distractor that it takes."""
    for i, question in reading.questions:
        _check_right(reading, complaints, i, question, grade)
        _check_wrong(reading, complaints, i, question, grade)


def _check_right(reading: Reading, complaints: Complaints, i: int, question: Question, grade: Grade) -> None:
    verdict = grade(question, question.key)
    if not verdict.accepted:
        message = f"The grader refuses the key {shown(question.key)}: {verdict.reason}"
        remedy = "Shorten the key, or set 'kind' and 'type' to what it is."
        complaints.error(reading.at("questions", i, "answer"), "key-refused", message, remedy)
    for j, text in enumerate(question.accept):
        verdict = grade(question, text)
        # Of a list, one part said in another way is also worth accepting.
        if verdict.accepted or (question.kind in _SEVERAL and verdict.mark is Mark.PARTLY):
            continue
        message = f"The grader refuses {shown(text)}, which 'accept' names: {verdict.reason}"
        remedy = "Remove it from 'accept' or from 'reject', or set 'type' to what it is."
        complaints.error(reading.at("questions", i, "accept", j), "accept-refused", message, remedy)


def _check_wrong(reading: Reading, complaints: Complaints, i: int, question: Question, grade: Grade) -> None:
    for j, text in enumerate(question.reject):
        if grade(question, text).accepted:
            message = f"The grader takes {shown(text)} for right, which 'reject' names."
            remedy = "Remove it from 'reject' or from 'accept'; it means the same as the key."
            complaints.error(reading.at("questions", i, "reject", j), "reject-taken", message, remedy)
    typed = question.model_copy(update={"kind": Kind.SHORT, "distractors": ()})
    for j, text in enumerate(question.distractors):
        mark = reading.at("questions", i, "distractors", j)
        if grade(question, text).accepted:
            message = f"The grader takes the distractor {shown(text)} for right."
            complaints.error(mark, "distractor-taken", message, "Write one that is wrong.")
        elif grade(typed, text).mark is Mark.RIGHT:
            message = f"The distractor {shown(text)} means the same as the key."
            complaints.warn(mark, "distractor-taken", message, "Write one that is clearly wrong.")
