"""What may not be shown while a question is open: sentences that give its key away."""

from __future__ import annotations

from collections.abc import Sequence

from quizbot.bank.model import Kind, Question
from quizbot.grade.sides.side import Side, read_side
from quizbot.read.article import Article

_COMMON = 4
"""Sentences besides the proof that hold an answer, from which the article has it on every page."""
_EVERYWHERE = 4
"""A word that more than one in so many sentences has tells nothing of what a sentence speaks of."""


class Secret:
    """The key of an open question, its other right answers and the passage that proves it."""

    def __init__(self, withheld: Sequence[str]) -> None:
        self._sides = tuple(side for text in withheld if (side := read_side(text)).merged)

    def is_told_by(self, text: str) -> bool:
        """Say whether `text` holds one of the answers, in these words or their forms, or stands in one."""
        if not self._sides:
            return False
        told = read_side(text)
        return any(_gives_away(told, secret) for secret in self._sides)


def withheld_for(question: Question, article: Article) -> tuple[str, ...]:
    """Return what a sentence of `article` may not hold while `question` is open: its answers and its proof.

    Of an answer that stands on every page, as a country does in an article about it, only the sentences that speak of
    what is asked, or stand in the paragraph of the proof.
    """
    evidence = question.evidence
    proof = (evidence.quote,) if evidence is not None else ()
    if question.kind is Kind.TRUE_FALSE:
        return proof
    paragraph = evidence.paragraph if evidence is not None else None
    told = [(article.at(span), each.number) for each in article.paragraphs for span in each.sentences]
    sides = [read_side(text) for text, _ in told]
    is_proof = [Secret(proof).is_told_by(text) for text, _ in told]
    asked = read_side(question.prompt).content.keys()
    telling = {term for term in asked if sum(term in side.content for side in sides) * _EVERYWHERE <= len(sides)}
    found = list(proof)
    for answer in dict.fromkeys((*question.parts, *question.accept)):
        secret = read_side(answer)
        holding = [at for at, side in enumerate(sides) if not is_proof[at] and _holds(side, secret)]
        if len(holding) < _COMMON:
            found.append(answer)
            continue
        own = telling - secret.content.keys()
        found += [told[at][0] for at in holding if told[at][1] == paragraph or own & sides[at].content.keys()]
    return tuple(found)


def _holds(told: Side, secret: Side) -> bool:
    is_there = f" {secret.plain} " in f" {told.plain} "
    return is_there or (bool(secret.content) and secret.content.keys() <= told.content.keys())


def _gives_away(told: Side, secret: Side) -> bool:
    return _holds(told, secret) or (bool(told.plain) and f" {told.plain} " in f" {secret.plain} ")
