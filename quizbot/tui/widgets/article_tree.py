"""Folders and the articles in them, to pick one."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from textual.widgets import DirectoryTree

from quizbot.text import clean_line
from quizbot.tui.widgets.path_box import is_article


class ArticleTree(DirectoryTree):
    """A tree of folders that shows articles only; what is hidden, or named to fool a terminal, stays out."""

    show_guides = False
    ICON_NODE = "▸ "
    ICON_NODE_EXPANDED = "▾ "
    ICON_FILE = "  "

    def filter_paths(self, paths: Iterable[Path]) -> Iterable[Path]:
        for path in paths:
            if not path.name.startswith(".") and clean_line(path.name) == path.name and self._is_wanted(path):
                yield path

    @staticmethod
    def _is_wanted(path: Path) -> bool:
        try:
            return path.is_dir() or is_article(path)
        except OSError:  # gone, or not ours to look at
            return False
