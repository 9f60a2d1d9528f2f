"""The screen of progress."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from textual.widgets import Static

from quizbot.bank import load_bank, resolve_bank
from quizbot.grade.verdict import Mark
from quizbot.learn import Record
from quizbot.learn.record import question_name
from quizbot.store.answers import AnswerStore
from quizbot.store.desk import Wish
from quizbot.store.paths import answers_file
from quizbot.tui.app import QuizbotApp
from quizbot.tui.widgets.day_bars import DayBars
from quizbot.tui.widgets.tiles import Tiles

NOW = datetime(2030, 5, 2, 18, tzinfo=UTC)


def shown(app: QuizbotApp) -> str:
    return "\n".join(str(each.render()) for each in app.screen.query(Static)) + "".join(
        str(each.render()) for each in app.screen.query(DayBars)
    )


@pytest.mark.parametrize("size", [(200, 60), (80, 24), (40, 12), (20, 5)], ids=str)
async def test_progress_is_drawn_at_every_size(size: tuple[int, int]) -> None:
    """What is due, mastery, the bank by name and the weakest question are there; Esc leads back."""
    bank = load_bank(resolve_bank("longitude"))
    with AnswerStore(answers_file()) as store:
        at = NOW - timedelta(days=1)
        sitting = store.begin(bank.id, "learn", at)
        for serial, question in enumerate(bank.questions[:4]):
            mark = Mark.WRONG if serial == 3 else Mark.RIGHT
            name = question_name(question)
            store.save(
                sitting, Record(serial, 0, False, bank.id, name, "x", mark, float(mark is Mark.RIGHT), 0, 1, False, at)
            )
    app = QuizbotApp(Wish(1, is_fixed=True), clock=lambda: NOW)
    async with app.run_test(size=size) as pilot:
        await pilot.press("s")
        await pilot.pause()
        await app.workers.wait_for_complete()
        await pilot.pause()
        text = shown(app)

        assert "4 answers" in text
        assert all(line.strip()[-1].isalpha() for line in str(app.screen.query_one(Tiles).render()).splitlines())
        assert bank.title in text
        assert bank.questions[3].prompt in text
        await pilot.press("escape")
        await pilot.pause()
        assert app.screen.query("#banks")


async def test_an_empty_history_says_how_it_fills() -> None:
    """Without an answer the page says what to do, and nothing is drawn."""
    app = QuizbotApp(Wish(1, is_fixed=True))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("s")
        await pilot.pause()
        await app.workers.wait_for_complete()
        await pilot.pause()

        assert "Nothing answered yet" in shown(app)


async def test_damaged_answers_are_told() -> None:
    """A file of answers that cannot be read is told in place."""
    answers_file().parent.mkdir(parents=True, exist_ok=True)
    answers_file().write_bytes(b"garbage" * 1000)
    app = QuizbotApp(Wish(1, is_fixed=True))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("s")
        await pilot.pause()
        await app.workers.wait_for_complete()
        await pilot.pause()

        assert "answers.sqlite3" in shown(app)
