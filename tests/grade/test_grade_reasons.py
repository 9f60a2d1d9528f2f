"""The words of a reason as the student typed them."""

from __future__ import annotations

import pytest

from quizbot.grade.reason import as_typed, as_written
from quizbot.grade.sides.negation import flipped
from quizbot.grade.sides.side import read_side


@pytest.mark.parametrize(
    ("words", "text", "written"),
    [
        (["indo", "australian"], "the Indo-Australian Plate", ["Indo", "Australian"]),
        (["i", "keep"], "I'd keep it", ["I", "keep"]),
        (["ann"], "Ann’s boat", ["Ann"]),
        (["obrien"], "Mr O'Brien", ["O'Brien"]),
        (["keeper", "mill"], "the keeper of the mill", ["keeper", "mill"]),
    ],
)
def test_words_as_written(words: list[str], text: str, written: list[str]) -> None:
    """A folded word is quoted as the text writes it, without what hangs on to it."""
    assert as_written(words, text) == written


def test_the_first_word_denied_is_named() -> None:
    """Of several words that a reply denies its reason names the first, in every run of the program alike."""
    reply, key = read_side("neither Arlen nor Brix nor Corve felt it"), read_side("Arlen, Brix and Corve felt it")

    assert flipped(reply, key, read_side("Which towns felt it?")) == "arlen"


def test_no_word_twice() -> None:
    """Two words that stand for one number are not both quoted as the first of them."""
    assert as_typed('The text does not say "1 1" here.', "the first one") == 'The text does not say "first" here.'
