"""A bank to canonical YAML: the same bank gives the same bytes, and reads back as itself."""

from __future__ import annotations

import json
import os
import secrets
from collections.abc import Iterator, Mapping
from pathlib import Path

from quizbot.bank.model import FORMAT_VERSION, Bank, Frozen, Question
from quizbot.bank.problem import shown
from quizbot.bank.read import read_bytes
from quizbot.bank.scalar import double_quoted, escaped, fits_block, scalar
from quizbot.errors import BankError
from quizbot.text import clean, clean_line

WIDTH = 100
"""A list or mapping that fits this many columns stays on one line."""

_HEAD = ("id", "title", "language", "source", "settings")
_SOURCE = ("file", "title", "author", "published", "licence", "url", "sha256")
_SETTINGS = ("pass_mark", "order", "typos")
_QUESTION = (
    *("id", "kind", "type", "prompt", "answer", "accept", "reject", "required", "min"),
    *("tolerance", "conversion", "distractors", "evidence"),
    *("hints", "explanation", "difficulty", "tags", "status", "typos"),
)
_EVIDENCE = ("paragraph", "quote")
_ORDERS: Mapping[str, tuple[str, ...]] = {"source": _SOURCE, "settings": _SETTINGS, "evidence": _EVIDENCE}
_ONE_LINE = frozenset({"title", "language", "author", "published", "licence", "sha256", "tags"})


class _Json(str):
    """The value of an ``x-…`` key; JSON is YAML as it stands."""

    __slots__ = ()


Data = str | tuple[str, ...] | dict[str, "Data"]


def dump_bank(bank: Bank) -> str:
    """Return `bank` as YAML: keys in the format's order, defaults left out, a blank line before each question."""
    lines = [f"quizbot: {FORMAT_VERSION}"]
    lines += _fields(bank, _HEAD, "")
    lines.append("questions:")
    for i, question in enumerate(bank.questions):
        if i:
            lines.append("")
        lines += question_lines(question)
    return "\n".join(lines) + "\n"


def save_bank(bank: Bank, path: Path, force: bool = False) -> None:
    """Write `bank` to the file `path` in one step; an existing file is replaced only with `force`."""
    if path.exists() and not force:
        raise BankError(f"{shown(str(path))} is there already.", "Choose another name, or use --force to replace it.")
    content = dump_bank(bank).encode()
    problems = [problem for problem in read_bytes(content, path).problems if problem.is_error]
    if problems:
        raise BankError("\n".join(str(problem) for problem in problems))
    replace_file(path, content)


def replace_file(path: Path, content: bytes) -> None:
    """Put `content` in place of the file `path`, whole or not at all; its permissions and a link to it stay."""
    target = path.resolve()
    draft = target.with_name(f".{target.name[:80]}.{secrets.token_hex(4)}.tmp")
    try:
        handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            if target.exists():
                draft.chmod(target.stat().st_mode & 0o7777)
            draft.replace(target)
        finally:
            draft.unlink(missing_ok=True)
    except OSError as error:
        message = f"{shown(str(path))} cannot be written: {error.strerror or error}."
        raise BankError(message, "Check that its folder exists and may be written to.") from None


def question_lines(question: Question) -> Iterator[str]:
    """Yield the lines of `question` as an entry of a bank's list, which stands at the margin."""
    for i, line in enumerate(_fields(question, _QUESTION, "  ")):
        yield f"- {line[2:]}" if i == 0 else line


def _fields(model: Frozen, order: tuple[str, ...], indent: str) -> Iterator[str]:
    for name, value in _written(model, order).items():
        yield from _entry(name, value, indent)


def _written(model: Frozen, order: tuple[str, ...]) -> dict[str, Data]:
    """Return what differs from the defaults, as cleaned text."""
    written: dict[str, Data] = {}
    for name in order:
        value, default = getattr(model, name), type(model).model_fields[name].get_default()
        if isinstance(value, Frozen):
            inner = _written(value, _ORDERS[name])
            if inner:
                written[name] = inner
        elif value != default or (name == "kind" and isinstance(model, Question) and model.distractors):
            data = _data(name, value)
            if data:
                written[name] = data
    written.update((scalar(name, flow=True), _Json(json_text)) for name, json_text in model.extensions)
    return written


def _data(name: str, value: object) -> Data:
    if isinstance(value, tuple):
        return tuple(text for text in (str(_data(name, item)) for item in value) if text)
    return clean_line(str(value)) if name in _ONE_LINE else clean(str(value)).strip()


def _entry(name: str, value: Data, indent: str) -> Iterator[str]:
    if isinstance(value, str) and not isinstance(value, _Json):
        yield from _text(f"{indent}{name}:", value, indent + "  ")
        return
    one_line = f"{indent}{name}: {_flow(value)}"
    if len(one_line) <= WIDTH or isinstance(value, str):
        yield one_line
        return
    yield f"{indent}{name}:"
    if isinstance(value, dict):
        for key, item in value.items():
            yield from _entry(key, item, indent + "  ")
    else:
        for text in value:
            yield from _text(f"{indent}-", text, indent + "  ")


def _text(lead: str, text: str, indent: str) -> Iterator[str]:
    if not fits_block(text):
        yield f"{lead} {scalar(text)}"
        return
    yield f"{lead} |-"
    for line in text.split("\n"):
        yield indent + line if line else ""


def _flow(value: Data) -> str:
    if isinstance(value, _Json):
        plain = json.loads(value)
        return _flow(plain) if isinstance(plain, str) else escaped(value)
    if isinstance(value, str):
        return double_quoted(value) if "\n" in value else scalar(value, flow=True)
    if isinstance(value, tuple):
        return f"[{', '.join(_flow(item) for item in value)}]"
    return "{" + ", ".join(f"{name}: {_flow(item)}" for name, item in value.items()) + "}"
