"""The key held against the words that are to prove it: its numbers against the quotation, its names against all."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from quizbot.audit.words import words_of
from quizbot.bank.model import AnswerType, Kind, Question
from quizbot.bank.problem import Complaints, shown
from quizbot.bank.read import Reading
from quizbot.grade.names.acronym import same_name
from quizbot.grade.names.person import TITLES, looks_like_person, names_in
from quizbot.grade.sides.side import DENIALS, STOP, concept, read_side
from quizbot.grade.types.answer_type import is_formula
from quizbot.grade.values.clock import clocks
from quizbot.grade.values.date import MONTHS, Date, dates
from quizbot.grade.values.number import NUMBER_WORDS, number_text, roman_value
from quizbot.grade.words.fold import bare, words
from quizbot.grade.words.lexicon import lemmas

_FREE = (Kind.TRUE_FALSE, Kind.ORDER, Kind.OPEN)
"""What is no statement of the key, or draws on more than one quotation."""
_TWO = frozenset("both twice pair couple double twin twins".split())
_VAGUE = frozenset({"0", "1"})
"""Numbers that stand for words without one: "one of them", "none"."""
_SEVERAL = re.compile(r"\b(?:several|some|many|(?:a )?few) (?:hundred|thousand|million|billion)\b", re.IGNORECASE)
_MOST_COUNTED = 12
"""Up to so many things are counted where a sentence names them."""
_BETWEEN_THINGS = re.compile(r"[,;]\s+(?:and|or)\b|[,;]\s|\b(?:and|or)\b|&")
_NAMED = re.compile(r"[^\W\d_][\w'’-]*")
_THING = re.compile(r"\b[Tt]he(?:\s+[^\W\d_a-z][\w'’-]*)+")
"""A name that is nobody's: the Harlow Bridge."""
_NO_NAME = STOP | DENIALS | TITLES | NUMBER_WORDS
_STANDING_IN = frozenset("i me my mine we us our you your he him his she her hers they them their it its".split())
"""Words in a quotation that may mean somebody who is named before it."""


def check_proof(reading: Reading, i: int, question: Question, article: str, complaints: Complaints) -> None:
    """Warn where the key holds a number that its quotation lacks, or a name that nothing at hand has.

    `article` is the whole text, or empty where there is none to read.
    """
    if question.evidence is None or question.kind in _FREE or question.type is AnswerType.EXACT:
        return
    quote = question.evidence.quote
    for mark, part in reading.keys_of(i, question):
        for message in _doubts(part, question.prompt, quote, article):
            complaints.warn(mark, "key-unproven", message, "Mend the answer, or quote the words that have it.")


def _doubts(part: str, prompt: str, quote: str, article: str) -> Iterator[str]:
    if is_formula(part):
        return
    if number := _unproven_number(part, quote):
        yield f"The evidence does not say {number}, which the answer {shown(part)} does."
    if name := _unproven_name(part, quote, article):
        where = "Neither the evidence nor the article names" if article else "The evidence does not name"
        yield f"{where} {shown(name)}, as the answer {shown(part)} does."
    elif other := _other_person(part, prompt, quote):
        yield f"The evidence names {shown(other)}, and the answer is {shown(part)}."


def _unproven_number(part: str, quote: str) -> str | None:
    """Return the first number of a key that a quotation neither holds nor counts up."""
    side, proof = read_side(_SEVERAL.sub("", part)), read_side(quote)
    wanted = [word for word in side.merged if word in side.numbers and (word not in _VAGUE or word in part)]
    hours = clocks(part)
    if hours and all(any(told.agrees(hour) for told in clocks(quote)) for hour in hours):
        return None
    told = proof.numbers | {number_text(abs(date.year)) for date in dates(quote) if date.year is not None}
    decades = {10 * (int(float(number)) // 10) for number in told}
    for day in dates(part):
        if any(date.covers(day) for date in dates(quote)) or _lacks_year_alone(day, quote):
            told |= _numbers_of(day)
        elif day.decade is not None and day.decade not in decades:
            return f"{day.decade}s"
    counts = any(float(number) <= _MOST_COUNTED for number in proof.numbers)
    named = 0 if counts else min(_MOST_COUNTED, len(_BETWEEN_THINGS.findall(quote)) + 1)
    if _TWO & set(proof.raw):
        told |= {"2"}
    return next((number for number in wanted if number not in told and float(number) > named), None)


def _numbers_of(date: Date) -> set[str]:
    """Return the numbers with which a date may be written."""
    year = None if date.year is None else abs(date.year)
    parts = (year, year and year % 100, date.month, date.day, date.century and abs(date.century))
    return {number_text(part) for part in parts if part is not None}


def _lacks_year_alone(day: Date, quote: str) -> bool:
    """Tell whether a quotation has the month and the day of a date and no year: "In March, …" in the news of a year."""
    proof = read_side(quote)
    is_day_told = day.day is None or number_text(day.day) in proof.numbers
    has_month = day.month is not None and any(MONTHS.get(word) == day.month for word in proof.raw)
    return has_month and is_day_told and all(told.year is None for told in dates(quote))


def _unproven_name(part: str, quote: str, article: str) -> str | None:
    """Return the first name of a key that stands neither in a quotation nor in the article."""
    names = [name for name in _names(part) if not _is_told(name, quote)]
    if not names or _is_same_name(part, quote):
        return None
    if article:
        names = [name for name in names if not _is_told(name, article)]
        return names[0] if names and not _is_same_name(part, article) else None
    return None if _STANDING_IN & set(words_of(quote)) else names[0]


def _other_person(part: str, prompt: str, quote: str) -> str | None:
    """Return the full name that a quotation has in place of the person of a key, and nobody that may be that person."""
    if not looks_like_person(part, prompt) or any(_is_told(name, quote) for name in _names(part)):
        return None
    if _STANDING_IN & set(words_of(quote)):
        return None
    full = (name for name in names_in(_THING.sub(" ", quote)) if len(name.split()) > 1)
    return next((name for name in full if not any(_is_told(word, prompt) for word in name.split())), None)


def _names(part: str) -> list[str]:
    """Return the capitalised words of a key, one that only opens it left out."""
    found = [match for match in _NAMED.finditer(part) if match[0].casefold() not in _NO_NAME]
    is_name_alone = all(match[0][0].isupper() for match in found)
    return [
        match[0]
        for match in found
        if match[0][0].isupper()
        and len(match[0]) > 1
        and not roman_value(match[0])
        and (match.start() or (is_name_alone and len(found) > 1) or not _is_common(match[0]))
    ]


def _is_common(word: str) -> bool:
    """Tell whether a word, or a part of one with a hyphen, stands in a dictionary in small letters."""
    return any(part in lemmas() for part in word.casefold().split("-"))


def _is_told(name: str, text: str) -> bool:
    """Tell whether a text has a name, in whatever form, or the words that it is the initials of."""
    side = read_side(text)
    if all(concept(word) in side.content for word in words(name) if word not in STOP):
        return True
    return name.isupper() and any(name.casefold() in line for line in _initials(text))


@lru_cache(maxsize=1024)
def _initials(text: str) -> tuple[str, str]:
    """Return the first letters of the words of a text, with its small words and without."""
    raw = read_side(text).raw
    return "".join(word[0] for word in raw), "".join(word[0] for word in raw if word not in STOP)


def _is_same_name(part: str, text: str) -> bool:
    mine = bare(part)
    return same_name(mine, mine) and any(same_name(mine, name) for name in _bare_names(text))


@lru_cache(maxsize=1024)
def _bare_names(text: str) -> frozenset[str]:
    return frozenset(map(bare, names_in(text)))
