"""An article becomes a bank of questions with evidence."""

from quizbot.generate.build import Generated, NothingToAskError, Options, Refusal, generate_bank

__all__ = ["Generated", "NothingToAskError", "Options", "Refusal", "generate_bank"]
