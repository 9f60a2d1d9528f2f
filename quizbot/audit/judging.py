"""How each question of a bank will be judged: its answer's type, what is forgiven, and sample verdicts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from quizbot.bank.model import Kind, Question
from quizbot.bank.read import Reading
from quizbot.grade import Verdict, grade, rivals_of
from quizbot.grade.judge import Judge
from quizbot.grade.reading.item import item_of
from quizbot.grade.sides.side import STOP
from quizbot.grade.types.answer_type import answer_type
from quizbot.grade.words.parts import parts_of
from quizbot.text import clean_line

_FORGIVEN = {
    "person": "the surname alone, unless another answer bears it; titles, initials and order",
    "place": "the name without its kind (Lake, River), well-known short names, who lives there",
    "organisation": "initials for the full name and the full name for initials, 'the'",
    "number": "digits or words, thousands marks, 'about', the unit left out; never another value",
    "date": "any order and form; less exact than the key is almost or partly right; never another date",
    "phrase": "articles, plural and tense, synonyms, words of the article beside it",
    "clause": "other words of the same sense, more detail that the article bears out",
    "list": "any order; part of it counts in part; wrong extras cost",
    "yes_no": "any usual word for yes or no, true or false",
    "exact": "nothing: each sign counts",
}
_OPTIONS = "case, spelling, the letter or number of the option"
MOST_SAMPLES = 6


@dataclass(frozen=True, slots=True)
class Sample:
    """A reply that a student might type, and its verdict."""

    reply: str
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Judging:
    """How one question is judged; `place` is ``file:line:column`` of its answer."""

    place: str
    name: str
    type: str
    is_inferred: bool
    forgiven: str
    samples: tuple[Sample, ...]


def explain_judging(reading: Reading, judge: Judge | None = None) -> tuple[Judging, ...]:
    """Return how each sound question that was not rejected is judged, in the file's order; `judge` is as in `grade`."""
    rivals = rivals_of(reading.bank) if reading.bank else {}
    typos = reading.bank.settings.typos if reading.bank else "forgiving"
    found = []
    for i, question in reading.kept.questions:
        others = rivals.get(question.id or question.prompt, ())
        mark = reading.at("questions", i, "answer")
        samples = [
            Sample(clean_line(reply), grade(question, reply, rivals=others, typos=typos, judge=judge))
            for reply in dict.fromkeys(_replies(question))
        ]
        found.append(
            Judging(
                place=f"{reading.path}:{mark.line}:{mark.column}",
                name=question.id or clean_line(question.prompt),
                type=answer_type(item_of(question, others, typos)),
                is_inferred=question.type is None,
                forgiven=_forgiven(question, answer_type(item_of(question, others, typos)), typos),
                samples=tuple(samples[:MOST_SAMPLES]),
            )
        )
    return tuple(found)


def _forgiven(question: Question, kind: str, typos: str) -> str:
    if question.kind is Kind.CHOICE:
        return _OPTIONS
    told = [_FORGIVEN[kind]]
    if (question.typos or typos) == "strict" and kind != "exact":
        told.append("no typing slips")
    elif kind in ("person", "place", "organisation", "phrase", "clause", "list"):
        told.append("a typing slip or two a word")
    if question.tolerance:
        told.append(f"{question.tolerance} either way")
    if question.conversion == "allowed":
        told.append("another unit")
    if question.required:
        told.append(f"never without {', '.join(question.required)}")
    if question.min:
        told.append(f"{question.min} parts are enough")
    return "; ".join(told)


def _replies(question: Question) -> Iterator[str]:
    """Yield replies to try: what the bank itself names first, then what students make of the key."""
    yield from question.accept[:1]
    yield from question.reject[:1]
    yield from question.distractors[:1]
    key = question.parts[0]
    if question.kind in (Kind.LIST, Kind.ORDER):
        yield ", ".join(reversed(question.parts))
        yield key
        return
    if question.kind in (Kind.CHOICE, Kind.TRUE_FALSE):
        yield key
        return
    yield _misspelt(key)
    yield f"not {key}"
    words = key.split()
    telling = [word for word in words if word.casefold() not in STOP]
    if len(telling) > 1 and not any(c.isdigit() for c in key):
        yield telling[-1]
        if words[-2].casefold() not in STOP:
            yield " ".join(words[:-1])
    if parts := parts_of(key)[1:]:
        yield parts[0]


def _misspelt(key: str) -> str:
    """Return a key with two letters of its longest word swapped, or its last digit changed where it has digits."""
    if any(c.isdigit() for c in key):
        at = max(i for i, c in enumerate(key) if c.isdigit())
        return f"{key[:at]}{(int(key[at]) + 1) % 10 if key[at].isascii() else 1}{key[at + 1 :]}"
    word = max(key.split(), key=len, default=key)
    middle = len(word) // 2
    swapped = word[: middle - 1] + word[middle] + word[middle - 1] + word[middle + 1 :] if len(word) > 3 else word
    return key.replace(word, swapped, 1)
