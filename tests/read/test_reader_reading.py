"""Scores become names, relations and one reading by rules that hold for any scores."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from quizbot.read.parse import Name
from quizbot.read.pieces import SHAPES, shape
from quizbot.read.reading import names, once, softmax

LABELS = ["O", "B-PER", "I-PER", "B-LOC", "I-LOC", "B-ORG", "I-ORG"]


def found(*rows: str) -> list[tuple[int, int, str]]:
    """Return the names in words whose likeliest labels, each followed by its chance, are given."""
    chances = np.full((len(rows), len(LABELS)), 0.01)
    for i, row in enumerate(rows):
        for label, chance in zip(row.split()[::2], row.split()[1::2], strict=True):
            chances[i, LABELS.index(label)] = float(chance)
    return [(name.first, name.last, name.type) for name in names(chances, LABELS)]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (["B-PER 0.9", "I-PER 0.9", "O 0.9"], [(0, 2, "PER")]),
        (["B-PER 0.9", "B-PER 0.9"], [(0, 1, "PER"), (1, 2, "PER")]),
        (["O 0.9", "I-LOC 0.6 B-LOC 0.3"], [(1, 2, "LOC")]),
        (["B-ORG 0.6 B-LOC 0.3", "I-LOC 0.5 I-ORG 0.4", "I-ORG 0.9"], [(0, 3, "ORG")]),
        (["B-LOC 0.5 B-ORG 0.4", "I-ORG 0.8"], [(0, 2, "ORG")]),
        (["O 0.9", "O 0.9"], []),
    ],
)
def test_names_are_the_likeliest_row_of_labels(rows: list[str], expected: list[tuple[int, int, str]]) -> None:
    """A name has one type from its first word to its last, that of the likeliest row as a whole."""
    assert found(*rows) == expected


@given(arrays(np.float64, st.tuples(st.integers(1, 12), st.just(len(LABELS))), elements=st.floats(-20, 20)))
def test_names_never_overlap(scores: np.ndarray) -> None:  # type: ignore[type-arg]
    """Whatever the scores, names follow one another and their certainty is a probability."""
    past = 0
    for name in names(softmax(scores), LABELS):
        assert past <= name.first < name.last <= len(scores)
        assert 0 <= name.certainty <= 1
        past = name.last


def test_certainty_of_a_name_is_that_of_its_weakest_word() -> None:
    """The chances of B- and I- of its type count together."""
    chances = np.array([[0.1, 0.9, 0, 0, 0, 0, 0], [0.3, 0.1, 0.6, 0, 0, 0, 0]])
    assert list(names(chances, LABELS)) == [Name(0, 2, "PER", 0.7)]


def test_a_relation_that_a_head_has_once_goes_to_the_likelier_word() -> None:
    """The other word takes its next best relation."""
    chances = np.array([[0.9, 0.1], [0.6, 0.4], [0.8, 0.2]])
    once([3, 3, 0], chances, 0)
    assert chances.argmax(1).tolist() == [0, 1, 0]


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        (",", "mark"), ("river", "lower"), ("Kim", "Title"), ("UN", "UPPER"), ("A", "Letter"), ("J.", "Letter"),
        ("McDonald", "miXed"), ("iPod", "miXed"), ("Anglo-Saxon", "miXed"), ("1864", "digits"), ("B2", "digits"),
        ("’s", "lower"), ("Élan", "Title"), ("漢字", "lower"),
    ],
)  # fmt: skip
def test_shape(word: str, expected: str) -> None:
    """How a word is written is told apart in the seven ways that the network knows."""
    assert SHAPES[shape(word)] == expected
