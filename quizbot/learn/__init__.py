"""The quiz as a conversation: a state machine that every face drives."""

from quizbot.learn.line import Line, LineKind, Turn
from quizbot.learn.mode import Mode
from quizbot.learn.record import Ending, Record
from quizbot.learn.session import Session
from quizbot.learn.summary import Progress, Summary

__all__ = ["Ending", "Line", "LineKind", "Mode", "Progress", "Record", "Session", "Summary", "Turn"]
