"""An answer is added to a bank file without another byte of it changing."""

from __future__ import annotations

import difflib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizbot.bank import load_bank
from quizbot.bank.amend import Field, add_answer
from quizbot.bank.find import shipped_folder
from quizbot.errors import BankError
from quizbot.text import clean_line

ODD = """\
# A teacher's own file.
title:   Tides     # aligned by hand
x-class: 4b

questions:
    -   prompt: When does the tide turn?   # asked every year
        # the key may be spoken too
        answer:   'noon'   # by the sun
    - prompt: >-
        What is
        a barrage?
      accept: [weir, "a low dam"]   # the class of 2019
      answer: |-
        a dam
      reject:
      - bridge
      # two more
      - "pier"   # Ann wrote it
    - {prompt: Who built it, answer: EDF}
    - prompt: Which coasts?
      answer: [north,
        west]
      accept: []
    - prompt: What colour?
      answer: blue
      accept:
      -   azure
      - |-
        sky
        blue
# the end
"""


def changed_lines(before: str, after: str) -> list[str]:
    diff = difflib.ndiff(before.splitlines(keepends=True), after.splitlines(keepends=True))
    return [line for line in diff if line[0] in "+-"]


@pytest.mark.parametrize(
    ("place", "field", "answer", "changed"),
    [
        (0, "accept", "at noon", ["+         accept: [at noon]\n"]),
        (0, "reject", "1:30", ['+         reject: ["1:30"]\n']),
        (
            1,
            "accept",
            "a wall, of sorts",
            [
                '-       accept: [weir, "a low dam"]   # the class of 2019\n',
                '+       accept: [weir, "a low dam", "a wall, of sorts"]   # the class of 2019\n',
            ],
        ),
        (1, "reject", "no", ['+       - "no"\n']),
        (
            2,
            "accept",
            "the EDF",
            [
                "-     - {prompt: Who built it, answer: EDF}\n",
                "+     - {accept: [the EDF], prompt: Who built it, answer: EDF}\n",
            ],
        ),
        (3, "accept", "the north", ["-       accept: []\n", "+       accept: [the north]\n"]),
        (3, "reject", "east", ["+       reject: [east]\n"]),
        (4, "accept", "cyan", ["+       - cyan\n"]),
    ],
)
def test_only_the_answer_is_added(tmp_path: Path, place: int, field: Field, answer: str, changed: list[str]) -> None:
    """Comments, quotes, blank lines, order and odd indentation survive."""
    path = tmp_path / "bank.yaml"
    path.write_text(ODD, encoding="utf-8")

    assert add_answer(path, place, field, answer)

    after = path.read_text(encoding="utf-8")
    assert sorted(line for line in changed_lines(ODD, after) if line[0] != "?") == sorted(changed)
    assert answer in getattr(load_bank(path).questions[place], field)
    assert not add_answer(path, place, field, answer)


def test_windows_line_ends_and_mark_survive(tmp_path: Path) -> None:
    """A byte order mark, Windows line ends and a last line without an end are kept."""
    path = tmp_path / "bank.yaml"
    before = b"\xef\xbb\xbfquestions:\r\n- prompt: A \xf0\x9f\x98\x80 tide?\r\n  answer: b"
    path.write_bytes(before)

    add_answer(path, 0, "accept", "bee")

    assert path.read_bytes() == before + b"\r\n  accept: [bee]"


@given(st.text(min_size=1).map(clean_line).filter(bool))
def test_any_reply_comes_back_as_it_was(tmp_path_factory: pytest.TempPathFactory, reply: str) -> None:
    """Whatever a student wrote stands in the bank as that text, or is refused in words."""
    path = tmp_path_factory.mktemp("any") / "bank.yaml"
    path.write_text("questions:\n- prompt: A?\n  answer: the very key\n  accept: [a]\n", encoding="utf-8")

    try:
        added = add_answer(path, 0, "accept", reply)
    except BankError:
        assert load_bank(path).questions[0].accept == ("a",)
    else:
        assert load_bank(path).questions[0].accept == (("a", reply) if added else ("a",))


@pytest.mark.parametrize(
    ("field", "answer", "told"),
    [("accept", "pier", "under 'reject'"), ("reject", "a dam", "is the key"), ("accept", " \u200b ", "empty")],
)
def test_what_would_contradict_is_refused(tmp_path: Path, field: Field, answer: str, told: str) -> None:
    """A reply is never accepted and rejected at once, and the file stays as it was."""
    path = tmp_path / "bank.yaml"
    path.write_text(ODD, encoding="utf-8")

    with pytest.raises(BankError, match=told):
        add_answer(path, 1, field, answer)

    assert path.read_text(encoding="utf-8") == ODD


@pytest.mark.parametrize("rest", ["kind: true_false, answer: 'yes'", "answer: a, distractors: [b, c]"])
def test_picked_answers_are_refused(tmp_path: Path, rest: str) -> None:
    """What is picked from a list can be no reply that the list does not hold."""
    path = tmp_path / "bank.yaml"
    path.write_text(f"questions:\n- {{prompt: A?, {rest}}}\n", encoding="utf-8")

    with pytest.raises(BankError, match="by picking"):
        add_answer(path, 0, "accept", "x")


def test_shipped_and_protected_banks_stay(tmp_path: Path) -> None:
    """A bank that comes with quizbot, or that its owner protects, is not written."""
    path = tmp_path / "bank.yaml"
    path.write_text(ODD, encoding="utf-8")
    path.chmod(0o444)

    with pytest.raises(BankError, match="write-protected"):
        add_answer(path, 0, "accept", "x")
    with pytest.raises(BankError, match="comes with quizbot"):
        add_answer(shipped_folder() / "longitude.yaml", 0, "accept", "x")
