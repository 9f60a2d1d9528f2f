"""Figures in a row, each with what it counts."""

from __future__ import annotations

from collections.abc import Sequence

from textual import events
from textual.content import Content
from textual.widgets import Static

from quizbot.tui.content import QUIET

_GAP = 3


class Tiles(Static):
    """As many figures in a line as fit; none is parted from its words."""

    def __init__(self, figures: Sequence[tuple[str, str]], *, id: str) -> None:  # noqa: A002 - textual's own name
        super().__init__(id=id, markup=False)
        self._figures = figures

    def on_mount(self) -> None:
        self._lay(self.app.size.width)

    def on_resize(self, event: events.Resize) -> None:
        self._lay(event.size.width)

    def _lay(self, width: int) -> None:
        lines: list[list[Content]] = []
        room = 0
        for big, small in self._figures:
            tile = Content.assemble((big, "bold $text-primary"), " ", (small, QUIET))
            room -= tile.cell_length + _GAP
            if not lines or room < -_GAP:
                lines.append([])
                room = width - tile.cell_length - _GAP
            lines[-1].append(tile)
        self.update(Content("\n").join(Content(" " * _GAP).join(line) for line in lines))
