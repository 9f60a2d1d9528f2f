"""The paragraphs of an article that speak of a topic."""

from __future__ import annotations

from functools import lru_cache

from quizbot.errors import GenerateError
from quizbot.generate.wording import words_in
from quizbot.read.article import Article


def paragraphs_on(article: Article, topic: str) -> frozenset[int]:
    """Return the numbers of the paragraphs that hold every word of `topic`, in any form, in text or heading.

    Raises GenerateError when there is none.
    """
    wanted = _stems(topic)
    found = frozenset(
        paragraph.number
        for paragraph in article.paragraphs
        if wanted <= _stems(f"{paragraph.heading or ''} {article.at(paragraph.span)}")
    )
    if not wanted or not found:
        raise GenerateError(f"{article.path}: no paragraph speaks of “{topic}”.", "Try another word, or leave it out.")
    return found


def _stems(text: str) -> frozenset[str]:
    return frozenset(_stemmer().stemWords(words_in(text)))


@lru_cache(maxsize=1)
def _stemmer():  # type: ignore[no-untyped-def]
    from Stemmer import Stemmer

    return Stemmer("english", 0)
