"""How near in meaning the sentences of an article come to a question, as a sentence encoder has it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import groupby
from typing import TYPE_CHECKING

from quizbot.ask.asked import Asked
from quizbot.ask.sentence import Sentence, raw_words
from quizbot.grade.judge.encoder import START, STOP, Encoder, unit
from quizbot.grade.sides.side import concept

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from quizbot.ask.index import Floats

LIKENESS = (
    "whole",  # the question against the sentence
    "words",  # each asked term against the piece of the sentence that comes nearest to it
    "frame",  # the same for all other words of the question: "who", "did", "most"
)
LONGEST = 120
"""Word-pieces read of a sentence, and of a question."""
_WINDOW = 110
"""Word-pieces of neighbouring sentences that are read together, so that "she" is read as whoever was named."""
_HELD = 0.8
"""How near a term comes that has no word of its own in the question, where the sentence holds it."""


class Meanings:
    """The sentences of an article (at least one); each is encoded, with its neighbours, when it is first compared."""

    def __init__(self, sentences: Sequence[Sentence], encoder: Encoder) -> None:
        self._sentences = sentences
        self._encoder = encoder
        self._read: dict[int, Floats] = {}

    def likeness(self, asked: Asked, share: Floats, held: Floats, places: Sequence[int]) -> Floats:
        """Return the figures of `LIKENESS` for each sentence of `places`, a row each.

        `share` is how much each asked term counts, ``held[term, place]`` how well a sentence holds it by its letters.
        Raises JudgeError when the encoder is damaged or does not load.
        """
        import numpy as np

        pieces, terms = self._question(asked)
        states = self._encoder.states([START, *pieces, STOP])[1:-1]
        question, whole = unit(states), unit(states.mean(axis=0))
        rows = []
        for place in places:
            sentence = self._vectors(place)
            nearest = (question @ unit(sentence).T).max(axis=1)
            by_term = [
                nearest[terms == term].mean() if (terms == term).any() else _HELD * held[term, place]
                for term in range(len(asked.terms))
            ]
            frame = nearest[terms < 0].mean() if (terms < 0).any() else 0.0
            rows.append((whole @ unit(sentence.mean(axis=0)), share @ np.array(by_term, np.float32), frame))
        return np.array(rows, np.float32)

    def _question(self, asked: Asked) -> tuple[list[int], NDArray[np.int64]]:
        """Return the word-pieces of the question, and to which asked term each belongs; -1 for none."""
        import numpy as np

        found: list[tuple[int, int]] = []
        for written in asked.text.split():
            own = [term for word in raw_words(written) if (term := concept(word)) in asked.terms]
            belongs = asked.terms.index(own[0]) if own else -1
            found += [(piece, belongs) for piece in self._encoder.cut(written)[0]]
        return [piece for piece, _ in found[:LONGEST]], np.array([term for _, term in found[:LONGEST]], np.int64)

    def _vectors(self, place: int) -> Floats:
        """Return one vector for each word-piece of a sentence."""
        if place not in self._read:
            window = self._window_of[place]
            states = self._encoder.states([START, *(piece for at in window for piece in self._cut[at]), STOP])
            first = 1
            for at in window:
                self._read[at] = states[first : first + len(self._cut[at])]
                first += len(self._cut[at])
        return self._read[place]

    @cached_property
    def _cut(self) -> list[list[int]]:
        return [self._encoder.cut(sentence.text)[0][:LONGEST] for sentence in self._sentences]

    @cached_property
    def _window_of(self) -> dict[int, range]:
        return {place: window for window in self._windows() for place in window}

    def _windows(self) -> Iterator[range]:
        """Yield runs of neighbouring sentences: within a paragraph, as many as fit."""
        for _, numbers in groupby(range(len(self._sentences)), key=lambda at: self._sentences[at].paragraph):
            paragraph = list(numbers)
            first = paragraph[0]
            for at in paragraph:
                if at > first and sum(map(len, self._cut[first : at + 1])) > _WINDOW:
                    yield range(first, at)
                    first = at
            yield range(first, paragraph[-1] + 1)
