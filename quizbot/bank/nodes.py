"""YAML as text with places: every scalar a string, and nothing that could run, loop or hide.

The parser's events are read one by one and the tree is built in a loop, so that a hostile file is refused
as it passes: aliases, anchors, tags and duplicate keys are reported, depth, size and number of nodes are bounded.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from quizbot.bank.problem import START, Complaints, Mark, shown
from quizbot.bank.syntax import FLATTER, MAX_DEPTH, TOO_DEEP, explain_syntax

MAX_BYTES = 5_000_000
"""A larger file is no bank."""
MAX_NODES = 500_000
"""About twenty for each question of a bank of 10,000, twice over."""

_PARSER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_TEXT_TAGS = ("!", "tag:yaml.org,2002:str")
_TABLE_TAG = "tag:yaml.org,2002:map"
_LISTING_TAG = "tag:yaml.org,2002:seq"


@dataclass(frozen=True, slots=True)
class Scalar:
    """A piece of text as written, before any cleaning; ``source[mark.index:end]`` is its YAML."""

    mark: Mark
    text: str
    end: int
    quoted: bool
    """Written in quotes or as a block, so that an empty text is meant."""


@dataclass(frozen=True, slots=True)
class Listing:
    """A YAML sequence; `flow` when written in brackets, and then ``source[mark.index:end]`` is its YAML."""

    mark: Mark
    items: tuple[Node, ...]
    end: int
    flow: bool


@dataclass(frozen=True, slots=True)
class Table:
    """A YAML mapping with its keys in the file's order; `flow` when written in braces."""

    mark: Mark
    entries: tuple[tuple[Scalar, Node], ...]
    flow: bool

    def get(self, key: str) -> Node | None:
        return next((value for name, value in self.entries if name.text == key), None)


Node = Scalar | Listing | Table


@dataclass(slots=True)
class _Frame:
    """A sequence or mapping that is still open."""

    mark: Mark
    is_table: bool
    flow: bool
    items: list[Node] = field(default_factory=list)
    entries: dict[str, tuple[Scalar, Node]] = field(default_factory=dict)
    key: Scalar | None = None
    expects_value: bool = False


def parse_nodes(text: str, complaints: Complaints) -> Node | None:
    """Return the one document in `text` as a tree, or None when there is none or it cannot be read on."""
    builder = _Builder(complaints)
    try:
        for event in _events(text):
            if not builder.take(event):
                return None
        builder.refuse_anchors()
    except yaml.YAMLError as error:
        explain_syntax(error, text, complaints)
        return None
    except (ValueError, OverflowError):
        # PyYAML's own parser turns \U0011ffff and a huge version number into these.
        complaints.error(
            builder.last, "yaml", "A number or escape here is out of range.", "Write the character itself."
        )
        return None
    return builder.root


def outline(text: str) -> tuple[dict[str, str], list[str]]:
    """Return the plain texts at the top of a bank, and the status of each question, empty for none; no tree is built.

    Raises `yaml.YAMLError` or `ValueError` where the text cannot be read or is nested too deep.
    """
    head: dict[str, str] = {}
    statuses: list[str] = []
    depth = 0
    keys: list[str | None] = [None] * (MAX_DEPTH + 2)  # At each depth, the key whose value comes next.
    for event in _events(text):
        if isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
            depth -= 1
            keys[depth] = None
        elif isinstance(event, yaml.NodeEvent):
            is_question = depth >= 2 and keys[1] == "questions"
            if is_question and depth == 2:
                statuses.append("")
            if isinstance(event, yaml.ScalarEvent):
                key, keys[depth] = keys[depth], event.value if keys[depth] is None else None
                if depth == 1 and key is not None:
                    head.setdefault(key, event.value)
                elif is_question and depth == 3 and key == "status":
                    statuses[-1] = event.value
            if isinstance(event, (yaml.MappingStartEvent, yaml.SequenceStartEvent)):
                depth += 1
                keys[depth] = None
            if depth > MAX_DEPTH:
                raise ValueError("nested too deep")
    return head, statuses


def _events(text: str) -> Iterator[yaml.Event]:
    return iter(yaml.parse(text, Loader=_PARSER))


def _mark(mark: Any) -> Mark:  # the two parsers have a class each
    return Mark(mark.line + 1, mark.column + 1, mark.index)


def _index(mark: Any) -> int:
    return int(mark.index)


