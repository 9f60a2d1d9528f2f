"""The human questions of a folder of articles, each with the sentences that answer it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from quizbot.ask.sentence import content_words
from quizbot.grade.sides.side import concept
from quizbot.read.article import Article, Span
from quizbot.read.load import load_article
from quizbot.text import clean

_NOTE = re.compile(r"\[(?:citation needed|n?\s?\d+)\]")
STYLES = {"enc": "encyclopedia", "news": "news", "story": "stories"}


@dataclass(frozen=True, slots=True)
class Asking:
    """One question; `evidence` are its answering sentences by first character, none where nobody marked them."""

    style: str
    article: str
    question: str
    answers: tuple[str, ...]
    evidence: frozenset[int]


def read_folder(folder: Path) -> tuple[dict[str, Article], list[Asking]]:
    """Return the articles by name and their questions.

    ``NAME.txt`` is an article, ``NAME.questions.jsonl`` has a question a line; the name's first part is the style.
    """
    articles, asked = {}, []
    for path in sorted(folder.glob("*.txt")):
        article = articles[path.stem] = load_article(path)
        rows = path.with_suffix("").with_suffix(".questions.jsonl").read_text(encoding="utf-8").splitlines()
        style = STYLES[path.stem.split("-")[0]]
        for row in map(json.loads, rows):
            told = _told(article, row) if style != "stories" else _holding(article, row)
            asked.append(Asking(style, path.stem, row["question"], tuple(row["answers"]), frozenset(told)))
    return articles, asked


def _sentences(article: Article) -> Iterator[tuple[int, Span]]:
    return ((each.number, span) for each in article.paragraphs for span in each.sentences)


def _told(article: Article, row: dict[str, Any]) -> Iterator[int]:
    """Yield each sentence that is at least half evidence, or holds at least half of it."""
    quotes = row.get("evidence_spans") or ([row["evidence"]] if row.get("evidence") else [])
    places = [place for quote in quotes for place in _places(article, quote, row["answers"][0])]
    for _, span in _sentences(article):
        for first, last in places:
            shared = min(span.end, last) - max(span.start, first)
            if shared > 0 and 2 * shared >= min(span.end - span.start, last - first):
                yield span.start


def _places(article: Article, quote: str, answer: str) -> list[tuple[int, int]]:
    """Return where `quote` stands; a quote that stands more than once where the answer is, if it is."""
    words = re.findall(r"\w+", _NOTE.sub(" ", clean(quote)))
    pattern = r"(?:\W|\[[^\]]*\])+".join(map(re.escape, words)) if words else r"(?!)"
    found = [match.span() for match in re.finditer(pattern, article.text)]
    if len(found) < 2:
        return found
    near = [
        place
        for place in found
        for _, span in _sentences(article)
        if span.start <= place[0] < span.end and answer.casefold() in article.at(span).casefold()
    ]
    return near or found


def _holding(article: Article, row: dict[str, Any]) -> Iterator[int]:
    """Yield each sentence of the paragraphs named that has three of five content words of an answer told outright."""
    if not row.get("explicit"):
        return
    goals = [set(map(concept, content_words(answer))) for answer in row["answers"]]
    for number, span in _sentences(article):
        if number - 1 in row["paragraphs"]:
            held = set(map(concept, content_words(article.at(span))))
            if any(goal and 5 * len(goal & held) >= 3 * len(goal) for goal in goals):
                yield span.start
