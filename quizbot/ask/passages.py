"""An article that answers questions with its own passages."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from quizbot.ask.finding import Finding, Passage
from quizbot.ask.secret import Secret
from quizbot.ask.sentence import Sentence, sentences_of, terms_of
from quizbot.read.article import Article

if TYPE_CHECKING:
    from bm25s import BM25

MOST = 3
"""Passages shown at most."""
LONGEST_QUESTION = 400
_ENOUGH = 0.5
"""Share of the question's terms, by weight, that a passage has to hold."""


class Passages:
    """The passages of one article; reads it at the first question."""

    def __init__(self, article: Article) -> None:
        self.article = article

    def answer(self, question: str, *, withheld: Sequence[str] = ()) -> Finding:
        """Return the passages that answer `question`, best first; an empty finding when the article does not say.

        Sentences that hold one of `withheld` (the key of an open question, its other answers) are kept back.
        """
        asked = terms_of(question[:LONGEST_QUESTION])
        if not asked or not self._sentences:
            return Finding()
        scores = self._index.get_scores(list(asked))
        ranked = sorted(range(len(self._sentences)), key=lambda i: (-scores[i], i))[:MOST]
        held = [self._passage(i, self._share(asked, self._sentences[i])) for i in ranked if scores[i] > 0]
        return _kept([passage for passage in held if passage.score >= _ENOUGH], withheld)

    def define(self, word: str, *, withheld: Sequence[str] = ()) -> Finding:
        """Return the passages that say what `word` means, else those where it stands; see `answer`."""
        return self.answer(word, withheld=withheld)

    @cached_property
    def _sentences(self) -> tuple[Sentence, ...]:
        return tuple(sentence for sentence in sentences_of(self.article) if sentence.terms)

    @cached_property
    def _index(self) -> BM25:
        from bm25s import BM25

        index = BM25(k1=1.2, b=0.6)
        index.index([list(sentence.terms) for sentence in self._sentences], show_progress=False)
        return index

    def _passage(self, place: int, score: float) -> Passage:
        sentence = self._sentences[place]
        return Passage(sentence.span, self.article.at(sentence.span), sentence.paragraph, score)

    @staticmethod
    def _share(asked: tuple[str, ...], sentence: Sentence) -> float:
        return sum(term in sentence.terms for term in asked) / len(asked)


def _kept(passages: list[Passage], withheld: Sequence[str]) -> Finding:
    secret = Secret(withheld)
    shown = tuple(passage for passage in passages if not secret.is_told_by(passage.text))
    return Finding(shown, is_withheld=len(shown) < len(passages))
