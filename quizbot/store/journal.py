"""One sitting being kept: the file is opened with the first answer, so that looking leaves no trace."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime
from pathlib import Path

from quizbot.errors import StoreError
from quizbot.learn.agenda import Agenda
from quizbot.learn.record import Record
from quizbot.store.answers import AnswerStore, SerialTakenError
from quizbot.store.hold import Hold


class Journal:
    """Keep one sitting at `path`; `sitting` is the number of one that goes on."""

    def __init__(self, path: Path, bank: str, mode: str, sitting: int = 0) -> None:
        self._path = path
        self._bank = bank
        self._mode = mode
        self._store: AnswerStore | None = None
        self._sitting = sitting
        self._hold = Hold(path, sitting) if sitting else None
        self._agenda: Agenda | None = None
        self._has_failed = False

    def keep(self, records: tuple[Record, ...], agenda: Agenda | None = None, now: datetime | None = None) -> None:
        """Save `records`, and how the sitting stands by its `agenda` at `now`; all is on the disk when this returns.

        The first failure raises `StoreError`; after it nothing more is tried, so that a quiz can go on unkept.
        """
        is_begun = bool(records) or self._store is not None or (agenda is not None and agenda.is_begun)
        if not is_begun or self._has_failed or not (records or self._is_news(agenda)):
            return
        try:
            self._save(records, agenda, now if now is not None else records[0].at)
        except StoreError:
            self._has_failed = True
            raise
        self._agenda = agenda

    def give_up(self) -> None:
        """Try to keep nothing: that the file cannot be used was found out and told before."""
        self._has_failed = True

    def leave(self, agenda: Agenda, now: datetime) -> None:
        """Close, and take from a time limit what was spent on the question that is open.

        What cannot be saved then is lost without a word: there is nobody left to tell.
        """
        if self._store is not None and agenda.left_seconds is not None and not agenda.is_over and not self._has_failed:
            with suppress(StoreError):
                self._save((), agenda, now)
        self.close()

    def close(self) -> None:
        """Let go of the sitting and the file; what is kept after it takes hold of both again."""
        if self._hold is not None:
            self._hold.release()
            self._hold = None
        if self._store is not None:
            self._store.close()
            self._store = None

    def _save(self, records: tuple[Record, ...], agenda: Agenda | None, now: datetime) -> None:
        if self._store is None:
            self._store = AnswerStore(self._path)
        if not self._sitting:
            self._begin(self._store, now)
        try:
            self._store.save(self._sitting, *records, agenda=agenda)
        except SerialTakenError:
            # Another window goes on with the same sitting; from here on this one is kept as a sitting of its own.
            self._begin(self._store, now)
            self._store.save(self._sitting, *records, agenda=agenda)
        if agenda is not None and agenda.is_over:
            self._store.end(self._sitting, now)

    def _begin(self, store: AnswerStore, now: datetime) -> None:
        if self._hold is not None:
            self._hold.release()
        self._sitting = store.begin(self._bank, self._mode, now)
        self._hold = Hold(self._path, self._sitting)

    def _is_news(self, agenda: Agenda | None) -> bool:
        """Tell whether `agenda` says more than what is kept, the time that is left aside."""
        if agenda is None or self._agenda is None:
            return agenda is not None
        return agenda.model_copy(update={"left_seconds": self._agenda.left_seconds}) != self._agenda
