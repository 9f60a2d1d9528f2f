"""What there is to choose from, above the input."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from quizbot.text import clean_line


class OptionMenu(OptionList, can_focus=False):
    """Numbered options for the mouse and for the arrow keys of the input, which keeps the focus."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - textual's own name
        super().__init__(id=id, markup=False, compact=True)
        self.display = False

    def offer(self, options: Sequence[tuple[str, bool]]) -> None:
        """Show `options`, each with whether it is ruled out; none hides the menu."""
        self.clear_options()
        for number, (text, is_struck) in enumerate(options, 1):
            shown = Content.assemble((f" {number} ", "bold $text-primary"), " ", clean_line(text))
            if is_struck:
                shown = Content.assemble(f" {number}  ", (clean_line(text), "strike"), "  (out)")
            self.add_option(Option(shown, disabled=is_struck))
        self.highlighted = None
        self.display = bool(options)

    def move(self, step: int) -> None:
        """Move the highlight over the options that are not ruled out."""
        if step < 0:
            self.action_cursor_up()
        else:
            self.action_cursor_down()
