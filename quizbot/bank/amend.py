"""Add an answer to a question of a bank file in place: no other byte of it changes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from quizbot.bank.find import shipped_folder
from quizbot.bank.model import Bank
from quizbot.bank.nodes import Listing, Node, Scalar, Table, parse_nodes
from quizbot.bank.problem import Complaints, shown
from quizbot.bank.read import decode, read_bytes, read_file
from quizbot.bank.scalar import scalar
from quizbot.bank.write import replace_file
from quizbot.errors import BankError
from quizbot.text import clean_line

Field = Literal["accept", "reject"]

_BOM = b"\xef\xbb\xbf"
_LINE_END = re.compile(r"\r\n?|\n")
# A new line goes behind the answer where it can; every other place is as right and less expected.
_NEIGHBOURS = ("answer", "reject", "accept", "prompt", "kind", "type", "id")


def add_answer(path: Path, place: int, field: Field, text: str) -> bool:
    """Write `text` under `field` of the question at `place`, counted from 0; return False if it stands there already.

    Raise `BankError` when the file is a bank that comes with quizbot, may not be written, has errors, lists `text`
    under the other field, or is laid out so that no line can be put in safely.
    """
    text = clean_line(text)
    if not text:
        raise BankError("An empty answer cannot be added.", "Write the reply in quotes.")
    _refuse_shipped(path)
    content = read_file(path)
    before = read_bytes(content, path)
    if before.bank is None:
        raise BankError("\n".join(str(problem) for problem in before.problems if problem.is_error))
    question, other = before.bank.questions[place], "reject" if field == "accept" else "accept"
    if text in getattr(question, field) or (field == "accept" and text in question.parts):
        return False
    if text in getattr(question, other):
        raise BankError(f"{shown(str(path))}: {shown(text)} stands under '{other}' there.", "Remove it there first.")
    if field == "reject" and text in question.parts:
        raise BankError(f"{shown(str(path))}: {shown(text)} is the key of that question.", "Change 'answer' instead.")
    wanted = _with(before.bank, place, field, text)
    for edited in _edits(decode(content), place, field, text):
        amended = (_BOM if content.startswith(_BOM) else b"") + edited.encode("utf-8")
        if read_bytes(amended, path).bank == wanted:
            replace_file(path, amended)
            return True
    message = f"{shown(str(path))} is laid out too oddly to add an answer to."
    raise BankError(message, f"Write '{field}: [{scalar(text, flow=True)}]' by hand.")


def _refuse_shipped(path: Path) -> None:
    if path.resolve().is_relative_to(shipped_folder().resolve()):
        raise BankError(f"{shown(path.name)} comes with quizbot and stays as it is.", "Copy the file and change that.")
    if path.exists() and not path.stat().st_mode & 0o222:
        raise BankError(f"{shown(str(path))} is write-protected.", "Allow writing, or copy the file.")


def _with(bank: Bank, place: int, field: Field, text: str) -> Bank:
    questions = list(bank.questions)
    added = (*getattr(questions[place], field), text)
    questions[place] = questions[place].model_copy(update={field: added})
    return bank.model_copy(update={"questions": tuple(questions)})


def _edits(text: str, place: int, field: Field, answer: str) -> Iterator[str]:
    """Yield the file's text with `answer` put in at one place after another, the likeliest first.

    Some spoil a file that is laid out oddly, so each must be read again.
    """
    root = parse_nodes(text, Complaints(""))
    listing = root.get("questions") if isinstance(root, Table) else None
    table = listing.items[place] if isinstance(listing, Listing) else None
    if not isinstance(table, Table):
        return
    held = table.get(field)
    if isinstance(held, Listing):
        places = _in_list(text, held, answer)
    elif table.flow:
        places = iter([(table.mark.index + 1, f"{field}: [{scalar(answer, flow=True)}], ")])
    else:
        places = _on_a_line(text, table, f"{field}: [{scalar(answer, flow=True)}]")
    for index, piece in places:
        yield text[:index] + piece + text[index:]


def _in_list(text: str, held: Listing, answer: str) -> Iterator[tuple[int, str]]:
    if not held.flow:
        lead = " " * (held.mark.column - 1) + "- "
        for item in reversed(held.items):
            if (end := _end(item)) is not None:
                yield _line_behind(text, end, lead + scalar(answer))
    elif not held.items:
        yield held.mark.index + 1, scalar(answer, flow=True)
    elif (end := _end(held.items[-1])) is not None:
        yield end, ", " + scalar(answer, flow=True)


def _on_a_line(text: str, table: Table, line: str) -> Iterator[tuple[int, str]]:
    """Yield each place for a line of its own: behind one of the question's entries, indented as its second key is."""
    lead = " " * (table.entries[1][0].mark.column - 1)
    for name in _NEIGHBOURS:
        value = table.get(name)
        end = _end(value) if value is not None else None
        # A block's end does not tell the comments behind it from those of the next key.
        if end is not None and (not isinstance(value, Scalar) or text[value.mark.index] not in "|>"):
            yield _line_behind(text, end, lead + line)


def _end(node: Node) -> int | None:
    """Return where a text or a list in brackets ends; None for what has no plain end."""
    return node.end if isinstance(node, Scalar) or (isinstance(node, Listing) and node.flow) else None


def _line_behind(text: str, end: int, line: str) -> tuple[int, str]:
    line_end = _LINE_END.search(text, end)
    if line_end is None:
        first = _LINE_END.search(text)
        return len(text), (first[0] if first else "\n") + line
    return line_end.end(), line + line_end[0]
