"""The script that draws the README's pictures."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

ROOT = Path(__file__).parents[2]
DRAW_ONE = """
import sys
sys.path.insert(0, "docs")
import gallery
gallery.PICTURES = tuple(each for each in gallery.PICTURES if each.name == "narrow")
gallery.main(gallery.Path(sys.argv[1]))
"""
PICTURES = sorted((ROOT / "docs" / "pictures").glob("*.svg"))


def test_gallery_draws_a_verdict(tmp_path: Path) -> None:
    """The script runs in a fresh interpreter and draws a real screen with a verdict on it."""
    done = subprocess.run(
        [sys.executable, "-c", DRAW_ONE, str(tmp_path)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    words = " ".join(ElementTree.parse(tmp_path / "narrow.svg").getroot().itertext())

    assert "Right" in words.replace("\xa0", " ")


def test_readme_pictures_are_there() -> None:
    """Every picture that the README shows was drawn."""
    shown = re.findall(r"\]\((docs/pictures/[\w-]+\.svg)\)", (ROOT / "README.md").read_text(encoding="utf-8"))

    assert shown
    assert [name for name in shown if ROOT / name not in PICTURES] == []


@pytest.mark.parametrize("path", PICTURES, ids=lambda path: path.name)
def test_pictures_are_small_and_whole(path: Path) -> None:
    """A picture is well-formed and under 100 kB."""
    ElementTree.parse(path)

    assert path.stat().st_size < 100_000
