"""Banks broken by hand: each complaint stands at its place and says what is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from quizbot.bank import load_bank, read_bank
from quizbot.errors import BankError

HEAD = "title: T\nquestions:\n"

# name: (the file, [(line, column, words of the complaint), ...]), errors only.
BROKEN: dict[str, tuple[str, list[tuple[int, int, str]]]] = {
    "no questions key": ("title: T\n", [(1, 1, "The bank has no 'questions'.")]),
    "questions left empty": ("title: T\nquestions:\n", [(2, 11, "The bank has no questions.")]),
    "questions an empty list": ("title: T\nquestions: []\n", [(2, 12, "The bank has no questions.")]),
    "questions a mapping": (
        "questions:\n  prompt: A?\n  answer: b\n",
        [(2, 3, "'questions' must be a list. Begin each question with '- prompt: …'.")],
    ),
    "bare list": ("- prompt: A?\n  answer: b\n", [(1, 1, "Put 'questions:' on a line above it.")]),
    "bare text": ("hello there\n", [(1, 1, "The bank is a single text.")]),
    "missing prompt": (HEAD + "- answer: b\n  tags: [x]\n", [(3, 3, "Question 1 has no prompt.")]),
    "missing answer": (HEAD + "- prompt: A?\n  tags: [x]\n", [(3, 3, "Question 1 has no answer.")]),
    "answer left empty": (HEAD + "- prompt: A?\n  answer:\n", [(4, 10, "'answer' is empty. Fill it in.")]),
    "answer blank in quotes": (HEAD + "- prompt: A?\n  answer: ' '\n", [(4, 11, "'answer' is empty.")]),
    "question a text": (HEAD + "- A?\n", [(3, 3, "Question 1 is a single text but must be 'key: value' lines.")]),
    "unknown key": (
        HEAD + "- prompt: A?\n  anwser: b\n",
        [(4, 3, "'anwser' is not known in question 1. Did you mean")],
    ),
    "key of another format": (
        HEAD + "- prompt: A?\n  answer: b\n  options: [c]\n",
        [(5, 3, "Did you mean 'distractors'?")],
    ),
    "unknown head key": ("titel: T\nquestions: [{prompt: 'A?', answer: b}]\n", [(1, 1, "Did you mean 'title'?")]),
    "unknown key far from all": (
        HEAD + "- prompt: A?\n  answer: b\n  zzz: 1\n",
        [(5, 3, "your own begin with 'x-'.")],
    ),
    "unknown kind": (
        HEAD + "- kind: choise\n  prompt: A?\n  answer: b\n",
        [(3, 9, "'kind' is 'choise', which is not known. Did you mean 'choice'?")],
    ),
    "kind with a hyphen": (
        HEAD + "- kind: true-false\n  prompt: A?\n  answer: yes\n",
        [(3, 9, "Did you mean 'true_false'?")],
    ),
    "unknown status": (
        HEAD + "- prompt: A?\n  answer: b\n  status: done\n",
        [(5, 11, "It is one of draft, accepted, stale, rejected.")],
    ),
    "unknown order": (
        "settings:\n  order: shufled\n" + HEAD + "- prompt: A?\n  answer: b\n",
        [(2, 10, "Did you mean 'shuffled'?")],
    ),
    "pass mark": (
        "settings: {pass_mark: 7 of 10}\n" + HEAD + "- prompt: A?\n  answer: b\n",
        [(1, 23, "'pass_mark' is '7 of 10', not a percentage.")],
    ),
    "difficulty too high": (
        HEAD + "- prompt: A?\n  answer: b\n  difficulty: 6\n",
        [(5, 15, "not a whole number from 1 to 5.")],
    ),
    "difficulty of 5,000 digits": (
        HEAD + f"- prompt: A?\n  answer: b\n  difficulty: {'9' * 5000}\n",
        [(5, 15, "not a whole number from 1 to 5.")],
    ),
    "min of a single answer": (
        HEAD + "- prompt: A?\n  answer: b\n  min: 1\n",
        [(5, 8, "'min' is for kind 'list' only.")],
    ),
    "min above the parts": (
        HEAD + "- prompt: A?\n  answer: [b, c]\n  min: 3\n",
        [(5, 8, "'min' asks for more parts than the answer's 2. Write 2 or less")],
    ),
    "tolerance of all there is": (
        HEAD + "- prompt: A?\n  answer: 12 km\n  tolerance: 500%\n- {prompt: B, answer: 12, tolerance: 99.5%}\n",
        [(5, 14, "'tolerance' is '500%', so that even 0 would be right. Write less than 100%, for example '5%'.")],
    ),
    "tolerance in words": (
        HEAD + "- prompt: A?\n  answer: 12 km\n  tolerance: a bit\n",
        [(5, 14, "'tolerance' is 'a bit', not a number. Write for example '2' or '5%'.")],
    ),
    "conversion misspelt": (
        HEAD + "- prompt: A?\n  answer: 12 km\n  conversion: alowed\n",
        [(5, 15, "Did you mean 'allowed'?")],
    ),
    "required a text": (
        HEAD + "- prompt: A?\n  answer: b\n  required: b\n",
        [(5, 13, "'required' is a single text but must be a list. Write 'required: [b]'.")],
    ),
    "accept a text": (
        HEAD + "- prompt: A?\n  answer: b\n  accept: c\n",
        [(5, 11, "'accept' is a single text but must be a list. Write 'accept: [c]'.")],
    ),
    "accept with a mapping in it": (
        HEAD + "- prompt: A?\n  answer: b\n  accept:\n  - c: d\n",
        [(6, 5, "Item 1 of 'accept' is a mapping but must be one text.")],
    ),
    "accept with an empty item": (
        HEAD + "- prompt: A?\n  answer: b\n  accept:\n  - c\n  -\n",
        [(7, 4, "Item 2 of 'accept' is empty.")],
    ),
    "prompt a list": (HEAD + "- prompt: [A, b]\n  answer: c\n", [(3, 11, "'prompt' is a list but must be one text.")]),
    "evidence a text": (
        HEAD + "- prompt: A?\n  answer: b\n  evidence: The words.\n",
        [(5, 13, "Write 'evidence: {quote:")],
    ),
    "evidence without quote": (
        HEAD + "- prompt: A?\n  answer: b\n  evidence: {paragraph: 2}\n",
        [(5, 13, "'evidence' has no quote.")],
    ),
    "bad bank id": ("id: My Bank\n" + HEAD + "- prompt: A?\n  answer: b\n", [(1, 5, "Write 'my-bank'.")]),
    "bad question id": (HEAD + "- id: Ärger!\n  prompt: A?\n  answer: b\n", [(3, 7, "Write 'arger'.")]),
    "duplicate id": (
        HEAD + "- {id: a, prompt: A, answer: b}\n- {id: a, prompt: C, answer: d}\n",
        [(4, 8, "The id 'a' stands here and at 3:8.")],
    ),
    "duplicate key": (
        HEAD + "- prompt: A?\n  answer: b\n  answer: c\n",
        [(5, 3, "The key 'answer' stands here and at 4:3.")],
    ),
    "duplicate head key": (
        "title: A\ntitle: B\nquestions: [{prompt: 'A?', answer: b}]\n",
        [(2, 1, "The key 'title' stands here and at 1:1.")],
    ),
    "newer version": ("quizbot: 2\n" + HEAD + "- prompt: A?\n  answer: b\n", [(1, 10, "install a newer quizbot.")]),
    "list with one text": (
        HEAD + "- kind: list\n  prompt: A?\n  answer: b\n",
        [(5, 11, "must be a list of parts for kind 'list'.")],
    ),
    "order of one part": (
        HEAD + "- kind: order\n  prompt: A?\n  answer: [b]\n",
        [(5, 11, "must be a list of parts for kind 'order'.")],
    ),
    "short with a list": (
        HEAD + "- kind: short\n  prompt: A?\n  answer: [b, c]\n",
        [(5, 11, "is a list, but kind 'short' has one answer.")],
    ),
    "empty list of answers": (HEAD + "- prompt: A?\n  answer: []\n", [(4, 11, "'answer' is an empty list.")]),
    "true or false of a word": (
        HEAD + "- kind: true_false\n  prompt: A.\n  answer: perhaps\n",
        [(5, 11, "'answer' must be true or false for kind 'true_false'.")],
    ),
    "choice without distractors": (
        HEAD + "- kind: choice\n  prompt: A?\n  answer: b\n",
        [(3, 3, "A choice question needs distractors.")],
    ),
    "alias": (
        HEAD + "- prompt: &a A?\n  answer: *a\n",
        [(4, 11, "'*a' is a YAML alias.")],
    ),
    "aliases for lists": (
        HEAD + "- prompt: A?\n  answer: &a [b, c]\n  accept: *a\n  hints: [*a]\n- *a\n",
        [(5, 11, "'*a' is a YAML alias."), (6, 11, "'*a' is a YAML alias."), (7, 3, "'*a' is a YAML alias.")],
    ),
    "anchor": (HEAD + "- prompt: &a A?\n  answer: b\n", [(3, 11, "'&a' is a YAML anchor.")]),
    "tag": (HEAD + "- prompt: !!python/name:os.system A?\n  answer: b\n", [(3, 11, "'!!python/name:os.system'")]),
    "two documents": (HEAD + "- prompt: A?\n  answer: b\n---\ntitle: U\n", [(5, 1, "A second document begins here.")]),
    "list as key": (HEAD + "- prompt: A?\n  answer: b\n  ? [x]\n  : y\n", [(5, 5, "A key must be text")]),
    "colon in bare text": (
        HEAD + "- prompt: What is it: that?\n  answer: b\n",
        [(3, 21, "A colon and a space are not expected here.")],
    ),
    "tab as indentation": (HEAD + "- prompt: A?\n\tanswer: b\n", [(4, 1, "A tab stands where only spaces may.")]),
    "quote not closed": (HEAD + "- prompt: 'A?\n  answer: b\n", [(3, 11, "This quotation mark is never closed.")]),
    "bracket not closed": (
        HEAD + "- prompt: A?\n  answer: b\n  accept: [c, d\n  tags: [e]\n",
        [(5, 11, "opens here with '['")],
    ),
    "text beginning with @": (HEAD + "- prompt: @A?\n  answer: b\n", [(3, 11, "Unquoted text cannot begin with '@'.")]),
    "line without colon": (
        HEAD + "- prompt: A?\n  answer: b\n  hints\n  tags: [e]\n",
        [(5, 3, "neither 'key: value'")],
    ),
    "unknown escape": (HEAD + '- prompt: "A \\q"\n  answer: b\n', [(3, 14, "an escape that YAML does not know.")]),
    "escaped control characters": (
        HEAD + '- prompt: "A \\e[31m\\u202e?"\n  answer: b\n',
        [(3, 14, "U+001B"), (3, 20, "U+202E (right-to-left override)")],
    ),
    "raw control character": (HEAD + "- prompt: A\x07?\n  answer: b\n", [(3, 12, "U+0007")]),
    "everything at once": (
        "id: a b\ntitel: T\nquestions:\n- prompt: A?\n  anser: b\n- kind: lst\n  prompt: C?\n  answer: d\n",
        [(1, 5, "plain name"), (2, 1, "'title'"), (5, 3, "'answer'"), (6, 9, "'list'")],
    ),
}


@pytest.mark.parametrize("name", BROKEN)
def test_complaint(name: str, tmp_path: Path) -> None:
    """Every error of a broken bank is told at its line and column, and no other."""
    text, expected = BROKEN[name]
    path = tmp_path / "broken.yaml"
    path.write_text(text, encoding="utf-8")

    reading = read_bank(path)

    errors = [problem for problem in reading.problems if problem.is_error]
    assert [(problem.line, problem.column) for problem in errors] == [row[:2] for row in expected], errors
    for problem, (_, _, words) in zip(errors, expected, strict=True):
        assert words in f"{problem.message} {problem.remedy}"
    assert reading.bank is None


def test_load_tells_all_lines(tmp_path: Path) -> None:
    """Loading a broken bank raises one error with a line for each problem and its remedy."""
    path = tmp_path / "broken.yaml"
    path.write_text(BROKEN["everything at once"][0], encoding="utf-8")

    with pytest.raises(BankError) as caught:
        load_bank(path)

    lines = str(caught.value).splitlines()
    assert [line.removeprefix(str(path)).split(": ")[0] for line in lines] == [":1:5", ":2:1", ":5:3", ":6:9"]
    assert lines[0].endswith("Write 'a-b'.")


@pytest.mark.parametrize("name", BROKEN)
def test_pure_python_parser_agrees(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where PyYAML has no C parser, the same banks are refused with a complaint on the same line."""
    import yaml

    monkeypatch.setattr("quizbot.bank.nodes._PARSER", yaml.BaseLoader)
    text, expected = BROKEN[name]
    path = tmp_path / "broken.yaml"
    path.write_text(text, encoding="utf-8")

    errors = [problem for problem in read_bank(path).problems if problem.is_error]

    assert [problem.line for problem in errors] == [row[0] for row in expected], errors


