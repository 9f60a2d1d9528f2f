"""Amounts by day as upright bars."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content
from textual.widget import Widget

from quizbot.tui.content import QUIET

_EIGHTHS = " ▁▂▃▄▅▆▇█"


class DayBars(Widget):
    """One bar a day with its number above and its name below; as many days as there is room for."""

    def __init__(self, amounts: Sequence[int], names: Sequence[str], *, style: str, height: int, id: str) -> None:  # noqa: A002 - textual's own name
        super().__init__(id=id)
        self._amounts = amounts
        self._names = names
        self._style = style
        self._height = height

    def render(self) -> Content:
        width = max([*map(len, self._names), *(len(str(amount)) for amount in self._amounts)], default=1) + 1
        days = max(1, min(len(self._amounts), self.size.width // width))
        amounts, names = self._amounts[:days], self._names[:days]
        most = max(*amounts, 1)
        numbers = Content.styled("".join(f"{amount or '':>{width}}" for amount in amounts), QUIET)
        rows = [
            Content.styled(_row(amounts, most, row, self._height, width), self._style) for row in range(self._height)
        ]
        below = Content.styled("".join(f"{name:>{width}}" for name in names), QUIET)
        return Content("\n").join([numbers, *rows, below])


def _row(amounts: Sequence[int], most: int, row: int, height: int, width: int) -> str:
    """Return one row of the bars, the topmost being row 0."""
    cells = []
    for amount in amounts:
        eighths = max(1, round(8 * height * amount / most)) if amount else 0
        filled = min(8, max(0, eighths - 8 * (height - 1 - row)))
        cells.append((_EIGHTHS[filled] * max(1, width - 1)).rjust(width))
    return "".join(cells)
