"""Which of the open questions comes next when the student asks for harder ones, easier ones or a topic."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quizbot.grade.sides.side import STOP, concept
from quizbot.learn.intents.spelling import fold
from quizbot.learn.item import Item

_ABOUT_NOTHING = frozenset(
    "question questions something anything stuff topic topics subject other another different else new thing things "
    "please instead more some any one ones quiz about now next".split()
)

_SHUNNING = re.compile(
    r"(?:please |pls |can we |could we |can you |i want |i would like |lets )*"
    r"(?:no|not|less|fewer|enough|stop|anything but|everything but)\b"
)


def harder_first(waiting: Sequence[Item], than: Item) -> tuple[Item, ...]:
    """Return the items of `waiting` that are harder than the one that waits, the least hard first."""
    level = than.question.difficulty
    return tuple(sorted((each for each in waiting if each.question.difficulty > level), key=_difficulty))


def easier_first(waiting: Sequence[Item], than: Item) -> tuple[Item, ...]:
    """Return the items of `waiting` that are easier than the one that waits, the least easy first."""
    level = than.question.difficulty
    found = [each for each in waiting if each.question.difficulty < level]
    return tuple(sorted(found, key=_difficulty, reverse=True))


def on_topic(waiting: Sequence[Item], topic: str) -> tuple[Item, ...]:
    """Return the items of `waiting` that speak of `topic`, those with the most of its words first.

    Of as many, those that have it word by word come first: "the board" is not what happens "on board".
    """
    wanted, phrase = topic_words(topic), f" {fold(topic)} "
    scores = {id(each): (len(wanted & _words_of(each)), phrase in f" {fold(_text_of(each))} ") for each in waiting}
    found = [each for each in waiting if scores[id(each)][0]]
    return tuple(sorted(found, key=lambda each: scores[id(each)], reverse=True))


def off_topic(waiting: Sequence[Item], topic: str) -> tuple[Item, ...]:
    """Return the items of `waiting` that do not speak of `topic`, in their order."""
    wanted = topic_words(topic)
    return tuple(each for each in waiting if wanted.isdisjoint(_words_of(each)))


def shuns_topic(reply: str) -> bool:
    """Tell whether a reply that speaks of a topic wants none of it: "no more king questions", "not about the king"."""
    return _SHUNNING.match(fold(reply)) is not None


def topic_words(topic: str) -> frozenset[str]:
    """Return what the words of `topic` are compared by; none when it names no topic ("something else")."""
    return frozenset(concept(word) for word in fold(topic).split() if word not in STOP | _ABOUT_NOTHING)


def _words_of(item: Item) -> frozenset[str]:
    return frozenset(concept(word) for word in re.findall(r"\w+", fold(_text_of(item))))


def _text_of(item: Item) -> str:
    question = item.question
    evidence = question.evidence.quote if question.evidence is not None else ""
    return " ".join((question.prompt, *question.tags, evidence, *question.distractors))


def _difficulty(item: Item) -> int:
    return item.question.difficulty
