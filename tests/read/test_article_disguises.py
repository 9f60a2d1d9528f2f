"""One article, however it was saved, pasted or published, is read as the same article."""

from __future__ import annotations

from pathlib import Path

import pytest
from disguises import DISGUISES, PARAGRAPHS, TITLE, Disguise

from quizbot.read import load_article
from quizbot.text import unsafe_characters

UNTITLED = {"numbered_lines"}


@pytest.mark.parametrize("disguise", DISGUISES, ids=lambda disguise: disguise.__name__)
def test_article_is_the_same_in_every_disguise(disguise: Disguise, tmp_path: Path) -> None:
    """Furniture goes, wraps and page breaks are mended, and every paragraph is there once, in order, to the letter."""
    name, data = disguise(PARAGRAPHS, TITLE)
    path = tmp_path / name
    path.write_bytes(data)

    article = load_article(path)

    assert [article.at(paragraph.span) for paragraph in article.paragraphs] == list(PARAGRAPHS)
    assert article.title.lower() == (TITLE.lower() if disguise.__name__ not in UNTITLED else "numbered")
    assert unsafe_characters(article.text + article.title) == []


@pytest.mark.parametrize("disguise", DISGUISES, ids=lambda disguise: disguise.__name__)
def test_sentences_lie_in_their_paragraph(disguise: Disguise, tmp_path: Path) -> None:
    """Sentences hold all of a paragraph but the white space between them, in order."""
    name, data = disguise(PARAGRAPHS, TITLE)
    path = tmp_path / name
    path.write_bytes(data)

    article = load_article(path)

    for paragraph in article.paragraphs:
        joined = "".join(article.at(span) for span in paragraph.sentences)
        assert "".join(joined.split()) == "".join(article.at(paragraph.span).split())
        starts = [span.start for span in paragraph.sentences]
        assert starts == sorted(starts)
        assert paragraph.span.start <= starts[0]
        assert paragraph.sentences[-1].end <= paragraph.span.end


@pytest.mark.parametrize(
    ("name", "published", "author", "licence"),
    [
        ("news_site", None, "Joan Mallory", None),
        ("wire_story", "2021-06-03", None, None),
        ("newsletter", "2025-03-04", None, None),
        ("markdown_notes", "2023-05-04", "Joan Mallory", "CC-BY-4.0"),
        ("semantic_page", "2024-06-17", "Joan Mallory", None),
    ],
)
def test_what_the_furniture_says_is_kept(
    name: str, published: str | None, author: str | None, licence: str | None, tmp_path: Path
) -> None:
    """Date, author and licence are taken from front matter, headers, datelines and bylines."""
    disguise = next(disguise for disguise in DISGUISES if disguise.__name__ == name)
    file, data = disguise(PARAGRAPHS, TITLE)
    (tmp_path / file).write_bytes(data)

    article = load_article(tmp_path / file)

    assert (article.published, article.author, article.licence) == (published, author, licence)


def test_headings_are_no_text_but_are_known(tmp_path: Path) -> None:
    """A heading stands in no paragraph; the paragraphs below it know it, those below the title have none."""
    path = tmp_path / "a.md"
    path.write_text(f"# {TITLE}\n\n{PARAGRAPHS[0]}\n\n## The lamp\n\n{PARAGRAPHS[5]}\n\n{PARAGRAPHS[6]}\n", "utf-8")

    article = load_article(path)

    assert [paragraph.heading for paragraph in article.paragraphs] == [None, "The lamp", "The lamp"]
    assert [paragraph.number for paragraph in article.paragraphs] == [1, 2, 3]
    assert "The lamp" not in article.text.replace("The lamp was lit", "")
