"""The application: which screen is up, the theme and keys, and every action in the palette."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from pathlib import Path
from random import Random

from textual import on
from textual.app import App, SystemCommand
from textual.binding import Binding
from textual.screen import Screen

from quizbot.ask import Library
from quizbot.bank.model import Bank
from quizbot.bank.read import load_bank
from quizbot.errors import QuizbotError, StoreError
from quizbot.learn import Mode, Session
from quizbot.store.journal import Journal
from quizbot.store.paths import answers_file, settings_file
from quizbot.store.shelf import shelf
from quizbot.text import clean_line
from quizbot.tui.choices import keep_theme, use_choices
from quizbot.tui.keymap import names_of
from quizbot.tui.screens.help import HelpScreen
from quizbot.tui.screens.home import HomeScreen, Sources
from quizbot.tui.screens.make import MakeScreen
from quizbot.tui.screens.place import Place
from quizbot.tui.screens.quiz import QuizScreen
from quizbot.tui.screens.stats import StatsScreen
from quizbot.tui.standing import standing_at

PLACES = (HomeScreen, QuizScreen, MakeScreen, StatsScreen)


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
        try:
            use_choices(self, names_of(PLACES))
        except StoreError as error:
            self.tell("Settings cannot be read", error)
        else:
            self.theme_changed_signal.subscribe(self, lambda _: self._keep_theme())
        sources = Sources(
            lambda: shelf(answers_file()), lambda: shelf(None), lambda: standing_at(self._clock()), self._open_place
        )
        self.push_screen(HomeScreen(sources))
        if self._first is not None:
            self._take(*self._first, self._mode)

    @on(HomeScreen.Chosen)
    def open_bank(self, event: HomeScreen.Chosen) -> None:
        """Go on with the sitting that is open with the bank, or begin one."""
        name = _screen_name(event.path)
        if self._open_place(event.path):
            self.push_screen(name)
            return
        if self.is_screen_installed(name):
            self.uninstall_screen(name)
        try:
            self._take(event.path, load_bank(event.path), event.mode)
        except QuizbotError as error:
            self.tell("This quiz cannot be taken", error)

    @on(MakeScreen.Made)
    def open_made(self, event: MakeScreen.Made) -> None:
        self.pop_screen()
        self.open_bank(HomeScreen.Chosen(event.path, Mode.LEARN))

    def action_help(self) -> None:
        if isinstance(place := self.screen, Place):
            keys = [(self.get_key_display(each), each.tooltip or each.description) for each in place.possible()]
            self.push_screen(
                HelpScreen(place.guide, keys, f"Other keys, and all that is kept: {settings_file().parent}")
            )

    def action_make(self) -> None:
        self.push_screen(MakeScreen())

    def action_stats(self) -> None:
        self.push_screen(StatsScreen(lambda: standing_at(self._clock())))

    def get_key_display(self, binding: Binding) -> str:
        shown = super().get_key_display(binding)
        return shown.upper() if shown[:1] == "f" and shown[1:].isdigit() else shown

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        if isinstance(screen, Place):
            yield from screen.offers()
            yield SystemCommand("Help", "What can be done here", self.action_help)
        yield from super().get_system_commands(screen)

    def _open_place(self, path: Path) -> str:
        """Return how far the open sitting with a bank is, in words; empty when there is none."""
        name = _screen_name(path)
        screen = self.get_screen(name) if self.is_screen_installed(name) else None
        if not isinstance(screen, QuizScreen) or screen.session.is_over:
            return ""
        return f"go on with question {screen.session.progress.number} of {screen.session.progress.total}"

    def _take(self, path: Path, bank: Bank, mode: Mode) -> None:
        library = Library({bank.id: path})
        session = Session(bank, seed=self._seed, mode=mode, count=self._count, passages=library.passages_of)
        self._seed = self._seeds.randrange(2**32)
        journal = Journal(answers_file(), bank.id, mode.value)
        # An installed screen outlives being popped: whoever comes back finds the conversation where it stood.
        self.install_screen(QuizScreen(session, journal, self._clock), name := _screen_name(path))
        self.push_screen(name)

    def _keep_theme(self) -> None:
        try:
            keep_theme(self.theme)
        except StoreError as error:
            self.tell("The theme is not kept", error)

    def tell(self, title: str, error: QuizbotError) -> None:
        self.notify(clean_line(str(error)), title=title, severity="error", timeout=10, markup=False)


def _screen_name(path: Path) -> str:
    return f"quiz {path.resolve()}"
