"""What can be said and pressed at the place that it was asked from."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Grid, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from quizbot.tui.screens.place import Guide

_EVERYWHERE = (
    ("PgUp PgDn", "Scroll"),
    ("Ctrl+P", "Every action, and the themes"),
    ("Ctrl+Q", "Leave; every answer is kept"),
)


class HelpScreen(ModalScreen[None]):
    """A page over the current one; Esc or F1 closes it."""

    CSS_PATH = "help.tcss"
    BINDINGS = [Binding("escape,f1,q,enter", "dismiss", "Close")]

    def __init__(self, guide: Guide, keys: Sequence[tuple[str, str]], where_to_change: str) -> None:
        super().__init__()
        self._guide = guide
        self._keys = keys
        self._where_to_change = where_to_change

    def compose(self) -> ComposeResult:
        with VerticalScroll(id="page") as page:
            page.border_title = Content(f"Help: {self._guide.title}")
            page.border_subtitle = Content("Esc closes")
            yield Static(self._guide.purpose, markup=False)
            if self._guide.words:
                yield Static("Say, in your own words or with a slash", classes="heading", markup=False)
                yield from _table(self._guide.words)
            yield Static("Press", classes="heading", markup=False)
            yield from _table((*self._keys, *_EVERYWHERE))
            yield Static(self._where_to_change, classes="heading", markup=False)


def _table(rows: Sequence[tuple[str, str]]) -> ComposeResult:
    """Yield the rows as two columns, of which the second wraps below itself."""
    with Grid(classes="table"):
        for name, told in rows:
            yield Static(Content.styled(name, "bold $text-primary"), markup=False)
            yield Static(told, markup=False)
