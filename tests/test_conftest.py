"""The isolation that every other test relies on."""

from __future__ import annotations

import os
from pathlib import Path

from hypothesis import settings


def test_user_folders_are_private(private_user_folders: Path) -> None:
    """No test reads or writes the real home folder or the real learner's data."""
    assert Path.home() == private_user_folders / "home"
    assert Path(os.environ["QUIZBOT_DATA_DIR"]).is_relative_to(private_user_folders)


def test_hypothesis_never_fails_for_slowness() -> None:
    """A busy machine makes no property test fail."""
    assert settings().deadline is None
