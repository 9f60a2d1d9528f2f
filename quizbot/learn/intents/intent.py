"""What a student may want."""

from __future__ import annotations

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
    AGAIN = "again"
    RESTART = "restart"
    QUIT = "quit"
    HELP = "help"
    SMALLTALK = "smalltalk"
    SETTING = "setting"
    """A tone or a length for the bot's words."""
    UNKNOWN_COMMAND = "unknown_command"
