"""What a reader of one file format hands on: blocks of text in order, and what the file says about itself."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

Kind = Literal["heading", "paragraph", "item", "quote", "note"]
"""``item`` is one entry of a list; ``note`` is an aside that the author set apart (a call-out, a line after a rule)."""


@dataclass(frozen=True, slots=True)
class Block:
    """One heading, paragraph or list entry, on one line, white space made even."""

    kind: Kind
    text: str
    level: int = 0
    """Of a heading, 1 being the highest; 0 otherwise."""

    def words(self) -> int:
        return len(self.text.split())

    def with_text(self, text: str) -> Block:
        return replace(self, text=text)


@dataclass(frozen=True, slots=True)
class About:
    """What a file states about its article in its front matter, head or headers."""

    title: str | None = None
    author: str | None = None
    published: str | None = None
    """ISO date."""
    licence: str | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """A file read, before anything is judged to be furniture."""

    blocks: tuple[Block, ...]
    about: About = About()
