"""The question whether to go on with what was left."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from quizbot.store.answers import Unfinished
from quizbot.text import clean_line


class ResumeScreen(ModalScreen[bool | None]):
    """Offer a sitting that was left, or that another window has open; answers whether to go on with it.

    None stands for neither.
    """

    CSS_PATH = "resume.tcss"
    BINDINGS = [Binding("escape", "dismiss(None)", "Neither", show=False)]

    def __init__(self, title: str, left: Unfinished) -> None:
        super().__init__()
        self._title = title
        told = "This quiz is open in another window," if left.is_open else "You left this quiz"
        self._told = f"{told} {left.where}."
        elsewhere, here = ("Go on with it here", "Begin another one"), ("Go on where you left", "Begin anew")
        self._ways = elsewhere if left.is_open else here

    def compose(self) -> ComposeResult:
        with Vertical(id="page"):
            yield Static(Content.styled(clean_line(self._title), "bold"), markup=False)
            yield Static(self._told, id="told", markup=False)
            yield OptionList(*map(Option, self._ways), id="ways", markup=False)

    @on(OptionList.OptionSelected)
    def settle(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.dismiss(event.option_index == 0)
