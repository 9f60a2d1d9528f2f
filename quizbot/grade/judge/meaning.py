"""What a text means to the sentence encoder: a vector for each word-piece, and how telling it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from quizbot.grade.judge.encoder import START, STOP, Encoder, unit

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]

LONGEST_PROMPT, LONGEST_TEXT = 30, 60
"""Word-pieces read of each."""
SMALL_WEIGHT = 0.15
_SMALL = frozenset(
    "a an the of in on at to for from by with as is are was were be been it its that this and or but he she they his "
    "her their i you we".split()
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


def meaning_of(encoder: Encoder, prompt: str, text: str) -> Meaning:
    """Read `text` after `prompt`. Raises JudgeError when the model is damaged or onnxruntime does not load."""
    import numpy as np

    before = encoder.cut(prompt)[0][:LONGEST_PROMPT]
    ids, pieces = encoder.cut(text)
    ids, pieces = ids[:LONGEST_TEXT], pieces[:LONGEST_TEXT]
    states = encoder.states([START, *before, *ids, STOP])
    first = 1 + len(before)
    weights = [SMALL_WEIGHT if piece in _SMALL or not any(map(str.isalnum, piece)) else 1.0 for piece in pieces]
    vectors = unit(states[first : first + len(ids)])
    return Meaning(vectors, np.array(weights, np.float32), unit(states.mean(axis=0)))