class _Builder:
    def __init__(self, complaints: Complaints) -> None:
        self.root: Node | None = None
        self.last = START
        self._complaints = complaints
        self._stack: list[_Frame] = []
        self._anchors: dict[str, Mark] = {}
        """The anchors that no alias has stood for so far."""
        self._nodes = 0
        self._documents = 0

    def take(self, event: yaml.Event) -> bool:
        """Add one event to the tree; return False when reading must stop."""
        if isinstance(event, yaml.ScalarEvent):
            self.last = mark = _mark(event.start_mark)
            if event.tag is not None or event.anchor is not None:
                self._refuse_marks(event, mark, _TEXT_TAGS)
            quoted = event.style in ("'", '"', "|", ">")
            return self._place(Scalar(mark, event.value, _index(event.end_mark), quoted))
        if isinstance(event, (yaml.MappingStartEvent, yaml.SequenceStartEvent)):
            return self._open(event)
        if isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
            return self._close(_index(event.end_mark))
        if isinstance(event, yaml.AliasEvent):
            mark = _mark(event.start_mark)
            self._anchors.pop(str(event.anchor), None)
            remedy = "Write the text out again, or put it in quotes if it begins with '*'."
            self._complaints.error(mark, "alias", f"{shown('*' + str(event.anchor))} is a YAML alias.", remedy)
            return self._place(Scalar(mark, "", mark.index, quoted=False))
        if isinstance(event, yaml.DocumentStartEvent):
            self._documents += 1
            if self._documents > 1:
                remedy = "Keep each bank in a file of its own."
                self._complaints.error(_mark(event.start_mark), "documents", "A second document begins here.", remedy)
                return False
        return True

    def _open(self, event: yaml.MappingStartEvent | yaml.SequenceStartEvent) -> bool:
        self.last = mark = _mark(event.start_mark)
        is_table = isinstance(event, yaml.MappingStartEvent)
        self._refuse_marks(event, mark, (_TABLE_TAG if is_table else _LISTING_TAG,))
        if len(self._stack) >= MAX_DEPTH:
            self._complaints.error(mark, "depth", TOO_DEEP, FLATTER)
            return False
        self._stack.append(_Frame(mark, is_table, bool(event.flow_style)))
        return True

    def _close(self, end: int) -> bool:
        frame = self._stack.pop()
        if frame.is_table:
            return self._place(Table(frame.mark, tuple(frame.entries.values()), frame.flow))
        return self._place(Listing(frame.mark, tuple(frame.items), end, frame.flow))

    def _place(self, node: Node) -> bool:
        self._nodes += 1
        if self._complaints.full:
            return False
        if self._nodes > MAX_NODES:
            message = f"The file holds more than {MAX_NODES} values."
            self._complaints.error(node.mark, "size", message, "Split it into several banks.")
            return False
        if not self._stack:
            self.root = node
        elif not self._stack[-1].is_table:
            self._stack[-1].items.append(node)
        elif self._stack[-1].expects_value:
            self._add_entry(self._stack[-1], node)
        else:
            self._take_key(self._stack[-1], node)
        return True

    def _take_key(self, frame: _Frame, node: Node) -> None:
        frame.expects_value = True
        frame.key = node if isinstance(node, Scalar) else None
        if frame.key is None:
            remedy = "Write each key as plain text before the colon."
            self._complaints.error(node.mark, "key", "A key must be text, not a list or a mapping.", remedy)

    def _add_entry(self, frame: _Frame, value: Node) -> None:
        frame.expects_value = False
        if frame.key is None:
            return
        first = frame.entries.get(frame.key.text)
        if first is None:
            frame.entries[frame.key.text] = (frame.key, value)
            return
        at = first[0].mark
        message = f"The key {shown(frame.key.text)} stands here and at {at.line}:{at.column}."
        self._complaints.error(frame.key.mark, "duplicate-key", message, "Keep one of them.")

    def _refuse_marks(self, event: yaml.NodeEvent, mark: Mark, allowed: tuple[str, ...]) -> None:
        tag = getattr(event, "tag", None)
        if tag is not None and tag not in allowed:
            name = tag.replace("tag:yaml.org,2002:", "!!")
            remedy = "Remove it, or put the text in quotes if it begins with '!'."
            self._complaints.error(mark, "tag", f"The YAML tag {shown(name)} has no meaning here.", remedy)
        if event.anchor is not None:
            self._anchors[str(event.anchor)] = mark

    def refuse_anchors(self) -> None:
        """Complain of each anchor that no alias stands for: where one does, the alias is what must be mended."""
        for name, mark in self._anchors.items():
            remedy = "Remove it, or put the text in quotes if it begins with '&'."
            self._complaints.error(mark, "anchor", f"{shown('&' + name)} is a YAML anchor.", remedy)
