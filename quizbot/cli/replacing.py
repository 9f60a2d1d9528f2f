"""What --force may replace: a file of the kind that is to be written, or an empty one."""

from __future__ import annotations

import json
import re
from enum import StrEnum
from pathlib import Path

from quizbot.errors import QuizbotError
from quizbot.text import clean_line

MOST_READ = 5_000_000
"""Bytes of a file that are looked at."""
_BANK = re.compile(r"^(?:quizbot|questions)[ \t]*:", re.MULTILINE)
_OF_A_SHEET = {"bank", "question", "facility", "wrong replies"}
"""Columns of a sheet by any version."""
_SEPARATOR = re.compile(r"[,;\t]")


class ReplaceError(QuizbotError):
    """A file of another kind stands where one is to be written."""


class Made(StrEnum):
    """What a command writes, in words for a message."""

    BANK = "bank"
    REFUSALS = "list of refused questions"
    SHEET = "sheet of results"


def check_replaceable(target: Path, made: Made) -> None:
    """Raise `ReplaceError` where the file `target` is something else than the command makes."""
    try:
        with target.open("rb") as file:
            text = file.read(MOST_READ).decode("utf-8-sig")
    except (OSError, ValueError):  # what cannot be read was not made here
        is_made = False
    else:
        is_made = not text.strip() or _is(made, text, target)
    if not is_made:
        message = f"{clean_line(str(target))}: this is no {made}, and --force replaces nothing else with one."
        raise ReplaceError(message, "Choose another name, or delete the file first.")


def _is(made: Made, text: str, target: Path) -> bool:
    if made is Made.BANK:
        return _is_bank(text, target)
    first = text.strip().splitlines()[0]
    return _is_refusal(first) if made is Made.REFUSALS else _is_heading(first)


def _is_bank(text: str, target: Path) -> bool:
    """Tell a bank, also one with errors where the name of the file says that it is one."""
    import yaml

    from quizbot.bank.find import SUFFIXES
    from quizbot.bank.nodes import outline

    try:
        if outline(text)[1]:
            return True
    except (ValueError, OverflowError, yaml.YAMLError):
        pass
    return target.suffix.lower() in SUFFIXES and _BANK.search(text) is not None


def _is_refusal(line: str) -> bool:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError):
        return False
    return isinstance(row, dict) and {"check", "reason"} <= row.keys()


def _is_heading(line: str) -> bool:
    """Tell the first line of a sheet, also as a spreadsheet saves it again."""
    return _OF_A_SHEET.issubset(cell.strip().strip('"') for cell in _SEPARATOR.split(line))
