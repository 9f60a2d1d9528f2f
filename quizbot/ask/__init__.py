"""A student's own question is answered with the article's passages."""

from quizbot.ask.finding import Finding, Passage
from quizbot.ask.passages import Passages

__all__ = ["Finding", "Passage", "Passages"]
