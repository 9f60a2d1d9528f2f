"""Which sittings are open in a window, so that another one says so before it goes on with the same."""

from __future__ import annotations

import sqlite3
from contextlib import suppress
from pathlib import Path

FOLDER = "open"
"""Beside the answers: an empty file for each sitting that is open, which its window keeps locked."""


class Hold:
    """Holds the sitting with a number, unless another window does; a window that crashes lets go of it.

    The lock is SQLite's, which every system knows; a place where no file can be made holds nothing.
    """

    def __init__(self, answers: Path, sitting: int) -> None:
        self._file = _file(answers, sitting)
        self._lock = _locked(self._file)

    def release(self) -> None:
        if self._lock is None:
            return
        self._lock.close()
        self._lock = None
        with suppress(OSError):  # another window may have this sitting by now, or another one in the folder
            self._file.unlink(missing_ok=True)
            self._file.parent.rmdir()


def is_held(answers: Path, sitting: int) -> bool:
    """Tell whether a window has the sitting open."""
    file = _file(answers, sitting)
    if not file.exists():
        return False
    lock = _locked(file)
    if lock is not None:
        lock.close()
    return lock is None


def _file(answers: Path, sitting: int) -> Path:
    return answers.parent / FOLDER / str(sitting)


def _locked(file: Path) -> sqlite3.Connection | None:
    with suppress(OSError):
        file.parent.mkdir(mode=0o700, exist_ok=True)
    try:
        lock = sqlite3.connect(file, timeout=0, isolation_level=None, check_same_thread=False)
    except sqlite3.OperationalError:
        return None
    try:
        lock.execute("BEGIN EXCLUSIVE")
    except sqlite3.OperationalError:
        lock.close()
        return None
    return lock
