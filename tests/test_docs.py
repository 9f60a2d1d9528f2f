"""The documents agree with the program."""

from __future__ import annotations

import re
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import click
import pytest

from quizbot import __version__
from quizbot.bank import load_bank
from quizbot.cli.main import COMMANDS

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("command", COMMANDS)
def test_readme_names_the_command(command: str) -> None:
    """Every command is shown in the README."""
    assert f"quizbot {command}" in README


@pytest.mark.parametrize("command", COMMANDS)
def test_command_explains_itself(command: str) -> None:
    """Every command, and every option of it, has help text."""
    module = import_module(COMMANDS[command])

    assert module.command.help
    assert [o.name for o in module.command.params if isinstance(o, click.Option) and not o.help] == []


def test_readme_opens_with_one_line_to_run_and_one_to_test() -> None:
    """The first two code blocks are one line each; CI runs the second as it stands there."""
    run, test = re.findall(r"^```sh\n(.*?)^```", README, flags=re.MULTILINE | re.DOTALL)[:2]

    assert len(run.splitlines()) == len(test.splitlines()) == 1
    assert ".venv/bin/quizbot" in run
    assert "pytest" in test


def test_readme_example_bank_is_a_bank(tmp_path: Path) -> None:
    """The format that the README shows by example is the format that quizbot reads."""
    example = re.findall(r"^```yaml\n(.*?)^```", README, flags=re.MULTILINE | re.DOTALL)[0]
    (tmp_path / "example.yaml").write_text(example, encoding="utf-8")

    bank = load_bank(tmp_path / "example.yaml")

    assert len(bank.questions) == example.count("prompt:")


def test_readme_example_quotes_its_article() -> None:
    """The example's evidence stands in the article that it names."""
    quoted = re.findall(r'quote: "([^"]+)"', README)

    assert [
        quote for quote in quoted if quote not in (ROOT / "seeds" / "longitude.md").read_text(encoding="utf-8")
    ] == []


def test_readme_python_runs() -> None:
    """The Python that the README shows runs as it stands."""
    example = re.findall(r"^```python\n(.*?)^```", README, flags=re.MULTILINE | re.DOTALL)[0]

    ran = subprocess.run([sys.executable, "-c", example], cwd=ROOT, capture_output=True, text=True, check=False)

    assert ran.returncode == 0, ran.stderr
    assert ran.stdout


def test_changelog_tells_of_this_version() -> None:
    """The version that the program reports has its section in the changelog."""
    assert re.search(
        rf"^## \[{re.escape(__version__)}\]", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE
    )


@pytest.mark.parametrize("folder", sorted(path.parent.name for path in (ROOT / "quizbot").glob("*/__init__.py")))
def test_architecture_maps_the_package(folder: str) -> None:
    """Every room of the house is on the map."""
    assert f"{folder}/" in (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")


def test_architecture_says_why_each_dependency_is_there() -> None:
    """A dependency without a reason is one too many."""
    listed = re.search(
        r"^dependencies = \[(.*?)^\]", (ROOT / "pyproject.toml").read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL
    )
    assert listed is not None
    names = re.findall(r'"([A-Za-z0-9_-]+)', listed[1])
    architecture = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")

    assert [package for package in names if f"`{package}`" not in architecture] == []
