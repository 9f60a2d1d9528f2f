"""The quiz as a conversation: a state machine that every face drives."""

from quizbot.learn.agenda import Agenda
from quizbot.learn.line import Line, LineKind, Turn
from quizbot.learn.mode import Mode
from quizbot.learn.record import Ending, Record, Try
from quizbot.learn.schedule import Memory, memory_of
from quizbot.learn.session import Session
from quizbot.learn.summary import Progress, Summary

__all__ = [
    "Agenda",
    "Ending",
    "Line",
    "LineKind",
    "Memory",
    "Mode",
    "Progress",
    "Record",
    "Session",
    "Summary",
    "Try",
    "Turn",
    "memory_of",
]
