"""Screens in tests: no cursor blink, a set clock, one small bank."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from screenplay import HARBOUR, NOW
from textual.widgets import Input

from quizbot.bank.model import Bank
from quizbot.bank.read import load_bank
from quizbot.learn import Mode
from quizbot.store.desk import Wish
from quizbot.tui.app import QuizbotApp
from quizbot.tui.quizzes import Quizzes


@pytest.fixture(autouse=True)
def still_cursor(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the cursor from blinking: it makes two pictures of one state."""
    monkeypatch.setattr(Input.cursor_blink, "_default", False)


@pytest.fixture
def quiz() -> Callable[..., QuizbotApp]:
    """Make the application on a bank, the harbour one unless given."""

    def make(bank: Bank | None = None, mode: Mode = Mode.LEARN) -> QuizbotApp:
        quizzes = Quizzes(((HARBOUR, bank or load_bank(HARBOUR)),))
        return QuizbotApp(Wish(3, mode, is_fixed=True), quizzes, mode=mode, clock=lambda: NOW)

    return make
