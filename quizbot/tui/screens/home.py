"""The list of quizzes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Footer, OptionList, Static
from textual.widgets.option_list import Option

from quizbot.errors import StoreError
from quizbot.learn.phrases import number_of
from quizbot.store.shelf import ShelvedBank
from quizbot.text import clean_line

_EMPTY = (
    "No quiz here yet.\n\n"
    "Make one from an article:\n"
    "  quizbot generate article.txt -o my-quiz.yaml\n"
    "  quizbot my-quiz.yaml"
)


class HomeScreen(Screen[None]):
    """The banks at hand, each with its size and the last score; Enter opens one."""

    CSS_PATH = "home.tcss"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (60, "-middle")]
    VERTICAL_BREAKPOINTS = [(0, "-low"), (18, "-high")]
    BINDINGS = [
        Binding("enter", "open", "Open", tooltip="Take the quiz"),
        Binding("f1", "app.help", "Help", key_display="F1"),
        Binding("q,escape", "app.quit", "Quit", key_display="Q"),
    ]

    class Chosen(Message):
        """A bank was chosen."""

        def __init__(self, path: Path) -> None:
            super().__init__()
            self.path = path

    def __init__(self, scored: Callable[[], list[ShelvedBank]], unscored: Callable[[], list[ShelvedBank]]) -> None:
        super().__init__()
        self._scored = scored
        self._unscored = unscored
        self._banks: list[ShelvedBank] = []

    def compose(self) -> ComposeResult:
        with Vertical(id="page"):
            yield Static("quizbot", id="name", markup=False)
            yield Static("Choose a quiz and talk it through.", id="tagline", markup=False)
            yield OptionList(id="banks", markup=False)
            yield Static(_EMPTY, id="empty", markup=False)
        yield Footer(compact=True, show_command_palette=True)

    def on_screen_resume(self) -> None:
        """Read the shelf again: a score may have changed meanwhile."""
        try:
            banks = self._scored()
        except StoreError as error:
            self.notify(clean_line(str(error)), title="Scores cannot be read", severity="error", markup=False)
            banks = self._unscored()
        self.fill(banks)

    def on_resize(self) -> None:
        self.fill(self._banks)

    def action_open(self) -> None:
        self.query_one(OptionList).action_select()

    @on(OptionList.OptionSelected)
    def open_bank(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.post_message(self.Chosen(self._banks[event.option_index].bank.path))

    def fill(self, banks: list[ShelvedBank]) -> None:
        """Show `banks`, or how to make one when there are none."""
        self._banks = banks
        menu = self.query_one(OptionList)
        place = menu.highlighted
        menu.clear_options()
        width = max(20, min(79, self.size.width - 7))
        menu.add_options(Option(_card(each, width)) for each in self._banks)
        menu.display = bool(self._banks)
        self.query_one("#empty").display = not self._banks
        if self._banks:
            menu.highlighted = min(place or 0, len(self._banks) - 1)
            menu.focus()


def _card(shelved: ShelvedBank, width: int) -> Content:
    """Return two lines: title and last score, then size and file."""
    bank, last = shelved.bank, shelved.last
    score = Content.styled(f"{last.percent}%" if last else "new", "bold $text-success" if last else "dim")
    title = Content.styled(clean_line(bank.title), "bold").truncate(width - score.cell_length - 2, ellipsis=True)
    gap = " " * max(2, width - title.cell_length - score.cell_length)
    told = number_of(bank.questions, "question")
    if last:
        told += f" · last taken {last.at.astimezone():%d %B %Y}"
    if bank.is_broken:
        told = f"cannot be read: quizbot check {clean_line(bank.path.name)}"
    below = Content.styled(told, "$text-error" if bank.is_broken else "dim").truncate(width, ellipsis=True)
    return Content.assemble(title, gap, score, "\n", below)
