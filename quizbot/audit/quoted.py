"""An article as quotations are compared with it: whatever their marks, dashes and blanks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from quizbot.read.article import Article
from quizbot.text import clean

_MARKS = str.maketrans(
    {"’": "'", "‘": "'", "‛": "'", "“": '"', "”": '"', "„": '"', "‟": '"', "«": '"', "»": '"'}
    | dict.fromkeys("‐‑‒–—―−", "-")
    | {"…": "..."}
)


@lru_cache(maxsize=4096)
def even(text: str) -> str:
    """Return `text` with one kind of quotation mark, dash and blank."""
    return " ".join(clean(text).translate(_MARKS).split())


@dataclass(frozen=True, slots=True)
class Quoted:
    """What may be quoted of an article, made even; `quote in quoted` tells whether it has the words of a quotation."""

    text: str
    """The article and its title."""
    paragraphs: Mapping[int, str]
    """Each by its number."""

    @classmethod
    def of(cls, article: Article) -> Quoted:
        paragraphs = {paragraph.number: even(article.at(paragraph.span)) for paragraph in article.paragraphs}
        return cls(even(f"{article.text}\n{article.title}"), paragraphs)

    def __contains__(self, quote: str) -> bool:
        return even(quote) in self.text

    def holding(self, quote: str) -> list[int]:
        """Return the numbers of the paragraphs that have the words of a quotation."""
        return [number for number, text in self.paragraphs.items() if even(quote) in text]
