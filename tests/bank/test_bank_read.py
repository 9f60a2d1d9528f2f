"""What sound banks say, down to the scalar."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from quizbot.bank import load_bank, read_bank
from quizbot.bank.model import Bank, Kind, Question
from quizbot.bank.problem import Mark
from quizbot.errors import BankError


def bank_of(tmp_path: Path, text: str, name: str = "power-of-tides.yaml") -> Bank:
    path = tmp_path / name
    path.write_bytes(text.encode())
    return load_bank(path)


def question_of(tmp_path: Path, fields: str) -> Question:
    return bank_of(tmp_path, f"questions:\n- {fields}\n").questions[0]


def test_minimal_bank(tmp_path: Path) -> None:
    """A prompt and an answer make a bank; the file's name gives its id and title."""
    bank = bank_of(tmp_path, "questions:\n- prompt: A?\n  answer: b\n")

    assert bank == Bank(id="power-of-tides", title="Power of tides", questions=(Question(prompt="A?", answer="b"),))


@pytest.mark.parametrize(
    "token",
    ["no", "yes", "on", "Off", "null", "~", "1:30", "3.10", "012", "0x1F", "1e3", "2024-01-01", "1_000", "=", "<<"],
)
def test_scalars_stay_text(tmp_path: Path, token: str) -> None:
    """What another YAML reader takes for a number, a date or a truth value is the text it looks like."""
    question = question_of(tmp_path, f"prompt: A?\n  answer: {token}\n  accept: [{token}]")

    assert (question.answer, question.accept) == (token, (token,))


@pytest.mark.parametrize(("word", "key"), [("true", "true"), ("Yes", "true"), ("no", "false"), ("FALSE", "false")])
def test_truth_is_normalised(tmp_path: Path, word: str, key: str) -> None:
    """A true_false question may be answered in any of the usual words."""
    assert question_of(tmp_path, f"kind: true_false\n  prompt: A.\n  answer: {word}").answer == key


def test_kind_follows_the_answer(tmp_path: Path) -> None:
    """Without a kind, parts make a list and distractors a choice."""
    assert question_of(tmp_path, "prompt: A?\n  answer: [b, c]").kind is Kind.LIST
    assert question_of(tmp_path, "prompt: A?\n  answer: b\n  distractors: [c, d]").kind is Kind.CHOICE


def test_empty_optional_keys_are_left_out(tmp_path: Path) -> None:
    """A key that a teacher left unfilled is as if it were not there."""
    question = question_of(tmp_path, "prompt: A?\n  answer: b\n  hints:\n  explanation:\n  kind:\n  evidence:")

    assert question == Question(prompt="A?", answer="b")


def test_own_keys_are_kept(tmp_path: Path) -> None:
    """Keys that begin with x- are no error, wherever they stand, and are kept."""
    text = "x-class: 7b\nsource: {x-page: 3}\nquestions:\n- prompt: A?\n  answer: b\n  x-note: {seen: [no, 012]}\n"
    bank = bank_of(tmp_path, text)

    assert bank.extensions == (("x-class", '"7b"'),)
    assert bank.source.extensions == (("x-page", '"3"'),)
    assert bank.questions[0].extensions == (("x-note", '{"seen": ["no", "012"]}'),)


def test_windows_file(tmp_path: Path) -> None:
    """A byte order mark and Windows line ends make no difference."""
    text = "title: Tides\nquestions:\n- prompt: |\n    A\n    b?\n  answer: c\n"

    plain = bank_of(tmp_path, text, "a.yaml")
    windows = bank_of(tmp_path, "\ufeff" + text.replace("\n", "\r\n"), "a.yaml")

    assert windows == plain
    assert windows.questions[0].prompt == "A\nb?"


