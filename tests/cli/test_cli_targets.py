"""Where the banks of several articles go."""

from __future__ import annotations

from pathlib import Path

import pytest

from quizbot.cli.targets import bank_targets
from quizbot.errors import UsageError

ARTICLES = ("pier.md", "tide.md")


@pytest.mark.parametrize("name", ["a.yaml", "a.YML"])
def test_the_name_of_a_bank_makes_no_folder(name: str, tmp_path: Path) -> None:
    """Where several banks are made, a new folder is never given the name of one."""
    with pytest.raises(UsageError, match="this names one bank; several need a folder"):
        bank_targets(ARTICLES, str(tmp_path / name), force=False)

    assert list(tmp_path.iterdir()) == []


def test_any_other_name_makes_one(tmp_path: Path) -> None:
    """A folder is made of any other name, and one that stands there is taken whatever its name."""
    (tmp_path / "old.yaml").mkdir()

    assert bank_targets(ARTICLES, str(tmp_path / "banks.2"), force=False)[0] == tmp_path / "banks.2" / "pier.yaml"
    assert bank_targets(ARTICLES, str(tmp_path / "old.yaml"), force=False)[1] == tmp_path / "old.yaml" / "tide.yaml"


@pytest.mark.parametrize("name", ["", " "])
def test_no_name_is_no_place(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A shell's variable that was never set puts no bank where its owner happens to stand."""
    monkeypatch.chdir(tmp_path)

    with pytest.raises(UsageError, match="names nothing"):
        bank_targets(ARTICLES[:1], name, force=False)
