"""Whatever the bytes, reading ends soon, in an article or in an ArticleError."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from disguises import PARAGRAPHS
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quizbot.errors import ArticleError
from quizbot.read import article_from_text, load_article
from quizbot.read.article import Article
from quizbot.read.formats import Format
from quizbot.text import unsafe_characters

KINDS: tuple[Format, ...] = ("txt", "md", "html")
MARKS = """
# ;## Heading;- ;1. ;> ;```;|a|b|;[1];[^1];**;_;<p>;</p>;<div hidden>;<b;&rsquo;<!--;-->;{{;}};[[;]];== x ==;---
;©;Share this;Page 3 of 7;“;”;...
""".split(";")
SPACES = ("\n", "\n\n", "\r\n", "\t", " ", "\u00a0", "\f")
UNSAFE = ("\x1b]0;x\x07", "\u202e", "\u200b", "\u00ad", "\x00", "\x9b31m", "\ufeff", "\ud800")
PIECES = (*PARAGRAPHS, *MARKS, *SPACES, *UNSAFE)
LONG = "( [ {{ [[ < <p> <div> \n- \n#_a >_ *a_ “ . a é a-\n &amp; \x1b] |_ :::_a\n".replace("\n", "¶").split(" ")
jumble = st.lists(st.sampled_from(PIECES) | st.text(max_size=12), max_size=40).map("".join)
quick = settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.too_slow])


def attempt(text: str, kind: Format) -> Article | str:
    try:
        return article_from_text(text, kind=kind)
    except ArticleError as error:
        return str(error)


@quick
@given(jumble, st.sampled_from(KINDS))
def test_any_text_is_read_or_refused(text: str, kind: Format) -> None:
    """Text becomes an article without an unsafe character, its spans inside it, or is refused; twice the same."""
    outcome = attempt(text, kind)

    assert outcome == attempt(text, kind)
    if isinstance(outcome, str):
        assert "\n" not in outcome
        return
    assert unsafe_characters(outcome.text + outcome.title) == []
    assert outcome.text == "\n\n".join(outcome.at(paragraph.span) for paragraph in outcome.paragraphs)
    for paragraph in outcome.paragraphs:
        assert "\n" not in outcome.at(paragraph.span)
        joined = "".join(outcome.at(span) for span in paragraph.sentences)
        assert "".join(joined.split()) == "".join(outcome.at(paragraph.span).split())


@quick
@given(data=st.binary(max_size=600), suffix=st.sampled_from([".txt", ".md", ".html", ".xyz", ""]))
def test_any_bytes_are_read_or_refused(data: bytes, suffix: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    """No file brings anything but an article or an ArticleError."""
    path = tmp_path_factory.mktemp("bytes") / f"file{suffix}"
    path.write_bytes(data)

    try:
        article = load_article(path)
    except ArticleError:
        return
    assert article.paragraphs


@quick
@given(damage=st.binary(max_size=40), at=st.integers(0, 2000), encoding=st.sampled_from(["utf-8", "cp1252", "utf-16"]))
def test_damaged_article_is_read_or_refused(
    damage: bytes, at: int, encoding: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Bytes thrust into an article in any encoding bring no more than an ArticleError."""
    data = "\n\n".join(PARAGRAPHS).encode(encoding)
    path: Path = tmp_path_factory.mktemp("damage") / "file.txt"
    path.write_bytes(data[:at] + damage + data[at:])

    try:
        article = load_article(path)
    except ArticleError:
        return
    assert unsafe_characters(article.text) == []


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("piece", [piece.replace("¶", "\n").replace("_", " ") for piece in LONG])
def test_time_grows_with_length_alone(kind: Format, piece: str) -> None:
    """A hundred thousand characters of any one kind take no more than a moment."""
    text = PARAGRAPHS[0] + "\n\n" + piece * (100_000 // len(piece))
    begun = time.perf_counter()

    attempt(text, kind)

    assert time.perf_counter() - begun < 8


def test_two_megabytes_are_read_in_seconds() -> None:
    """The largest text that is let in, 300,000 words, is read while one waits."""
    body = "\n\n".join(f"{paragraph} {i}." for i in range(850) for paragraph in PARAGRAPHS)
    begun = time.perf_counter()

    article = article_from_text(body[:1_900_000], kind="txt")

    assert len(article.paragraphs) > 6000
    assert time.perf_counter() - begun < 20
