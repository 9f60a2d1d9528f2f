"""What the screens have in common: each says what can be done there, and how."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass
from typing import ClassVar

from textual.app import SystemCommand
from textual.binding import Binding
from textual.screen import Screen

WIDE = 110
"""Columns from which a second thing stands beside the first."""
HELP = Binding("f1", "app.help", "Help", priority=True, tooltip="What can be done here", id="help")


@dataclass(frozen=True, slots=True)
class Guide:
    """The help of one place: what it is, what can be done with it, and what can be said there and to what end."""

    title: str
    purpose: str
    words: tuple[tuple[str, str], ...] = ()


class Place(Screen[None]):
    """A screen to be at; what its keys do is in the palette and the help, as far as it can be done now."""

    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (60, "-middle"), (WIDE, "-wide")]
    VERTICAL_BREAKPOINTS = [(0, "-low"), (18, "-high")]
    GUIDE: ClassVar[Guide]

    @property
    def guide(self) -> Guide:
        return self.GUIDE

    def possible(self) -> Iterator[Binding]:
        """Yield what can be done here now by a key, each action once."""
        seen = {each.action for each in Screen.BINDINGS if isinstance(each, Binding)}  # no doing of ours
        for node, binding, enabled, _ in self.active_bindings.values():
            if node is self and enabled and binding.description and binding.action not in seen:
                seen.add(binding.action)
                yield binding

    def offers(self) -> Iterator[SystemCommand]:
        """Yield the palette's entries for what can be done here now."""
        for binding in self.possible():
            if binding != HELP:
                yield SystemCommand(binding.description, binding.tooltip, self._doing(binding.action))

    def _doing(self, action: str) -> Callable[[], Awaitable[None]]:
        return lambda: self.run_action(action)
