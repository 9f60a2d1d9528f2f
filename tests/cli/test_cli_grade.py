"""`quizbot grade`: one verdict, or a file of them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

BANK = """\
quizbot: 1
id: harbour
title: The harbour
questions:
- id: stone
  prompt: What is the wall made of?
  answer: granite
- id: city
  kind: choice
  prompt: Which city paid?
  answer: Lyon
  distractors: [Nice, Lille]
"""


def run(*arguments: str, stdin: bytes = b"", cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    done = subprocess.run(
        [sys.executable, "-m", "quizbot", "grade", *arguments], input=stdin, capture_output=True, cwd=cwd
    )
    return subprocess.CompletedProcess(done.args, done.returncode, done.stdout.decode(), done.stderr.decode())


def rows(*lines: object) -> bytes:
    return b"".join((line if isinstance(line, bytes) else json.dumps(line).encode()) + b"\n" for line in lines)


@pytest.fixture
def bank(tmp_path: Path) -> Path:
    path = tmp_path / "harbour.yaml"
    path.write_text(BANK, encoding="utf-8")
    return path


def test_one_verdict_in_a_line(bank: Path) -> None:
    """A bank, an id and an answer give mark, score, reason and rule in one line."""
    told = run(str(bank), "stone", "grnaite")

    assert told.returncode == 0, told.stderr
    assert told.stdout.startswith("Almost (0.90). Right but for the spelling: ")
    assert told.stdout.count("\n") == 1


def test_ids_left_out_are_counted(bank: Path) -> None:
    """Where a bank has more ids than are told, it is said how many more."""
    assert "Its ids: stone, city.\n" in run(str(bank), "zzzzzz", "basalt").stderr
    with bank.open("a", encoding="utf-8") as file:
        file.writelines(f"- {{id: q{n}, prompt: What is {n}, answer: zinc}}\n" for n in range(13))

    assert "q8, q9 and 3 more.\n" in run(str(bank), "zzzzzz", "basalt").stderr


@pytest.mark.parametrize("content", [b"", b"\n  \n"])
def test_pairs_without_a_row(content: bytes) -> None:
    """A file of pairs that holds none is told to be empty, and fails."""
    told = run("--pairs", "-", stdin=content)

    assert (told.returncode, told.stdout) == (1, "")
    assert "- holds no row. Write" in told.stderr


def test_one_verdict_as_json(bank: Path) -> None:
    """With --json the verdict is one object."""
    told = json.loads(run(str(bank), "stone", "basalt", "--json").stdout)

    assert (told["id"], told["verdict"]) == ("stone", "wrong")
    assert {"score", "reason", "rule", "matched", "missing", "slips"} <= told.keys()


def test_unknown_id_names_the_nearest(bank: Path) -> None:
    """An id that is not in the bank is one line on stderr with the nearest id."""
    told = run(str(bank), "stoen", "granite")

    assert (told.returncode, told.stdout) == (1, "")
    assert "Did you mean 'stone'?" in told.stderr
    assert told.stderr.count("\n") == 1


@pytest.mark.parametrize("arguments", [(), ("bank.yaml",), ("bank.yaml", "id"), ("bank.yaml", "--pairs", "-")])
def test_wrong_usage(arguments: tuple[str, ...]) -> None:
    """Missing or clashing arguments are wrong usage, status 2."""
    told = run(*arguments)

    assert told.returncode == 2
    assert "Traceback" not in told.stderr


def test_pairs_as_json_keep_their_fields() -> None:
    """Each row comes back as it was, with verdict, score, reason and rule."""
    row = {"id": "x1", "question": "How deep?", "reference": ["19 km", "12 miles"], "candidate": "twelve miles", "n": 3}

    told = run("--pairs", "-", "--json", stdin=rows(row))

    judged = json.loads(told.stdout)
    assert told.returncode == 0, told.stderr
    assert {key: judged[key] for key in row} == row
    assert (judged["verdict"], judged["rule"]) == ("right", "number")
    assert judged["reason"]


def test_pairs_as_lines(tmp_path: Path) -> None:
    """Without --json each row is one readable line, from a file as from standard input."""
    path = tmp_path / "pairs.jsonl"
    path.write_bytes(
        rows({"reference": ["granite"], "candidate": "basalt\x1b[31m\nrock"}, {"reference": "tin", "candidate": "tin"})
    )

    told = run("--pairs", str(path))

    assert told.returncode == 0, told.stderr
    assert [line.split()[0] for line in told.stdout.splitlines()] == ["wrong", "right"]
    assert "\x1b" not in told.stdout


def test_pairs_read_reject_evidence_and_type() -> None:
    """A row may carry reject, evidence and type."""
    pairs = rows(
        {"reference": ["elk"], "reject": ["moose"], "candidate": "Moose"},
        {"reference": ["400 metres"], "evidence": {"quote": "400 metres (1,312 ft)"}, "candidate": "1,312 feet"},
        {"reference": ["3.10"], "type": "exact", "candidate": "3.1"},
    )

    told = run("--pairs", "-", "--json", stdin=pairs)

    assert [json.loads(line)["verdict"] for line in told.stdout.splitlines()] == ["wrong", "right", "wrong"]


def test_pairs_read_what_a_teacher_allows() -> None:
    """A row may carry required words, a tolerance, another unit and strict spelling, as a bank does."""
    pairs = rows(
        {"reference": ["dark granite"], "required": ["dark"], "candidate": "granite"},
        {"reference": ["50 kg"], "tolerance": "4%", "candidate": "52 kg"},
        {"reference": ["50 kg"], "conversion": "allowed", "candidate": "50,000 g"},
        {"reference": ["granite"], "typos": "strict", "candidate": "grnaite"},
    )

    told = run("--pairs", "-", "--json", stdin=pairs)

    assert [json.loads(line)["verdict"] for line in told.stdout.splitlines()] == ["partly", "right", "right", "wrong"]


@pytest.mark.parametrize(
    ("row", "says"),
    [
        ({"reference": ["50 kg"], "candidate": "5", "tolerance": "a bit"}, '"tolerance" is no number in quotes'),
        ({"reference": ["50 kg"], "candidate": "5", "conversion": "maybe"}, '"conversion" is not one of those'),
        (b"nonsense", "not JSON"),
        (b"[1, 2]", "no JSON object"),
        (b"\xff\xfe", "not UTF-8"),
        pytest.param(b"[" * 100_000, "not JSON", id="deep"),
        pytest.param(b'{"n": ' + b"9" * 5_000 + b"}", "not JSON", id="large number"),
        pytest.param(b'{"candidate": "' + b"a" * 1_100_000 + b'"}', "longer than", id="long row"),
        ({"reference": ["tin"]}, '"candidate" is missing'),
        ({"candidate": "tin"}, '"reference" is missing'),
        ({"reference": [], "candidate": "tin"}, "holds no key"),
        ({"reference": [3], "candidate": "tin"}, "no list of texts"),
        ({"reference": ["tin"], "candidate": 3}, "no text"),
        ({"reference": ["tin"], "candidate": "tin", "type": "metal"}, "not one of"),
        ({"reference": ["tin"], "candidate": "tin", "kind": ["short"]}, "not one of"),
    ],
)
def test_bad_rows_are_named(row: object, says: str) -> None:
    """A bad row is one line with its place on stderr; the others are still judged; status 1."""
    good = {"reference": ["tin"], "candidate": "tin"}

    told = run("--pairs", "-", "--json", stdin=rows(good, row, good))

    assert told.returncode == 1
    assert told.stderr.startswith("-:2: ")
    assert says in told.stderr
    assert told.stderr.count("\n") == 1
    assert len(told.stdout.splitlines()) == 2


def test_a_file_of_no_pairs_is_told_shortly() -> None:
    """Of hundreds of bad rows the first twenty are named and the rest counted."""
    done = run("--pairs", "-", stdin=b"nonsense\n" * 300)

    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 21
    assert "280 more rows" in done.stderr


def test_missing_file_is_one_line() -> None:
    """A file that is not there is said in one line."""
    told = run("--pairs", "nowhere.jsonl")

    assert told.returncode == 1
    assert told.stderr.count("\n") == 1
    assert "nowhere.jsonl" in told.stderr


def test_networks_leave_no_trace_outside_the_own_folders(tmp_path: Path) -> None:
    """The library that runs them keeps a device's id and a queue of events for its maker unless it is told not to."""
    home = tmp_path / "home"
    home.mkdir()
    environment = {**os.environ, "HOME": str(home), "XDG_CACHE_HOME": str(home / "cache")}
    reply = [sys.executable, "-m", "quizbot", "grade", "longitude", "h1-test-voyage", "that harbour of the Portuguese"]
    done = subprocess.run(reply, env=environment, capture_output=True, text=True, check=False)

    assert done.stderr == ""
    assert list(home.rglob("*")) == []
