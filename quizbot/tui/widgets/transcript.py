"""What was said so far, the newest at the bottom."""

from __future__ import annotations

from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

MOST = 80
"""Turns on the screen at once: each costs time with every key (measured: 500 make a key take 96 ms)."""
KEPT = 60


class Transcript(VerticalScroll, can_focus=False):
    """A column of bubbles, one widget a turn; the oldest fold away into a line that brings them back."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - textual's own name
        super().__init__(id=id)
        self._folded: list[tuple[Content, str]] = []

    def on_mount(self) -> None:
        self.anchor()

    def say(self, content: Content, classes: str, *, is_read_from_top: bool = False) -> None:
        """Add a bubble at the bottom; `classes` tell whose it is and what it holds.

        One that has no room whole shows its end, or its beginning where it `is_read_from_top`.
        """
        said = Bubble(content, classes)
        self.mount(said)
        shown = list(self.query(Bubble))
        if len(shown) > MOST:
            self._fold(shown[: len(shown) - KEPT])
        self.anchor()
        if is_read_from_top:
            self.call_after_refresh(self._show_top, said)

    def clear(self) -> None:
        self._folded.clear()
        self.remove_children()

    def unfold(self) -> None:
        """Bring the latest folded turns back above the others."""
        back, self._folded = self._folded[-KEPT:], self._folded[:-KEPT]
        self.query(Earlier).remove()
        if back:
            self.mount_all([Bubble(content, classes) for content, classes in back], before=0)
            self._announce()

    def _show_top(self, bubble: Bubble) -> None:
        if bubble.outer_size.height > self.size.height:
            self.anchor(False)
            self.scroll_to_widget(bubble, top=True, animate=False)

    def _fold(self, oldest: list[Bubble]) -> None:
        self._folded.extend((each.said, each.kinds) for each in oldest)
        self.query(Earlier).remove()
        self.remove_children(oldest)
        self._announce()

    def _announce(self) -> None:
        if self._folded:
            self.mount(Earlier(len(self._folded)), before=0)


class Bubble(Static):
    """One turn of either side."""

    def __init__(self, said: Content, kinds: str) -> None:
        super().__init__(said, classes=kinds, markup=False)
        self.said = said
        self.kinds = kinds


class Earlier(Static):
    """The line that stands for folded turns; a click brings them back."""

    def __init__(self, count: int) -> None:
        super().__init__(Content(f"▲ {count} earlier turns (Ctrl+Home shows them)"), markup=False)

    def on_click(self) -> None:
        if isinstance(self.parent, Transcript):
            self.parent.unfold()
