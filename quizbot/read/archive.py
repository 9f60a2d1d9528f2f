"""Zip archives from strangers, which Word and EPUB files are: opened in memory, within limits."""

from __future__ import annotations

import io
import zipfile
import zlib
from functools import cached_property
from typing import TYPE_CHECKING

from quizbot.errors import ArticleError

if TYPE_CHECKING:
    from lxml.etree import _Element

MOST_ENTRIES = 10_000
LARGEST_ENTRY = 40_000_000
"""Bytes of one entry unpacked: a zip bomb is refused before a byte of it is read."""
_ENCRYPTED = 0x1


class Archive:
    """The entries of one archive; nothing is ever written to the disk, so no name can lead out of it.

    Raises ArticleError, naming `where`, for what is damaged, encrypted or unpacks beyond the limits.
    """

    def __init__(self, data: bytes, where: str) -> None:
        self._where = where
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError) as error:
            raise self._damaged() from error
        if len(self._zip.infolist()) > MOST_ENTRIES:
            raise ArticleError(f"{where}: the archive holds more than {MOST_ENTRIES:,} files.", "Save it anew.")

    @cached_property
    def names(self) -> frozenset[str]:
        return frozenset(self._zip.namelist())

    def read(self, name: str) -> bytes:
        """Return the bytes of the entry `name`; empty when there is none."""
        if name not in self.names:
            return b""
        entry = self.check(name)
        try:
            return self._zip.read(entry)
        except (zipfile.BadZipFile, zlib.error, OSError, ValueError, NotImplementedError, EOFError) as error:
            raise self._damaged() from error

    def check(self, name: str) -> zipfile.ZipInfo:
        """Return the entry `name` when it may be unpacked."""
        entry = self._zip.getinfo(name)
        if entry.flag_bits & _ENCRYPTED:
            raise ArticleError(f"{self._where}: this file is protected.", "Save a copy without its protection.")
        if entry.file_size > LARGEST_ENTRY:
            raise ArticleError(
                f"{self._where}: a part of it unpacks to more than {LARGEST_ENTRY // 1_000_000} MB.",
                "Split the document.",
            )
        return entry

    def xml(self, name: str) -> _Element | None:
        """Return the root of the XML entry `name` without entities or network; None when there is none."""
        from lxml import etree

        source = self.read(name)
        if not source:
            return None
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, load_dtd=False, recover=True, remove_comments=True, remove_pis=True
        )
        root = etree.fromstring(source, parser)
        if root is None:
            raise self._damaged()
        return root

    def _damaged(self) -> ArticleError:
        return ArticleError(f"{self._where}: the file is damaged: its parts cannot be unpacked.", "Save it anew.")
