"""Where things live; nothing is created by asking."""

from __future__ import annotations

import os
from pathlib import Path

from platformdirs import user_data_path

from quizbot.bank.find import expanded
from quizbot.errors import StoreError

OVERRIDE = "QUIZBOT_DATA_DIR"
"""Environment variable that moves the learner's data elsewhere."""


def data_dir() -> Path:
    """Return the directory of the learner's data, whether or not it exists."""
    override = os.environ.get(OVERRIDE)
    return expanded(override) if override else user_data_path("quizbot", appauthor=False)


def answers_file() -> Path:
    return data_dir() / "answers.sqlite3"


def settings_file() -> Path:
    return data_dir() / "settings.json"


def is_there(file: Path) -> bool:
    """Tell whether there is such a file; raises `StoreError` where nobody may look for it."""
    try:
        return file.exists()
    except OSError as error:
        reason = error.strerror or str(error)
        raise StoreError(
            f"{file.parent}: cannot be looked into ({reason}).", f"Set {OVERRIDE} to a directory you can write."
        ) from error


def make_private(directory: Path) -> None:
    """Create `directory` for its owner alone, if it is not there."""
    try:
        directory.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        reason = error.strerror or str(error)
        raise StoreError(
            f"{directory}: cannot be created ({reason}).", f"Set {OVERRIDE} to a directory you can write."
        ) from error
