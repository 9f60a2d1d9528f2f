"""Change a bank file in place: what is not meant to change stays, byte for byte."""

from __future__ import annotations

import re
from collections.abc import Collection
from pathlib import Path

from quizbot.bank.fields import slug
from quizbot.bank.model import Bank, Question
from quizbot.bank.nodes import Listing, Scalar, Table, parse_nodes
from quizbot.bank.original import Original
from quizbot.bank.problem import Complaints, shown
from quizbot.errors import BankError

LONGEST_ID = 40

# Words that say little about what a question asks.
_FILLERS = frozenset(
    "a an and are as at be by can did do does for from had has have how in into is it its of on or that the their"
    " there these they this to was were what when where which who whom whose why will with would".split()
)


def mint_ids(path: Path) -> tuple[str, ...]:
    """Give each question of the file `path` that has no id one, and return the new ids in the file's order.

    A line is put in for each and no other byte changes; questions in braces get theirs inside the braces.
    Raise `BankError` when the bank has errors, or its layout leaves no place for a new line.
    """
    original = Original.read(path)
    minted = _minted(original.bank)
    if not minted:
        return ()
    if not original.replace(_insert(original.text, minted, path), _with(original.bank, minted)):
        raise BankError(f"{shown(str(path))} is laid out too oddly to put ids in.", "Write 'id: …' by hand.")
    return tuple(minted.values())


def make_id(question: Question, taken: Collection[str]) -> str:
    """Return a name for `question` from its prompt's telling words, unlike any in `taken`."""
    words = [word for word in slug(question.prompt).split("-") if word not in _FILLERS]
    stem = "-".join(words[:5])
    if len(stem) > LONGEST_ID:
        stem = stem[:LONGEST_ID].rpartition("-")[0] or stem[:LONGEST_ID]
    stem = stem or slug(question.key)[:LONGEST_ID].strip("-") or "question"
    name, count = stem, 1
    while name in taken:
        count += 1
        name = f"{stem}-{count}"
    return name


def _minted(bank: Bank) -> dict[int, str]:
    taken = {question.id for question in bank.questions if question.id is not None}
    minted: dict[int, str] = {}
    for i, question in enumerate(bank.questions):
        if question.id is None:
            minted[i] = make_id(question, taken)
            taken.add(minted[i])
    return minted


def _insert(text: str, minted: dict[int, str], path: Path) -> str:
    root = parse_nodes(text, Complaints(str(path)))
    listing = root.get("questions") if isinstance(root, Table) else None
    assert isinstance(listing, Listing)
    pieces, end = [], 0
    for i, name in minted.items():
        table = listing.items[i]
        assert isinstance(table, Table)
        index, piece = _in_braces(table, name) if table.flow else _as_line(text, table, name)
        pieces += [text[end:index], piece]
        end = index
    return "".join((*pieces, text[end:]))


def _in_braces(table: Table, name: str) -> tuple[int, str]:
    return table.mark.index + 1, f"id: {name}, "


def _as_line(text: str, table: Table, name: str) -> tuple[int, str]:
    """Return where and what to put in: a line behind the question's first entry, indented as its second key is."""
    value, second = table.entries[0][1], table.entries[1][0]
    start = second.mark.index - second.mark.column + 1
    indent = re.match(r" *", text[start : second.mark.index])
    ending = "\r\n" if text[:start].endswith("\r\n") else text[start - 1 : start]
    # Comments above the second key belong to it; only a block's end is not told from them.
    if isinstance(value, Scalar) and text[value.mark.index] not in "|>":
        line_end = re.compile(r"\r\n?|\n").search(text, value.end)
        start = line_end.end() if line_end else start
    return start, f"{indent[0] if indent else ''}id: {name}{ending}"


def _with(bank: Bank, minted: dict[int, str]) -> Bank:
    """Return `bank` with the new ids and nothing else changed."""
    questions = [
        question.model_copy(update={"id": minted[i]}) if i in minted else question
        for i, question in enumerate(bank.questions)
    ]
    return bank.model_copy(update={"questions": tuple(questions)})
