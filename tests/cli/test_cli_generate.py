"""`quizbot generate` as a teacher calls it: what is written, what is refused, what is never overwritten."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from quizbot.bank import load_bank

SEED = Path(__file__).parents[2] / "seeds" / "longitude.md"


def quizbot(*arguments: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "quizbot", "generate", *arguments]
    return subprocess.run(command, input=stdin, capture_output=True, text=True, timeout=120, check=False)


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("bank")
    done = quizbot(str(SEED), "-o", str(folder / "bank.yaml"), "--rejected", str(folder / "refused.jsonl"))
    assert done.returncode == 0, done.stderr
    return folder


def test_bank_holds_enough_drafts_on_verbatim_evidence(written: Path) -> None:
    """An article of 840 words gives twelve questions or more; each quote stands in the article."""
    bank = load_bank(written / "bank.yaml")
    text = SEED.read_text(encoding="utf-8")

    assert len(bank.questions) >= 12
    assert all(question.evidence and question.evidence.quote in text for question in bank.questions)
    assert {question.status for question in bank.questions} == {"draft"}


def test_rejected_lists_every_refusal_with_check_and_reason(written: Path) -> None:
    rows = [json.loads(line) for line in (written / "refused.jsonl").read_text(encoding="utf-8").splitlines()]

    assert rows
    assert all(row["check"] and row["reason"] and row["quote"] for row in rows)


def test_same_article_gives_the_same_bytes(written: Path) -> None:
    again = written / "again" / "bank.yaml"
    again.parent.mkdir()
    quizbot(str(SEED), "-o", str(again))
    first = (written / "bank.yaml").read_text(encoding="utf-8").splitlines()
    second = again.read_text(encoding="utf-8").splitlines()

    assert [a for a in first if "file:" not in a] == [b for b in second if "file:" not in b]


def test_existing_bank_is_not_overwritten(written: Path) -> None:
    """Without --force the file stays as it is, and the message says how to go on."""
    before = (written / "bank.yaml").read_bytes()
    done = quizbot(str(SEED), "-o", str(written / "bank.yaml"))

    assert done.returncode == 2
    assert "--force" in done.stderr
    assert (written / "bank.yaml").read_bytes() == before


def test_existing_report_is_not_overwritten(tmp_path: Path) -> None:
    report = tmp_path / "notes.txt"
    report.write_text("mine", encoding="utf-8")
    done = quizbot(str(SEED), "-o", str(tmp_path / "bank.yaml"), "--rejected", str(report))

    assert done.returncode == 2
    assert report.read_text(encoding="utf-8") == "mine"
    assert not (tmp_path / "bank.yaml").exists()


BAD = [
    (["missing.txt"], 1, "no such file"),
    ([str(SEED), "--kinds", "riddle"], 2, "riddle"),
    ([str(SEED), "--count", "0"], 2, "--count"),
    ([str(SEED), "-o", "no/such/folder/bank.yaml"], 2, "no such folder"),
    ([str(SEED), str(SEED)], 2, "--output"),
]


@pytest.mark.parametrize(("arguments", "status", "said"), BAD)
def test_bad_call_gets_one_clear_line(arguments: list[str], status: int, said: str) -> None:
    done = quizbot(*arguments)

    assert done.returncode == status
    assert said in done.stderr
    assert "Traceback" not in done.stderr


def test_article_without_a_question_still_reports_what_was_tried(tmp_path: Path) -> None:
    """No bank is written, the exit status is 1, and --rejected holds the reasons."""
    text = "He said that it was so. They did not know what this meant to them. It was not what she had wanted. " * 6
    done = quizbot("-", "-o", str(tmp_path / "bank.yaml"), "--rejected", str(tmp_path / "why.jsonl"), stdin=text)

    assert done.returncode == 1
    assert "no question" in done.stderr
    assert not (tmp_path / "bank.yaml").exists()
    assert (tmp_path / "why.jsonl").exists()


def test_bank_goes_to_stdout_and_messages_to_stderr() -> None:
    done = quizbot("-", "--count", "3", stdin=SEED.read_text(encoding="utf-8"))

    assert done.returncode == 0
    assert done.stdout.startswith("# yaml-language-server")
    assert "3 questions" in done.stderr
