r"""The tables of `verdicts/`: what a teacher expects of a reply, rule by rule.

A block of rows shares the prompt after ``?`` and the fields after ``!``; a row is ``key | reply | mark | rule``, where
``*`` leaves the rule open and ``\n`` is a line break. Parts of a list stand between semicolons. ``known miss`` for the
rule says that the rules do not give the teacher's mark yet.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from quizbot.bank.model import Question
from quizbot.grade import Verdict, grade

TABLES = sorted((Path(__file__).parent / "verdicts").glob("*.txt"))
SEVERAL = ("reject", "required", "accept")
MISS = "known miss"
MOST_MISSES = 0.1
"""Share of all rows that may be marked as misses."""
Row = tuple[Question, tuple[str, ...], str, str, str]


def rows_of(path: Path) -> Iterator[Row]:
    fields: dict[str, str] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("?"):
            fields = {"prompt": line[1:].strip()}
        elif line.startswith("!"):
            name, _, value = line[1:].partition(":")
            fields[name.strip()] = value.strip()
        elif line.strip() and not line.startswith("#"):
            key, reply, mark, rule = (cell.strip() for cell in line.split("|"))
            yield question_of(key, dict(fields)), parts(fields.get("rivals", "")), reply, mark, rule


def question_of(key: str, fields: dict[str, str]) -> Question:
    fields.pop("rivals", None)
    data: dict[str, object] = {name: parts(text) if name in SEVERAL else text for name, text in fields.items()}
    if "evidence" in fields:
        data["evidence"] = {"quote": fields["evidence"]}
    return Question.model_validate(data | {"answer": parts(key) if fields.get("kind") in ("list", "order") else key})


def parts(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(";") if part.strip())


ALL_ROWS = [(path.stem, *row) for path in TABLES for row in rows_of(path)]
ROWS = [row for row in ALL_ROWS if row[-1] != MISS]
MISSES = [row for row in ALL_ROWS if row[-1] == MISS]


def named(rows: list[tuple[str, Question, tuple[str, ...], str, str, str]]) -> list[str]:
    return [f"{table}: {question.key} <- {reply}" for table, question, _, reply, _, _ in rows]


def leaks(question: Question, found: Verdict) -> bool:
    return not found.accepted and question.key.casefold() in found.reason.casefold()


def test_tables_are_large() -> None:
    """The tables hold the cases of every rule, four hundred or more, and few that the rules miss."""
    assert len(ROWS) >= 400
    assert len(MISSES) <= MOST_MISSES * len(ALL_ROWS)


@pytest.mark.parametrize(("question", "rivals", "reply", "mark", "rule"), [row[1:] for row in ROWS], ids=named(ROWS))
def test_verdict(question: Question, rivals: tuple[str, ...], reply: str, mark: str, rule: str) -> None:
    """Each reply gets the mark that a teacher gives, by the rule that a teacher would name."""
    found = grade(question, reply.replace("\\n", "\n"), rivals=rivals)

    assert (str(found.mark), found.rule if rule != "*" else "*") == (mark, rule)
    assert not leaks(question, found)


@pytest.mark.parametrize(("question", "rivals", "reply", "mark"), [row[1:5] for row in MISSES], ids=named(MISSES))
def test_known_miss(question: Question, rivals: tuple[str, ...], reply: str, mark: str) -> None:
    """A miss is marked as one only as long as it is one."""
    assert str(grade(question, reply, rivals=rivals).mark) != mark
