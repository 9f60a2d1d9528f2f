"""The conversation in lines: what goes on while a person thinks."""

from __future__ import annotations

from datetime import UTC, datetime
from io import StringIO
from pathlib import Path
from threading import Event

import pytest

from quizbot.bank.read import load_bank
from quizbot.cli.plain import converse
from quizbot.learn import Session
from quizbot.store.journal import Journal

BANK = Path(__file__).parents[1] / "learn" / "harbour.yaml"
NOW = datetime(2030, 5, 1, 12, tzinfo=UTC)


class Keyboard(StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize("lines", [Keyboard("the sea\n"), StringIO("the sea\n")])
def test_key_is_read_while_a_person_thinks(lines: StringIO, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a reply is held against is read while a question stands at a terminal; a pipe answers at once."""
    is_read = Event()
    monkeypatch.setattr(Session, "read_ahead", lambda _: is_read.set())
    session = Session(load_bank(BANK), seed=3)

    converse(session, Journal(tmp_path / "answers.db", "harbour", "learn"), lambda: NOW, lines, StringIO())

    assert is_read.wait(30 if lines.isatty() else 0) == lines.isatty()
