"""The words that answer, marked in the passages shown: by their form or, failing that, by the trees."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from quizbot.ask.asked import Asked
from quizbot.ask.phrase import phrase_of
from quizbot.ask.sentence import Sentence
from quizbot.ask.slot import Slot, has_slot
from quizbot.errors import ReaderError
from quizbot.read.article import Article, Span
from quizbot.read.parse import Parse
from quizbot.read.reader import Reader


class Marking:
    """Marks passages of `article`; the reader is loaded when a tree is first needed.

    Where there is none, or `load_reader` raises ReaderError, only what the form makes sure is marked.
    """

    def __init__(self, article: Article, load_reader: Callable[[], Reader] | None = None) -> None:
        self._article = article
        self._load_reader = load_reader

    def marks(self, asked: Asked, sentences: Sequence[Sentence]) -> list[tuple[int, int] | None]:
        """Return which characters of each sentence answer; None where that is not sure."""
        found = [phrase_of(asked, sentence.text) for sentence in sentences]
        unmarked = [at for at, mark in enumerate(found) if mark is None]
        if unmarked and has_slot(asked):
            spans = [sentences[at].span for at in unmarked]
            for at, mark in zip(unmarked, self._by_tree(asked, spans), strict=True):
                found[at] = mark
        return found

    def _by_tree(self, asked: Asked, spans: Sequence[Span]) -> list[tuple[int, int] | None]:
        parses = self._parses(asked, spans)
        if not parses:
            return [None] * len(spans)
        slot = Slot(parses[0], asked.terms)
        found = [slot.found_in(parse) for parse in parses[1:]]
        return [mark and (mark[0] - span.start, mark[1] - span.start) for mark, span in zip(found, spans, strict=True)]

    def _parses(self, asked: Asked, spans: Sequence[Span]) -> list[Parse]:
        """Return the tree of the question and those of `spans`; none without a reader."""
        if self._load_reader is None:
            return []
        try:
            reader = self._load_reader()
        except ReaderError:
            self._load_reader = None
            return []
        whole = Span(0, len(asked.text))
        return [*reader.parse(asked.text, [whole]), *reader.parse(self._article.text, spans)]
