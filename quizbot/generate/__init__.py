"""An article becomes a bank of questions with evidence."""

from quizbot.generate.build import generate_bank
from quizbot.generate.options import Options
from quizbot.generate.report import Card, Generated, NothingToAskError, Refusal, StoppedError

__all__ = ["Card", "Generated", "NothingToAskError", "Options", "Refusal", "StoppedError", "generate_bank"]
