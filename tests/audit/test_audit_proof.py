"""A key that the words quoted for it do not prove: another year, another number, a name that stands nowhere."""

from __future__ import annotations

from pathlib import Path

import pytest

from quizbot.audit import check_bank

ARTICLE = """# The Harlow Bridge

The bridge, which opened in 1964, had last been inspected in 2011. It was designed by Ines Kovar for the county. She
drew three arches. A ferry with 1,200 seats ran from 1914-18, and it fed the towns of Ost, Brill and Karn.
It was closed in March. It was closed on March 5. In May 1980 a storm came. In May 1880 a storm came.
In the 1960s a storm came. It stood from 960-1279. A storm came on 5 March 1880.
"""
OPENED = "The bridge, which opened in 1964, had last been inspected in 2011."


def unproven(
    tmp_path: Path,
    answer: str,
    quote: str,
    *,
    prompt: str = "What does the text say?",
    article: str = ARTICLE,
    more: str = "",
) -> list[str]:
    source = ""
    if article:
        (tmp_path / "bridge.md").write_text(article, encoding="utf-8")
        source = "source: {file: bridge.md}\n"
    question = f"- prompt: {prompt!r}\n  answer: {answer}\n  evidence:\n    quote: {quote!r}\n{more}"
    path = tmp_path / "bank.yaml"
    path.write_text(f"title: T\n{source}questions:\n{question}", encoding="utf-8")
    return [p.message for p in check_bank(path) if p.rule == "key-unproven"]


@pytest.mark.parametrize(
    ("answer", "quote", "number"),
    [
        ("1946", OPENED, "1946"),
        ("in May 1946", OPENED, "1946"),
        ("May 1981", "In May 1980 a storm came.", "1981"),
        ("6 March 2011", "It was closed on March 5.", "6"),
        ("the 1980s", "In the 1960s a storm came.", "1980s"),
        ("906-1279", "It stood from 960-1279.", "906"),
        ("four arches", "She drew three arches.", "4"),
        ("12,000", "A ferry with 1,200 seats", "12000"),
        ("[1964, 2012]", OPENED, "2012"),
    ],
)
def test_a_number_that_the_quotation_lacks(tmp_path: Path, answer: str, quote: str, number: str) -> None:
    """A year or number of the key that is not in the quotation is a slip that one line can show."""
    (message,) = unproven(tmp_path, answer, quote)

    assert message.startswith(f"The evidence does not say {number}, which the answer '")


@pytest.mark.parametrize(
    ("answer", "quote"),
    [
        ("1964", OPENED),
        ("the 1960s", OPENED),
        ("3", "She drew three arches."),
        ("1200", "A ferry with 1,200 seats"),
        ("the 19th century", "In May 1880 a storm came."),
        ("5/3/1880", "A storm came on 5 March 1880."),
        ("until 1918", "ran from 1914-18"),
        ("three", "it fed the towns of Ost, Brill and Karn"),
        ("one of the ferries", "A ferry with 1,200 seats"),
        ("March 2011", "It was closed in March."),
        ("5 March 2011", "It was closed on March 5."),
    ],
)
def test_a_number_that_the_quotation_says_or_counts(tmp_path: Path, answer: str, quote: str) -> None:
    """Figures, words, thousands marks and short years are one number; things named one by one are counted."""
    assert unproven(tmp_path, answer, quote) == []


@pytest.mark.parametrize(
    ("answer", "quote", "name"),
    [
        ("Ines Kolar", "It was designed by Ines Kovar for the county.", "Kolar"),
        ("Lisbon", "She drew three arches.", "Lisbon"),
        ("the engineer Tomas Weir", "She drew three arches.", "Tomas"),
    ],
)
def test_a_name_that_stands_nowhere(tmp_path: Path, answer: str, quote: str, name: str) -> None:
    """A name of the key that the whole article lacks is told, whatever pronoun the quotation has."""
    (message,) = unproven(tmp_path, answer, quote)

    assert message.startswith(f"Neither the evidence nor the article names '{name}'")


@pytest.mark.parametrize(
    ("answer", "quote"),
    [
        ("Ines Kovar", "She drew three arches."),
        ("Kovar's county", "She drew three arches."),
        ("Arches", "She drew three arches."),
        ("Because she liked them", "She drew three arches."),
        ("Hunger", "She drew three arches."),
        ("Open-handedness", "She drew three arches."),
        ("Because a few thousand came", "She drew three arches."),
    ],
)
def test_a_name_that_the_article_has(tmp_path: Path, answer: str, quote: str) -> None:
    """A pronoun may stand for a name of the article, and a capital that only opens the key makes no name."""
    assert unproven(tmp_path, answer, quote) == []


def test_a_name_without_an_article(tmp_path: Path) -> None:
    """Where no article is at hand, the quotation must have the name or a pronoun that may mean it."""
    assert unproven(tmp_path, "Tomas Weir", "The county paid Kovar.", article="") == [
        "The evidence does not name 'Tomas', as the answer 'Tomas Weir' does."
    ]
    assert unproven(tmp_path, "Tomas Weir", "She paid Kovar.", article="") == []


@pytest.mark.parametrize(
    ("prompt", "quote", "is_told"),
    [
        ("Who leads the council?", "said Grace Oduya, who leads the council", True),
        ("Who leads the council?", "She leads the council, said Grace Oduya.", False),
        ("Who leads the council?", "said Ines Kovar, who leads the council", False),
        ("Who leads the council?", "The engineer leads the council.", False),
        ("Who leads the council?", "The Harlow Bridge took the leader of the council by surprise.", False),
        ("Who was asked by Grace Oduya?", "Grace Oduya asked the engineer", False),
        ("Where did Grace Oduya speak?", "Grace Oduya spoke in the hall", False),
    ],
)
def test_another_person_in_the_quotation(tmp_path: Path, prompt: str, quote: str, is_told: bool) -> None:
    """A person of the article is no answer where the quotation names another and has no word for the first."""
    found = unproven(tmp_path, "Ines Kovar", quote, prompt=prompt, article=f"{ARTICLE} {quote}")

    assert found == ["The evidence names 'Grace Oduya', and the answer is 'Ines Kovar'."] * is_told


def test_other_names_of_one_thing(tmp_path: Path) -> None:
    """Initials, a people for its land and well-known names of a state prove the key."""
    assert unproven(tmp_path, "WHO", "The World Health Organization spoke.", article="") == []
    assert unproven(tmp_path, "France", "French engineers came.", article="") == []
    assert unproven(tmp_path, "the USA", "Ships of the United States came.", article="") == []


@pytest.mark.parametrize(
    ("answer", "more"),
    [
        ("'true'", "  kind: true_false\n"),
        ("E = m c^2", ""),
        ("v7", "  type: exact\n"),
        ("1964", "  kind: choice\n  distractors: [1946, 1977]\n"),
        ("[it opened, 2019]", "  kind: order\n"),
        ("In 1800 Tom Weir came", "  kind: open\n"),
    ],
)
def test_what_no_quotation_need_hold(tmp_path: Path, answer: str, more: str) -> None:
    """A statement to be judged, a formula, the wrong options and an answer drawn from all over are not held to it."""
    assert unproven(tmp_path, answer, OPENED, more=more) == []


def test_a_quotation_that_is_not_there_is_told_once(tmp_path: Path) -> None:
    """Where the article lacks the quotation, that is the fault to mend first."""
    assert unproven(tmp_path, "1946", "The bridge opened in 1964.") == []
