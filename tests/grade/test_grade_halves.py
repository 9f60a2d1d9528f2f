"""Half of what was asked for, who stands beside a name, and which way something goes."""

from __future__ import annotations

import pytest

from quizbot.grade.grader import grade_item
from quizbot.grade.reading.item import Item
from quizbot.grade.verdict import Mark


def mark(prompt: str, key: str, evidence: str, reply: str) -> Mark:
    return grade_item(Item(prompt=prompt, parts=(key,), evidence=evidence), reply).mark


DESERT = (
    "What two things make the plateau good for telescopes?",
    "dry air and very dark nights",
    "Astronomers come to the plateau because of its dry air and very dark nights.",
)


@pytest.mark.parametrize(
    ("reply", "expected"),
    [
        ("its really dark at night", Mark.PARTLY),
        ("dry air", Mark.PARTLY),
        ("dry air and dark nights", Mark.RIGHT),
        ("the nights are dark and the air is dry", Mark.RIGHT),
        ("humid air and bright nights", Mark.WRONG),
    ],
)
def test_one_of_two_things_is_half(reply: str, expected: Mark) -> None:
    """Who is asked for two things and gives one has half; the opposite of both is neither."""
    assert mark(*DESERT, reply) is expected


@pytest.mark.parametrize("reply", ["ruth", "Ruth", "the cook's daughter", "it was ruth, the daughter of the cook"])
def test_name_beside_a_description_is_enough(reply: str) -> None:
    """A description and the name behind it, "the cook's daughter, Ruth", are one person, not a list of two."""
    evidence = "The cook's daughter, Ruth, taught Samuel to read with old newspapers."

    assert mark("Who taught Samuel to read?", "the cook's daughter, Ruth", evidence, reply) in (Mark.RIGHT, Mark.ALMOST)


def test_from_is_not_to() -> None:
    """Who turns the way round is wrong."""
    evidence = "The young eels travel to the rivers of Norland, a journey of two years."
    reply = "from the rivers of Norland to the sea where they hatch"

    assert mark("Where do the young eels travel?", "to the rivers of Norland", evidence, reply) is Mark.WRONG


def test_cause_and_effect_exchanged_between_halves() -> None:
    """Whoever lets the yellow break down so that the green shows has each word, and each with the wrong other."""
    evidence = "In autumn the green chlorophyll breaks down, so the yellow pigments show."
    key = "the green chlorophyll breaks down, so the yellow pigments show"
    reply = "the yellow pigments break down so the green chlorophyll shows"

    assert mark("Why do leaves turn yellow?", key, evidence, reply) is Mark.WRONG


@pytest.mark.parametrize(
    ("prompt", "key", "evidence", "reply"),
    [
        (
            "Why did the council vote against the airport?",
            "it would have destroyed a wetland",
            "The council voted against the airport because it would have destroyed a wetland.",
            "building it would ruin the wetland",
        ),
        (
            "Which sport did Lena give up, and why?",
            "swimming, because of an injury",
            "Lena gave up swimming because of an injury.",
            "she quit swimming because of an injury",
        ),
    ],
)
def test_no_opposite_where_the_deed_is_told(prompt: str, key: str, evidence: str, reply: str) -> None:
    """What a word may oppose stands in the reply as well: nothing is turned round."""
    assert mark(prompt, key, evidence, reply) is not Mark.WRONG


@pytest.mark.parametrize(
    ("key", "reply"), [("the outermost ponds", "the innermost ponds"), ("the eldest son", "the youngest son")]
)
def test_other_end_of_a_row_is_wrong(key: str, reply: str) -> None:
    """Innermost is not outermost, however alike they are spelt."""
    assert mark("What does the sea fill first?", key, f"At spring tide the sea fills {key} first.", reply) is Mark.WRONG


def test_go_makes_nothing_else_of_it() -> None:
    """A verb that stands for many is no other word."""
    evidence = "Because women were not admitted to the university, she had a private tutor."
    key = "because women were not admitted to the university"

    assert mark("Why did she have a tutor?", key, evidence, "women could not go to university") is not Mark.WRONG
