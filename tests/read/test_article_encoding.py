"""Bytes in any usual encoding become the same text."""

from __future__ import annotations

import pytest

from quizbot.errors import ArticleError
from quizbot.read.encoding import decode

TEXT = "At Brøndby’s bakery “crème brûlée” costs £4 a bowl — Zoë, the owner’s niece, made it."


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "mac_roman"],
)
def test_encoding_is_found(encoding: str) -> None:
    """With a mark or without, the text is the same."""
    assert decode(TEXT.encode(encoding), "a.txt") == TEXT


def test_page_declares_its_charset() -> None:
    """An HTML page is read in the charset that it declares, unless its bytes say otherwise."""
    page = f'<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-15"><p>{"Zoë paid €3"}</p>'

    assert "Zoë paid €3" in decode(page.encode("iso-8859-15"), "a.html", html=True)
    assert "Zoë paid €3" in decode(page.replace("-15", "-1").encode("utf-8"), "a.html", html=True)


def test_stray_windows_bytes_in_utf8_are_read() -> None:
    """One paragraph pasted in another encoding spoils neither."""
    mixed = "Zoë, Århus and smørrebrød: é è ü. ".encode() + "“Yes”".encode("cp1252")

    assert decode(mixed, "a.txt").endswith("“Yes”")


def test_text_that_was_decoded_wrongly_once_is_mended() -> None:
    """UTF-8 that somebody read as Windows-1252 and saved again comes back."""
    spoilt = "The mayor’s café — “open”".encode().decode("cp1252", "ignore")

    assert "mayor’s café — “open" in decode(spoilt.encode("utf-8"), "a.txt")


@pytest.mark.parametrize("text", ["Ç'est â propos", "São Tomé and Ångström, naïve", "Ãngelo â lado"])
def test_accents_alone_are_left_as_they_are(text: str) -> None:
    """Nothing is mended that is not plainly spoilt."""
    assert decode(text.encode("utf-8"), "a.txt") == text


def test_bytes_of_no_known_encoding_are_refused() -> None:
    """Text that would be mostly accents in every reading is not guessed at."""
    with pytest.raises(ArticleError, match="encoding"):
        decode("漢字かな交じり文で書かれた記事".encode("shift_jis") * 20, "a.txt")
