"""The judge of other words: a sentence encoder that compares what a reply means with what a key means."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from functools import lru_cache, partial
from typing import TYPE_CHECKING

from quizbot.errors import JudgeError
from quizbot.grade.judge.cross_encoder import CrossEncoder, Quartet
from quizbot.grade.judge.encoder import Encoder, unit
from quizbot.grade.judge.meaning import SMALL_WEIGHT, Meaning, meaning_of

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

MOST_KEYS_AHEAD = 6


class Judge:
    """Compares by `encoder`, and by `cross_encoder` if there is one. The same texts give the same figures every time.

    Whatever asks them raises JudgeError when a file is damaged or onnxruntime does not load.
    """

    def __init__(self, encoder: Encoder, cross_encoder: CrossEncoder | None = None) -> None:
        self._cross_encoder = cross_encoder
        self._odds = None if cross_encoder is None else lru_cache(maxsize=256)(cross_encoder.odds)
        self._read = lru_cache(maxsize=256)(partial(meaning_of, encoder))

    @classmethod
    def packaged(cls) -> Judge | None:
        """Return the judge that came with quizbot; None where it or onnxruntime is missing: the rules decide alone."""
        encoder = Encoder.packaged()
        return None if encoder is None else cls(encoder, CrossEncoder.packaged())

    def likeness(self, prompt: str, key: str, reply: str) -> tuple[float, ...]:
        """Return the figures named in `LIKENESS` for a reply and a key, both read as answers to `prompt`."""
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

    def odds(self, given: Quartet) -> float | None:
        """Return the log odds of "right" by the cross-encoder; None where there is none."""
        return None if self._odds is None else self._odds(given)

    def read_ahead(self, prompt: str, keys: Sequence[str]) -> None:
        """Read and keep what replies to `prompt` will be compared with, so that only the reply is left to read.

        Any thread may. A damaged file is told when it is needed.
        """
        self.warm_up()
        with suppress(JudgeError):
            for key in keys[:MOST_KEYS_AHEAD]:
                self._read(prompt, key)

    def warm_up(self) -> None:
        """Read the files now; damaged ones are told when they are needed."""
        with suppress(JudgeError):
            self._read("?", "!")
            if self._cross_encoder is not None:
                self._cross_encoder.read()


def _telling(meaning: Meaning) -> Floats:
    return unit(meaning.weights @ meaning.vectors)


def _covered(near: Floats, weights: Floats) -> tuple[float, float]:
    """Return the weighted mean of `near`, and the least of the telling pieces or, where none tells, of all."""
    telling = near[weights > SMALL_WEIGHT + 0.01]
    least = telling if len(telling) else near
    return float(near @ weights / weights.sum()), float(least.min())
