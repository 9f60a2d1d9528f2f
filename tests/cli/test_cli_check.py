"""`quizbot check` as a teacher and a machine see it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from quizbot.cli.check import command

SOUND = "title: T\nquestions:\n- prompt: Who painted the Nachtwacht?\n  answer: Rembrandt\n"
DOUBTFUL = "title: T\nquestions:\n- prompt: Did she win?\n  answer: zinc\n"
BROKEN = "titel: T\nquestions:\n- prompt: Who painted it?\n  anser: Rembrandt\n"


def run(*arguments: str | Path, text: str | bytes | None = None) -> Result:
    return CliRunner().invoke(command, [str(argument) for argument in arguments], input=text, standalone_mode=False)


@pytest.fixture
def banks(tmp_path: Path) -> dict[str, Path]:
    paths = {"sound": SOUND, "doubtful": DOUBTFUL, "broken": BROKEN}
    for name, text in paths.items():
        (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
    return {name: tmp_path / f"{name}.yaml" for name in paths}


def test_nothing_to_mend(banks: dict[str, Path]) -> None:
    """A sound bank prints nothing on stdout, a summary on stderr, and ends with 0."""
    result = run(banks["sound"])

    assert (result.return_value, result.stdout) == (0, "")
    assert result.stderr == "1 bank, 1 sound question: nothing to mend.\n"


@pytest.mark.parametrize(("drafts", "told"), [(1, "1 of them a draft"), (2, "2 of them drafts")])
def test_drafts_are_counted(tmp_path: Path, drafts: int, told: str) -> None:
    """The summary says how many questions nobody has accepted; they are no fault."""
    more = "- prompt: Who wrote Emma?\n  answer: Jane Austen\n  status: draft\n"
    path = tmp_path / "drafts.yaml"
    path.write_text(SOUND + more + more.replace("Emma", "Persuasion") * (drafts - 1), encoding="utf-8")

    result = run(path)

    assert (result.return_value, result.stdout) == (0, "")
    assert result.stderr == f"1 bank, {drafts + 1} sound questions, {told}: nothing to mend.\n"


def test_problems_are_lines(banks: dict[str, Path]) -> None:
    """Each problem is one line with place, weight, what is wrong and how to mend it, in the file's order."""
    path = banks["broken"]

    result = run(path, banks["doubtful"])

    assert result.return_value == 1
    assert result.stdout.splitlines() == [
        f"{path}:1:1: error: The key 'titel' is not known. Did you mean 'title'?",
        f"{path}:4:3: error: The key 'anser' is not known in question 1. Did you mean 'answer'?",
        f"{banks['doubtful']}:3:11: warning: The prompt does not say who or what 'she' is."
        " Name it: a question is read without the article.",
    ]
    assert result.stderr == "2 banks, 1 sound question: 2 errors, 1 warning.\n"


def test_strict(banks: dict[str, Path]) -> None:
    """A warning alone ends with 0, and with 1 under --strict."""
    assert run(banks["doubtful"]).return_value == 0

    strict = run("--strict", banks["doubtful"])

    assert strict.return_value == 1
    assert ":3:11: error: The prompt" in strict.stdout


def test_explain(banks: dict[str, Path]) -> None:
    """With --explain, each rule is explained once."""
    result = run("--explain", banks["broken"])

    assert result.stdout.count("    unknown-key: A misspelt key would be passed over without a word.") == 1
    assert len(result.stdout.splitlines()) == 4


def test_explain_tells_how_answers_are_judged(banks: dict[str, Path]) -> None:
    """With --explain, each question's type, what is forgiven and sample verdicts are told; as data with --json."""
    lines = run("--explain", banks["sound"]).stdout.splitlines()

    assert lines[0].startswith(f"{banks['sound']}:4:11: Who painted the Nachtwacht?: judged as ")
    assert '    wrong   not Rembrandt | A word like "not" turns it round. [negation]' in lines
    (bank,) = json.loads(run("--explain", "--json", banks["sound"]).stdout)["banks"]
    assert bank["judging"][0]["samples"][0]["verdict"]["mark"] == "almost"


def test_json(banks: dict[str, Path]) -> None:
    """With --json, stdout is one document that holds every field of every problem."""
    result = run("--json", banks["broken"], banks["sound"], "no-such-bank")

    broken, sound, missing = json.loads(result.stdout)["banks"]
    assert result.return_value == 1
    assert broken["problems"][0] == {
        "path": str(banks["broken"]),
        "line": 1,
        "column": 1,
        "severity": "error",
        "rule": "unknown-key",
        "message": "The key 'titel' is not known.",
        "remedy": "Did you mean 'title'?",
    }
    assert sound == {"name": str(banks["sound"]), "questions": 1, "drafts": 0, "problems": []}
    assert missing["failure"].startswith("There is no bank 'no-such-bank'.")


def test_missing_bank_does_not_stop_the_others(banks: dict[str, Path]) -> None:
    """A name that means nothing is a problem of its own; the other banks are still checked."""
    result = run("no-such-bank", banks["broken"])

    assert result.return_value == 1
    assert result.stdout.startswith("no-such-bank: error: There is no bank 'no-such-bank'.")
    assert len(result.stdout.splitlines()) == 3


def test_standard_input() -> None:
    """A bank may come in through a pipe."""
    assert run("-", text=SOUND).return_value == 0
    assert run("-", text=BROKEN).stdout.startswith("-:1:1: error: The key 'titel'")
    assert run("-", text=b"\xff\xfe\x00").stdout.startswith("-:1:1: error: The file is saved as UTF-16.")


def test_user_banks_have_names(private_user_folders: Path) -> None:
    """A bank in the user's folder can be checked by its name."""
    folder = private_user_folders / "quizbot" / "banks"
    folder.mkdir(parents=True)
    (folder / "tides.yaml").write_text(BROKEN, encoding="utf-8")

    assert "tides.yaml:1:1: error:" in run("tides").stdout


@pytest.mark.skipif(sys.platform == "win32", reason="Windows allows no such file name")
def test_output_is_safe_to_print(tmp_path: Path) -> None:
    """Neither file names nor what a bank says can send control sequences to the terminal."""
    path = tmp_path / "a\x1b]0;pwned\x07\u202e.yaml"
    path.write_text('titel\u202e: T\nquestions:\n- "\\e[31mprompt": A\n  kind: "\\u009b31m"\n', encoding="utf-8")

    result = run(path, "\x1b[31mno")

    assert result.return_value == 1
    assert all(line.isprintable() for line in (result.stdout + result.stderr).splitlines())


@pytest.mark.parametrize(
    ("arguments", "status"), [(["sound"], 0), (["broken"], 1), ([], 2), (["--no-such-option", "sound"], 2)]
)
def test_exit_status(banks: dict[str, Path], arguments: list[str], status: int) -> None:
    """The process ends with 0, 1 or 2, never with a traceback."""
    words = [str(banks.get(word, word)) for word in arguments]

    done = subprocess.run([sys.executable, "-m", "quizbot", "check", *words], capture_output=True, text=True)

    assert done.returncode == status
    assert "Traceback" not in done.stderr


def test_starts_light(banks: dict[str, Path]) -> None:
    """Checking a bank loads neither the screen, nor the reader model, nor the web page reader."""
    code = (
        "import sys; from quizbot.cli.check import command;"
        f"command.main([{str(banks['sound'])!r}], standalone_mode=False);"
        "print(sorted({'textual', 'onnxruntime', 'trafilatura', 'lxml', 'numpy', 'fsrs'} & set(sys.modules)))"
    )

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.splitlines() == ["[]"]
