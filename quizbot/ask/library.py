"""The articles behind banks, each read when a student first asks about it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from quizbot.ask.passages import Passages
from quizbot.bank.model import Bank
from quizbot.errors import ArticleError
from quizbot.grade.judge.encoder import Encoder
from quizbot.read.reader import Reader


class Library:
    """Finds the article of a bank beside the bank's file; `places` are those files by the banks' ids."""

    def __init__(self, places: Mapping[str, Path]) -> None:
        self._places = dict(places)
        self._read: dict[str, Passages | None] = {}

    def passages_of(self, bank: Bank) -> Passages | None:
        """Return the passages behind `bank`; None where it names no article, or one that cannot be read."""
        if bank.id not in self._read:
            self._read[bank.id] = self._passages(bank)
        return self._read[bank.id]

    def _passages(self, bank: Bank) -> Passages | None:
        from quizbot.read.load import load_article

        place = self._places.get(bank.id)
        if place is None or bank.source.file is None:
            return None
        try:
            return Passages(load_article(place.parent / bank.source.file), Encoder.packaged(), _reader)
        except ArticleError:
            # A bank whose article is gone or broken is taken without one.
            return None


@cache
def _reader() -> Reader:
    """Load one reader for all articles. Raises ReaderError as `Reader.load` does."""
    return Reader.load()
