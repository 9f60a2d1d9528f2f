"""The file of answers as SQLite opens it: to write, or only to read where nothing may be written."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from quizbot.errors import StoreError
from quizbot.store.paths import OVERRIDE, is_there, make_private
from quizbot.store.schema import VERSION, upgrade, version_of

_BUSY_MS = 5000
_TRIES = 20
"""Windows that may open a new file at the same moment."""


def opened(path: Path) -> sqlite3.Connection:
    """Return the file at `path`, made or upgraded where needed, for reading alone where it cannot be written.

    That is so where nobody has the right to, and where the disk has no room left.

    Raises `StoreError` for a file that is damaged, of a newer quizbot, or no file of answers; it is left as it is.
    """
    is_old = is_there(path)
    if is_old and not is_writable(path):
        return _opened_to_read(path)
    make_private(path.parent)
    is_new = not is_old or path.stat().st_size == 0
    with told(path):
        connection = sqlite3.connect(path, timeout=_BUSY_MS / 1000, isolation_level=None)
    if is_new:
        return _prepared(path, connection)
    try:
        return _prepared(path, _checked(path, connection))
    except StoreError as error:
        if not _lacks_room(error.__cause__):
            raise
    return _opened_to_read(path)


def is_writable(path: Path) -> bool:
    """Tell whether answers can be kept in the file at `path`, or in a new one there."""
    try:
        folder = next(each for each in (path.parent, *path.parent.parents) if each.exists())
        is_file = path.exists()
    except OSError:  # a folder that may not be looked into
        return False
    return folder.is_dir() and os.access(folder, os.W_OK) and (not is_file or os.access(path, os.W_OK))


def unwritable(path: Path) -> StoreError:
    return StoreError(f"{path.parent}: cannot be written.", f"Set {OVERRIDE} to a folder that can.")


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turn what SQLite reports of the file at `path` into the one line that a learner can act on."""
    try:
        yield
    except sqlite3.OperationalError as error:
        if "locked" in str(error) or "busy" in str(error):
            raise StoreError(
                f"{path}: another quizbot keeps it busy.", "Close the other window, then try again."
            ) from error
        if _code_of(error) == sqlite3.SQLITE_READONLY:
            raise StoreError(f"{path}: cannot be written now.", "See whether the disk is full.") from error
        raise StoreError(f"{path}: {error}.", "Check the disk and your rights to the file.") from error
    except sqlite3.DatabaseError as error:
        raise damaged(path, str(error)) from error


@contextmanager
def writing(connection: sqlite3.Connection) -> Iterator[None]:
    """Keep all that is done inside, or none of it."""
    with connection:
        connection.execute("BEGIN IMMEDIATE")
        yield


def damaged(path: Path, reason: str) -> StoreError:
    return StoreError(
        f"{path}: the file of answers is damaged ({reason}).", "Move it away to start afresh; it was left as it is."
    )


def _code_of(error: sqlite3.Error) -> int:
    """Return the primary code of what SQLite reports; the extended codes tell it apart further."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF


def _lacks_room(cause: BaseException | None) -> bool:
    """Tell whether SQLite could not make its log beside the file: what is kept may be read all the same."""
    return isinstance(cause, sqlite3.OperationalError) and _code_of(cause) in (
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_IOERR,
    )


def _opened_to_read(path: Path) -> sqlite3.Connection:
    # Beside a file that nobody writes SQLite may make no log: it has to be told that none is needed. One that a
    # quizbot left there when it was ended is read with the file.
    log = path.with_name(f"{path.name}-wal")
    has_log = log.exists() and log.stat().st_size > 0
    with told(path):
        connection = sqlite3.connect(
            f"{path.absolute().as_uri()}?{'mode=ro' if has_log else 'immutable=1'}", uri=True, isolation_level=None
        )
    return _checked(path, connection, may_upgrade=False)


def _checked(path: Path, connection: sqlite3.Connection, *, may_upgrade: bool = True) -> sqlite3.Connection:
    try:
        with told(path):
            _refuse_unknown(path, connection, may_upgrade=may_upgrade)
    except StoreError:
        connection.close()
        raise
    return connection


def _prepared(path: Path, connection: sqlite3.Connection) -> sqlite3.Connection:
    try:
        with told(path):
            _log_ahead(connection)
            connection.execute("PRAGMA synchronous = FULL")
            connection.execute("PRAGMA foreign_keys = ON")
            with writing(connection):
                # Looked at under the lock: another window may have made or upgraded the tables meanwhile.
                upgrade(connection, path)
    except StoreError:
        connection.close()
        raise
    return connection


def _log_ahead(connection: sqlite3.Connection) -> None:
    """Set write-ahead logging, once and for all windows.

    SQLite gives up on that change at once while another window makes it, whatever the time-out; an exclusive
    transaction waits as long as it may for that window, after which there is as a rule nothing left to change.
    """
    for _ in range(_TRIES):
        try:
            connection.execute("PRAGMA journal_mode = WAL").fetchone()
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY:
                raise
            connection.execute("BEGIN EXCLUSIVE")
            connection.execute("ROLLBACK")
        else:
            return
    connection.execute("PRAGMA journal_mode = WAL").fetchone()


def _refuse_unknown(path: Path, connection: sqlite3.Connection, *, may_upgrade: bool) -> None:
    # In this order: another window may write tables and version, both at once, between the two looks.
    has_tables = connection.execute("SELECT COUNT(*) FROM sqlite_master").fetchone()[0]
    version = version_of(connection)
    if version > VERSION:
        raise StoreError(
            f"{path}: written by a newer quizbot (data version {version}, this one knows {VERSION}).",
            "Update quizbot; the file was left as it is.",
        )
    if version == 0 and has_tables:
        raise StoreError(f"{path}: is not a file of quizbot.", "Move it away; it was left as it is.")
    if version < VERSION and not may_upgrade:
        raise StoreError(
            f"{path}: is of an older quizbot and cannot be upgraded.",
            "Copy it where it can be written, or make room on the disk.",
        )
    problem = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
    if problem != "ok":
        raise damaged(path, str(problem).splitlines()[-1])
