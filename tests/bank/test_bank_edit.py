"""Ids are put in without another byte of the file changing."""

from __future__ import annotations

import difflib
from pathlib import Path

import pytest

from quizbot.bank import load_bank, mint_ids
from quizbot.bank.edit import make_id
from quizbot.bank.model import Question
from quizbot.errors import BankError

ODD = """\
# A teacher's own file.
title:   Tides     # aligned by hand

questions:
    -   prompt: When does the tide turn?   # asked every year
        # the key may be spoken too
        answer:   'noon'
    - prompt: >-
        What is
        a barrage?

      answer: a dam
    - {prompt: Who built it, answer: EDF}
    -
      prompt: "Where does the tide turn?"
      answer: here
      id: turning-place
    -   ? prompt
        : Which moon pulls
        ? answer
        : ours
# the end
"""


def added_lines(before: str, after: str) -> list[str]:
    diff = difflib.ndiff(before.splitlines(keepends=True), after.splitlines(keepends=True))
    return [line for line in diff if line[0] in "+-"]


def test_only_id_lines_are_added(tmp_path: Path) -> None:
    """Comments, quotes, blank lines and odd indentation survive; questions in braces get their id inside them."""
    path = tmp_path / "bank.yaml"
    path.write_text(ODD, encoding="utf-8")

    minted = mint_ids(path)

    assert minted == ("tide-turn", "barrage", "built", "moon-pulls")
    assert added_lines(ODD, path.read_text(encoding="utf-8")) == [
        "+         id: tide-turn\n",
        "+       id: barrage\n",
        "-     - {prompt: Who built it, answer: EDF}\n",
        "+     - {id: built, prompt: Who built it, answer: EDF}\n",
        "+         id: moon-pulls\n",
    ]
    assert [q.id for q in load_bank(path).questions] == ["tide-turn", "barrage", "built", "turning-place", "moon-pulls"]


def test_windows_line_ends_and_mark_survive(tmp_path: Path) -> None:
    """A file with a byte order mark and Windows line ends keeps both, on the new lines too."""
    path = tmp_path / "bank.yaml"
    before = b"\xef\xbb\xbfquestions:\r\n- prompt: A \xf0\x9f\x98\x80 tide?\r\n  answer: b\r\n"
    path.write_bytes(before)

    mint_ids(path)

    assert path.read_bytes() == before.replace(b"  answer", b"  id: tide\r\n  answer")


def test_second_run_changes_nothing(tmp_path: Path) -> None:
    """Once every question has an id, the file is left alone."""
    path = tmp_path / "bank.yaml"
    path.write_text("questions:\n- prompt: A tide?\n  answer: b\n- prompt: A tide!\n  answer: c\n", encoding="utf-8")

    assert mint_ids(path) == ("tide", "tide-2")
    once = path.read_bytes()

    assert mint_ids(path) == ()
    assert path.read_bytes() == once


def test_broken_bank_is_not_touched(tmp_path: Path) -> None:
    """A bank with errors is refused with its problems and stays as it was."""
    path = tmp_path / "bank.yaml"
    path.write_text("questions:\n- prompt: A?\n", encoding="utf-8")

    with pytest.raises(BankError, match="has no answer"):
        mint_ids(path)
    assert path.read_text(encoding="utf-8") == "questions:\n- prompt: A?\n"


@pytest.mark.parametrize(
    ("prompt", "answer", "name"),
    [
        ("In which year did the barrage at La Rance open?", "1966", "year-barrage-la-rance-open"),
        ("Who was it?", "Émile Zola", "emile-zola"),
        ("何?", "何", "question"),
        (
            "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamter?",
            "x",
            "donaudampfschifffahrtselektrizitatenhaup",
        ),
        ("When did Kim's plan fail?", "x", "kims-plan-fail"),
    ],
)
def test_names(prompt: str, answer: str, name: str) -> None:
    """A name is made of the prompt's telling words, else of the answer."""
    assert make_id(Question(prompt=prompt, answer=answer), ()) == name


def test_name_is_unlike_others() -> None:
    """A name that is taken gets a number."""
    assert make_id(Question(prompt="A tide?", answer="b"), {"tide", "tide-2"}) == "tide-3"
