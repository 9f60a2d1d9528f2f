"""Bytes become text: the encoding is found, and what is no text is refused in words."""

from __future__ import annotations

import codecs
import re

from quizbot.errors import ArticleError

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MAGIC = (
    (b"PK\x03\x04", "a ZIP archive"),
    (b"PK\x05\x06", "a ZIP archive"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"7z\xbc\xaf", "a 7-Zip archive"),
    (b"Rar!", "a RAR archive"),
    (b"\xd0\xcf\x11\xe0", "an old or a protected Office document"),
    (b"{\\rtf", "a rich text (RTF) document"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90\x00", "a program"),
    (b"SQLite format 3", "a database"),
    (b"OggS", "a sound file"),
    (b"ID3", "a sound file"),
    (b"RIFF", "a sound or video file"),
)
_META_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{2,40})", re.IGNORECASE)
_HINT_TEXT = "Save it as plain text (UTF-8), Markdown, HTML, PDF or .docx and try again."
# What UTF-8 looks like after it was read as Windows-1252 and saved again.
_MOJIBAKE = re.compile("(?:[\u00c2-\u00f4][\u0080-\u00bf\u0152-\u0192\u02c6\u02dc\u2010-\u2122]{1,3})+")
_MAC_QUOTES = re.compile("[a-z]\u00d5[a-z]|(?:^|\\s)\u00d2[A-Z]")


def decode(data: bytes, where: str, *, html: bool = False) -> str:
    """Return the text of `data`, whatever of the usual encodings it is in.

    A byte-order mark wins, then the charset an HTML page declares, then UTF-8, then Windows-1252.
    Raises ArticleError, naming `where`, for a binary file and for an encoding that cannot be told.
    """
    refuse_binary(data, where)
    for bom, name in _BOMS:
        if data.startswith(bom):
            return data[len(bom) :].decode(name, "replace").replace("\ufffd", "")
    wide = _wide(data)
    if wide:
        return data.decode(wide, "replace").replace("\ufffd", "")
    _refuse_controls(data, where)
    if html and (declared := _declared(data)):
        try:
            return data.decode(declared)
        except UnicodeDecodeError:
            pass
    return _repair(_narrow(data, where))


def refuse_binary(data: bytes, where: str) -> None:
    for magic, name in _MAGIC:
        if data.startswith(magic) or data[:64].lstrip().startswith(magic):
            raise ArticleError(f"{where}: this is {name}, not text.", _HINT_TEXT)


def _wide(data: bytes) -> str | None:
    """Name the byte order of UTF-16 without its mark: every other byte of English is then NUL."""
    sample = data[:4000]
    if len(sample) < 20:
        return None
    half = len(sample) // 2
    odd, even = sample[1::2].count(0), sample[0::2].count(0)
    if odd > 0.7 * half and even < 0.05 * half:
        return "utf-16-le"
    if even > 0.7 * half and odd < 0.05 * half:
        return "utf-16-be"
    return None


def _refuse_controls(data: bytes, where: str) -> None:
    nuls = data.count(0)
    controls = sum(data.count(code) for code in range(1, 32) if code not in (8, 9, 10, 12, 13, 27))
    if nuls > len(data) // 1000 or controls > len(data) // 50:
        seen = "NUL bytes" if nuls else "control bytes"
        raise ArticleError(f"{where}: this is a binary file ({seen} in it), not text.", _HINT_TEXT)


def _declared(data: bytes) -> str | None:
    found = _META_CHARSET.search(data[:4096])
    if not found:
        return None
    try:
        name = codecs.lookup(found.group(1).decode("ascii")).name
    except LookupError:
        return None
    # Browsers read these declarations as Windows-1252 too, and 16-bit pages never declare themselves in ASCII.
    if name in ("iso8859-1", "ascii", "cp1252"):
        return None
    return None if name.startswith(("utf-16", "utf-32", "rot", "hex", "base64", "zlib", "bz2", "uu")) else name


def _narrow(data: bytes, where: str) -> str:
    text = data.decode("utf-8", "surrogateescape")
    strays = [char for char in text if "\udc80" <= char <= "\udcff"]
    if not strays:
        return text
    wide = sum(char > "\x7f" for char in text) - len(strays)
    if wide > 2 * len(strays):
        return text.translate({0xDC00 + byte: _windows(bytes([byte])) for byte in range(0x80, 0x100)})
    if len(strays) > 0.3 * len(text):
        raise ArticleError(f"{where}: the encoding of this text cannot be told.", "Save it as UTF-8 and try again.")
    western = _windows(data)
    return data.decode("mac_roman") if "\u2019" not in western and _MAC_QUOTES.search(western) else western


def _windows(data: bytes) -> str:
    return data.decode("cp1252", "replace").replace("\ufffd", "")


def _repair(text: str) -> str:
    """Undo UTF-8 that was once read as Windows-1252 and saved so, where it is plain that this happened."""
    if text.count("\u00e2\u20ac") + text.count("\u00c3\u00a9") < 2:
        return text
    return _MOJIBAKE.sub(_remade, text)


def _remade(found: re.Match[str]) -> str:
    try:
        return found.group().encode("cp1252").decode("utf-8")
    except UnicodeError:
        return found.group()
