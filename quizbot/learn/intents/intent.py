"""What a student may want, and what a reply is taken for."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Intent(StrEnum):
    """What a student wants with a reply."""

    ANSWER = "answer"
    DONT_KNOW = "dont_know"
    HINT = "hint"
    SKIP = "skip"
    EXPLAIN = "explain"
    SOURCE = "source"
    REPEAT = "repeat"
    DEFINE = "define"
    """What a word of the question or the article means."""
    ASK = "ask"
    """Something of the student's own about the article."""
    TOPIC = "topic"
    HARDER = "harder"
    EASIER = "easier"
    OVERRIDE = "override"
    UNDO = "undo"
    PROGRESS = "progress"
    RESULTS = "results"
    """What was answered so far, question by question."""
    AGAIN = "again"
    RESTART = "restart"
    QUIT = "quit"
    HELP = "help"
    SMALLTALK = "smalltalk"
    SETTING = "setting"
    """A tone or a length for the bot's words."""
    UNKNOWN_COMMAND = "unknown_command"


@dataclass(frozen=True, slots=True)
class Reading:
    """What a reply most likely is.

    `rival` is what it may be as well, where that is not sure; `subject` the words that it speaks of: the word to
    define, the topic, what followed a command.
    """

    intent: Intent
    subject: str = ""
    rival: Intent | None = None

    @property
    def is_sure(self) -> bool:
        return self.rival is None
