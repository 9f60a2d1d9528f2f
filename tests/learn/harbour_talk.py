"""A sitting with the harbour bank, and what was said in it, for the tests of the conversation."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from quizbot.bank.model import Bank, Question, Settings
from quizbot.bank.read import load_bank
from quizbot.learn import Line, LineKind, Mode, Session, Turn

NOW = datetime(2030, 5, 1, 12, tzinfo=UTC)
HARBOUR = load_bank(Path(__file__).with_name("harbour.yaml"))
RIGHT = ["Ada Thornbury", "1874", "crab", "false", "granite, slate, basalt", "skip"]


def session(*questions: Question, mode: Mode = Mode.LEARN, **settings: str) -> Session:
    bank = HARBOUR
    if questions:
        given = Settings.model_validate({"order": "given", **settings})
        bank = Bank(id="small", title="Small", questions=questions, settings=given)
    return Session(bank, seed=3, mode=mode)


def say(talk: Session, *replies: str) -> Turn:
    turn = talk.open()
    for reply in replies:
        turn = talk.say(reply, NOW)
    return turn


def texts(turn: Turn, kind: LineKind) -> list[str]:
    return [line.text for line in turn.lines if line.kind is kind]


def verdict(turn: Turn) -> Line:
    return next(line for line in turn.lines if line.kind is LineKind.VERDICT)


def said(turn: Turn) -> str:
    return "\n".join(line.text for line in turn.lines)
