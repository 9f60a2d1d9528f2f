"""A typed answer becomes a verdict with its reason."""

from quizbot.grade.grader import grade, read_question, rivals_of
from quizbot.grade.verdict import Mark, Verdict

__all__ = ["Mark", "Verdict", "grade", "read_question", "rivals_of"]
