"""An EPUB book becomes blocks: the pages of its spine, in order."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from typing import TYPE_CHECKING
from urllib.parse import unquote

from quizbot.errors import ArticleError
from quizbot.read.archive import Archive
from quizbot.read.block import About, Block, Draft
from quizbot.read.dates import iso_date
from quizbot.read.encoding import decode
from quizbot.read.web import read_web
from quizbot.text import clean_line

if TYPE_CHECKING:
    from lxml.etree import _Element

_OPF = "{http://www.idpf.org/2007/opf}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_FONT_ALGORITHMS = ("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC")
_PAGES = ("application/xhtml+xml", "text/html")


def read_epub(data: bytes, where: str) -> Draft:
    """Return the blocks of the EPUB book `data`; raises ArticleError, naming `where`, for one that is locked or broken.

    Follows EPUB 3.3 (W3C): container, package document, spine; the navigation page is left out.
    """
    archive = Archive(data, where)
    _refuse_locked(archive, where)
    package, path = _package(archive, where)
    blocks = tuple(block for page in _spine(package, path) for block in _page(archive, page, where))
    return Draft(blocks, _about(package))


def _refuse_locked(archive: Archive, where: str) -> None:
    """Refuse a book whose pages are encrypted; scrambled fonts alone lock nothing."""
    listed = archive.xml("META-INF/encryption.xml")
    methods = [] if listed is None else [e.get("Algorithm", "") for e in listed.iter("{*}EncryptionMethod")]
    if any(not method.startswith(_FONT_ALGORITHMS) for method in methods):
        raise ArticleError(f"{where}: this book is protected (DRM).", "Use a copy without protection.")


def _package(archive: Archive, where: str) -> tuple[_Element, str]:
    container = archive.xml("META-INF/container.xml")
    root = None if container is None else next(container.iter("{*}rootfile"), None)
    path = "" if root is None else root.get("full-path", "")
    package = archive.xml(path)
    if package is None:
        raise ArticleError(f"{where}: this is no EPUB book: its list of pages is missing.", "Save it anew.")
    return package, path


def _spine(package: _Element, path: str) -> Iterator[str]:
    """Yield the names of the book's pages in reading order."""
    items = {item.get("id"): item for item in package.iter(f"{_OPF}item")}
    folder = posixpath.dirname(path)
    for entry in package.iter(f"{_OPF}itemref"):
        item = items.get(entry.get("idref"))
        if item is None or entry.get("linear") == "no" or "nav" in item.get("properties", "").split():
            continue
        if item.get("media-type") in _PAGES:
            yield posixpath.normpath(posixpath.join(folder, unquote(item.get("href", ""))))


def _page(archive: Archive, name: str, where: str) -> tuple[Block, ...]:
    source = archive.read(name)
    return read_web(decode(source, where, html=True), whole=True).blocks if source.strip() else ()


def _about(package: _Element) -> About:
    def first(name: str) -> str | None:
        found = next(package.iter(f"{_DC}{name}"), None)
        return clean_line(found.text or "") or None if found is not None else None

    return About(first("title"), first("creator"), iso_date(first("date") or ""))
