"""The application: which screen is up, the theme, and every action in the palette."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from random import Random

from textual import on
from textual.app import App, SystemCommand
from textual.binding import Binding
from textual.screen import Screen

from quizbot.bank.model import Bank
from quizbot.bank.read import load_bank
from quizbot.errors import QuizbotError, StoreError
from quizbot.learn import Mode, Session
from quizbot.store.journal import Journal
from quizbot.store.paths import answers_file, settings_file
from quizbot.store.settings import load_settings, save_settings
from quizbot.store.shelf import shelf
from quizbot.text import clean_line
from quizbot.tui.screens.help import HelpScreen
from quizbot.tui.screens.home import HomeScreen
from quizbot.tui.screens.quiz import QuizScreen

_SAYINGS = (
    ("Hint", "A little help, for a quarter of the credit", "/hint"),
    ("Skip", "Leave this question", "/skip"),
    ("I don't know", "Give up and see the answer", "/dontknow"),
    ("Why", "The reason for the last verdict", "/why"),
    ("Source", "The passage of the last answer, or where to look", "/source"),
    ("Repeat", "The question again", "/repeat"),
    ("Score", "How far you are", "/score"),
    ("I was right", "Count the last reply as right, by your own word", "/right"),
    ("Undo", "Take “I was right” back", "/undo"),
    ("Restart", "The whole quiz from the start", "/restart"),
    ("Finish", "Stop here and see the summary", "/quit"),
)


class QuizbotApp(App[None]):
    """Take quizzes; opens on the list, or straight in `bank` when one is given."""

    TITLE = "quizbot"
    CSS_PATH = "quizbot.tcss"
    ENABLE_COMMAND_PALETTE = True
    BINDINGS = [Binding("ctrl+c", "quit", "Quit", show=False, priority=True)]

    def __init__(
        self,
        bank: tuple[Path, Bank] | None = None,
        *,
        seed: int,
        mode: Mode = Mode.LEARN,
        count: int | None = None,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        super().__init__()
        self._first = bank
        self._seeds = Random(seed)
        self._seed = seed
        self._mode = mode
        self._count = count
        self._clock = clock

    def on_mount(self) -> None:
        self._take_theme()
        self.push_screen(HomeScreen(lambda: shelf(answers_file()), lambda: shelf(None)))
        if self._first is not None:
            self._take(*self._first)

    @on(HomeScreen.Chosen)
    def open_bank(self, event: HomeScreen.Chosen) -> None:
        name = _screen_name(event.path)
        if self.is_screen_installed(name):
            screen = self.get_screen(name)
            if isinstance(screen, QuizScreen) and not screen.session.is_over:
                self.push_screen(name)
                return
            self.uninstall_screen(name)
        try:
            self._take(event.path, load_bank(event.path))
        except QuizbotError as error:
            self.notify(clean_line(str(error)), title="This quiz cannot be taken", severity="error", markup=False)

    def action_help(self) -> None:
        self.push_screen(HelpScreen())

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        if isinstance(screen, QuizScreen):
            for title, told, command in _SAYINGS:
                yield SystemCommand(title, told, lambda command=command: screen.action_say(command))
            yield SystemCommand("Article", "Read the article, and back", screen.action_article)
            yield SystemCommand("Home", "To the list of quizzes", screen.action_back)
        yield SystemCommand("Help", "What can be typed and pressed", self.action_help)
        yield from super().get_system_commands(screen)

    def _take(self, path: Path, bank: Bank) -> None:
        session = Session(bank, seed=self._seed, mode=self._mode, count=self._count)
        self._seed = self._seeds.randrange(2**32)
        journal = Journal(answers_file(), bank.id, self._mode.value)
        # An installed screen outlives being popped: whoever comes back finds the conversation where it stood.
        self.install_screen(QuizScreen(session, path, journal, self._clock), name := _screen_name(path))
        self.push_screen(name)

    def _take_theme(self) -> None:
        """Use the theme chosen last time, and keep the next choice."""
        try:
            kept = load_settings(settings_file()).theme
        except StoreError as error:
            self.notify(clean_line(str(error)), title="Settings cannot be read", severity="warning", markup=False)
            return
        if kept in self.available_themes and "TEXTUAL_THEME" not in os.environ:
            self.theme = kept
        self.theme_changed_signal.subscribe(self, lambda _: self._keep_theme())

    def _keep_theme(self) -> None:
        try:
            save_settings(settings_file(), replace(load_settings(settings_file()), theme=self.theme))
        except StoreError as error:
            self.notify(clean_line(str(error)), title="The theme is not kept", severity="warning", markup=False)


def _screen_name(path: Path) -> str:
    return f"quiz {path.resolve()}"
