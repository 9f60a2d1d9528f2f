"""What can be typed and pressed."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

_WORDS = (
    ("hint", "help by degrees, for a quarter of the credit each"),
    ("skip", "leave this question"),
    ("I don't know", "give up and see the answer"),
    ("why", "the reason for the last verdict"),
    ("source", "the passage that proves it, or where to look"),
    ("I was right", "count the last reply as right, by your own word"),
    ("undo", "take that back"),
    ("repeat", "the question again"),
    ("score", "how far you are"),
    ("again", "at the end: only the missed ones"),
    ("restart", "at the end: the whole quiz"),
    ("quit", "stop, with a summary"),
)
_KEYS = (
    ("Enter", "send the reply"),
    ("1–9", "pick an option"),
    ("↑ ↓", "earlier replies, or through the options"),
    ("Tab, F2", "to the article and back"),
    ("F3 F4 F5 F6", "hint, skip, why, I was right"),
    ("PgUp PgDn", "scroll the conversation"),
    ("Esc", "back"),
    ("Ctrl+P", "every action, and the themes"),
    ("Ctrl+Q, Ctrl+C", "leave; every answer is kept"),
)


class HelpScreen(ModalScreen[None]):
    """A page over the current one; Esc or F1 closes it."""

    CSS_PATH = "help.tcss"
    BINDINGS = [Binding("escape,f1,q,enter", "dismiss", "Close")]

    def compose(self) -> ComposeResult:
        with VerticalScroll(id="page") as page:
            page.border_title = Content("Help")
            page.border_subtitle = Content("Esc closes")
            yield Static("Answer in your own words; small slips do not matter.", markup=False)
            yield Static("Say, in these words or with a slash", classes="heading", markup=False)
            yield Static(_table(_WORDS), markup=False)
            yield Static("Press", classes="heading", markup=False)
            yield Static(_table(_KEYS), markup=False)


def _table(rows: tuple[tuple[str, str], ...]) -> Content:
    width = max(len(name) for name, _ in rows) + 2
    return Content("\n").join(Content.assemble((name.ljust(width), "bold $text-primary"), told) for name, told in rows)