def test_hidden_characters_are_cleaned_and_warned_of(tmp_path: Path) -> None:
    """Raw invisible characters and look-alike letters are warnings with code point and column."""
    path = tmp_path / "bank.yaml"
    path.write_text(
        "questions:\n- prompt: Is it\u200b so\u2028now?\n  answer: P\u0430ris\n"
        "- prompt: How wide?\n  answer: 5 \u03bcm\n",
        encoding="utf-8",
    )

    reading = read_bank(path)

    assert [(p.line, p.column, p.severity.value) for p in reading.problems] == [
        (2, 16, "warning"),
        (2, 20, "warning"),
        (3, 12, "warning"),
    ]
    assert "U+200B (zero width space)" in reading.problems[0].message
    assert "U+2028" in reading.problems[1].message
    assert "U+0430 (cyrillic small letter a)" in reading.problems[2].message
    assert reading.bank is not None
    assert reading.bank.questions[0].prompt == "Is it so now?"


def test_look_alike_in_an_escape(tmp_path: Path) -> None:
    """A look-alike letter written as an escape is found too."""
    path = tmp_path / "bank.yaml"
    path.write_text('questions:\n- prompt: A?\n  answer: "P\\u0430ris"\n', encoding="utf-8")

    (problem,) = read_bank(path).problems

    assert (problem.rule, problem.line, problem.column) == ("look-alike", 3, 11)


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ("kind: choice\n  prompt: A?\n  answer: b\n  distractors: [c]", "half a guess"),
        ("kind: short\n  prompt: A?\n  answer: b\n  distractors: [c, d]", "shows no distractors"),
        ("kind: cloze\n  prompt: A is b.\n  answer: b", "shows no gap"),
    ],
)
def test_warnings_keep_the_bank(tmp_path: Path, fields: str, words: str) -> None:
    """What is doubtful is said, and the bank can be used."""
    path = tmp_path / "bank.yaml"
    path.write_text(f"questions:\n- {fields}\n", encoding="utf-8")

    reading = read_bank(path)

    assert reading.bank is not None
    assert [words in problem.message for problem in reading.problems] == [True]


def test_positions(tmp_path: Path) -> None:
    """A reading tells where each value stands, or else what holds it."""
    path = tmp_path / "bank.yaml"
    path.write_text("questions:\n- prompt: A?\n  answer: b\n  accept: [c, d]\n", encoding="utf-8")

    reading = read_bank(path)

    assert reading.at("questions", 0, "accept", 1) == Mark(4, 15, 50)
    assert reading.at("questions", 0, "hints") == reading.at("questions", 0) == Mark(2, 3, 13)
    assert reading.at("settings") == Mark(1, 1)


def test_sound_questions_of_a_broken_bank(tmp_path: Path) -> None:
    """A broken bank still gives its sound questions, with their places in the file."""
    path = tmp_path / "bank.yaml"
    path.write_text("questions:\n- answer: b\n- prompt: C?\n  answer: d\n", encoding="utf-8")

    reading = read_bank(path)

    assert reading.bank is None
    assert reading.questions == ((1, Question(prompt="C?", answer="d")),)


def test_importing_the_room_is_cheap() -> None:
    """Naming the room loads neither YAML nor the models; `load_bank` does."""
    code = (
        "import sys, quizbot.bank; print({'yaml', 'pydantic'} & set(sys.modules)); from quizbot.bank import load_bank"
    )

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "set()"


def test_an_article_is_told_from_a_bank(tmp_path: Path) -> None:
    """Who takes an article for a bank is told how to make one of it; a bank may have any name all the same."""
    article, bank = tmp_path / "bees.md", tmp_path / "bees.txt"
    article.write_text("Bees: they hum.\n\nAnd sting.", encoding="utf-8")
    bank.write_text("questions:\n- {prompt: What hums?, answer: a bee}\n", encoding="utf-8")

    with pytest.raises(BankError, match=r"looks like an article.*quizbot generate"):
        load_bank(article)
    assert load_bank(bank).questions[0].key == "a bee"
