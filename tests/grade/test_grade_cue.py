"""Cues: which rules a text may set off."""

from __future__ import annotations

from quizbot.grade.sides.side import AND, COUNTRY, read_side
from quizbot.grade.words.cue import cue, cues_of


def test_a_side_has_the_cues_of_all_its_words() -> None:
    """A rule is asked where one of its words stands, wherever that is, and nowhere else."""
    assert read_side("rye and oats from France").cues & AND
    assert read_side("rye and oats from France").cues & COUNTRY
    assert not read_side("rye, oats").cues & (AND | COUNTRY)


def test_each_rule_has_a_bit_of_its_own() -> None:
    """Two rules may hang on one word without being taken for each other."""
    first, second = cue({"quayside", "wharfside"}), cue({"wharfside"})

    assert cues_of("quayside") == first
    assert cues_of("wharfside") == first | second
