"""Fewer questions than asked for: the message names what left them out, in words."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from quizbot.bank.model import Kind
from quizbot.generate import Generated, NothingToAskError, Options, generate_bank
from quizbot.generate.checks import CHECKS
from quizbot.generate.report import IN_WORDS
from quizbot.read.article import Article, Span
from quizbot.read.parse import Parse

Ferry = tuple[Article, dict[Span, Parse]]


def generate(ferry: Ferry, options: Options) -> Generated:
    article, trees = ferry

    def parse(_text: str, sentences: Sequence[Span]) -> list[Parse]:
        return [trees[span] for span in sentences]

    return generate_bank(article, parse, options)


def test_nothing_left_is_told_with_what_there_would_be(ferry: Ferry) -> None:
    """Where kind or level leaves nothing, the message says so, and how many questions there are without it."""
    many = len(generate(ferry, Options()).bank.questions)
    hard = Options(kinds=frozenset({Kind.NUMBER}), difficulty=(5, 5))

    with pytest.raises(NothingToAskError) as raised:
        generate(ferry, hard)

    assert str(raised.value).endswith(
        f": no question is left with --kinds number --difficulty 5. Without them there are {many}."
    )
    assert {refusal.check for refusal in raised.value.refused} == {"difficulty"}


def test_nothing_at_all_is_no_matter_of_options(ferry: Ferry) -> None:
    """An article that supports nothing anyway is told to be so, whatever options were given."""
    article, trees = ferry
    bare = Article(article.title, article.text, (), article.path, article.sha256)

    with pytest.raises(NothingToAskError, match="no question could be asked of this article"):
        generate((bare, trees), Options(kinds=frozenset({Kind.CLOZE})))


def test_what_falls_short_names_the_options(ferry: Ferry) -> None:
    """Fewer questions than asked for are put down to the options that leave others out."""
    short = generate(ferry, Options(count=50, kinds=frozenset({Kind.DATE}))).shortfall

    assert short is not None
    assert " with --kinds date" in short
    assert "with --" not in (generate(ferry, Options(count=50)).shortfall or "")


def test_what_was_refused_is_told_in_words(ferry: Ferry) -> None:
    """The causes are told as a teacher would say them, and every check has its words."""
    short = generate(ferry, Options(count=50)).shortfall

    assert short is not None
    told = short.partition("; refused: ")[2]
    assert told
    assert all(part.split(maxsplit=1)[1] in IN_WORDS.values() for part in told.removesuffix(".").split(", "))
    assert {name.split()[0] for name, _ in CHECKS} <= IN_WORDS.keys()
