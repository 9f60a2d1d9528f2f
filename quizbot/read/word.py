"""A Word document (.docx) becomes blocks."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import TYPE_CHECKING

from quizbot.errors import ArticleError
from quizbot.read.archive import Archive
from quizbot.read.block import About, Block, Draft, Kind
from quizbot.read.plain import looks_like_heading
from quizbot.text import clean_line

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph
    from lxml.etree import _Element

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SPACE = {f"{_W}tab": " ", f"{_W}br": " ", f"{_W}cr": " ", f"{_W}noBreakHyphen": "-"}
_UNREAD = frozenset(f"{_W}{name}" for name in ("del", "moveFrom", "txbxContent", "footnoteReference", "instrText"))
"""What stands in a paragraph and not in its text: deleted and moved words, text boxes, field codes."""
_LEFT_OUT = ("caption", "toc", "header", "footer", "footnote", "endnote", "bibliography")
_NOBODY_SAID = frozenset({"", "python-docx", "Word Document"})
"""What python-docx puts in where a document names no author or title, in writing it or in reading."""


def read_word(data: bytes, where: str) -> Draft:
    """Return the blocks of the Word document `data`: its body without tables, text boxes, captions and notes.

    Raises ArticleError, naming `where`, when it is damaged or python-docx (the extra `docx`) is missing.
    """
    try:
        import docx
    except ImportError as error:
        raise ArticleError(
            f"{where}: reading Word documents needs one more package.", "Install it: pip install 'quizbot[docx]'"
        ) from error
    archive = Archive(data, where)
    for name in archive.names:
        archive.check(name)
    try:
        document = docx.Document(io.BytesIO(data))
    except Exception as error:
        raise ArticleError(
            f"{where}: this is not a Word document that can be read.", "Save it anew in Word."
        ) from error
    return Draft(tuple(_blocks(document)), _about(document))


def _about(document: Document) -> About:
    properties = document.core_properties
    told = (clean_line(text or "") for text in (properties.title, properties.author))
    title, author = (None if text in _NOBODY_SAID else text for text in told)
    return About(title=title, author=author)


def _blocks(document: Document) -> Iterator[Block]:
    for paragraph in document.paragraphs:
        text = clean_line(_text(paragraph._p))
        style = (paragraph.style.name or "").casefold() if paragraph.style is not None else ""
        if text and not style.startswith(_LEFT_OUT):
            yield _block(paragraph, style, text)


def _block(paragraph: Paragraph, style: str, text: str) -> Block:
    if style == "title":
        return Block("heading", text, 1)
    if style.startswith("heading"):
        digits = "".join(filter(str.isdigit, style))
        return Block("heading", text, int(digits or 2))
    if _is_bold(paragraph) and looks_like_heading(text):
        return Block("heading", text, 2)
    kind: Kind = "paragraph"
    if style.startswith("list") or paragraph._p.find(f"{_W}pPr/{_W}numPr") is not None:
        kind = "item"
    elif "quote" in style:
        kind = "quote"
    return Block(kind, text)


def _is_bold(paragraph: Paragraph) -> bool:
    runs = [run for run in paragraph.runs if run.text.strip()]
    return bool(runs) and all(run.bold for run in runs)


def _text(element: _Element) -> str:
    """Return what a reader sees of a paragraph, with insertions accepted and deletions gone."""
    pieces: list[str] = []
    stack = [element]
    while stack:
        node = stack.pop()
        if node.tag == f"{_W}t":
            pieces.append(node.text or "")
        elif node.tag in _SPACE:
            pieces.append(_SPACE[node.tag])
        elif node.tag not in _UNREAD and not _is_hidden(node):
            stack.extend(reversed(node))
    return "".join(pieces)


def _is_hidden(node: _Element) -> bool:
    """Say whether `node` is a run that Word hides, or the raised number of a note."""
    if node.tag != f"{_W}r":
        return False
    raised = node.find(f"{_W}rPr/{_W}vertAlign[@{_W}val='superscript']")
    digits = "".join(part.text or "" for part in node.iter(f"{_W}t")).strip()
    return node.find(f"{_W}rPr/{_W}vanish") is not None or (raised is not None and digits.isdigit())
