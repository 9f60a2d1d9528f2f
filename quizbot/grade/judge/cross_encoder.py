"""The cross-encoder: a network that reads a reply with key, question and evidence and says how likely it is right.

The judge's encoder with its layers fitted to judged replies: what it makes of the pieces of a reply depends on all the
other pieces, so that it can tell who did what to whom where vectors of each text alone blur it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from quizbot.errors import JudgeError
from quizbot.grade.judge.encoder import OWN, REPAIR, START, STOP, Encoder

if TYPE_CHECKING:
    from numpy.typing import NDArray

LAYERS = "grade/model/cross_encoder/layers.npz"
"""Where the fitted layers lie in the package; ``python -m training.judge`` makes them."""
WEIGHTS, BIAS, PROOF = (f"{OWN}{name}" for name in ("weights", "bias", "proof"))
LONGEST_REPLY, LONGEST_KEY, LONGEST_PROMPT, LONGEST_EVIDENCE = 64, 40, 40, 80
"""Word-pieces read of each."""
EVIDENCE_WORDS, TOO_FEW = 56, 5
"""Of longer evidence the sentences nearest to key and question are read, until so few words are left to read."""
CLOSE = 0.2
"""How near the network must come to what it said of `TRIED` where it was fitted, in log odds."""
_SENTENCE_END = re.compile(r'(?<=[.!?”"])\s+(?=["“A-Z0-9])')
_WORD = re.compile(r"[a-z0-9]+")
_SMALL = frozenset(
    "a an the of in on at to for from by with as is are was were be been it its that this and or but he she they his "
    "her their i you we what who which when where why how did do does".split()
)


@dataclass(frozen=True, slots=True)
class Quartet:
    """The four texts that are read as one."""

    reply: str
    key: str
    prompt: str
    evidence: str
    """Empty where there is none."""


TRIED = Quartet(
    "they made a track for sleds",
    "a sledge road over the ice",
    "What did the villagers build?",
    "Because the harbour froze, the villagers built a sledge road over the ice.",
)
"""Of this the file keeps what the network said."""


class CrossEncoder:
    """Says how likely a reply is right; its files are read when it is first asked."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder

    @classmethod
    def packaged(cls) -> CrossEncoder | None:
        """Return the cross-encoder that came with quizbot; None where a file of it or onnxruntime is missing."""
        encoder = Encoder.packaged(LAYERS)
        return None if encoder is None else cls(encoder)

    def odds(self, given: Quartet) -> float:
        """Return the log odds of "right". Raises JudgeError when a file is damaged or onnxruntime does not load."""
        return self._scored(given, *self._head)

    def read(self) -> None:
        """Read the files now. Raises JudgeError when one is damaged."""
        _ = self._head

    @cached_property
    def _head(self) -> tuple[NDArray[Any], NDArray[Any]]:
        """The weights and the bias, once the network is proved to read as it was fitted to."""
        kept = self._encoder.parameters
        try:
            weights, bias, proof = (kept[name] for name in (WEIGHTS, BIAS, PROOF))
            differs = abs(self._scored(TRIED, weights, bias) - float(proof.item()))
        except KeyError as error:
            raise JudgeError(f"The judge's {LAYERS} lacks {error}.", REPAIR) from error
        except ValueError as error:
            raise JudgeError(f"The judge's {LAYERS} is of another version.", REPAIR) from error
        if not differs < CLOSE:
            raise JudgeError(f"The judge's {LAYERS} was fitted for another encoder.", REPAIR)
        return weights, bias

    def _scored(self, given: Quartet, weights: NDArray[Any], bias: NDArray[Any]) -> float:
        """Weigh the first vector and the mean of the reply's, one behind the other."""
        import numpy as np

        pieces, count = joined_pieces(given, self._encoder)
        states = self._encoder.states(pieces)
        mean = states[1 : 1 + count].mean(axis=0) if count else np.zeros_like(states[0])
        return float((np.concatenate([states[0], mean]) @ weights + bias).item())


def joined_pieces(given: Quartet, encoder: Encoder) -> tuple[list[int], int]:
    """Return the word-pieces of the four texts, each ended by a stop, and how many are the reply's."""
    near = nearest_sentences(given.evidence, given.key, given.prompt)
    parts = [
        encoder.cut(text)[0][:longest]
        for text, longest in (
            (given.reply, LONGEST_REPLY),
            (given.key, LONGEST_KEY),
            (given.prompt, LONGEST_PROMPT),
            (near, LONGEST_EVIDENCE),
        )
    ]
    return [START, *(piece for part in parts for piece in (*part, STOP))], len(parts[0])


def nearest_sentences(evidence: str, key: str, prompt: str) -> str:
    """Return the sentences of `evidence` that share most with key and prompt, in their order; all of a short one."""
    if len(evidence.split()) <= EVIDENCE_WORDS:
        return evidence
    sentences = _SENTENCE_END.split(evidence)
    wanted, asked = _telling(key), _telling(prompt)
    near = [
        2 * len(wanted & words) / (1 + len(wanted)) + len(asked & words) / (1 + len(asked))
        for words in map(_telling, sentences)
    ]
    chosen: list[int] = []
    left = EVIDENCE_WORDS
    for place in sorted(range(len(sentences)), key=lambda place: -near[place]):
        length = len(sentences[place].split())
        if chosen and length > left:
            continue
        chosen.append(place)
        left -= length
        if left <= TOO_FEW:
            break
    return " ".join(sentences[place] for place in sorted(chosen))


def _telling(text: str) -> set[str]:
    return set(_WORD.findall(text.lower())) - _SMALL
