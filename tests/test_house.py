"""The house rules that no linter states: sizes, errors, prints, unfinished marks, private paths."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
LINES_OF_A_MODULE = 300
LINES_OF_A_FUNCTION = 40
UNFINISHED = re.compile(r"\b(TO" r"DO|FIX" r"ME|XX" r"X)\b")
HOME_FOLDER = re.compile(r"(?<![\w.])/(?:home|root|Users|work)/|[A-Z]:\\+Users\\", re.ASCII)
TEXT_SUFFIXES = {".py", ".md", ".toml", ".yaml", ".tcss", ".json", ".sh", ".txt", ".cff"}


def python_files(*folders: str) -> list[Path]:
    return sorted(path for folder in folders for path in (ROOT / folder).rglob("*.py"))


def text_files() -> list[Path]:
    inside = (
        p
        for f in ("quizbot", "tests", "training", "benchmarks", "seeds", "question_banks")
        for p in (ROOT / f).rglob("*")
    )
    beside = (*ROOT.glob("*.md"), ROOT / "pyproject.toml", ROOT / ".ci" / "run")
    return [*sorted(path for path in inside if path.suffix in TEXT_SUFFIXES and path.is_file()), *beside]


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def nodes(path: Path) -> Iterator[ast.AST]:
    return ast.walk(ast.parse(path.read_text(encoding="utf-8"), filename=str(path)))


MODULES = python_files("quizbot", "training", "benchmarks", "tests")
PACKAGE = python_files("quizbot")


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_module_is_short(path: Path) -> None:
    """A module that grows past 300 lines has grown a second purpose."""
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LINES_OF_A_MODULE


@pytest.mark.parametrize("path", PACKAGE, ids=name)
def test_function_is_short(path: Path) -> None:
    """A function fits on a screen."""
    functions = [n for n in nodes(path) if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef)]
    long = {f.name: f.end_lineno - f.lineno + 1 for f in functions if f.end_lineno is not None}

    assert {f: lines for f, lines in long.items() if lines > LINES_OF_A_FUNCTION} == {}


@pytest.mark.parametrize("path", PACKAGE, ids=name)
def test_no_list_holds_a_word_twice(path: Path) -> None:
    """A list of words for a set says each of them once, so that whoever takes one out has it out."""
    sets = (n.args[0] for n in nodes(path) if isinstance(n, ast.Call) and ast.unparse(n.func) == "frozenset" and n.args)
    texts = (
        n.func.value.value
        for n in sets
        if isinstance(n, ast.Call) and not n.args
        if isinstance(n.func, ast.Attribute) and n.func.attr == "split" and isinstance(n.func.value, ast.Constant)
    )
    lists = [str(text).split() for text in texts]

    assert [word for words in lists for word, times in Counter(words).items() if times > 1] == []


def catches_everything(handler: ast.ExceptHandler) -> bool:
    return handler.type is None or ast.unparse(handler.type) in {"Exception", "BaseException"}


def passes_on(attempt: ast.Try, handler: ast.ExceptHandler) -> bool:
    """Say whether `handler` raises again what it caught, or translates the failure of one single statement."""
    last = handler.body[-1]
    return isinstance(last, ast.Raise) and (last.exc is None or (last.cause is not None and len(attempt.body) == 1))


@pytest.mark.parametrize("path", PACKAGE, ids=name)
def test_no_handler_swallows_everything(path: Path) -> None:
    """A defect of ours is never swallowed: handlers name what they expect.

    Two catch-alls are fair: tidying up before raising the same again, and translating the failure of one call
    of a library that raises bare `Exception` (tokenizers does).
    """
    attempts = [(node, handler) for node in nodes(path) if isinstance(node, ast.Try) for handler in node.handlers]

    assert [h.lineno for attempt, h in attempts if catches_everything(h) and not passes_on(attempt, h)] == []


@pytest.mark.parametrize("path", [p for p in PACKAGE if (ROOT / "quizbot" / "cli") not in p.parents], ids=name)
def test_only_the_command_line_prints(path: Path) -> None:
    """Functions return values; faces show them."""
    calls = [node for node in nodes(path) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)]

    assert [call.lineno for call in calls if isinstance(call.func, ast.Name) and call.func.id == "print"] == []


@pytest.mark.parametrize("path", text_files(), ids=name)
def test_nothing_unfinished_and_no_private_path(path: Path) -> None:
    """Nothing committed is marked as unfinished or names a folder of somebody's machine."""
    text = path.read_text(encoding="utf-8")

    assert UNFINISHED.findall(text) == []
    assert HOME_FOLDER.findall(text) == []
