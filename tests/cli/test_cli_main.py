"""Wrong calls and odd surroundings of the whole command line: one clear line, the right status, no traceback."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest


def call(command: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run `command` in a shell, `quizbot` standing for this program."""
    return subprocess.run(
        ["sh", "-c", f'quizbot() {{ "{sys.executable}" -m quizbot "$@"; }}; {command}'],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, **environment},
        timeout=60,
        check=False,
    )


@pytest.mark.parametrize(
    ("command", "said"),
    [
        ("quizbot play longitude --count 0", "'--count': 0 is not in the range x>=1. See: quizbot play --help"),
        ("quizbot stats one two", "unexpected extra argument (two). See: quizbot stats --help"),
        ("quizbot results --accept one", "'--accept' requires 2 arguments. See: quizbot"),
        ("quizbot --bogus", "No such option '--bogus'. See: quizbot --help"),
        ("quizbot \"--bo$(printf '\\033]0;x\\007')gus\"", "No such option"),
    ],
)
def test_wrong_call_is_told_in_one_line(command: str, said: str) -> None:
    """Whatever is wrong with a call is said in one clean line that names the help, with status 2."""
    done = call(command)

    assert done.returncode == 2
    assert done.stderr.startswith("quizbot: ")
    assert said in done.stderr
    assert done.stderr.count("\n") == 1
    assert done.stderr[:-1].isprintable()


@pytest.mark.parametrize("year", ["0001", "9999"])
def test_clock_out_of_range_is_refused(year: str) -> None:
    """A time whose reviews no calendar holds is a wrong setting, not a crash."""
    done = call("quizbot stats", QUIZBOT_CLOCK=f"{year}-12-31T23:59")

    assert done.returncode == 2
    assert done.stderr == (
        f"quizbot: QUIZBOT_CLOCK={year}-12-31T23:59 is out of range. Choose a year from 1970 to 2199.\n"
    )


def test_closed_input_ends_the_quiz() -> None:
    """Without any standard input a quiz begins and ends as it does with an empty one."""
    closed, empty = (call(f"quizbot play longitude --plain --seed 1 {given}") for given in ("<&-", "</dev/null"))

    assert (closed.returncode, closed.stdout, closed.stderr) == (0, empty.stdout, "")


@pytest.mark.parametrize(
    ("command", "status", "said"),
    [
        ("results >&-", 0, ""),
        ("stats >&- 2>&-", 0, ""),
        ("generate - <&-", 1, "quizbot: -: the file is empty. Give it the text of an article."),
        ("grade --pairs - <&-", 1, "quizbot: - holds no row."),
    ],
)
def test_a_closed_stream_is_an_empty_one(command: str, status: int, said: str) -> None:
    """A program that starts this one may give it no input and no output."""
    done = call(f"quizbot {command}")

    assert (done.returncode, done.stdout) == (status, "")
    assert done.stderr.startswith(said)
    assert done.stderr.count("\n") == bool(said)


def test_number_beyond_all_counting_is_no_choice() -> None:
    """A choice of five thousand digits names no bank, and that is said."""
    done = call("printf '%05000d' 9 | quizbot play --plain")

    assert done.returncode == 1
    assert "cannot be the name of a bank" in done.stderr
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize(
    "command", ["--help", "check longitude --explain", "play longitude --plain --seed 1", "generate --help"]
)
def test_output_that_nobody_reads_ends_quietly(command: str) -> None:
    """Whoever reads our output may stop when it is enough: no complaint, status 0."""
    done = call(f"{{ quizbot {command}; echo $? >&2; }} | true")

    assert done.stderr == "0\n"


ARTICLE = """# The mill

The mill at Žďár was built in 1874 by Karel Čapek. It burned down in 1901 because a spark fell into the straw.
The owner, Josef Říha, rebuilt it in 1903 with stones from the old castle.
Today the mill is a museum.
"""


def test_a_bank_in_a_pipe_is_utf_8(tmp_path: Path) -> None:
    """What goes into a file reads back as a bank, whatever the encoding of the machine."""
    (tmp_path / "mill.md").write_text(ARTICLE, encoding="utf-8")

    done = call(f"quizbot generate '{tmp_path}/mill.md'", LC_ALL="C", PYTHONUTF8="0", PYTHONIOENCODING="")

    assert done.returncode == 0
    assert "Čapek" in done.stdout


def test_a_letter_that_cannot_be_written_ends_nothing(tmp_path: Path) -> None:
    """An encoding that was asked for is kept to; what it lacks becomes a question mark."""
    bank = tmp_path / "tea.yaml"
    bank.write_text("title: Tea\nquestions:\n- {prompt: What is tea in Czech?, answer: čaj}\n", encoding="utf-8")

    done = call(f"quizbot check --explain '{bank}'", PYTHONIOENCODING="latin-1")

    assert done.returncode == 0
    assert "?aj" in done.stdout
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("command", ["play --plain", "check", "stats", "results"])
def test_bank_without_a_name_is_told(command: str) -> None:
    """An empty name, as an unset variable gives, is no folder and no bank."""
    done = call(f'quizbot {command} ""')

    assert done.returncode == 1
    assert "A bank without a name was given." in done.stderr + done.stdout
