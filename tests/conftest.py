"""Every test runs in private user folders, without animation, and repeatably in CI."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

# Textual reads these once, when it is first imported.
os.environ["TEXTUAL_ANIMATIONS"] = "none"
for display_choice in ("TEXTUAL_THEME", "TEXTUAL_COLOR_SYSTEM", "NO_COLOR", "FORCE_COLOR"):
    os.environ.pop(display_choice, None)

# A shell's background job ignores interrupts, and so would each program that the tests start and interrupt.
signal.signal(signal.SIGINT, signal.default_int_handler)

settings.register_profile("desk", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True, database=None)
settings.load_profile("ci" if os.environ.get("CI") else "desk")

USER_FOLDERS = {
    "QUIZBOT_DATA_DIR": "quizbot",
    "HOME": "home",
    "USERPROFILE": "home",
    "APPDATA": "home/roaming",
    "LOCALAPPDATA": "home/local",
    "XDG_CACHE_HOME": "home/cache",
    "XDG_CONFIG_HOME": "home/config",
    "XDG_DATA_HOME": "home/data",
    "XDG_STATE_HOME": "home/state",
}


@pytest.fixture(autouse=True)
def private_user_folders(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Point every user folder below one empty folder, which stays apart from the test's own `tmp_path`."""
    user = tmp_path_factory.mktemp("user")
    (user / "home").mkdir()
    for variable, folder in USER_FOLDERS.items():
        monkeypatch.setenv(variable, str(user / folder))
    return user


@pytest.fixture
def closed_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder into which nobody may look, root as little as others."""
    folder = tmp_path / "closed"
    folder.mkdir()
    for name in ("stat", "exists", "is_file", "is_dir"):
        asked = getattr(Path, name)

        def refused(path: Path, *, asked: Callable[..., object] = asked, **options: bool) -> object:
            if path != folder and path.is_relative_to(folder):
                raise PermissionError(13, "Permission denied", str(path))
            return asked(path, **options)

        monkeypatch.setattr(Path, name, refused)
    return folder
