"""A PDF becomes blocks: its text is taken off the pages with places and sizes, then put in reading order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizbot.errors import ArticleError
from quizbot.read.block import About, Block, Draft
from quizbot.read.page import Piece, pieces_of
from quizbot.read.typeset import Typeset
from quizbot.text import clean_line

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

MOST_PAGES = 1500
_HINT_OCR = "Run text recognition (OCR) on it, or give it as text."
_ODD = 0.2
"""From this share of characters without a meaning on, the fonts do not say which letters they draw."""
_LEAST = 30
"""Characters on a page below which it counts as a picture."""


def read_pdf(data: bytes, where: str) -> Draft:
    """Return the blocks of the PDF `data`: columns one after the other, lines joined, headings by their size.

    Running heads, page numbers, captions, tables and footnotes are left out. Raises ArticleError, naming `where`,
    when the file is protected, damaged, only pictures, or pypdfium2 (the extra `pdf`) is missing.
    """
    try:
        import pypdfium2
    except ImportError as error:
        raise ArticleError(
            f"{where}: reading PDF needs one more package.", "Install it: pip install 'quizbot[pdf]'"
        ) from error
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            message = f"{where}: this PDF is protected by a password."
            raise ArticleError(message, "Open it with the password and save a copy without it.") from error
        raise ArticleError(f"{where}: this PDF is damaged and cannot be read.", "Save or print it anew.") from error
    with document:
        if len(document) > MOST_PAGES:
            raise ArticleError(f"{where}: more than {MOST_PAGES:,} pages, which is the limit.", "Split it into parts.")
        pages = _pages(document, where)
        title = _title(document)
    _refuse_pictures(pages, where)
    blocks = tuple(Typeset(pages).blocks())
    return Draft(blocks, About(title=title if _is_shown(title, blocks) else None))


def _pages(document: PdfDocument, where: str) -> list[list[Piece]]:
    from pypdfium2 import PdfiumError

    try:
        return [pieces_of(page) for page in document]
    except PdfiumError as error:
        raise ArticleError(f"{where}: a page of this PDF cannot be read.", "Save or print it anew.") from error


def _refuse_pictures(pages: list[list[Piece]], where: str) -> None:
    """Refuse a scan, and text whose letters cannot be told."""
    text = "".join(piece.text for page in pages for piece in page)
    if len(text) < _LEAST * max(1, len(pages)):
        raise ArticleError(f"{where}: this PDF is scanned: it holds pictures of its pages, no text.", _HINT_OCR)
    odd = sum(char == "\ufffd" or "\ue000" <= char <= "\uf8ff" or char < " " for char in text)
    if odd > _ODD * len(text):
        raise ArticleError(f"{where}: the fonts of this PDF do not say which letters they draw.", _HINT_OCR)


def _title(document: PdfDocument) -> str:
    return clean_line(document.get_metadata_dict(skip_empty=True).get("Title", ""))


def _is_shown(title: str, blocks: tuple[Block, ...]) -> bool:
    """Say whether the title in the file's properties heads the text too; many name a template or a file."""
    headings = [block.text.casefold() for block in blocks if block.kind == "heading"]
    return any(title.casefold() in heading and 2 * len(title) > len(heading) for heading in headings[:3])
