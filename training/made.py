"""Pairs made from judged replies: what is near in words and apart in meaning, and the other way round."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from math import nan
from random import Random

from quizbot.grade.judge.cross_encoder import Quartet
from quizbot.grade.judge.encoder import Encoder
from quizbot.grade.words.fold import words
from training.judged import Example, Judged, heard_of

STUDENTS = ("replies", "written", "class_replies")
STATEMENTS = (*STUDENTS, "beetle")
NAMES = ("ae_train", "nq301", "efficientqa", "evouna_short")
"""Sets by what their keys are."""
OTHERS = {"replies": 1.0, "written": 0.6, "class_replies": 0.5, "beetle": 0.25}
"""How many replies of a set are shown with a right reply to another question."""
SWAPPED_SHARE, CHANGED_SHARE, OTHERS_SHARE, LONGEST = 0.2, 0.25, 0.1, 80
"""Of the other sets, how many replies change places with the key, are changed, or give way to another; characters."""
_OPPOSITES = {
    word: other
    for pair in (
        "increase decrease, increased decreased, more less, before after, first last, higher lower, with without, "
        "always never, larger smaller, bigger smaller, older younger, north south, east west, open closed, hot cold, "
        "up down, most least, early late, won lost, rise fall, rose fell, gain lose, strong weak, warm cool, "
        "best worst, to from, above below, inside outside, positive negative, can cannot, is isn't, was wasn't, "
        "were weren't, did didn't, all none, buy sell, high low, fast slow, safe dangerous, wet dry, light dark, "
        "same different"
    ).split(", ")
    for word, other in (pair.split(), pair.split()[::-1])
}
_WAYS = frozenset({"to", "from"})
"""Turning these about changes a sense only sometimes."""
_NUMBER = re.compile(r"\d{1,9}")
_NAME = re.compile(r"(?<!^)(?<![.!?] )\b[A-Z][a-z]{2,}\b")

Made = tuple[Quartet, float]
"""What is read, and the chance of "right"; not a number where only a teacher can tell."""


def made_of(judged: Sequence[Judged], encoder: Encoder, chance: Random) -> list[Example]:
    """Return pairs made of the replies to each question, each for the networks that may see the question."""
    questions: dict[tuple[str, str], list[Judged]] = defaultdict(list)
    right: dict[tuple[str, str, int], list[Judged]] = defaultdict(list)
    for each in judged:
        questions[each.set, each.given.prompt or each.given.key].append(each)
        if each.is_right:
            right[_room(each)].append(each)
    found = []
    for replies in questions.values():
        for each in replies:
            more = (*_of_question(each, replies, chance), *_of_reply(each, chance), *_other(each, right, chance))
            found += [Example(heard_of(given, encoder), wanted, 0.3, 1.0, each.fold) for given, wanted in more]
        found += [
            Example(heard_of(given, encoder), 1.0, 0.3, 1.0, replies[0].fold) for given in _variant(replies, chance)
        ]
    return found


def _room(each: Judged) -> tuple[str, str, int]:
    """Return where a right reply to another question is sought: in the same article if the set has articles."""
    return each.set, each.group if each.set in ("replies", "written") else "", each.fold


def _of_question(each: Judged, replies: Sequence[Judged], chance: Random) -> Iterator[Made]:
    """Put other right replies in the place of the key; or let reply and key change places."""
    if each.set in STATEMENTS:
        others = [other for other in replies if other.is_right and words(other.given.reply) != words(each.given.reply)]
        for other in chance.sample(others, min(len(others), 2 if each.set in STUDENTS else 1)):
            yield replace(each.given, key=other.given.reply), each.wanted
    elif each.set in NAMES and each.is_open and len(each.given.reply) < LONGEST and chance.random() < SWAPPED_SHARE:
        yield replace(each.given, reply=each.given.key, key=each.given.reply), nan


def _of_reply(each: Judged, chance: Random) -> Iterator[Made]:
    """Change a right reply by an opposite, a number or two names."""
    if each.is_right and (each.set in STUDENTS or chance.random() < CHANGED_SHARE):
        changed = [*_turned(each.given.reply)[:2], *_recounted(each.given.reply, chance), *_exchanged(each.given)]
        for reply in changed[:2]:
            yield replace(each.given, reply=reply), nan if _WAYS & set(reply.split()) else 0.0


def _other(each: Judged, right: dict[tuple[str, str, int], list[Judged]], chance: Random) -> Iterator[Made]:
    """Reply with what is right to another question."""
    known = set(words(" ".join(each.keys)))
    rest = right[_room(each)]
    if rest and chance.random() < OTHERS.get(each.set, OTHERS_SHARE):
        other = chance.choice(rest)
        if other.given.prompt != each.given.prompt and known.isdisjoint(words(other.given.reply)):
            yield replace(each.given, reply=other.given.reply), nan if each.set == "beetle" else 0.0


def _variant(replies: Sequence[Judged], chance: Random) -> Iterator[Quartet]:
    """Reply with one key where another is asked for."""
    first = replies[0]
    if len(first.keys) > 1:
        key, reply = chance.sample(first.keys, 2)
        yield replace(first.given, key=key, reply=reply)


def _turned(reply: str) -> list[str]:
    said = reply.split(" ")
    places = [place for place, word in enumerate(said) if word.lower() in _OPPOSITES] if len(said) > 2 else []
    return [" ".join((*said[:place], _OPPOSITES[said[place].lower()], *said[place + 1 :])) for place in places]


def _recounted(reply: str, chance: Random) -> list[str]:
    numbers = list(_NUMBER.finditer(reply))
    if not numbers:
        return []
    number = chance.choice(numbers)
    new = max(0, int(number[0]) + chance.choice((-10, -3, -2, -1, 1, 2, 3, 10, 20)))
    return [] if str(new) == number[0] else [reply[: number.start()] + str(new) + reply[number.end() :]]


def _exchanged(given: Quartet) -> list[str]:
    """Let two names change places that do not stand side by side."""
    names = set(_NAME.findall(f"{given.evidence} {given.key} {given.prompt}"))
    places = sorted(found.span() for name in names if (found := re.search(rf"\b{name}\b", given.reply, re.IGNORECASE)))
    for (start, end), (other_start, other_end) in pairwise(places):
        between = given.reply[end:other_start]
        if len(between) > len(" and "):
            first, second = given.reply[start:end], given.reply[other_start:other_end]
            return [given.reply[:start] + second + between + first + given.reply[other_end:]]
    return []
