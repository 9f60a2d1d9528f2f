"""The keys that can be pressed now, at the bottom."""

from __future__ import annotations

from collections.abc import Sequence

from textual import events
from textual.app import ComposeResult
from textual.widgets import Footer
from textual.widgets._footer import FooterKey

_HELP = "app.help"
_PALETTE = "-command-palette"


class KeyBar(Footer):
    """As many keys as fit whole: the help, which lists them all, is the last to go, and the palette the first."""

    def __init__(self) -> None:
        super().__init__(compact=True, show_command_palette=True)

    def compose(self) -> ComposeResult:
        keys = [each for each in super().compose() if isinstance(each, FooterKey)]
        for spare in sorted(keys, key=lambda key: (_spareness(key), keys.index(key)), reverse=True):
            if _width(keys) <= self.size.width:
                break
            keys.remove(spare)
        yield from keys

    async def on_resize(self, event: events.Resize) -> None:
        event.stop()
        await self.recompose()


def _spareness(key: FooterKey) -> int:
    return 2 if key.has_class(_PALETTE) else 0 if key.action == _HELP else 1


def _width(keys: Sequence[FooterKey]) -> int:
    """Return the cells that `keys` take with a blank around each."""
    return 1 + sum(len(f"{key.key_display} {key.description} ") for key in keys)
