"""The sentences of an article as a search sees them."""

from __future__ import annotations

from dataclasses import dataclass

from quizbot.grade.fold import words
from quizbot.grade.number import arabic, merge_numbers
from quizbot.grade.side import STOP, concept
from quizbot.read.article import Article, Span


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence with its terms: the concepts of its content words, in order."""

    span: Span
    paragraph: int
    terms: tuple[str, ...]


def terms_of(text: str) -> tuple[str, ...]:
    """Return the concepts of the content words of `text`, in order."""
    return tuple(concept(word) for word in merge_numbers(words(arabic(text))) if word not in STOP)


def sentences_of(article: Article) -> tuple[Sentence, ...]:
    return tuple(
        Sentence(span, paragraph.number, terms_of(article.at(span)))
        for paragraph in article.paragraphs
        for span in paragraph.sentences
    )
