"""What a user installs: the wheel holds everything that the program needs, and works away from the checkout."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(out), str(ROOT)]
    built = subprocess.run(command, capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stdout + built.stderr
    return next(out.glob("quizbot-*.whl"))


@pytest.fixture(scope="module")
def packed(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


def files_of(folder: str, suffix: str) -> set[str]:
    return {path.relative_to(ROOT).as_posix() for path in (ROOT / folder).rglob(f"*{suffix}")}


@pytest.mark.parametrize("suffix", [".py", ".tcss", ".json", ".onnx", ".npz", ".html"])
def test_every_file_of_the_package_is_packed(packed: set[str], suffix: str) -> None:
    """Code, style sheets, the schema and the model travel with the package, none left behind."""
    needed = files_of("quizbot", suffix)

    assert needed
    assert needed <= packed


def test_named_files_are_packed(packed: set[str]) -> None:
    """The type marker, the bank schema, and the model's tokenizer and licence are there by name."""
    model = {name.removeprefix("quizbot/read/model/") for name in packed if name.startswith("quizbot/read/model/")}

    assert {"quizbot/py.typed", "quizbot/bank/schema.json"} <= packed
    assert any(name.startswith("tokenizer") for name in model)
    assert any(name.startswith("LICENSE") for name in model)


@pytest.mark.parametrize(("folder", "suffix"), [("question_banks", ".yaml"), ("seeds", ".md")])
def test_shipped_banks_and_their_articles_are_packed(packed: set[str], folder: str, suffix: str) -> None:
    """An installed quizbot brings its banks, and the articles that prove their answers."""
    needed = {f"quizbot/{name}" for name in files_of(folder, suffix)}

    assert len(needed) >= 3
    assert needed <= packed


def test_every_shipped_bank_has_its_article(packed: set[str]) -> None:
    """A bank and the seed that it was built from share their name."""
    banks = {
        Path(name).stem for name in packed if name.startswith("quizbot/question_banks/") and name.endswith(".yaml")
    }
    seeds = {Path(name).stem for name in packed if name.startswith("quizbot/seeds/")}

    assert banks <= seeds


def test_licence_of_the_project_is_packed(packed: set[str]) -> None:
    """The wheel carries the MIT licence where installers look for it."""
    assert any(name.endswith(".dist-info/licenses/LICENSE") for name in packed)


def test_nothing_of_the_workshop_is_packed(packed: set[str]) -> None:
    """Tests, training and benchmarks stay in the checkout."""
    top = {name.split("/")[0] for name in packed}

    assert {name for name in top if not name.endswith(".dist-info")} == {"quizbot"}


def test_shipped_bank_is_found_away_from_the_checkout(wheel: Path, tmp_path: Path) -> None:
    """From the unpacked wheel alone, a shipped bank opens by its name."""
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path / "site")
    command = [sys.executable, "-m", "quizbot", "play", "russia-north-korea", "--plain"]
    environment = os.environ | {"PYTHONPATH": str(tmp_path / "site")}

    played = subprocess.run(
        command, cwd=tmp_path, env=environment, input="quit\n", capture_output=True, text=True, check=False
    )

    assert played.returncode == 0, played.stderr
    assert "Question" in played.stdout
