"""Markdown becomes blocks: marks, link targets, code, tables, comments and front matter stay behind."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from html import unescape
from typing import TYPE_CHECKING

from quizbot.read.block import About, Block, Draft, Kind
from quizbot.read.dates import iso_date
from quizbot.read.plain import looks_like_heading

if TYPE_CHECKING:
    from markdown_it.token import Token

_FRONT = re.compile(r"\A\s*(?P<fence>---|\+\+\+)[ ]*\n(?P<body>.*?)\n(?P=fence)[ ]*(?:\n|\Z)", re.DOTALL)
_ENTRY = re.compile(r"^\s{0,4}([A-Za-z_-]+)\s*[:=]\s*(.*)$", re.MULTILINE)
_FOOTNOTE = re.compile(r"^ {0,3}\[\^[^\]\n]{1,60}\]:.*(?:\n(?: {2,}|\t).*)*", re.MULTILINE)
# No writer means so many; a parser would look for the end of each.
_BRACKETS = re.compile(r"(?:!?\[){8,}")
_COLONS = re.compile(r" {0,3}:{3,}\s*(\w.*)?$")
_ADMONITION = re.compile(r" {0,3}(?:!!!|\?\?\?\+?) ?\w")
_SHORTCODE = re.compile(r"\{\{[<%].{0,200}?[%>]\}\}|\{%.{0,200}?%\}|\{:[^}\n]{0,200}\}|\{#[\w-]{1,80}\}")
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_MDX = re.compile(r"^(?:import|export)\s.{0,200}$", re.MULTILINE)
_CALL_OUT = re.compile(
    r"\[!\w+\]|(?:note|tip|warning|important|caution|hint|remember|info|task|exercise|homework)\b", re.IGNORECASE
)
_UNSEEN_HTML = re.compile(r"<(script|style|details|table|figure|nav|aside)\b.*?(?:</\1>|\Z)", re.DOTALL | re.IGNORECASE)
_TAG = re.compile(r"<[^<>]{0,1000}>")
_MATH = re.compile(r"\$\$.*?(?:\$\$|\Z)", re.DOTALL)


def read_markdown(text: str, *, indented_code: bool = True) -> Draft:
    """Return the blocks of Markdown `text`, which is clean.

    `indented_code` is off for text that is only probably Markdown: there an indent begins a paragraph.
    """
    from markdown_it import MarkdownIt

    about, body = front_matter(text)
    for pattern in (_COMMENT, _FOOTNOTE, _SHORTCODE, _MDX, _MATH):
        body = pattern.sub("", body)
    body = _without_call_outs(_BRACKETS.sub("", body))
    parser = MarkdownIt("commonmark", {"maxNesting": 20}).enable(["table", "strikethrough"])
    if not indented_code:
        parser.disable("code")
        blocks = (_as_heading(block) for block in _blocks(parser.parse(body)))
        return Draft(tuple(blocks), about)
    return Draft(tuple(_blocks(parser.parse(body))), about)


def _without_call_outs(text: str) -> str:
    """Drop boxes set between lines of colons, and those whose lines are indented below ``!!! note``."""
    lines = text.split("\n")
    closings = {i for i, line in enumerate(lines) if (found := _COLONS.match(line)) and not found[1]}
    kept: list[str] = []
    closing = -1
    box = False
    for i, line in enumerate(lines):
        colons = _COLONS.match(line)
        if colons and colons[1] and i > closing:
            closing = min((j for j in range(i + 1, min(i + 40, len(lines))) if j in closings), default=i)
        box = bool(_ADMONITION.match(line)) or (box and (not line.strip() or line.startswith("    ")))
        if i > closing and not box:
            kept.append(line)
    return "\n".join(kept)


def _as_heading(block: Block) -> Block:
    return Block("heading", block.text, 2) if block.kind == "paragraph" and looks_like_heading(block.text) else block


def front_matter(text: str) -> tuple[About, str]:
    """Part YAML (``---``) or TOML (``+++``) front matter from the text below it."""
    found = _FRONT.match(text)
    if not found or not _ENTRY.search(found["body"]):
        return About(), text
    entries = {key.lower(): value.strip().strip("\"'") for key, value in reversed(_ENTRY.findall(found["body"]))}
    about = About(
        title=_first(entries, "title"),
        author=_first(entries, "author", "authors", "by"),
        published=iso_date(_first(entries, "date", "published", "publish_date", "created") or ""),
        licence=_first(entries, "licence", "license"),
    )
    return about, text[found.end() :]


def _first(entries: dict[str, str], *keys: str) -> str | None:
    return next((entries[key].strip("[]") for key in keys if entries.get(key, "").strip("[]")), None)


def _blocks(tokens: Sequence[Token]) -> list[Block]:
    blocks: list[Block] = []
    tables = lists = quotes = 0
    ruled: int | None = None
    level = 0
    for token in tokens:
        kind, step = token.type.removesuffix("_open").removesuffix("_close"), token.nesting
        tables += step * (kind == "table")
        lists += step * (kind == "list_item")
        quotes += step * (kind == "blockquote")
        level = int(token.tag[1]) if token.type == "heading_open" else 0 if token.type == "heading_close" else level
        if token.type == "hr":
            ruled = len(blocks)
        if token.type == "inline" and not tables:
            text = inline_text(token)
            if text:
                blocks.append(_block(token, text, level=level, item=bool(lists), quoted=bool(quotes)))
        elif token.type == "html_block" and not tables:
            blocks += _html_block(token.content)
    return _notes_after(blocks, ruled)


def _block(token: Token, text: str, *, level: int, item: bool, quoted: bool) -> Block:
    if level:
        return Block("heading", text, level)
    if quoted:
        return Block("note" if _CALL_OUT.match(text) or len(text.split()) < 25 else "quote", text)
    kind: Kind = "item" if item else "paragraph"
    if sign := whole_mark(token):
        return Block("heading", text, 2) if sign == "strong" and looks_like_heading(text) else Block("note", text)
    return Block(kind, text)


def _notes_after(blocks: list[Block], ruled: int | None) -> list[Block]:
    """Turn what little stands below the last rule into notes: it is about the article, not of it."""
    if ruled is None or sum(block.words() for block in blocks[ruled:]) > 60:
        return blocks
    return blocks[:ruled] + [replace(block, kind="note") for block in blocks[ruled:]]


def inline_text(token: Token) -> str:
    """Return the words a reader sees: link text without its target, emphasis without its stars."""
    pieces: list[str] = []
    for child in token.children or ():
        if child.type in ("text", "code_inline", "text_special"):
            pieces.append(child.content)
        elif child.type in ("softbreak", "hardbreak") or (child.type == "html_inline" and child.content[:3] == "<br"):
            pieces.append(" ")
    return " ".join("".join(pieces).split())


def whole_mark(token: Token) -> str | None:
    """Return ``em`` or ``strong`` when all of the paragraph is so marked, as bylines and editors' notes are."""
    children = [child for child in token.children or () if child.content or child.nesting]
    sign = children[0].type.removesuffix("_open") if len(children) >= 3 else ""
    if sign not in ("em", "strong") or children[-1].type != f"{sign}_close":
        return None
    return sign if sum(child.type == f"{sign}_close" for child in children) == 1 else None


def _html_block(source: str) -> list[Block]:
    seen = unescape(_TAG.sub(" ", _UNSEEN_HTML.sub(" ", source)))
    return [Block("paragraph", " ".join(part.split())) for part in re.split(r"\n\s*\n", seen) if part.strip()]
