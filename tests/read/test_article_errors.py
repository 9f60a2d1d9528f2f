"""What holds no article is refused in one line that says what, where and how to mend it."""

from __future__ import annotations

import io
import os
import time
import zipfile
from pathlib import Path

import pytest
from disguises import PARAGRAPHS

from quizbot.errors import ArticleError
from quizbot.read import article_from_text, load_article

ENGLISH = "\n\n".join(PARAGRAPHS)
FRENCH = (
    "Le phare du port a été construit en 1887 par les habitants du village, qui avaient perdu quatre bateaux "
    "pendant une tempête. La lampe est visible à une distance de vingt kilomètres, et les marins la regardent avec "
    "plaisir quand ils rentrent chez eux après une longue nuit de pêche dans les eaux froides du nord. "
) * 3
FRENCH_OF_PLACES = (
    "Le pont de la ville a été fermé en mars. Une équipe de la mairie y a découvert de la rouille, et la population "
    "de la rive sud se rend au travail en bateau. "
) * 6
SPANISH_OF_PLACES = (
    "El puente de la ciudad se cerró en marzo. Un equipo de la alcaldía encontró óxido, y la gente de la orilla sur "
    "se desplaza al trabajo en barco. "
) * 6
GERMAN = (
    "Der Leuchtturm wurde im Jahr 1887 von den Bewohnern des Dorfes gebaut, die in einer Nacht vier Boote verloren "
    "hatten. Die Lampe ist aus einer Entfernung von zwanzig Kilometern zu sehen und dreht sich nicht im Sturm. "
) * 3
RUSSIAN = "Маяк построили в порту зимой, и с тех пор ни один корабль не погиб у этого берега. " * 8


def zip_bytes() -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("word/document.xml", ENGLISH)
    return packed.getvalue()


@pytest.mark.parametrize(
    ("name", "data", "mentions"),
    [
        ("empty.txt", b"", "empty"),
        ("blank.txt", b" \r\n\t \n" * 50, "empty"),
        ("bom.txt", b"\xef\xbb\xbf", "empty"),
        ("paper.txt", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", "PDF is damaged"),
        ("letter.txt", zip_bytes(), "Word document"),
        ("picture.md", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 9, "picture"),
        ("notes.txt", rb"{\rtf1\ansi The harbour had a light.\par}", "RTF"),
        ("data.txt", bytes(range(256)) * 40, "binary"),
        ("nuls.txt", ENGLISH.encode().replace(b" ", b"\0"), "binary"),
        ("french.txt", FRENCH.encode(), "French"),
        ("pont.txt", FRENCH_OF_PLACES.encode(), "French"),
        ("puente.txt", SPANISH_OF_PLACES.encode(), "Spanish"),
        ("german.md", GERMAN.encode("cp1252"), "German"),
        ("russian.html", f"<p>{RUSSIAN}</p>".encode(), "Cyrillic"),
        ("short.txt", b"The harbour had a light. It was lit in 1890.", "no article text"),
        (
            "furniture.txt",
            b"Home | News\n\nShare this\n\nSubscribe to our newsletter\n\nAll rights reserved.",
            "no article",
        ),
        ("menu.html", b"<nav><a>Home</a></nav><footer>(c) 2020</footer>", "no article text"),
        ("noise.txt", b"lorem ipsum dolor sit amet consectetur adipiscing elit " * 30, "not English"),
        ("large.txt", ENGLISH.encode() * 2000, "2 MB"),
    ],
)
def test_file_without_article_is_refused(name: str, data: bytes, mentions: str, tmp_path: Path) -> None:
    """The error is one line that names the file and what is wrong."""
    path = tmp_path / name
    path.write_bytes(data)

    with pytest.raises(ArticleError) as caught:
        load_article(path)

    assert mentions in str(caught.value)
    assert str(path) in caught.value.message
    assert caught.value.hint
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("name", "mentions"),
    [("missing.txt", "no such file"), (".", "folder"), ("a" * 300 + ".txt", "cannot be read"), ("nul\0.txt", "cannot")],
)
def test_path_without_file_is_refused(name: str, mentions: str, tmp_path: Path) -> None:
    """A missing file, a folder and an impossible name are told apart."""
    with pytest.raises(ArticleError, match=mentions):
        load_article(tmp_path / name)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="permissions do not bind this user")
def test_file_without_permission_is_refused(tmp_path: Path) -> None:
    """The reason is named when a file may not be read."""
    path = tmp_path / "mine.txt"
    path.write_text(ENGLISH, "utf-8")
    path.chmod(0)

    with pytest.raises(ArticleError, match="no permission"):
        load_article(path)


def test_file_name_cannot_reach_the_terminal(tmp_path: Path) -> None:
    """A file name with an escape sequence is cleaned before it stands in a message."""
    with pytest.raises(ArticleError) as caught:
        load_article(tmp_path / "a\x1b[31mred.txt")

    assert "\x1b" not in str(caught.value)


def test_pasted_text_is_refused_under_its_own_name() -> None:
    """Text from a pipe is called by the name that the caller gave it."""
    with pytest.raises(ArticleError, match=r"standard input: .* empty"):
        article_from_text("  ", kind="txt", path="standard input")


def test_five_megabytes_are_refused_at_once(tmp_path: Path) -> None:
    """A file far over the limit costs no more than reading it."""
    path = tmp_path / "huge.txt"
    path.write_bytes(b"word and more " * 400_000)
    begun = time.perf_counter()

    with pytest.raises(ArticleError, match="2 MB"):
        load_article(path)

    assert time.perf_counter() - begun < 3


def test_forty_words_are_enough() -> None:
    """The least article is forty words of running text."""
    assert len(article_from_text(PARAGRAPHS[5], kind="txt").paragraphs) == 1
