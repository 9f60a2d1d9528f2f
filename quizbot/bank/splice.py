"""Where a piece of YAML may be put into a file so that no other byte changes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quizbot.bank.nodes import Listing, Node, Scalar, Table

BOM = b"\xef\xbb\xbf"
_LINE_END = re.compile(r"\r\n?|\n")


@dataclass(frozen=True, slots=True)
class Splice:
    """Put `piece` in place of ``text[start:end]``."""

    start: int
    end: int
    piece: str


def spliced(text: str, splices: Sequence[Splice]) -> str:
    """Return `text` with all `splices`, none of which may overlap."""
    pieces, at = [], 0
    for splice in sorted(splices, key=lambda one: (one.start, one.end)):
        pieces += [text[at : splice.start], splice.piece]
        at = splice.end
    return "".join((*pieces, text[at:]))


def end_of(node: Node) -> int | None:
    """Return where a text or a list in brackets ends; None for what has no plain end."""
    return node.end if isinstance(node, Scalar) or (isinstance(node, Listing) and node.flow) else None


def line_behind(text: str, end: int, line: str) -> Splice:
    """Return the splice that puts `line` on a line of its own behind the one that holds `end`."""
    line_end = _LINE_END.search(text, end)
    if line_end is None:
        return Splice(len(text), len(text), line_ending(text) + line)
    return Splice(line_end.end(), line_end.end(), line + line_end[0])


def line_ending(text: str) -> str:
    """Return how the lines of `text` end."""
    first = _LINE_END.search(text)
    return first[0] if first else "\n"


def entry_places(text: str, table: Table, line: str, neighbours: Sequence[str]) -> Iterator[Splice]:
    """Yield each place for the entry `line` in `table`: inside its braces, or behind one of `neighbours`."""
    if table.flow:
        yield Splice(table.mark.index + 1, table.mark.index + 1, f"{line}, ")
        return
    lead = " " * (table.entries[-1][0].mark.column - 1)
    for name in neighbours:
        value = table.get(name)
        end = end_of(value) if value is not None else None
        # A block's end does not tell the comments behind it from those of the next key.
        if end is not None and (not isinstance(value, Scalar) or text[value.mark.index] not in "|>"):
            yield line_behind(text, end, lead + line)
