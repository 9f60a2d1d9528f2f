"""What --force replaces, and what it leaves alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from quizbot.cli.gradebook import COLUMNS
from quizbot.cli.main import cli
from quizbot.cli.replacing import Made, ReplaceError, check_replaceable

ARTICLE = "# The ferry\n\nThe questions: who built it, and when? In 1902 the Heron was launched, and nobody wept.\n"
BANK = "title: T\nquestions:\n- {prompt: Who painted it?, answer: Rembrandt}\n"
REFUSALS = '{"article": "ferry.md", "prompt": "Who?", "check": "A2", "reason": "alone"}\n'
SHEET = ",".join(COLUMNS) + "\r\nbees,hum,What hums?,a bee,1,1,1.0,0,0,\r\n"
FILES = {"ferry.md": ARTICLE, "bank.yaml": BANK, "refused.jsonl": REFUSALS, "results.csv": SHEET}


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize(
    ("made", "own"), [(Made.BANK, "bank.yaml"), (Made.REFUSALS, "refused.jsonl"), (Made.SHEET, "results.csv")]
)
def test_only_a_file_of_the_kind_is_replaced(tmp_path: Path, name: str, made: Made, own: str) -> None:
    """A bank takes a bank's place, a list of refusals such a list's, a sheet a sheet's."""
    path = tmp_path / name
    path.write_text(FILES[name], encoding="utf-8")

    if name == own:
        check_replaceable(path, made)
    else:
        with pytest.raises(ReplaceError, match=f"this is no {made}"):
            check_replaceable(path, made)


@pytest.mark.parametrize(
    ("name", "content", "made"),
    [
        ("empty.txt", " \n", Made.REFUSALS),
        ("plain.txt", BANK, Made.BANK),
        ("broken.yaml", "quizbot: 1\ntitle: [\nquestions:\n", Made.BANK),
        ("older.csv", "bank,question,prompt,key,asked,right,facility,skipped,contested,wrong replies\r\n", Made.SHEET),
        ("again.csv", "\ufeff" + SHEET.replace(",", ";"), Made.SHEET),
    ],
)
def test_own_files_are_known_whatever_their_state(tmp_path: Path, name: str, content: str, made: Made) -> None:
    """An empty file, a bank by another name or with errors, a sheet with fewer columns or saved by a spreadsheet."""
    (tmp_path / name).write_text(content, encoding="utf-8")

    check_replaceable(tmp_path / name, made)


def test_what_cannot_be_read_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "latin.yaml").write_bytes(b"title: caf\xe9\nquestions:\n")

    with pytest.raises(ReplaceError):
        check_replaceable(tmp_path / "latin.yaml", Made.BANK)


@pytest.mark.parametrize(
    "words",
    [
        ("generate", "new.md", "-o", "ferry.md", "--force"),
        ("generate", "new.md", "-o", "new.yaml", "--rejected", "bank.yaml", "--force"),
        ("results", "bank.yaml", "--csv", "ferry.md", "--force"),
    ],
)
def test_command_ends_before_anything_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    """The error, whose exit status is 1, comes before any work; every file stays as it was."""
    monkeypatch.chdir(tmp_path)
    for name, text in {**FILES, "new.md": ARTICLE}.items():
        (tmp_path / name).write_bytes(text.encode())

    done = CliRunner().invoke(cli, words, standalone_mode=False)

    assert isinstance(done.exception, ReplaceError)
    assert done.exception.exit_status == 1
    assert "\n" not in str(done.exception)
    assert {path.name: path.read_bytes().decode() for path in tmp_path.iterdir()} == {**FILES, "new.md": ARTICLE}
