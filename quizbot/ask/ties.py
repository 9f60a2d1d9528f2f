"""How the terms of a question meet those of an article: same word, slip, family, synonym."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from rapidfuzz import process
from rapidfuzz.distance import OSA

from quizbot.ask.asked import Asked
from quizbot.ask.index import Index
from quizbot.grade.sides.side import concept
from quizbot.grade.sides.synonym import groups_of_word
from quizbot.grade.words.lexicon import is_known

if TYPE_CHECKING:
    from quizbot.ask.index import Floats

SYNONYM = 0.6
SLIP = 0.85
FAMILY = 0.9
_ALIKE = 0.5
"""Share of three-letter pieces that the words of a family have in common: "invade", "invasion"."""
_SHORTEST = 4
_SLIPS = ((8, 2), (5, 1))
"""Slips forgiven in a word from so many letters on."""


def written_ties(asked: Asked, index: Index) -> Floats:
    """Return how well each asked term (row) is met by each term of the article (column)."""
    import numpy as np

    vocabulary = index.vocabulary
    ties = np.zeros((len(asked.terms), len(vocabulary.terms)), np.float32)
    for row, (term, word) in enumerate(zip(asked.terms, asked.words, strict=True)):
        for place, tie in _near(term, word, index):
            ties[row, place] = max(ties[row, place], tie)
    return ties


def nearest_term(word: str, index: Index) -> str | None:
    """Return the term of the article that a folded `word` is, or was meant to be; None if there is none."""
    term = concept(word)
    if term in index.vocabulary.places:
        return term
    near = _misspelt(word, term, index)
    return index.vocabulary.terms[near[0]] if near else None


def is_family(one: str, other: str) -> bool:
    """Tell whether two terms look like forms of one word: "invade", "invasion"."""
    return min(len(one), len(other)) >= _SHORTEST and one[:3] == other[:3] and _likeness(one, other) >= _ALIKE


def is_met(word: str, index: Index) -> bool:
    """Tell whether the article has a folded `word`, a form of it, what it was meant to be, or one with its meaning."""
    return bool(_near(concept(word), word, index))


def _near(term: str, word: str, index: Index) -> list[tuple[int, float]]:
    places, terms = index.vocabulary.places, index.vocabulary.terms
    found = [(places[term], 1.0)] if term in places else []
    if groups := groups_of_word(term):
        found += [(at, SYNONYM) for at, other in enumerate(terms) if groups & groups_of_word(other)]
    if len(term) < _SHORTEST or not term.isalpha():
        return found
    start = term[:3]
    for at, other in enumerate(terms):
        if other.startswith(start) and len(other) >= _SHORTEST and (alike := _likeness(term, other)) >= _ALIKE:
            found.append((at, FAMILY * alike))
    if term not in places:
        found += [(at, SLIP) for at in _misspelt(word, term, index)]
    return found


def _misspelt(word: str, term: str, index: Index) -> list[int]:
    """Return the places of what an unknown word may have been meant to be; a word of English means itself."""
    most = next((slips for letters, slips in _SLIPS if len(term) >= letters), 0)
    if not most or not term.isalpha() or is_known(word):
        return []
    near = process.extract(term, index.vocabulary.terms, scorer=OSA.distance, score_cutoff=most, limit=5)
    return [at for _, _, at in near]


def _likeness(one: str, other: str) -> float:
    mine, theirs = _pieces(one), _pieces(other)
    return 2 * len(mine & theirs) / (len(mine) + len(theirs))


@lru_cache(maxsize=32768)
def _pieces(term: str) -> frozenset[str]:
    marked = f"^{term}$"
    return frozenset(marked[i : i + 3] for i in range(len(marked) - 2))
