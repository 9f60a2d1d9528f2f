"""PDF, Word and EPUB files made for the tests."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence

Placed = tuple[float, float, float, str]
"""Left, base line, size and text of a line on a page of 595 by 842 points."""
CHAPTER = '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>{title}</title></head><body>{body}</body></html>'
CONTAINER = (
    '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="book/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'
)


def pdf(pages: Sequence[Sequence[Placed]], *, title: str = "", locked: bool = False) -> bytes:
    """Return a PDF that shows each page's lines in Helvetica, a WinAnsi font without embedded programs."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b""]
    objects.append(b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")
    objects.append(f"<< /Title ({title}) >>".encode())
    kids = []
    for page in pages:
        content = b"".join(_shown(*placed) for placed in page)
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content))
        box = "/MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >>"
        objects.append(f"<< /Type /Page /Parent 2 0 R {box} /Contents {len(objects)} 0 R >>".encode())
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>".encode()
    lock = ""
    if locked:
        secret = "00" * 32
        objects.append(f"<< /Filter /Standard /V 1 /R 2 /O <{secret}> /U <{secret}> /P -4 >>".encode())
        lock = f" /Encrypt {len(objects)} 0 R /ID [<00> <00>]"
    return _file(objects, lock)


def _shown(left: float, base: float, size: float, text: str) -> bytes:
    escaped = text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    return f"BT /F1 {size} Tf {left} {base} Td ({escaped}) Tj ET\n".encode("cp1252")


def _file(objects: Sequence[bytes], lock: str) -> bytes:
    out = io.BytesIO(b"%PDF-1.4\n")
    out.seek(0, io.SEEK_END)
    places = []
    for number, body in enumerate(objects, 1):
        places.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, body))
    start = out.tell()
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    out.write(f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}".encode())
    out.write(f"trailer << /Size {len(objects) + 1} /Root 1 0 R /Info 4 0 R{lock} >>\n".encode())
    out.write(f"startxref\n{start}\n%%EOF\n".encode())
    return out.getvalue()


def column(text: str, left: float, top: float, *, width: int = 80, size: float = 11) -> list[Placed]:
    """Return `text` set in lines of at most `width` characters, a word parted by a hyphen where it does not fit."""
    lines: list[str] = [""]
    for word in text.split():
        if len(lines[-1]) + len(word) >= width:
            room = width - len(lines[-1]) - 2
            if len(word) > 8 and room > 3 and word.isalpha():
                lines[-1] += f"{word[:4]}-"
                word = word[4:]
            lines.append("")
        lines[-1] += f"{word} "
    return [(left, top - 1.2 * size * i, size, line.strip()) for i, line in enumerate(lines)]


def epub(pages: Mapping[str, str], *, title: str = "The harbour", extra: Mapping[str, str] | None = None) -> bytes:
    """Return an EPUB 3 book of `pages`, bodies in XHTML by file name, in that order."""
    items = "".join(
        f'<item id="p{i}" href="{name}" media-type="application/xhtml+xml"/>' for i, name in enumerate(pages)
    )
    spine = "".join(f'<itemref idref="p{i}"/>' for i in range(len(pages)))
    package = (
        '<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata '
        f'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{title}</dc:title><dc:creator>Ada Writer</dc:creator>'
        f"<dc:date>2021-05-04</dc:date></metadata><manifest>{items}</manifest><spine>{spine}</spine></package>"
    )
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/epub+zip")
        archive.writestr("META-INF/container.xml", CONTAINER)
        archive.writestr("book/package.opf", package)
        for name, body in pages.items():
            archive.writestr(f"book/{name}", CHAPTER.format(title=name, body=body))
        for name, text in (extra or {}).items():
            archive.writestr(name, text)
    return packed.getvalue()
