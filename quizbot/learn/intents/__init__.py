"""What a reply is: an answer, or something else that a student may want."""

from quizbot.learn.intents.commands import (
    COMMANDS,
    Command,
    command_argument,
    command_word,
    completions,
    find_command,
    nearest_command,
)
from quizbot.learn.intents.intent import Intent, Reading
from quizbot.learn.intents.listener import Listener
from quizbot.learn.intents.pending import Pending
from quizbot.learn.intents.reading import read_reply
from quizbot.learn.intents.spelling import fold

__all__ = [
    "COMMANDS",
    "Command",
    "Intent",
    "Listener",
    "Pending",
    "Reading",
    "command_argument",
    "command_word",
    "completions",
    "find_command",
    "fold",
    "nearest_command",
    "read_reply",
]
