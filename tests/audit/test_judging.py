"""What a teacher learns of how each answer will be judged, and of keys that nobody types."""

from __future__ import annotations

from pathlib import Path

import pytest

from quizbot.audit.judging import Judging, explain_judging
from quizbot.audit.typable import untypable
from quizbot.bank.read import read_bytes
from quizbot.grade.reading.item import Item
from quizbot.grade.types.answer_type import answer_type

HEAD = "title: T\nquestions:\n"


def judging(question: str) -> Judging:
    (found,) = explain_judging(read_bytes((HEAD + question).encode(), Path("b.yaml")))
    return found


@pytest.mark.parametrize(
    ("prompt", "key", "kind", "expected"),
    [
        ("How many boats were there?", "40 boats", "short", "number"),
        ("How long is it?", "12 km", "short", "number"),
        ("When did it open?", "12 May 1931", "short", "date"),
        ("When was it?", "the 3rd century BC", "short", "date"),
        ("At what time did it ring?", "2:30 pm", "short", "date"),
        ("Who built it?", "Ada Lund", "short", "person"),
        ("Where is it?", "Tarmel", "short", "place"),
        ("Which country sent ships?", "Norway", "short", "place"),
        ("Which body paid for it?", "Royal Harbour Society", "short", "organisation"),
        ("Was it dry?", "no", "short", "yes_no"),
        ("The lamp burns oil.", "true", "true_false", "yes_no"),
        ("What is it made of?", "red granite", "short", "phrase"),
        ("Why did it close?", "because a storm tore off its deck", "short", "clause"),
        ("Which formula is it?", "E = mc^2", "short", "exact"),
        ("Which command is it?", "git log --oneline", "short", "exact"),
        ("Name three crops.", "rye", "list", "list"),
    ],
)
def test_type_is_inferred(prompt: str, key: str, kind: str, expected: str) -> None:
    """Key, prompt and kind say what an answer is."""
    assert answer_type(Item(prompt=prompt, parts=(key,), kind=kind)) == expected


def test_type_of_the_bank_wins() -> None:
    """What the bank says is not inferred."""
    found = judging("- {prompt: When did it open, answer: 1931, type: exact}\n")

    assert (found.type, found.is_inferred) == ("exact", False)
    assert found.forgiven == "nothing: each sign counts"


def test_judging_of_a_question() -> None:
    """A question's type, what is forgiven and sample verdicts are told with the place of its answer."""
    found = judging(
        "- {id: wall, prompt: How long is it, answer: 12 km, reject: [21 km], tolerance: 5%, conversion: allowed}\n"
    )

    assert (found.place, found.name, found.type, found.is_inferred) == ("b.yaml:3:46", "wall", "number", True)
    assert found.forgiven.endswith("; 5% either way; another unit")
    assert [(s.reply, str(s.verdict.mark), s.verdict.rule) for s in found.samples] == [
        ("21 km", "wrong", "rejected"),
        ("13 km", "wrong", "number"),
        ("not 12 km", "wrong", "bound"),
    ]


def test_samples_hold_a_slip_and_a_denial() -> None:
    """A phrase is tried with a misspelling, its denial and its parts."""
    found = judging("- {prompt: What was it made of, answer: dark granite, required: [dark], typos: strict}\n")

    assert found.forgiven.endswith("no typing slips; never without dark")
    assert [s.reply for s in found.samples] == ["dark grnaite", "not dark granite", "granite", "dark"]


@pytest.mark.parametrize(
    ("key", "why"),
    [
        ("granite", None),
        ("a storm tore off its deck", None),
        ("$17.7 billion", None),
        ("20 °C", None),
        ("“Moby-Dick”", None),
        ("Łódź", None),
        ("a ☃ of snow", "the sign"),
        (" ".join(["word"] * 15), "it has 15 words"),
        ("antidisestablishmentarianism " * 5, "it has 145 characters"),
        ("the storm tore off the deck, so that the council closed the pier", "two clauses"),
    ],
)
def test_keys_that_nobody_types(key: str, why: str | None) -> None:
    """Long keys, two clauses and signs that no keyboard has are named, others are not."""
    found = untypable(key)

    assert found is None if why is None else why in str(found)
