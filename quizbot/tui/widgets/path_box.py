"""Where the path of a file is typed, completed from what is on the disk."""

from __future__ import annotations

from itertools import islice
from pathlib import Path

from textual.binding import Binding
from textual.events import Paste
from textual.message import Message
from textual.suggester import Suggester
from textual.widgets import Input

from quizbot.bank.find import expanded
from quizbot.read.formats import ARTICLES
from quizbot.text import clean_line

_MOST_LOOKED_AT = 5000


class PathBox(Input):
    """One line that completes folders and articles, by Tab or the right arrow."""

    BINDINGS = [Binding("tab", "complete", "Complete", show=False)]

    class ArticlePasted(Message):
        """Several lines were pasted: no path, but the article itself."""

        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - textual's own name
        super().__init__(id=id, placeholder="Path of an article", suggester=_Completer(), select_on_focus=False)

    @property
    def path(self) -> Path:
        return expanded(self.value.strip())

    def _on_paste(self, event: Paste) -> None:
        if len(event.text.strip().splitlines()) > 1:
            event.prevent_default()
            event.stop()
            self.post_message(self.ArticlePasted(event.text))

    def action_complete(self) -> None:
        """Complete what is typed; where there is nothing to complete, go to the next field as Tab does."""
        completed = completion(self.value)
        if completed is None:
            self.screen.focus_next()
            return
        self.value = completed
        self.cursor_position = len(completed)


class _Completer(Suggester):
    def __init__(self) -> None:
        super().__init__(use_cache=False, case_sensitive=True)

    async def get_suggestion(self, value: str) -> str | None:
        return completion(value)


def completion(typed: str) -> str | None:
    """Return `typed` completed to the first folder or article that begins so, None when there is none."""
    head, slash, begun = typed.rpartition("/")
    folder = expanded(f"{head}{slash}" or ".")
    if not typed:
        return None
    try:
        with_name = sorted(each for each in islice(folder.iterdir(), _MOST_LOOKED_AT) if _fits(each, begun))
        found = [f"{each.name}/" if each.is_dir() else each.name for each in with_name]
    except (OSError, ValueError):
        return None
    longer = [f"{head}{slash}{name}" for name in found if name != begun]
    return longer[0] if longer else None


def is_article(path: Path) -> bool:
    """Tell whether `path` is named like a file that an article can be read from, with letters that can be shown."""
    return path.suffix.lower() in ARTICLES and clean_line(path.name) == path.name


def _fits(path: Path, begun: str) -> bool:
    is_hidden = path.name.startswith(".") and not begun.startswith(".")
    return path.name.startswith(begun) and not is_hidden and (is_article(path) or path.is_dir())
