"""Files made to hurt: refused in little time and memory, and nothing in them runs."""

from __future__ import annotations

import subprocess
import sys
import time
import tracemalloc
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from quizbot.bank.read import Reading, read_bytes

LEVELS = "\n".join(f"x{i}: &x{i} [{', '.join([f'*x{i - 1}'] * 9)}]" for i in range(1, 10))

# name: (the file, words of a complaint)
HOSTILE = {
    "brackets": ("[" * 40_000, "nested more than 20 deep"),
    "a hundred thousand brackets": ("[" * 100_000, "nested more than 20 deep"),
    "braces": ("{a: " * 20_000, "nested more than 20 deep"),
    "dashes": ("- " * 20_000, "nested more than 20 deep"),
    "keys of keys": ("? " * 20_000, "nested more than 20 deep"),
    "stairs": ("\n".join(" " * i + "a:" for i in range(3_000)), "nested more than 20 deep"),
    "billion laughs": (f"x0: &x0 [lol]\n{LEVELS}\n", "is a YAML alias"),
    "self reference": ("questions: &x [*x]\n", "is a YAML alias"),
    "object tag": ("a: !!python/object/apply:os.mkdir [pwned]\n", "has no meaning here"),
    "merge key": ("questions:\n- <<: {prompt: A}\n  answer: b\n", "The key '<<' is not known"),
    "aliases only": ("- *a\n" * 200_000, "is a YAML alias"),
    "values without end": ("[" + "a," * 2_000_000, "more than 500000 values"),
    "unknown keys": ("".join(f"k{i}: 1\n" for i in range(50_000)), "is not known"),
    "one long key": ("a" * 400_000 + ": 1\n", ""),
    "one long word": ("title: " + "а" * 400_000 + "b\n", ""),
    "invisible text": ("title: " + "\u200b" * 400_000 + "\n", "U+200B"),
    "escapes": ('title: "' + "\\e" * 400_000 + '"\n', "U+001B"),
    "code point out of range": ('title: "\\UFFFFFFFF"\n', ""),
    "half a surrogate pair": ('title: "\\ud800"\n', ""),
    "huge version": ("%YAML 1." + "9" * 5_000 + "\n---\ntitle: T\n", ""),
}


def timed(content: bytes) -> tuple[float, Reading]:
    """Return the processor seconds that reading takes, and the reading."""
    begun = time.process_time()
    reading = read_bytes(content, Path("hostile.yaml"))
    return time.process_time() - begun, reading


@pytest.fixture(scope="module")
def honest_seconds() -> float:
    """Return what an honest bank of 5,000 questions costs here and now: the yardstick for those made to hurt."""
    questions = "".join(f"- prompt: What is {n}?\n  answer: number {n}\n" for n in range(5_000))
    seconds, reading = timed(f"title: T\nquestions:\n{questions}".encode())
    assert reading.bank is not None
    return seconds


@pytest.mark.parametrize("name", HOSTILE)
def test_refused_quickly(name: str, honest_seconds: float) -> None:
    """A hostile file gets a complaint in no more time than some honest banks take, and never an exception."""
    text, words = HOSTILE[name]
    content = text.encode()

    seconds, reading = timed(content)

    assert seconds < 2 + 30 * honest_seconds
    assert reading.bank is None
    assert any(words in problem.message for problem in reading.problems)
    assert len(reading.problems) <= 2_000


@pytest.mark.parametrize("parser", [getattr(yaml, "CBaseLoader", yaml.BaseLoader), yaml.BaseLoader])
@pytest.mark.parametrize("name", ["brackets", "braces", "dashes", "keys of keys", "billion laughs"])
def test_depth_stops_the_scan(
    name: str, parser: object, monkeypatch: pytest.MonkeyPatch, honest_seconds: float
) -> None:
    """Deep nesting is refused where it passes the limit, sooner than an honest bank is read, whichever parser."""
    monkeypatch.setattr("quizbot.bank.nodes._PARSER", parser)

    seconds, reading = timed(HOSTILE[name][0].encode())

    assert seconds < 0.5 + honest_seconds
    assert reading.bank is None


@pytest.mark.parametrize("name", ["billion laughs", "brackets", "aliases only"])
def test_little_memory(name: str) -> None:
    """A hostile file takes no more memory than a few times its own size."""
    content = HOSTILE[name][0].encode()
    tracemalloc.start()

    read_bytes(content, Path("hostile.yaml"))

    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 20_000_000


def test_tags_run_nothing(tmp_path: Path) -> None:
    """A tag that names a function is text to us: its folder is not made, and the exit status is 1."""
    folder = tmp_path / "pwned"
    bank = tmp_path / "bank.yaml"
    bank.write_text(f"questions: !!python/object/apply:os.mkdir ['{folder.as_posix()}']\n", encoding="utf-8")

    done = subprocess.run([sys.executable, "-m", "quizbot", "check", str(bank)], capture_output=True, text=True)

    assert done.returncode == 1
    assert "!!python/object/apply:os.mkdir" in done.stdout
    assert "Traceback" not in done.stderr
    assert not folder.exists()


YAML_LIKE = st.text(
    alphabet=st.sampled_from(list("ab:?-[]{}&*!|>'\"%@`#,\\ \n\t\r\u200b\u2028\u0430é😀~<=01")), max_size=60
)


@given(YAML_LIKE)
def test_any_text_is_read_or_refused(text: str) -> None:
    """Text of YAML's own signs gives a bank or a complaint, never an exception, and prints safely."""
    for content in (text, f"questions:\n- prompt: {text}\n  answer: b\n"):
        reading = read_bytes(content.encode(), Path("any.yaml"))

        assert (reading.bank is None) == any(problem.is_error for problem in reading.problems)
        assert all(str(problem).isprintable() for problem in reading.problems)


@given(st.binary(max_size=80))
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    """Bytes of any kind give a bank or a complaint, never an exception."""
    reading = read_bytes(content, Path("any.yaml"))

    assert (reading.bank is None) == any(problem.is_error for problem in reading.problems)
