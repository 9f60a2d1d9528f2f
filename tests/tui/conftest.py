"""Screens in tests: no cursor blink, a set clock, one small bank."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from textual.widgets import Input

from quizbot.bank.model import Bank
from quizbot.bank.read import load_bank
from quizbot.learn import Mode
from quizbot.tui.app import QuizbotApp

HARBOUR = Path(__file__).parents[1] / "learn" / "harbour.yaml"
NOW = datetime(2030, 5, 1, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def still_cursor(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the cursor from blinking: it makes two pictures of one state."""
    monkeypatch.setattr(Input.cursor_blink, "_default", False)


@pytest.fixture
def quiz() -> Callable[..., QuizbotApp]:
    """Make the application on a bank, the harbour one unless given."""

    def make(bank: Bank | None = None, mode: Mode = Mode.LEARN) -> QuizbotApp:
        return QuizbotApp((HARBOUR, bank or load_bank(HARBOUR)), seed=3, mode=mode, clock=lambda: NOW)

    return make