# name: (the file's bytes, place, words of the complaint)
NOT_A_BANK = {
    "empty": (b"", (1, 1), "The bank is empty."),
    "only a comment": (b"# soon\n", (1, 1), "The bank is empty."),
    "UTF-16": ("title: T".encode("utf-16"), (1, 1), "saved as UTF-16"),
    "binary": (b"PK\x03\x04\x00\x00", (1, 1), "byte 0x00 stands at offset 4"),
    "Latin-1": (b"title: T\nid: caf\xe9\n", (2, 8), "Byte 0xE9 at offset 16 is not UTF-8. Save the file as UTF-8."),
}


@pytest.mark.parametrize("name", NOT_A_BANK)
def test_not_a_bank(name: str, tmp_path: Path) -> None:
    """A file that is no YAML text is refused with the byte that shows it."""
    content, place, words = NOT_A_BANK[name]
    path = tmp_path / "odd.yaml"
    path.write_bytes(content)

    (problem,) = read_bank(path).problems

    assert (problem.line, problem.column) == place
    assert words in f"{problem.message} {problem.remedy}"


def test_no_file(tmp_path: Path) -> None:
    """A missing file, a folder and a file too large are refused by name."""
    large = tmp_path / "large.yaml"
    with large.open("wb") as file:
        file.truncate(5_000_001)

    for path, words in ((tmp_path / "no.yaml", "There is no file"), (tmp_path, "is a folder"), (large, "than 5 MB")):
        with pytest.raises(BankError, match=words):
            load_bank(path)
