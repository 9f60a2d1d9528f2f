"""One sitting being kept: the file is opened with the first answer, so that looking leaves no trace."""

from __future__ import annotations

from pathlib import Path

from quizbot.errors import StoreError
from quizbot.learn.record import Record
from quizbot.store.answers import AnswerStore


class Journal:
    """Save the records of one sitting at `path`."""

    def __init__(self, path: Path, bank: str, mode: str) -> None:
        self._path = path
        self._bank = bank
        self._mode = mode
        self._store: AnswerStore | None = None
        self._sitting = 0
        self._has_failed = False

    def keep(self, records: tuple[Record, ...]) -> None:
        """Save `records`; they are on the disk when this returns.

        The first failure raises `StoreError`; after it nothing more is tried, so that a quiz can go on unkept.
        """
        if not records or self._has_failed:
            return
        try:
            if self._store is None:
                self._store = AnswerStore(self._path)
                self._sitting = self._store.begin(self._bank, self._mode, records[0].at)
            self._store.save(self._sitting, *records)
        except StoreError:
            self._has_failed = True
            raise

    def close(self) -> None:
        if self._store is not None:
            self._store.close()
            self._store = None
