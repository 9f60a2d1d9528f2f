"""Imports point one way, and light commands stay light: both are part of the design."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
HEAVY = ("lxml", "numpy", "onnxruntime", "textual", "tokenizers", "trafilatura")
REPORT_HEAVY = f"""
import json, sys
print(json.dumps([name for name in {HEAVY!r} if name in sys.modules]))
"""
ASK_FOR_HELP = """
import contextlib, io, sys
from quizbot.cli.main import main
sys.argv = ["quizbot", "--help"]
with contextlib.redirect_stdout(io.StringIO()) as shown, contextlib.suppress(SystemExit):
    main()
assert "Commands:" in shown.getvalue(), shown.getvalue()
"""
LINT_IMPORTS = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=True))"


def run_fresh(code: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)


def test_import_contracts_hold() -> None:
    """The contracts in pyproject.toml hold: layers from faces down to errors, textual in the TUI alone."""
    linted = run_fresh(LINT_IMPORTS)

    assert linted.returncode == 0, linted.stdout + linted.stderr


@pytest.mark.parametrize(
    "code",
    [
        pytest.param("import quizbot", id="quizbot"),
        pytest.param("import quizbot.cli.main", id="quizbot.cli.main"),
        pytest.param("import quizbot.bank", id="quizbot.bank"),
        pytest.param("import quizbot.grade", id="quizbot.grade"),
        pytest.param(ASK_FOR_HELP, id="quizbot --help"),
    ],
)
def test_light_entrances_load_nothing_heavy(code: str) -> None:
    """A fresh interpreter that only asks, checks or grades never loads the screen, the reader or the web parser."""
    fresh = run_fresh(code + REPORT_HEAVY)

    assert fresh.returncode == 0, fresh.stderr
    assert json.loads(fresh.stdout.splitlines()[-1]) == []
