"""The judge of other words: a sentence encoder that compares what a reply means with what a key means."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from quizbot.errors import JudgeError
from quizbot.grade.encoder import START, STOP, Encoder, unit

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]

LIKENESS = (
    "meaning_whole",  # prompt and key against prompt and reply
    "meaning_content",  # the key's telling words against the reply's
    "meaning_key",  # how near the words of the key come to some word of the reply, on average
    "meaning_key_least",  # the same for the word that comes least near
    "meaning_reply",  # the same two, of the reply against the key
    "meaning_reply_least",
)
LONGEST_PROMPT, LONGEST_TEXT = 30, 60
"""Word-pieces read of each."""
SMALL_WEIGHT = 0.15
_SMALL = frozenset(
    "a an the of in on at to for from by with as is are was were be been it its that this and or but he she they his "
    "her their i you".split()
)


@dataclass(frozen=True, slots=True, eq=False)
class Meaning:
    """A text as the encoder reads it after its prompt."""

    vectors: Floats
    """One row of length 1 for each word-piece."""
    weights: Floats
    """How telling each piece is, 0 to 1."""
    whole: Floats
    """Prompt and text together, of length 1."""


class Judge:
    """Compares by `encoder`. The same texts give the same figures every time."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder
        self._read = lru_cache(maxsize=256)(self._encode)

    @classmethod
    def packaged(cls) -> Judge | None:
        """Return the judge that came with quizbot; None where it or onnxruntime is missing: the rules decide alone."""
        encoder = Encoder.packaged()
        return None if encoder is None else cls(encoder)

    def likeness(self, prompt: str, key: str, reply: str) -> tuple[float, ...]:
        """Return the figures named in `LIKENESS` for a reply and a key, both read as answers to `prompt`.

        Raises JudgeError when the model is damaged or onnxruntime does not load.
        """
        wanted, given = self._read(prompt, key), self._read(prompt, reply)
        if not len(wanted.vectors) or not len(given.vectors):
            return (0.0,) * len(LIKENESS)
        near = wanted.vectors @ given.vectors.T
        figures = (
            float(wanted.whole @ given.whole),
            float(_telling(wanted) @ _telling(given)),
            *_covered(near.max(axis=1), wanted.weights),
            *_covered(near.max(axis=0), given.weights),
        )
        return tuple(round(figure, 4) for figure in figures)

    def warm_up(self) -> None:
        """Read the files now; damaged ones are told when they are needed."""
        with suppress(JudgeError):
            self._read("?", "!")

    def _encode(self, prompt: str, text: str) -> Meaning:
        import numpy as np

        before = self._encoder.cut(prompt)[0][:LONGEST_PROMPT]
        ids, tokens = self._encoder.cut(text)
        ids, tokens = ids[:LONGEST_TEXT], tokens[:LONGEST_TEXT]
        states = self._encoder.states([START, *before, *ids, STOP])
        first = 1 + len(before)
        weights = [SMALL_WEIGHT if word in _SMALL or not any(map(str.isalnum, word)) else 1.0 for word in tokens]
        vectors = states[first : first + len(ids)]
        return Meaning(unit(vectors), np.array(weights, np.float32), unit(states.mean(axis=0)))


def _telling(meaning: Meaning) -> Floats:
    return unit(meaning.weights @ meaning.vectors)


def _covered(near: Floats, weights: Floats) -> tuple[float, float]:
    """Return the weighted mean of `near`, and the least of the telling pieces or, where none tells, of all."""
    telling = near[weights > SMALL_WEIGHT + 0.01]
    least = telling if len(telling) else near
    return float(near @ weights / weights.sum()), float(least.min())
