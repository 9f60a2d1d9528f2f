"""Settings: kept whole, never replaced when they cannot be read."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from quizbot.errors import StoreError
from quizbot.learn.phrases import Length, Tone
from quizbot.store.paths import answers_file, data_dir
from quizbot.store.settings import Settings, load_settings, save_settings
from quizbot.store.shelf import shelf


def test_settings_round_trip_and_keep_unknown_keys(tmp_path: Path) -> None:
    """What is saved is read back; keys of a later version stay; no draft is left behind."""
    path = tmp_path / "new" / "settings.json"
    assert load_settings(path) == Settings()
    save_settings(path, Settings(theme="nord"))
    path.write_text('{"theme": "nord", "later": 1}', encoding="utf-8")
    save_settings(path, Settings(theme="gruvbox", goal=20, tone=Tone.WARM, length=Length.BRIEF))

    assert load_settings(path) == Settings(theme="gruvbox", goal=20, tone=Tone.WARM, length=Length.BRIEF)
    assert '"later": 1' in path.read_text(encoding="utf-8")
    assert [each.name for each in path.parent.iterdir()] == ["settings.json"]


@pytest.mark.parametrize(
    "content",
    ["[]", '{"tone": 3, "length": "endless"}', '{"goal": "many"}', '{"goal": -1}', '{"goal": true}', '{"goal": 99999}'],
)
def test_settings_of_no_use_are_the_defaults(tmp_path: Path, content: str) -> None:
    """A value that cannot be meant counts as not chosen."""
    path = tmp_path / "settings.json"
    path.write_text(content, encoding="utf-8")

    assert load_settings(path) == Settings()


@pytest.mark.parametrize("content", [b"{", b"\xff\xfe", b"", b"[" * 100_000])
def test_damaged_settings_are_told_and_left_alone(tmp_path: Path, content: bytes) -> None:
    """A file that is no JSON is refused by reading and by saving."""
    path = tmp_path / "settings.json"
    path.write_bytes(content)

    for attempt in (lambda: load_settings(path), lambda: save_settings(path, Settings(theme="nord"))):
        with pytest.raises(StoreError, match=r"settings\.json"):
            attempt()
    assert path.read_bytes() == content


def test_settings_that_cannot_be_reached_are_told_in_words(tmp_path: Path) -> None:
    """The line names the file once and gives the system's reason, not its number."""
    path = tmp_path / "settings.json"
    path.mkdir()

    with pytest.raises(StoreError) as caught:
        load_settings(path)

    assert str(caught.value).count("settings.json") == 1
    assert "Errno" not in str(caught.value)


def test_full_disk_leaves_no_draft(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When the disk is full the settings stay as they were, and nothing lies beside them."""
    path = tmp_path / "settings.json"
    save_settings(path, Settings(theme="nord"))

    def full(handle: int) -> None:
        raise OSError(errno.ENOSPC, f"No space left on device for {handle}")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(StoreError, match="No space left"):
        save_settings(path, Settings(theme="gruvbox"))

    assert load_settings(path).theme == "nord"
    assert [each.name for each in tmp_path.iterdir()] == ["settings.json"]


def test_half_a_character_in_another_key_is_kept(tmp_path: Path) -> None:
    """A lone surrogate, which no file can hold as such, is written back as the escape that it was."""
    path = tmp_path / "settings.json"
    path.write_text('{"later": "\\ud800"}', encoding="utf-8")
    save_settings(path, Settings(theme="nord"))

    assert "\\ud800" in path.read_text(encoding="utf-8")


def test_data_folder_follows_the_variable(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """QUIZBOT_DATA_DIR moves everything; without it the platform's folder is used."""
    monkeypatch.setenv("QUIZBOT_DATA_DIR", str(tmp_path / "mine"))
    assert answers_file() == tmp_path / "mine" / "answers.sqlite3"
    monkeypatch.delenv("QUIZBOT_DATA_DIR")
    assert "quizbot" in str(data_dir())


def test_shelf_lists_banks_without_scores(tmp_path: Path) -> None:
    """A bank in the given folder is on the shelf, with no score before it was taken."""
    (tmp_path / "one.yaml").write_text("title: One\nquestions:\n- prompt: Why?\n  answer: so\n", encoding="utf-8")
    found = {each.bank.title: each.last for each in shelf(tmp_path / "none.sqlite3", [tmp_path])}

    assert found["One"] is None
