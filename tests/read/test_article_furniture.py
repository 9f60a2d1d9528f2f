"""Page furniture is told from an article by its kind and its place, and the article loses nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from disguises import PARAGRAPHS, TITLE

from quizbot.read import article_from_text
from quizbot.read.block import Block
from quizbot.read.furniture import furniture_score

FURNITURE = (Path(__file__).parent / "samples" / "furniture.txt").read_text(encoding="utf-8").strip().split("\n")
BIO = {"Jane Doe is a freelance writer based in Bristol.", "The writer is a fellow of the Institute of Coasts."}
PLAIN_FURNITURE = [
    "Advertisement",
    "ADVERTISEMENT - CONTINUE READING BELOW",
    "Share this",
    "Subscribe to our newsletter",
    "Read more: Gull steals wedding ring",
    "Related articles",
    "(Photo: Skerrow Museum)",
    "© 2013 Hillside News Limited. All rights reserved.",
    "Home > Science > Coast",
    "Published: 4 Sep 2013, 10:05 AM",
    "Catch all the coast news on Hillside News.",
    "Download our app to get daily market updates.",
    "We use cookies on this website.",
    "Page 3 of 7",
    "5-minute read",
    "[Applause and laughter]",
    "Sponsored",
    "https://hillside.example/news/1234",
]
PROSE = [
    "“Follow us!” said the fox.",
    "He never came back.",
    "The father answered:",
    "“Share this bread with your sister,” she said.",
    "Then he ate some radishes;",
    "Copyright law was changed in 1911 to protect the makers of maps.",
    "The newspaper had 400 subscribers in its first year.",
    "“Read more,” said the teacher, “and talk less.”",
    "She published the letters in 1902.",
    "Photographs of the pier were sold for a penny.",
    "Click went the lock.",
    "By the river stood a mill.",
    "By 1900 the harbour was full.",
    "No!",
    "“Yes.”",
    "Contact with the mainland was lost for nine days.",
    "Comments like that hurt her, though she laughed.",
    "Sources of fresh water are rare on the island.",
]


def read(*paragraphs: str) -> list[str]:
    article = article_from_text("\n\n".join(paragraphs), kind="txt")
    return [article.at(paragraph.span) for paragraph in article.paragraphs]


@pytest.mark.parametrize("line", FURNITURE)
def test_furniture_behind_the_article_goes(line: str) -> None:
    """Whatever stands below the last paragraph and is no prose is no part of the article."""
    assert read(TITLE, *PARAGRAPHS, line) == list(PARAGRAPHS)


@pytest.mark.parametrize("line", [line for line in FURNITURE if line not in BIO])
def test_furniture_before_the_article_goes(line: str) -> None:
    """The same lines above the first paragraph go too."""
    assert read(line, TITLE, *PARAGRAPHS) == list(PARAGRAPHS)


@pytest.mark.parametrize("line", PLAIN_FURNITURE)
def test_furniture_inside_the_article_goes(line: str) -> None:
    """In the middle of the article goes what is plainly furniture."""
    assert read(TITLE, *PARAGRAPHS[:3], line, *PARAGRAPHS[3:]) == list(PARAGRAPHS)


@pytest.mark.parametrize("line", PROSE)
def test_prose_inside_the_article_stays(line: str) -> None:
    """A short paragraph that merely uses the words of furniture is prose."""
    kept = [*PARAGRAPHS[:3], line, *PARAGRAPHS[3:]]

    assert read(TITLE, *kept) == kept


@pytest.mark.parametrize("line", PROSE)
def test_prose_scores_low(line: str) -> None:
    """What people say and do is not mistaken for an appeal to the reader."""
    assert furniture_score(Block("paragraph", line)) < 2


def test_everything_behind_the_closing_mark_goes() -> None:
    """Behind a copyright line even long promotion and readers' comments are dropped."""
    promotion = (
        "Our correspondents travel the coasts of the world so that you do not have to, and every week they write down "
        "what they have seen, heard and eaten in a letter that more than nine thousand people open on Sunday morning."
    )
    tail = ("© 2020 Skerrow Gazette", promotion, "Comments (2)", "My uncle worked there. He hated it.", "So did mine!")

    assert read(TITLE, *PARAGRAPHS, *tail) == list(PARAGRAPHS)


def test_closing_words_amid_the_article_do_not_end_it() -> None:
    """A line of rights or related links between two long paragraphs cuts only itself."""
    broken = (*PARAGRAPHS[:5], "© Skerrow Museum, all rights reserved", "Related stories", *PARAGRAPHS[5:])

    assert read(TITLE, *broken) == list(PARAGRAPHS)


def test_list_of_references_goes_and_an_afterword_stays() -> None:
    """Entries below "References" go; a section of prose that follows them stays."""
    references = ("References", "Aird, R. (1891). Notes on Towers. Leith Press.", "Rudd, J. K. Letters, 1890, p. 4.")

    assert read(*PARAGRAPHS[:6], *references, "Today", *PARAGRAPHS[6:7]) == list(PARAGRAPHS[:7])


def test_writer_of_the_article_is_no_part_of_it() -> None:
    """A note on an author whom the article never mentions goes; the same words about its subject stay."""
    bio = "Joan Mallory is a writer based in Hull. She has written three books about the sea and its lights."
    subject = "Ada Fenwick is the author of two school books, and was a lecturer at the institute in her last years."

    assert read(TITLE, *PARAGRAPHS, bio) == list(PARAGRAPHS)
    assert read(TITLE, *PARAGRAPHS, subject) == [*PARAGRAPHS, subject]


def test_refrain_of_a_story_stays() -> None:
    """A paragraph that comes back word for word is told again, not pasted twice."""
    refrain = "“Roll, roll, little cake,” sang the children, “roll down the hill and over the sea.”"
    kept = [PARAGRAPHS[0], refrain, PARAGRAPHS[1], refrain, PARAGRAPHS[2], refrain, PARAGRAPHS[5]]

    assert read(*kept) == kept


def test_sentences_in_a_list_stay_and_its_catchwords_go() -> None:
    """Entries of a list are paragraphs when they are sentences."""
    entries = ("• It was built of granite from a quarry on the island.\n• Granite\n• It cost more than the first one.",)

    assert read(TITLE, *PARAGRAPHS[:2], *entries, *PARAGRAPHS[2:]) == [
        *PARAGRAPHS[:2],
        "It was built of granite from a quarry on the island.",
        "It cost more than the first one.",
        *PARAGRAPHS[2:],
    ]


def test_paragraph_without_its_last_stop_stays() -> None:
    """A text of one paragraph is an article though its last sentence breaks off, as pasted texts do."""
    paragraph = PARAGRAPHS[0] + " " + PARAGRAPHS[1] + " The rest of what she told them was lost"

    assert read("A title", paragraph)[-1] == paragraph
