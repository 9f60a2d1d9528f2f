"""Whatever is asked of whatever article: offsets hold, nothing breaks, and time stays in bounds."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from skerry import ARTICLE, BANK, BUILDER, PASSAGES

from quizbot.ask import Finding, Passages, what_it_is
from quizbot.errors import ArticleError
from quizbot.read import article_from_text
from quizbot.read.article import Article

WORDS = st.sampled_from(ARTICLE.text.split() + "who what when how many is the does mean ? 1871 five É İ ﬁ".split())
QUESTIONS = st.one_of(st.text(max_size=80), st.lists(WORDS, max_size=12).map(" ".join))


def assert_verbatim(article: Article, finding: Finding) -> None:
    for passage in finding.passages:
        assert article.at(passage.span) == passage.text
        assert article.paragraphs[passage.paragraph - 1].span.start <= passage.span.start
        assert 0 <= passage.score <= 1
        if passage.phrase is not None:
            assert passage.span.start <= passage.phrase.start < passage.phrase.end <= passage.span.end


@given(QUESTIONS)
def test_offsets_index_the_article_verbatim(question: str) -> None:
    """Every passage and phrase is a piece of the article's text, whatever was asked."""
    assert_verbatim(ARTICLE, PASSAGES.answer(question))
    assert_verbatim(ARTICLE, PASSAGES.define(question))


@given(QUESTIONS)
def test_any_reply_may_be_asked_about(reply: str) -> None:
    """A remark never fails and never holds the key."""
    remark = what_it_is(reply, BUILDER, BANK, PASSAGES)

    assert remark is None or remark.passage is None or "Ada Morn" not in remark.passage.text


@settings(max_examples=50)
@given(st.lists(st.text(min_size=1, max_size=60), min_size=1, max_size=8).map("\n\n".join), QUESTIONS)
def test_any_article_can_be_asked(text: str, question: str) -> None:
    """Text in any script, or of marks alone, is searched like any other."""
    try:
        article = article_from_text(text, kind="txt")
    except ArticleError:
        return

    assert_verbatim(article, Passages(article).answer(question))
    assert_verbatim(article, Passages(article).define(question))
    Passages(article).mentions(question[:60])


def test_a_book_is_searched_in_bounded_time() -> None:
    """A hundred thousand words are indexed and searched; the last sentence is found among thousands."""
    plain = [
        " ".join(
            f"Ship {number} {verb} harbour {place % 97} with cargo{number % 613}." for place, verb in enumerate(VERBS)
        )
        for number in range(1200)
    ]
    article = article_from_text("\n\n".join([*plain, "The lighthouse keeper was named Runa Vik."]), kind="txt")
    assert len(article.text.split()) > 90_000

    best = Passages(article).answer("Who kept the lighthouse?").best

    assert best is not None
    assert "Runa Vik" in best.text


VERBS = "left reached passed supplied feared avoided entered loved left saw rebuilt".split()
