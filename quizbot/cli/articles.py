"""Which article files the words of a command line name: files, folders, patterns."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from quizbot.bank.find import is_file
from quizbot.errors import UsageError
from quizbot.read.formats import ARTICLES

_ADDRESS = re.compile(r"(?:https?|ftp|file)://", re.IGNORECASE)
_WILD = frozenset("*?[")


def article_files(names: Sequence[str]) -> list[str]:
    """Return the files that `names` mean, each once: a folder stands for the articles in it, a pattern for what fits.

    ``-`` and names of files pass as they are. Raises UsageError for a folder or a pattern without an article, and for
    what can be no file: nothing, or an address.
    """
    found: dict[str, None] = {}
    for name in names:
        _refuse_no_file(name)
        path = Path(name)
        if name != "-" and path.is_dir():
            inside = [str(each) for each in sorted(path.iterdir()) if _is_article(each)]
            if not inside:
                raise UsageError(f"{name}: no article in this folder.", f"It may hold: {', '.join(sorted(ARTICLES))}.")
        elif name != "-" and not path.exists() and _WILD & set(name):
            anchor = Path(path.anchor) if path.anchor else Path()
            pattern = str(path.relative_to(path.anchor)) if path.anchor else name
            inside = [str(each) for each in sorted(anchor.glob(pattern)) if _is_article(each)]
            if not inside:
                raise UsageError(f"{name}: no file fits this pattern.", "Check the folder and the pattern.")
        else:
            inside = [name]
        found.update(dict.fromkeys(inside))
    return list(found)


def _refuse_no_file(name: str) -> None:
    if not name.strip():
        raise UsageError("An ARTICLE without a name was given.", "Name a file, a folder or a pattern; - is stdin.")
    if _ADDRESS.match(name):
        raise UsageError(f"{name}: quizbot fetches nothing from the network.", "Save the page, then name its file.")


def _is_article(path: Path) -> bool:
    return is_file(path) and path.suffix.lower() in ARTICLES and not path.name.startswith(".")
