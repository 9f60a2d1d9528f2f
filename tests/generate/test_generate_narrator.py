"""A story told by one who was there: a question calls him the narrator."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from quizbot.generate import Options
from quizbot.generate.answers import accepted_answers
from quizbot.generate.build import overgenerate
from quizbot.generate.candidate import Candidate
from quizbot.generate.checks import first_complaint
from quizbot.generate.material import Material
from tests.generate.conftest import material_of, read_article

RAFT = Path(__file__).with_name("raft.conllu")


def _passing(material: Material) -> dict[str, Candidate]:
    made = (c for c in overgenerate(material, Options()) if not c.distractors)
    return {c.prompt: c for c in made if first_complaint(material, c) is None}


@pytest.fixture(scope="module")
def passing() -> dict[str, Candidate]:
    return _passing(material_of(*read_article(RAFT, "The Raft")))


ASKED = [
    (
        "What did the narrator's grandfather decide to do when the narrator was nine?",
        "build a raft in the barn",
    ),
    ("Why did the narrator paint the mast?", "because the narrator's grandfather could not climb so high"),
    ("To whom did the narrator's aunt write about the flag?", "the narrator's grandfather"),
    ("What did the narrator's grandfather become?", "a pilot on the lake"),
    ("Who wore his old coat?", "the narrator's grandfather"),
]


@pytest.mark.parametrize(("prompt", "key"), ASKED)
def test_who_tells_a_story_is_its_narrator(passing: dict[str, Candidate], prompt: str, key: str) -> None:
    """“My grandfather” is the narrator's, and “he” behind it is he."""
    assert passing[prompt].key == key


def test_nothing_is_asked_of_us_nor_what_the_narrator_keeps_today(passing: dict[str, Candidate]) -> None:
    """“We” are nobody known, and “I keep” would need another verb."""
    told = " ".join(f"{prompt} {candidate.key}" for prompt, candidate in passing.items())

    assert " we " not in told
    assert "keep" not in told


def test_a_letter_of_a_known_day_has_no_narrator() -> None:
    """There “I” is whoever wrote it."""
    article, trees = read_article(RAFT, "The Raft")

    assert "narrator" not in " ".join(_passing(material_of(replace(article, published="2021-03-02"), trees)))


def test_the_only_woman_of_a_tale_is_she(passing: dict[str, Candidate]) -> None:
    """However far back it has told of her: nobody else can be meant."""
    assert passing["Why did the mast of the raft break in June?"].key == "because Berta had tied the rope badly"


def test_who_notices_notices_something(passing: dict[str, Candidate]) -> None:
    """“My aunt noticed in April” leans on what she noticed."""
    assert not [prompt for prompt in passing if "notice" in prompt]


def test_the_narrators_grandfather_is_my_his_or_the_grandfather(passing: dict[str, Candidate]) -> None:
    """Whoever answers in the words of the story, or of a reader, is right."""
    material = material_of(*read_article(RAFT, "The Raft"))
    accepted = accepted_answers(material, passing["Who wore his old coat?"])

    assert {"my grandfather", "his grandfather", "the grandfather"} <= set(accepted)
