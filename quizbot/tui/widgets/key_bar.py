"""The keys that can be pressed now, at the bottom."""

from __future__ import annotations

from collections.abc import Sequence

from textual import events
from textual.app import ComposeResult
from textual.widgets import Footer
from textual.widgets._footer import FooterKey

_HELP = "app.help"
_LEAVING = frozenset(("back", "app.quit"))
_PALETTE = "-command-palette"
_BRIEF = {"I was right": "Right", "New quiz": "New", "Make the quiz": "Make", "File or text": "File/text"}
"""What stands for longer words where not all keys fit."""


class KeyBar(Footer):
    """As many keys as fit whole: the palette goes first, then words are cut short, then the last keys go.

    What leads out stays before them, and the help, which lists them all, longest.
    """

    def __init__(self) -> None:
        super().__init__(compact=True, show_command_palette=True)

    def compose(self) -> ComposeResult:
        keys = [each for each in super().compose() if isinstance(each, FooterKey)]
        whole = [each for each in keys if not each.has_class(_PALETTE)]
        if _width(whole) > self.size.width:
            for each in whole:
                each.description = _BRIEF.get(each.description, each.description)
        for spare in sorted(keys, key=lambda key: (_spareness(key), keys.index(key)), reverse=True):
            if _width(keys) <= self.size.width:
                break
            keys.remove(spare)
        yield from keys

    async def on_resize(self, event: events.Resize) -> None:
        event.stop()
        await self.recompose()


def _spareness(key: FooterKey) -> int:
    """Return how early a key goes: the higher, the earlier."""
    if key.has_class(_PALETTE):
        return 3
    return 0 if key.action == _HELP else 1 if key.action in _LEAVING else 2


def _width(keys: Sequence[FooterKey]) -> int:
    """Return the cells that `keys` take with a blank around each."""
    return 1 + sum(len(f"{key.key_display} {key.description} ") for key in keys)
