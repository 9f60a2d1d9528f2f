"""The shipped seed articles: provenance, length and plain, lasting prose."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from statistics import mean

import pytest
import yaml

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
WORD_BOUNDS = {
    "coral-bleaching": (500, 900),
    "longitude": (500, 900),
    "russia-north-korea": (800, 1100),
}
FLEETING = re.compile(
    r"\b(now|nowadays|currently|recently|recent|today|yesterday|tomorrow|so far|ago"
    r"|(?:last|this|next) (?:year|month|week|decade|century|spring|summer|autumn|winter))\b",
    re.IGNORECASE,
)
SENTENCE_END = re.compile(r"(?<!\bMr)(?<!\bMs)(?<!\bDr)(?<=[.?!])\s+")


def front_matter(name: str) -> dict[str, object]:
    matter = yaml.safe_load((SEEDS / f"{name}.md").read_text(encoding="utf-8").split("---\n")[1])
    assert isinstance(matter, dict)
    return matter


def body(name: str) -> str:
    return (SEEDS / f"{name}.md").read_text(encoding="utf-8").split("---\n", 2)[2]


def paragraphs(name: str) -> list[str]:
    return [block for block in body(name).strip().split("\n\n") if not block.startswith("#")]


def test_every_seed_article_is_covered_here() -> None:
    """A new seed article needs bounds of its own in this table."""
    assert {path.stem for path in SEEDS.glob("*.md")} - {"README"} == set(WORD_BOUNDS)


@pytest.mark.parametrize("name", WORD_BOUNDS)
def test_front_matter_says_who_wrote_it_when_and_under_which_licence(name: str) -> None:
    """Each article names its title, author, date, licence and provenance, and nothing else."""
    matter = front_matter(name)

    assert list(matter) == ["title", "author", "published", "licence", "provenance"]
    assert isinstance(matter["published"], date)
    assert matter["licence"] == "CC-BY-4.0"
    assert all(str(value).strip() for value in matter.values())


def test_provenance_of_the_retold_article_names_its_publication_and_date() -> None:
    """Facts taken from a newspaper are credited, and the note says that its words were not taken."""
    provenance = str(front_matter("russia-north-korea")["provenance"])

    for needed in ("The Economist", "Mint", "17 June 2024", "not reproduced"):
        assert needed in provenance


@pytest.mark.parametrize("name", WORD_BOUNDS)
def test_readme_tells_the_provenance_of_each_article(name: str) -> None:
    """The folder's README names every article."""
    assert f"`{name}.md`" in (SEEDS / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(("name", "bounds"), WORD_BOUNDS.items())
def test_length_is_within_bounds(name: str, bounds: tuple[int, int]) -> None:
    """An article is long enough for a full quiz and short enough for one lesson."""
    words = sum(len(paragraph.split()) for paragraph in paragraphs(name))

    assert bounds[0] <= words <= bounds[1]


@pytest.mark.parametrize("name", WORD_BOUNDS)
def test_prose_stays_true_in_five_years(name: str) -> None:
    """Dates are absolute: no word leans on the day of writing."""
    assert FLEETING.findall(body(name)) == []


@pytest.mark.parametrize("name", WORD_BOUNDS)
def test_sentences_are_readable_at_fourteen(name: str) -> None:
    """Sentences are short to medium on average and never sprawl."""
    sentences = [s for paragraph in paragraphs(name) for s in SENTENCE_END.split(paragraph)]
    lengths = [len(sentence.split()) for sentence in sentences]

    assert 12 <= mean(lengths) <= 20
    assert max(lengths) <= 30


@pytest.mark.parametrize("name", WORD_BOUNDS)
def test_article_is_divided_by_headings(name: str) -> None:
    """Two to five second-level headings, no other level, and several paragraphs."""
    headings = re.findall(r"^#+ .*$", body(name), flags=re.MULTILINE)

    assert 2 <= len(headings) <= 5
    assert all(heading.startswith("## ") for heading in headings)
    assert len(paragraphs(name)) >= 6
