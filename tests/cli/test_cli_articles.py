"""Which files the words of a command line stand for."""

from __future__ import annotations

from pathlib import Path

from quizbot.cli.articles import article_files


def test_an_article_out_of_reach_keeps_no_other_from_being_read(tmp_path: Path, closed_folder: Path) -> None:
    """A pattern may fit what lies in a closed folder; the rest is found all the same."""
    (tmp_path / "open").mkdir()
    for place in (closed_folder / "hidden.md", tmp_path / "open" / "pier.md"):
        place.touch()

    assert article_files([f"{tmp_path}/*/*.md"]) == [str(tmp_path / "open" / "pier.md")]
