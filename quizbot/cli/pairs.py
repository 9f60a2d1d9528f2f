"""A file of replies to judge: one JSON object a line, with the key and the reply."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from quizbot.errors import QuizbotError
from quizbot.text import clean, clean_line

if TYPE_CHECKING:
    from quizbot.grade.reading.item import Item

STDIN = "-"
A_ROW = '{"reference": ["key"], "candidate": "reply"}'
LONGEST_ROW = 1_000_000


class RowError(QuizbotError):
    """A row of a file of pairs cannot be judged."""


def open_pairs(name: str) -> nullcontext[BinaryIO] | BinaryIO:
    """Return the file `name`, or standard input for ``-``, as something that closes itself."""
    if name == STDIN:
        return nullcontext(sys.stdin.buffer)
    try:
        return Path(name).open("rb")
    except (OSError, ValueError) as error:
        why = error.strerror if isinstance(error, OSError) and error.strerror else "not a file name"
        raise RowError(
            f"Cannot read {clean_line(name)}: {why}.", "Give a JSON Lines file, or - for standard input."
        ) from error


def lines_of(file: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """Yield the lines that are not blank with their numbers; a line is never read past what a row may hold."""
    number = 0
    while line := file.readline(LONGEST_ROW + 1):
        number += 1
        if len(line) > LONGEST_ROW:
            while (rest := file.readline(LONGEST_ROW)) and not rest.endswith(b"\n"):
                pass
        if line.strip():
            yield number, line


def pair_of(line: bytes) -> tuple[dict[str, object], Item, str]:
    """Return the row in `line`, the item that it asks and the reply to it; raises `RowError`."""
    row = _row(line)
    return row, _item(row), _text(row, "candidate")


def _row(line: bytes) -> dict[str, object]:
    if len(line) > LONGEST_ROW:
        raise RowError(f"The row is longer than {LONGEST_ROW:,} bytes.", "Shorten it.")
    try:
        row = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise RowError("The row is not UTF-8.", "Save the file as UTF-8.") from error
    except (ValueError, RecursionError) as error:
        why = error.msg if isinstance(error, json.JSONDecodeError) else "too large or too deep"
        raise RowError(f"The row is not JSON ({why}).", "Write one JSON object a line.") from error
    if not isinstance(row, dict):
        raise RowError("The row is no JSON object.", f"Write {A_ROW}.")
    return row


def _item(row: dict[str, object]) -> Item:
    """Return the item that a row asks; built without the bank's models, which would cost more than the verdict."""
    from quizbot.grade.reading.item import Item

    keys = _texts(row, "reference")
    if not keys:
        raise RowError('"reference" holds no key.', "Give a list of at least one text.")
    evidence = row.get("evidence")
    if isinstance(evidence, dict):
        row = {**row, "evidence": evidence.get("quote")}
    return Item(
        prompt=_text(row, "question", optional=True),
        parts=keys[:1],
        accept=keys[1:],
        reject=_texts(row, "reject", optional=True),
        required=_texts(row, "required", optional=True),
        tolerance=_tolerance(row),
        converts=_one_of(row, "conversion", ("allowed", "refused")) == "allowed",
        typos=_one_of(row, "typos", ("forgiving", "strict")) or "forgiving",
        evidence=_text(row, "evidence", optional=True),
        kind=_one_of(row, "kind", ("short", "number", "date", "cloze", "true_false", "open")) or "short",
        type=_one_of(
            row, "type", ("person", "place", "organisation", "number", "date", "phrase", "clause", "yes_no", "exact")
        ),
    )


def _text(row: dict[str, object], key: str, *, optional: bool = False) -> str:
    value = row.get(key)
    if value is None and optional:
        return ""
    if not isinstance(value, str):
        raise RowError(f'"{key}" is {"missing" if key not in row else "no text"}.', f'Give "{key}" as one string.')
    return clean(value)


def _tolerance(row: dict[str, object]) -> str | None:
    from quizbot.grade.values.measure import is_tolerance

    value = row.get("tolerance")
    if value is None or (isinstance(value, str) and is_tolerance(value)):
        return value
    raise RowError('"tolerance" is no number in quotes.', 'Write for example "2" or "5%".')


def _texts(row: dict[str, object], key: str, *, optional: bool = False) -> tuple[str, ...]:
    value = row.get(key)
    if value is None and optional:
        return ()
    if isinstance(value, str):
        value = [value]
    if not isinstance(value, list) or not all(isinstance(text, str) for text in value):
        raise RowError(
            f'"{key}" is {"missing" if key not in row else "no list of texts"}.', f'Give "{key}" as a list of strings.'
        )
    return tuple(text for text in map(clean, value) if text.strip())


def _one_of(row: dict[str, object], key: str, known: tuple[str, ...]) -> str | None:
    value = row.get(key)
    if value is None:
        return None
    if value not in known:
        raise RowError(f'"{key}" is not one of those that pairs may have.', f"Use one of: {', '.join(known)}.")
    return str(value)
