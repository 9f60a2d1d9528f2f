"""The list of quizzes."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from textual.widgets import OptionList

from quizbot.grade.verdict import Mark
from quizbot.learn import Record
from quizbot.store.answers import AnswerStore
from quizbot.store.paths import answers_file
from quizbot.tui.app import QuizbotApp
from quizbot.tui.screens.home import HomeScreen

BANK = "title: '{title}'\nid: {name}\nquestions:\n- {{prompt: What hums?, answer: a bee}}\n"


def put(name: str, content: str) -> Path:
    folder = answers_file().parent / "banks"
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{name}.yaml"
    path.write_text(content, encoding="utf-8")
    return path


def cards(app: QuizbotApp) -> str:
    return "\n".join(str(option.prompt) for option in app.screen.query_one(OptionList).options)


async def test_cards_have_title_size_and_last_score() -> None:
    """A quiz taken before shows its last score, another one that it is new; markup in a title is only text."""
    put("bees", BANK.format(title="On bees [/b]", name="bees"))
    put("wasps", BANK.format(title="On wasps", name="wasps"))
    with AnswerStore(answers_file()) as store:
        at = datetime(2030, 5, 1, 12, tzinfo=UTC)
        sitting = store.begin("bees", "learn", at)
        store.save(sitting, Record(0, 0, False, "bees", "prompt.what-hums", "a be", Mark.ALMOST, 0.5, 0, 2, False, at))
    app = QuizbotApp(None, seed=1)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        shown = cards(app)

        assert "On bees [/b]" in shown
        assert "50%" in shown
        assert "1 question" in shown
        assert "new" in shown


async def test_broken_bank_is_shown_and_not_opened() -> None:
    """A bank with faults names the command that lists them; opening it tells why and stays on the list."""
    put("aaa-broken", "title: Broken\nid: aaa\nquestions: []\n")
    app = QuizbotApp(None, seed=1)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await pilot.pause()
        assert "quizbot check aaa-broken.yaml" in cards(app)
        app.screen.query_one(OptionList).highlighted = 0
        await pilot.press("enter")
        await pilot.pause()

        assert isinstance(app.screen, HomeScreen)
        assert app.screen.query("Toast")


async def test_damaged_answers_do_not_hide_the_quizzes() -> None:
    """A file of answers that cannot be read is told; the quizzes can still be taken, the file is left alone."""
    put("bees", BANK.format(title="On bees", name="bees"))
    answers_file().write_bytes(b"garbage" * 1000)
    app = QuizbotApp(None, seed=1)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await pilot.pause()
        assert "On bees" in cards(app)
        app.screen.query_one(OptionList).highlighted = 0
        await pilot.press("enter")
        await pilot.pause()
        await pilot.press(*"bee", "enter")
        await pilot.pause()

        assert app.screen.query("Toast")
        assert answers_file().read_bytes() == b"garbage" * 1000


async def test_empty_shelf_says_how_to_make_a_quiz() -> None:
    """Where there is no bank at all the page shows the two commands that make one."""
    app = QuizbotApp(None, seed=1)
    async with app.run_test(size=(60, 20)) as pilot:
        await pilot.pause()
        home = app.screen
        assert isinstance(home, HomeScreen)
        home.fill([])

        assert home.query_one("#empty").display
        assert not home.query_one(OptionList).display
