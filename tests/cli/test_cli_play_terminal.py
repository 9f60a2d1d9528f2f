"""The screen in a real terminal: what a student sees, and the terminal as it was before."""

from __future__ import annotations

import os
import re
import select
import signal
import struct
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

fcntl = pytest.importorskip("fcntl", reason="needs a pseudo-terminal")
termios = pytest.importorskip("termios", reason="needs a pseudo-terminal")

BANK = Path(__file__).parents[1] / "learn" / "harbour.yaml"
SECONDS = 30.0
Start = Callable[..., "Terminal"]


class Terminal:
    """A program on a pseudo-terminal of 24 by 80; the terminal outlives it, so its modes can be compared."""

    def __init__(self, *arguments: str, **environment: str) -> None:
        self.seen = ""
        self._ours, self._theirs = os.openpty()
        fcntl.ioctl(self._theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        self._modes = termios.tcgetattr(self._theirs)
        self.process = subprocess.Popen(
            [sys.executable, "-m", "quizbot", *arguments],
            stdin=self._theirs,
            stdout=self._theirs,
            stderr=self._theirs,
            env={**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor", **environment},
            start_new_session=True,
        )

    def read_until(self, words: str) -> None:
        """Read until `words` have come, escape sequences left out."""
        deadline = time.monotonic() + SECONDS
        while words not in self.text:
            assert time.monotonic() < deadline, f"{words!r} did not come, but {self.text[-500:]!r}"
            self._read(0.2)

    def type(self, keys: str) -> None:
        os.write(self._ours, keys.encode(errors="surrogateescape"))

    def resize(self, rows: int, columns: int) -> None:
        fcntl.ioctl(self._theirs, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self.process.send_signal(signal.SIGWINCH)

    def settle(self) -> None:
        """Read until nothing comes for a while."""
        while self._read(0.3):
            pass

    def finish(self) -> int:
        """Wait for the end, read the rest and return the exit status."""
        deadline = time.monotonic() + SECONDS
        while self.process.poll() is None and time.monotonic() < deadline:
            self._read(0.1)
        while self._read(0):
            pass
        return self.process.wait(1)

    def is_as_before(self) -> bool:
        """Tell whether line editing, echo and the rest of the modes are what they were."""
        return termios.tcgetattr(self._theirs) == self._modes

    def close(self) -> None:
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        os.close(self._ours)
        os.close(self._theirs)

    @property
    def text(self) -> str:
        return re.sub(r"\x1b\[[0-?]*[ -/]*[@-~]|\x1b[\]P].*?(?:\x07|\x1b\\)|\x1b.", "", self.seen, flags=re.DOTALL)

    def _read(self, seconds: float) -> bool:
        if not select.select([self._ours], [], [], seconds)[0]:
            return False
        self.seen += os.read(self._ours, 65536).decode("utf-8", "replace")
        return True


@pytest.fixture
def start() -> Iterator[Callable[..., Terminal]]:
    """Start programs, each on a terminal of its own, and end those that are left."""
    terminals: list[Terminal] = []

    def begin(*arguments: str, **environment: str) -> Terminal:
        terminals.append(Terminal(*arguments, **environment))
        return terminals[-1]

    yield begin
    for terminal in terminals:
        sys.stdout.write(terminal.text[-5000:])  # pytest shows it where the test failed
        terminal.close()


def test_question_is_answered_and_the_terminal_restored(start: Start) -> None:
    """`quizbot BANK` asks, judges and leaves: alternate screen, mouse, paste mode and line modes are as before."""
    terminal = start(str(BANK))
    terminal.read_until("Who designed the breakwater")
    terminal.type("thornbury\r")
    terminal.read_until("✓ Right")
    terminal.type("\x11")

    assert terminal.finish() == 0
    assert terminal.is_as_before()
    for switch in ("?1049", "?1000", "?1003", "?2004"):
        assert terminal.seen.rfind(f"\x1b[{switch}l") >= terminal.seen.rfind(f"\x1b[{switch}h")
    assert terminal.seen.rfind("\x1b[?25h") > terminal.seen.rfind("\x1b[?25l")


def test_control_c_leaves_the_screen(start: Start) -> None:
    """Ctrl+C leaves at once, from within the input too, and restores the terminal."""
    terminal = start(str(BANK))
    terminal.read_until("Who designed the breakwater")
    terminal.type("thorn\x03")

    assert terminal.finish() == 0
    assert terminal.is_as_before()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_termination_restores_the_terminal(start: Start, number: signal.Signals) -> None:
    """Who ends the program from outside gets the terminal back as it was, and the usual status."""
    terminal = start(str(BANK))
    terminal.read_until("Who designed the breakwater")
    terminal.process.send_signal(number)

    assert terminal.finish() == 128 + number
    assert terminal.is_as_before()
    assert terminal.seen.rfind("\x1b[?1049l") > terminal.seen.rfind("\x1b[?1049h")


def test_bytes_of_another_encoding_do_not_end_the_quiz(start: Start) -> None:
    """Keys from a terminal that is not set to UTF-8 come as a mark; the quiz goes on."""
    terminal = start(str(BANK))
    terminal.read_until("Who designed the breakwater")
    terminal.type("Ren\udce9\r")
    terminal.read_until("Ren\ufffd")
    terminal.settle()
    terminal.type("\x11")

    assert terminal.finish() == 0


def test_window_of_any_size_is_survived(start: Start) -> None:
    """Windows too small for a word are drawn as far as they go, and the quiz is there when they grow again."""
    terminal = start("longitude", "--seed", "3")
    terminal.read_until("True or false")
    for rows, columns in ((1, 1), (5, 3), (2, 200), (60, 2), (24, 80)):
        terminal.resize(rows, columns)
        terminal.type("\x1b[B")
        terminal.settle()
    terminal.type("\x11")

    assert terminal.finish() == 0


def test_dumb_terminal_gets_plain_lines(start: Start) -> None:
    """With TERM=dumb no screen is drawn: a note, then lines."""
    terminal = start(str(BANK), TERM="dumb")
    terminal.read_until("Your answer: ")
    terminal.type("thornbury\n")
    terminal.read_until("Result: right")
    terminal.type("quit\n")

    assert terminal.finish() == 0
    assert "\x1b" not in terminal.seen


def test_interrupt_in_plain_lines_ends_with_130(start: Start) -> None:
    """Ctrl+C at the prompt ends at once with status 130."""
    terminal = start("play", str(BANK), "--plain")
    terminal.read_until("Your answer: ")
    terminal.process.send_signal(signal.SIGINT)

    assert terminal.finish() == 130


def test_hostile_bank_reaches_no_terminal(start: Start, tmp_path: Path) -> None:
    """A bank that hides escape sequences is refused on both faces, and none of them comes out in the complaint."""
    bank = tmp_path / "hostile.yaml"
    evil = r"\e]0;owned\a\e]52;c;b3duZWQ=\a\e[5mX\u009b31m\u202e[/b][@click=app.quit]"
    bank.write_text(f'title: "T {evil}"\nquestions:\n- prompt: "Q {evil}"\n  answer: bee\n', encoding="utf-8")

    for arguments in ((str(bank),), ("play", str(bank), "--plain")):
        terminal = start(*arguments)

        assert terminal.finish() == 1
        assert not re.search("[\x00-\x09\x0b\x0c\x0e-\x1f\x80-\x9f\u202e]", terminal.seen)


def test_pasted_escape_sequences_do_not_come_back(start: Start) -> None:
    """What is pasted into the input, control characters included, is never sent on to the terminal."""
    terminal = start(str(BANK))
    terminal.read_until("Who designed the breakwater")
    terminal.type("\x1b[200~Ada\n\x9b31m\u202eThornbury\x1b[201~")
    terminal.read_until("Ada")
    terminal.type("\r")
    terminal.read_until("✓ Right")
    terminal.type("\x11")

    assert terminal.finish() == 0
    assert not re.search("[\x80-\x9f\u202e]", terminal.seen)
