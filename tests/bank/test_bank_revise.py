"""A bank file is revised in place: only what is named changes."""

from __future__ import annotations

import difflib
from pathlib import Path
from textwrap import indent

import pytest

from quizbot.bank import load_bank
from quizbot.bank.model import Question
from quizbot.bank.revise import Revision, revise_bank
from quizbot.errors import BankError

BANK = """\
# My bank, kept by hand.
quizbot: 1
title: Ferries   # a title
source: {file: ferry.md, sha256: aaaa}
questions:
# The first one is the easiest.
- id: first
  prompt: When was the ferry built?
  answer: "1902"   # checked
  evidence: {paragraph: 2, quote: "built in 1902"}
- {id: second, prompt: Who built it?, answer: Ada Boatwright, status: accepted}
- prompt: Where does it land?
  answer: at Skerrow
  status: draft
  x-note: keep me
"""
NEW = Question(id="new-one", prompt="How long is it?", answer="30 metres", status="draft")


def revise(folder: Path, revision: Revision, text: str = BANK) -> list[str]:
    """Return the lines taken out and put in, as a diff shows them."""
    path = folder / "ferries.yaml"
    path.write_bytes(text.encode())
    revise_bank(path, revision)
    after = path.read_bytes().decode()
    changes = difflib.ndiff(text.splitlines(), after.splitlines())
    return [line for line in changes if line[:1] in "+-"]


def test_status_is_set_or_put_in(tmp_path: Path) -> None:
    """A status that stands there is replaced; one that does not gets a line or a place inside the braces."""
    assert revise(tmp_path, Revision(statuses={0: "stale", 1: "stale", 2: "stale"})) == [
        "+   status: stale",
        "- - {id: second, prompt: Who built it?, answer: Ada Boatwright, status: accepted}",
        "+ - {id: second, prompt: Who built it?, answer: Ada Boatwright, status: stale}",
        "-   status: draft",
        "+   status: stale",
    ]


def test_paragraph_and_checksum_are_replaced_where_they_stand(tmp_path: Path) -> None:
    """The evidence keeps its words, the source its other keys."""
    assert revise(tmp_path, Revision(paragraphs={0: 5}, sha256="bbbb")) == [
        "- source: {file: ferry.md, sha256: aaaa}",
        "+ source: {file: ferry.md, sha256: bbbb}",
        '-   evidence: {paragraph: 2, quote: "built in 1902"}',
        '+   evidence: {paragraph: 5, quote: "built in 1902"}',
    ]


@pytest.mark.parametrize(
    "written",
    [
        '{paragraph: 2, quote: "built in 1902"}',
        "\n    quote: |-\n      built\n      in 1902\n    paragraph: 2   # the second",
    ],
)
def test_quotation_and_its_paragraph_are_renewed(tmp_path: Path, written: str) -> None:
    """New words stand where the old ones stood, also where those were a block of lines."""
    text = BANK.replace('{paragraph: 2, quote: "built in 1902"}', written)

    changes = revise(tmp_path, Revision(quotes={0: 'built, "so she said", in 1903'}, paragraphs={0: 4}), text)
    evidence = load_bank(tmp_path / "ferries.yaml").questions[0].evidence

    assert evidence is not None
    assert (evidence.quote, evidence.paragraph) == ('built, "so she said", in 1903', 4)
    assert not [line for line in changes if "evidence" not in line and "    " not in line]


def test_new_questions_come_last(tmp_path: Path) -> None:
    """They stand behind the last question, in the list's own indentation, before a key that follows it."""
    head, rest = BANK.split("questions:\n")
    indented = f"{head}questions:\n{indent(rest, '  ')}"
    followed = BANK + "\n# about the bank\nx-origin: school\n"

    for text in (BANK, indented, followed, BANK.rstrip("\n"), BANK.replace("\n", "\r\n")):
        revise(tmp_path, Revision(added=(NEW,)), text)
        bank = load_bank(tmp_path / "ferries.yaml")

        assert [q.prompt for q in bank.questions][-2:] == ["Where does it land?", "How long is it?"]
        assert (tmp_path / "ferries.yaml").read_bytes().decode().startswith(text[:200])


def test_bank_with_errors_is_left_alone(tmp_path: Path) -> None:
    """Nothing is written to a bank that cannot be read."""
    path = tmp_path / "ferries.yaml"
    path.write_text(BANK.replace("answer: at", "ansver: at"), "utf-8")
    before = path.read_bytes()

    with pytest.raises(BankError):
        revise_bank(path, Revision(statuses={0: "stale"}))

    assert path.read_bytes() == before
