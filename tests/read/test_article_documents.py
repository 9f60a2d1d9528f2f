"""PDF, Word and EPUB files are read like any other article, or refused in one line."""

from __future__ import annotations

import contextlib
import io
import re
import zipfile
from pathlib import Path

import docx
import pytest
from disguises import PARAGRAPHS
from hypothesis import given
from hypothesis import strategies as st
from papers import Placed, column, epub, pdf

from quizbot.errors import ArticleError
from quizbot.read import load_article
from quizbot.read.article import Article

FIRST, SECOND, THIRD = PARAGRAPHS[:3]


def read(folder: Path, name: str, data: bytes) -> Article:
    path = folder / name
    path.write_bytes(data)
    return load_article(path)


def texts(article: Article) -> list[str]:
    return [article.at(paragraph.span) for paragraph in article.paragraphs]


def below(lines: list[Placed]) -> float:
    return lines[-1][1] - 30


def test_pdf_gives_title_headings_and_whole_paragraphs(tmp_path: Path) -> None:
    """The largest line is the title, larger lines are headings, broken lines and words are mended."""
    one = column(FIRST, 60, 700)
    head = [(60.0, below(one), 15.0, "The second part")]
    two = column(SECOND, 60, below(one) - 30)

    article = read(tmp_path, "paper.pdf", pdf([[(60, 760, 24, "A light at sea"), *one, *head, *two]]))

    assert article.title == "A light at sea"
    assert texts(article) == [FIRST, SECOND]
    assert [paragraph.heading for paragraph in article.paragraphs] == [None, "The second part"]


def test_pdf_columns_are_read_one_after_the_other(tmp_path: Path) -> None:
    """Two columns that the file sets line by line come out in reading order, under the title across both."""
    left = column(f"{FIRST}", 60, 700, width=40)
    right = column(f"{SECOND}", 320, 700, width=40)
    mixed = [placed for pair in zip(left, right, strict=False) for placed in pair]
    rest = left[len(right) :] + right[len(left) :]

    article = read(tmp_path, "paper.pdf", pdf([[(60, 760, 24, "A light at sea"), *mixed, *rest]]))

    assert texts(article) == [FIRST, SECOND]


def test_pdf_running_heads_and_numbers_are_left_out(tmp_path: Path) -> None:
    """What comes back on each page, and the page's number, is no part of the text; a sentence goes on over the page."""
    words = " ".join((FIRST, SECOND, THIRD)).split()
    parts = [" ".join(words[i * 55 : (i + 1) * 55]) for i in range(3)]
    pages = [
        [(60, 810, 9, "Journal of Lights"), (500, 810, 9, "Vol. 3"), *column(part, 60, 740), (290, 30, 9, f"- {n} -")]
        for n, part in enumerate(parts, 1)
    ]

    text = read(tmp_path, "paper.pdf", pdf(pages)).text

    assert "Journal" not in text
    assert "Vol." not in text
    assert "- 2 -" not in text
    assert parts[0].split()[-1] + " " + parts[1].split()[0] in text


def test_pdf_tables_captions_and_footnotes_are_kept_apart(tmp_path: Path) -> None:
    """Rows of cells, captions and small print do not run into the paragraphs around them."""
    one = column(FIRST, 60, 760)
    at = below(one)
    table = [(60.0 + 120 * i, at - 16 * j, 11.0, f"{i}{j}.5") for j in range(4) for i in range(3)]
    caption = [(60.0, at - 90, 11.0, "Table 2: Heights of the lamp by year.")]
    two = column(SECOND, 60, at - 120)
    note = column("1 The figures are those of the harbour office, which counts every lamp.", 60, 60, size=8)

    article = read(tmp_path, "paper.pdf", pdf([[*one, *table, *caption, *two, *note]]))

    assert texts(article) == [FIRST, SECOND]


@pytest.mark.parametrize(
    ("data", "mentions"),
    [
        (pdf([[], []]), "scanned"),
        (pdf([column(FIRST, 60, 700)], locked=True), "password"),
        (b"%PDF-1.7\n1 0 obj", "damaged"),
        (pdf([column(FIRST, 60, 700)])[:200], "damaged"),
    ],
    ids=["scan", "locked", "stub", "cut"],
)
def test_pdf_that_cannot_be_read_is_refused_in_one_line(data: bytes, mentions: str, tmp_path: Path) -> None:
    """A scan, a protected and a damaged file are told apart."""
    with pytest.raises(ArticleError, match=mentions) as caught:
        read(tmp_path, "paper.pdf", data)

    assert "\n" not in str(caught.value)
    assert caught.value.hint


def word(build: list[tuple[str, str]]) -> bytes:
    document = docx.Document()
    for style, text in build:
        document.add_paragraph(text, style=style)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def test_word_styles_say_what_a_paragraph_is(tmp_path: Path) -> None:
    """Title, headings and body come from the styles; captions are left out."""
    built = word([
        ("Title", "A light at sea"), ("Normal", FIRST), ("Heading 2", "The second part"), ("Caption", "Figure 1: It."),
        ("Normal", SECOND),
    ])  # fmt: skip

    article = read(tmp_path, "paper.docx", built)

    assert article.title == "A light at sea"
    assert texts(article) == [FIRST, SECOND]
    assert [paragraph.heading for paragraph in article.paragraphs] == [None, "The second part"]


