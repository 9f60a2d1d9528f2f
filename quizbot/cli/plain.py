"""The conversation as lines in and lines out: for pipes, screen readers and terminals without a cursor."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import datetime
from io import TextIOWrapper
from pathlib import Path
from typing import TextIO

from quizbot.bank.find import resolve_bank
from quizbot.errors import StoreError
from quizbot.learn import Line, LineKind, Session, Turn
from quizbot.store.journal import Journal
from quizbot.store.shelf import shelf
from quizbot.text import clean_line

_PREFIXES = {
    LineKind.NOTE: "How: ",
    LineKind.HINT: "Hint: ",
    LineKind.KEY: "Answer: ",
    LineKind.EXPLANATION: "Explanation: ",
    LineKind.SUMMARY: "Summary: ",
    LineKind.INFO: "",
}
PROMPT = "Your answer: "


def spoken(line: Line) -> str:
    """Return `line` as one line of plain text with a word in front that says what it is."""
    text = clean_line(line.text)
    if line.kind is LineKind.QUESTION:
        return f"Question {line.number} of {line.total}: {text}"
    if line.kind is LineKind.OPTION:
        return f"Option {line.number}: {text}" + (" (ruled out)" if line.is_struck else "")
    if line.kind is LineKind.VERDICT and line.mark is not None:
        return f"Result: {line.mark.value} — {text}"
    if line.kind is LineKind.EVIDENCE:
        place = f" (paragraph {line.number})" if line.number else ""
        return f"Evidence{place}: {text}"
    if line.kind is LineKind.PASSAGE:
        return f"Article (paragraph {line.number}): {text}"
    if line.kind is LineKind.MISS:
        return f"Missed question {line.number}: {text}"
    return f"{_PREFIXES[line.kind]}{text}"


def converse(session: Session, journal: Journal, clock: Callable[[], datetime], lines: TextIO, out: TextIO) -> None:
    """Run `session` until the student leaves or `lines` end; each answer is kept before its verdict is shown."""
    _write(session.open(clock()), out)
    while True:
        out.write(PROMPT)
        out.flush()
        reply = lines.readline()
        if not lines.isatty() or not reply:
            # A pipe echoes nothing; the written conversation should hold both sides.
            out.write(f"{clean_line(reply)}\n")
        turn = session.say(reply, clock()) if reply else _farewell(session, clock())
        _keep(journal, turn)
        out.write("\n")
        _write(turn, out)
        if turn.wants_to_leave:
            return


def _keep(journal: Journal, turn: Turn) -> None:
    """Save what the turn brought; a store that fails is told once and does not end the quiz."""
    try:
        journal.keep(turn.records)
    except StoreError as error:
        print(f"quizbot: {clean_line(str(error))} Answers are not kept from here on.", file=sys.stderr)


def _farewell(session: Session, now: datetime) -> Turn:
    return session.say("/quit", now)


def _write(turn: Turn, out: TextIO) -> None:
    for line in turn.lines:
        if line.kind is LineKind.QUESTION and line is not turn.lines[0]:
            out.write("\n")
        out.write(f"{spoken(line)}\n")
    out.flush()


def choose_bank(lines: TextIO, out: TextIO) -> Path | None:
    """List the banks and return the one that the next line names by number or name; None when nothing is said."""
    banks = [each.bank for each in shelf(None) if not each.bank.is_broken]
    for place, bank in enumerate(banks, 1):
        out.write(f"Quiz {place}: {clean_line(bank.title)} ({bank.questions} questions)\n")
    if not banks:
        out.write("No quiz found. Make one: quizbot generate article.txt -o bank.yaml\n")
        return None
    out.write("Your choice (number or name): ")
    out.flush()
    choice = clean_line(lines.readline())
    if not lines.isatty():
        out.write(f"{choice}\n")
    out.write("\n")
    if choice.isascii() and choice.isdigit() and 1 <= int(choice) <= len(banks):
        return banks[int(choice) - 1].path
    return resolve_bank(choice) if choice else None


def standard_streams() -> tuple[TextIO, TextIO]:
    """Return stdin and stdout, set to pass what they cannot encode or decode as a mark instead of failing."""
    for stream in (sys.stdin, sys.stdout):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")
    return sys.stdin, sys.stdout
