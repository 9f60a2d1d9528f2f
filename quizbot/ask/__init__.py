"""A student's own question is answered with the article's passages."""

from quizbot.ask.finding import Finding, Passage
from quizbot.ask.library import Library
from quizbot.ask.passages import Passages
from quizbot.ask.remark import Remark, what_it_is

__all__ = ["Finding", "Library", "Passage", "Passages", "Remark", "what_it_is"]
