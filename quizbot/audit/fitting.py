"""What a question says of its answer, held against the answer: a number, a date, required words, parts."""

from __future__ import annotations

import re

from quizbot.bank.model import AnswerType, Kind, Question
from quizbot.bank.problem import Complaints, shown
from quizbot.bank.read import Reading
from quizbot.grade.sides.side import read_side
from quizbot.grade.values.date import dates
from quizbot.grade.words.fold import bare

# "18O3", "l803", "180l": a letter where a figure is meant. A letter behind a shorter number may be its unit.
_MISTYPED = re.compile(r"\b(?=[A-Za-z]*\d)(?:[\dOIl]*O[\dOIl]*|[\dOIl]*[Il]\d[\dOIl]*|\d{3}l)\b")


def check_fitting(reading: Reading, complaints: Complaints) -> None:
    """Warn where kind, type, `required` or the parts of a list do not fit the answer."""
    for i, question in reading.questions:
        _check_figures(reading, complaints, i, question)
        _check_required(reading, complaints, i, question)
        _check_parts(reading, complaints, i, question)


def _check_figures(reading: Reading, complaints: Complaints, i: int, question: Question) -> None:
    kinds = {Kind.NUMBER: "number", Kind.DATE: "date"}
    types = {AnswerType.NUMBER: "number", AnswerType.DATE: "date"}
    wanted = kinds.get(question.kind) or types.get(question.type or AnswerType.PHRASE)
    # The names of months and of feasts are dates without a figure.
    is_named = wanted == "date" and any(word[:1].isupper() for word in question.key.split())
    is_told = is_named or bool(read_side(question.key).numbers) or (wanted == "date" and bool(dates(question.key)))
    if wanted is None or (is_told and not _MISTYPED.search(question.key)):
        return
    message = f"The answer {shown(question.key)} holds no {wanted}, though it is said to be one."
    complaints.warn(
        reading.at("questions", i, "answer"), "no-figure", message, "Write it in figures, or drop the kind."
    )


def _check_required(reading: Reading, complaints: Complaints, i: int, question: Question) -> None:
    told = [read_side(text).content.keys() for text in (*question.parts, *question.accept)]
    for j, word in enumerate(question.required):
        if not any(read_side(word).content.keys() <= each for each in told):
            message = f"The required word {shown(word)} stands in no answer, so that nearly every reply lacks it."
            complaints.warn(
                reading.at("questions", i, "required", j), "required-word", message, "Write it as the key does."
            )


def _check_parts(reading: Reading, complaints: Complaints, i: int, question: Question) -> None:
    if not isinstance(question.answer, tuple):
        return
    seen: set[str] = set()
    for j, part in enumerate(question.answer):
        if bare(part) in seen:
            message = f"The part {shown(part)} stands there twice."
            complaints.warn(reading.at("questions", i, "answer", j), "duplicate-part", message, "Keep one of them.")
        seen.add(bare(part))
