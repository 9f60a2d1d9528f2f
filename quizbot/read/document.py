"""Which document a binary file is, and the reader for it."""

from __future__ import annotations

from collections.abc import Callable

from quizbot.read.block import Draft

_PDF = b"%PDF-"
_PDF_WITHIN = 1024
"""Bytes within which the mark of a PDF may begin (ISO 32000-1, Annex H.3.4.1)."""
_ENTRIES = 200_000
"""Bytes at the head of a Word or EPUB file within which its telling entry is named; else the list at its end is."""


def document_reader(data: bytes) -> Callable[[bytes, str], Draft] | None:
    """Return the reader of the PDF, Word or EPUB file `data`, by its bytes; None when it is none of these."""
    if data.lstrip()[:5] == _PDF or (_PDF in data[:_PDF_WITHIN] and b"startxref" in data[-_PDF_WITHIN:]):
        from quizbot.read.pdf import read_pdf

        return read_pdf
    if not data.startswith(b"PK\x03\x04"):
        return None
    names = data[:_ENTRIES] + data[-_ENTRIES:]
    if b"META-INF/container.xml" in names:
        from quizbot.read.epub import read_epub

        return read_epub
    if b"word/document.xml" in names:
        from quizbot.read.word import read_word

        return read_word
    return None
