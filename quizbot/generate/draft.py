"""A candidate written as a question of a bank, and tested by the grader that will mark it."""

from __future__ import annotations

from dataclasses import replace

from quizbot.bank.model import Evidence, Kind, Question
from quizbot.generate.answers import accepted_answers, difficulty, rejected_answers
from quizbot.generate.candidate import Candidate
from quizbot.generate.material import Material
from quizbot.generate.proof import proof
from quizbot.grade import grade

SPOKEN_FOR = frozenset({Kind.TRUE_FALSE, Kind.NUMBER, Kind.DATE, Kind.LIST, Kind.ORDER})
"""Kinds that say themselves what their answer is."""


def draft(material: Material, candidate: Candidate) -> Question:
    """Return the question with those other answers that the grader sees as the article does."""
    question = Question(
        prompt=candidate.prompt,
        answer=candidate.parts or candidate.key,
        kind=candidate.kind,
        type=None if candidate.kind in SPOKEN_FOR else candidate.type,
        distractors=candidate.distractors,
        evidence=Evidence(quote=proof(material, candidate), paragraph=candidate.sentence.paragraph.number),
        explanation=candidate.explanation,
        difficulty=difficulty(candidate),
        status="draft",
    )
    if candidate.kind in (Kind.TRUE_FALSE, Kind.CHOICE, Kind.LIST, Kind.ORDER):
        return question
    accepted = accepted_answers(material, candidate)
    question = question.model_copy(update={"accept": accepted})
    rejected = tuple(
        wrong
        for wrong in rejected_answers(material, replace(candidate, accept=accepted))
        if not grade(question, wrong).accepted
    )
    return question.model_copy(update={"reject": tuple(dict.fromkeys((*candidate.reject, *rejected)))})


def self_test(material: Material, candidate: Candidate) -> tuple[str, str] | None:
    """Refuse a candidate whose own key is refused, or whose distractor is accepted, by the grader."""
    question = draft(material, candidate)
    if not grade(question, question.key).accepted:
        return "grader", "the grader refuses the key"
    for option in question.distractors:
        if grade(question, option).accepted:
            return "grader", f"the grader accepts the distractor “{option}”"
    return None
