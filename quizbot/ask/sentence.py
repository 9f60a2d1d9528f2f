"""The sentences of an article as a search sees them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from quizbot.grade.sides.side import STOP, concept
from quizbot.grade.values.number import arabic, merge_numbers
from quizbot.grade.words.fold import words
from quizbot.read.article import Article, Span

_CARRIED = re.compile(
    r"\W*(?:he|she|it|they|his|her|hers|its|their|theirs|this|these|those|that|such|one|both|some|others?)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence with its terms: the concepts of its content words, in order."""

    span: Span
    text: str
    paragraph: int
    """Number of its paragraph, from 1."""
    heading: str
    terms: tuple[str, ...]

    @property
    def is_carried(self) -> bool:
        """Tell whether it begins by pointing back, and so speaks of somebody named before."""
        return _CARRIED.match(self.text) is not None


def raw_words(text: str) -> list[str]:
    """Return the folded words of `text`, each number one of them."""
    return merge_numbers(words(arabic(text)))


def content_words(text: str) -> tuple[str, ...]:
    return tuple(word for word in raw_words(text) if word not in STOP)


def sentences_of(article: Article) -> tuple[Sentence, ...]:
    """Return the sentences of `article` that have a word to be found by, in order."""
    found = []
    for paragraph in article.paragraphs:
        for span in paragraph.sentences:
            text = article.at(span)
            terms = tuple(map(concept, content_words(text)))
            if terms:
                heading = paragraph.heading or ""
                found.append(Sentence(span, text, paragraph.number, heading, terms))
    return tuple(found)
