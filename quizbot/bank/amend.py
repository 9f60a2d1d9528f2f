"""Add an answer to a question of a bank file in place: no other byte of it changes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from quizbot.bank.find import bank_folder, shipped_folder
from quizbot.bank.model import Bank, Kind
from quizbot.bank.nodes import Listing, Table, parse_nodes
from quizbot.bank.original import Original
from quizbot.bank.problem import Complaints, shown
from quizbot.bank.scalar import scalar
from quizbot.bank.splice import Splice, end_of, entry_places, line_behind, spliced
from quizbot.errors import BankError
from quizbot.text import clean_line

Field = Literal["accept", "reject"]

# A new line goes behind the answer where it can; every other place is as right and less expected.
_NEIGHBOURS = ("answer", "reject", "accept", "prompt", "kind", "type", "id")


def add_answer(path: Path, place: int, field: Field, text: str) -> bool:
    """Write `text` under `field` of the question at `place`, counted from 0; return False if it stands there already.

    Raise `BankError` when the file is a bank that comes with quizbot, may not be written, has errors, lists `text`
    under the other field, or is laid out so that no line can be put in safely, or when a question
    answered by picking should accept more.
    """
    original = Original.read(path)
    wanted = foresee(path, original.bank, place, field, text)
    if wanted == original.bank:
        return False
    text = clean_line(text)
    if any(original.replace(edited, wanted) for edited in _edits(original.text, place, field, text)):
        return True
    message = f"{shown(str(path))} is laid out too oddly to add an answer to."
    raise BankError(message, f"Write '{field}: [{scalar(text, flow=True)}]' by hand.")


def foresee(path: Path, bank: Bank, place: int, field: Field, text: str) -> Bank:
    """Return `bank`, read from `path`, as `add_answer` would leave it; raise what that would, but for an odd layout."""
    text = clean_line(text)
    if not text:
        raise BankError("An empty answer cannot be added.", "Write the reply in quotes.")
    refuse_fixed(path)
    question, other = bank.questions[place], "reject" if field == "accept" else "accept"
    if field == "accept" and question.kind in (Kind.CHOICE, Kind.TRUE_FALSE):
        message = f"{shown(str(path))}: that question is answered by picking, so nothing else can be right."
        raise BankError(message, "If its key is wrong, change 'answer' and 'distractors'.")
    if text in getattr(question, field) or (field == "accept" and text in question.parts):
        return bank
    if text in getattr(question, other):
        raise BankError(f"{shown(str(path))}: {shown(text)} stands under '{other}' there.", "Remove it there first.")
    if field == "reject" and text in question.parts:
        raise BankError(f"{shown(str(path))}: {shown(text)} is the key of that question.", "Change 'answer' instead.")
    return _with(bank, place, field, text)


def refuse_fixed(path: Path) -> None:
    """Raise `BankError` for a bank that comes with quizbot or may not be written."""
    if path.resolve().is_relative_to(shipped_folder().resolve()):
        message = f"{shown(str(path))} comes with quizbot and stays as it is."
        raise BankError(
            message, f"Copy it to {shown(str(bank_folder()))} and change the copy; your history goes with it."
        )
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
    else:
        places = entry_places(text, table, f"{field}: [{scalar(answer, flow=True)}]", _NEIGHBOURS)
    for place_for_it in places:
        yield spliced(text, [place_for_it])


def _in_list(text: str, held: Listing, answer: str) -> Iterator[Splice]:
    if not held.flow:
        lead = " " * (held.mark.column - 1) + "- "
        for item in reversed(held.items):
            if (end := end_of(item)) is not None:
                yield line_behind(text, end, lead + scalar(answer))
    elif not held.items:
        at = held.mark.index + 1
        yield Splice(at, at, scalar(answer, flow=True))
    elif (end := end_of(held.items[-1])) is not None:
        yield Splice(end, end, ", " + scalar(answer, flow=True))