@pytest.mark.parametrize("has_properties", [True, False])
def test_library_is_neither_author_nor_title(tmp_path: Path, has_properties: bool) -> None:
    """What the library fills in, where a document names neither, is not taken for what its writer said."""
    packed = io.BytesIO(word([("Title", "A light at sea"), ("Normal", FIRST), ("Normal", SECOND)]))
    if not has_properties:
        whole, packed = zipfile.ZipFile(packed), io.BytesIO()
        with zipfile.ZipFile(packed, "w") as bare:
            for name in whole.namelist():
                if name != "docProps/core.xml":
                    bare.writestr(name, re.sub(rb"<(?:Relationship|Override) [^>]*core[^>]*/>", b"", whole.read(name)))

    article = read(tmp_path, "paper.docx", packed.getvalue())

    assert (article.title, article.author) == ("A light at sea", None)


def test_word_shows_the_text_as_it_stands_after_all_changes(tmp_path: Path) -> None:
    """Inserted words count, deleted and hidden ones do not; cells of tables and the marks of notes are left out."""
    document = docx.Document()
    paragraph = document.add_paragraph("The lamp was ")
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xml:space="preserve"'
    for wrapped in (
        f"<w:ins {space}><w:r><w:t>lit </w:t></w:r></w:ins>",
        f"<w:del {space}><w:r><w:delText>sold </w:delText></w:r></w:del>",
        f"<w:r {space}><w:rPr><w:vanish/></w:rPr><w:t>secretly </w:t></w:r>",
        f"<w:r {space}><w:t>by two keepers.</w:t></w:r>",
        f'<w:r {space}><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>12</w:t></w:r>',
    ):
        paragraph._p.append(docx.oxml.parse_xml(wrapped))
    document.add_table(2, 2).cell(0, 0).text = "A cell that nobody asks about, with a number: 17."
    document.add_paragraph(FIRST)
    out = io.BytesIO()
    document.save(out)

    article = read(tmp_path, "paper.docx", out.getvalue())

    assert texts(article) == ["The lamp was lit by two keepers.", FIRST]


def test_epub_pages_follow_the_spine(tmp_path: Path) -> None:
    """The pages come in the book's order with its title, author and date; the table of contents does not."""
    pages = {"b.xhtml": f"<h1>One</h1><p>{FIRST}</p>", "a.xhtml": f"<h1>Two</h1><p>{SECOND}</p>"}

    article = read(tmp_path, "book.epub", epub(pages, title="The two lamps"))

    assert (article.title, article.author, article.published) == ("The two lamps", "Ada Writer", "2021-05-04")
    assert texts(article) == [FIRST, SECOND]
    assert [paragraph.heading for paragraph in article.paragraphs] == ["One", "Two"]


DRM = (
    '<encryption xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptedData><enc:EncryptionMethod '
    'Algorithm="{}"/></enc:EncryptedData></encryption>'
)


def test_locked_book_is_refused_and_scrambled_fonts_are_not(tmp_path: Path) -> None:
    """DRM gets its line; a book that only scrambles its fonts can be read."""
    page = {"a.xhtml": f"<p>{FIRST}</p>"}
    drm = DRM.format("http://www.w3.org/2001/04/xmlenc#aes128-cbc")
    fonts = DRM.format("http://www.idpf.org/2008/embedding")

    assert texts(read(tmp_path, "a.epub", epub(page, extra={"META-INF/encryption.xml": fonts}))) == [FIRST]
    with pytest.raises(ArticleError, match="protected"):
        read(tmp_path, "b.epub", epub(page, extra={"META-INF/encryption.xml": drm}))


def test_bomb_in_a_zip_is_refused_unopened(tmp_path: Path) -> None:
    """An entry that unpacks to more than the limit is refused by what the archive says of it."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"\0" * 50_000_000)

    with pytest.raises(ArticleError, match="unpacks to more"):
        read(tmp_path, "bomb.docx", packed.getvalue())


def test_entities_of_a_book_are_not_followed(tmp_path: Path) -> None:
    """An external entity in the package document reads no file of this machine."""
    secret = tmp_path / "secret.txt"
    secret.write_text("the combination is 4711", "utf-8")
    evil = f'<!DOCTYPE container [<!ENTITY x SYSTEM "{secret.as_uri()}">]><container>&x;</container>'
    book = epub({"a.xhtml": f"<p>{FIRST}</p>"})
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(book)) as old, zipfile.ZipFile(packed, "w") as new:
        for name in old.namelist():
            new.writestr(name, evil if name == "META-INF/container.xml" else old.read(name))

    with pytest.raises(ArticleError) as caught:
        read(tmp_path, "evil.epub", packed.getvalue())

    assert "4711" not in str(caught.value)


@given(st.data())
def test_damaged_documents_never_escape_as_anything_else(data: st.DataObject) -> None:
    """Bytes changed or cut anywhere give an article or an ArticleError."""
    from quizbot.read.document import document_reader

    whole = data.draw(st.sampled_from(SAMPLES))
    at = data.draw(st.integers(0, len(whole) - 1))
    broken = whole[:at] + data.draw(st.binary(max_size=8)) + whole[at + data.draw(st.integers(0, 40)) :]
    reader = document_reader(broken)
    if reader is None:
        return

    with contextlib.suppress(ArticleError):
        reader(broken, "sample")


SAMPLES = (
    pdf([column(FIRST, 60, 700)]),
    word([("Title", "A light at sea"), ("Normal", FIRST)]),
    epub({"a.xhtml": f"<p>{FIRST}</p>"}),
)
