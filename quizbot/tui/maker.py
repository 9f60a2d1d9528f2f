"""From an article to a bank in the learner's own folder, ready to be taken; nothing there is ever overwritten."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from quizbot.bank.find import find_banks
from quizbot.bank.write import replace_file, save_bank
from quizbot.generate import generate_bank
from quizbot.generate.ids import slug
from quizbot.read import article_from_text, load_article
from quizbot.store.paths import make_private

PASTED = "pasted"
"""The folder, inside that of the banks, of texts that were pasted: a bank's article stays at hand."""


@dataclass(frozen=True, slots=True)
class Order:
    """What to make a quiz of: a file, or else a text."""

    file: Path | None
    text: str = ""


def make_quiz(order: Order, folder: Path, progress: Callable[[float], None], should_stop: Callable[[], bool]) -> Path:
    """Make a bank from what is ordered, keep it in `folder` under a name of its own, and return its file.

    `progress` is told the share done, from 0 to 1. Raises a QuizbotError when the article cannot be read or supports
    nothing, and StoppedError once `should_stop` says so; then nothing is kept.
    """
    from quizbot.read.reader import Reader

    if order.file is not None:
        article = load_article(order.file)
    else:
        article = article_from_text(order.text, kind="txt", path="pasted text")
    progress(0.0)
    make_private(folder)
    name = _free_name(slug(article.title) or "quiz", folder)
    source = _source(order, folder, name)
    made = generate_bank(
        article, Reader.load().parse, bank_id=name, source_file=source, progress=progress, should_stop=should_stop
    )
    if order.file is None:
        make_private(folder / PASTED)
        replace_file(folder / source, order.text.encode("utf-8", "replace"))
    save_bank(made.bank, folder / f"{name}.yaml")
    return folder / f"{name}.yaml"


def _free_name(base: str, folder: Path) -> str:
    """Return `base`, or `base` with a number, such that no bank at hand has it as its id or file."""
    taken = {bank.id for bank in find_banks([folder])} | {path.stem for path in folder.rglob("*")}
    return next(name for name in _names(base) if name not in taken)


def _names(base: str) -> Iterator[str]:
    yield base
    yield from (f"{base}-{number}" for number in count(2))


def _source(order: Order, folder: Path, name: str) -> str:
    """Return the article's file as the bank names it: from the bank's folder where there is a way."""
    if order.file is None:
        return f"{PASTED}/{name}.txt"
    path = order.file.resolve()
    try:
        return Path(os.path.relpath(path, folder.resolve())).as_posix()
    except ValueError:  # another drive on Windows
        return path.as_posix()
