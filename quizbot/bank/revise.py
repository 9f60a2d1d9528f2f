"""Revise a bank file in place after its article changed: what is not meant to change stays, byte for byte."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from quizbot.bank.amend import refuse_fixed
from quizbot.bank.model import Bank, Question
from quizbot.bank.nodes import Listing, Scalar, Table, parse_nodes
from quizbot.bank.original import Original
from quizbot.bank.problem import Complaints, shown
from quizbot.bank.scalar import scalar
from quizbot.bank.splice import Splice, entry_places, line_ending, spliced
from quizbot.bank.write import question_lines
from quizbot.errors import BankError

_BEHIND = ("tags", "difficulty", "explanation", "answer", "prompt", "kind", "id")
_BLANK = re.compile(r"\s*(?:#.*)?")


@dataclass(frozen=True, slots=True)
class Revision:
    """What is to change, questions by their place counted from 0."""

    statuses: Mapping[int, str] = field(default_factory=dict)
    paragraphs: Mapping[int, int] = field(default_factory=dict)
    """New number of the paragraph that holds the evidence of a question, whose number was given before."""
    quotes: Mapping[int, str] = field(default_factory=dict)
    """New words of the evidence of a question that has some."""
    added: tuple[Question, ...] = ()
    sha256: str | None = None
    """Of the article as it is now; written only where the bank states one."""


def revise_bank(path: Path, revision: Revision) -> Bank:
    """Change the bank file `path` as `revision` says and return the bank it then holds.

    Raise `BankError` when it comes with quizbot, may not be written, has errors, or is laid out so oddly that a
    change cannot be put in without touching more; the file is then left as it was.
    """
    refuse_fixed(path)
    original = Original.read(path)
    wanted = _revised(original.bank, revision)
    text = original.text
    if not original.replace(spliced(text, list(_splices(text, revision))), wanted):
        message = f"{shown(str(path))} is laid out too oddly to be changed in place."
        raise BankError(message, "Generate a new bank beside it and move over what you want.")
    return wanted


def _revised(bank: Bank, revision: Revision) -> Bank:
    questions = list(bank.questions)
    for place, status in revision.statuses.items():
        questions[place] = questions[place].model_copy(update={"status": status})
    for place, changes in _of_evidence(revision).items():
        evidence = questions[place].evidence
        if evidence is not None:
            renewed = evidence.model_copy(update=changes)
            questions[place] = questions[place].model_copy(update={"evidence": renewed})
    source = bank.source
    if source is not None and source.sha256 and revision.sha256:
        source = source.model_copy(update={"sha256": revision.sha256})
    return bank.model_copy(update={"questions": (*questions, *revision.added), "source": source})


def _of_evidence(revision: Revision) -> dict[int, dict[str, str | int]]:
    changes: dict[int, dict[str, str | int]] = {}
    for place, number in revision.paragraphs.items():
        changes.setdefault(place, {})["paragraph"] = number
    for place, quote in revision.quotes.items():
        changes.setdefault(place, {})["quote"] = quote
    return changes


def _splices(text: str, revision: Revision) -> Iterator[Splice]:
    root = parse_nodes(text, Complaints(""))
    listing = root.get("questions") if isinstance(root, Table) else None
    assert isinstance(root, Table)
    assert isinstance(listing, Listing)
    for place, status in revision.statuses.items():
        yield from _entry(text, listing.items[place], "status", status)
    for place, changes in _of_evidence(revision).items():
        table = listing.items[place]
        assert isinstance(table, Table)
        for key, value in changes.items():
            yield from _value(text, table.get("evidence"), key, str(value))
    if revision.sha256:
        yield from _value(text, root.get("source"), "sha256", revision.sha256)
    if revision.added:
        yield _appended(text, root, listing, revision.added)


def _value(text: str, table: object, key: str, value: str) -> Iterator[Splice]:
    held = table.get(key) if isinstance(table, Table) else None
    if isinstance(held, Scalar):
        old = text[held.mark.index : held.end]
        kept = old[len(old.rstrip()) :]  # A block of lines ends with them.
        yield Splice(held.mark.index, held.end, scalar(value, flow=True) + kept)


def _entry(text: str, table: object, key: str, value: str) -> Iterator[Splice]:
    """Yield the splice that sets `key`, or puts it in where it is not there."""
    assert isinstance(table, Table)
    if table.get(key) is not None:
        yield from _value(text, table, key, value)
        return
    first = next(entry_places(text, table, f"{key}: {scalar(value, flow=True)}", _BEHIND), None)
    if first is not None:
        yield first


def _appended(text: str, root: Table, listing: Listing, added: tuple[Question, ...]) -> Splice:
    """Return the splice that puts `added` behind the last question."""
    ending = line_ending(text)
    indent = " " * (0 if listing.flow else listing.mark.column - 1)
    items = [
        "".join(f"{indent}{line}{ending}" if line else ending for line in question_lines(question))
        for question in added
    ]
    at = _end_of_questions(text, root)
    lead = "" if at == 0 or text[at - 1] in "\r\n" else ending
    return Splice(at, at, lead + ending + ending.join(items))


def _end_of_questions(text: str, root: Table) -> int:
    """Return where the last question ends: at the file's end, or behind its last line before the next key."""
    keys = [key for key, _ in root.entries]
    names = [key.text for key in keys]
    behind = keys[names.index("questions") + 1 :]
    if not behind:
        return len(text)
    at = behind[0].mark.index - behind[0].mark.column + 1
    while at > 0:
        start = max(text.rfind("\n", 0, at - 1), text.rfind("\r", 0, at - 1)) + 1
        if not _BLANK.fullmatch(text[start:at].strip()):
            break
        at = start
    return at
