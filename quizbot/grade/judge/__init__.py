"""The last word where no rule decides: figures are weighed, and two networks that read what a reply means."""

from quizbot.grade.judge.judge import LIKENESS, Judge

__all__ = ["LIKENESS", "Judge"]
