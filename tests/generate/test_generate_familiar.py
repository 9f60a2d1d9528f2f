"""What a tale speaks of as known may stand in a question: nobody else of the sort comes up in it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from quizbot.generate.candidate import Material
from tests.generate.conftest import material_of, read_article

KILN = Path(__file__).with_name("kiln.conllu")


@pytest.fixture(scope="module")
def kiln() -> Material:
    return material_of(*read_article(KILN, "The Potter and the Sea"))


def _open(material: Material, words: str) -> set[str]:
    """Return the words of the sentence with `words` that need the sentences before."""
    clauses = [c for c in material.clauses if words in c.sentence.quote]
    return {c.parse.tokens[i].text for c in clauses for i in material.references(c).open}


def test_what_a_tale_speaks_of_once_is_known(kiln: Material) -> None:
    """The chimney, the doorway and the bench; not “the visit”, which takes up what was told."""
    assert not _open(kiln, "slept on the warm bricks")
    assert not _open(kiln, "out of the doorway")
    assert _open(kiln, "onto the bench") == {"visit"}


def test_in_a_report_it_is_not_known() -> None:
    """There “the doorway” needs the sentences before."""
    article, trees = read_article(KILN, "The Potter and the Sea")

    report = material_of(replace(article, published="2021-03-02"), trees)

    assert {"chimney", "bench"} <= _open(report, "slept on") | _open(report, "onto the bench")
