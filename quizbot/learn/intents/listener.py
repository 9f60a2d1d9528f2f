"""A second opinion on what a reply is, from a network that has read some thousand replies to questions."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any

from quizbot.errors import JudgeError
from quizbot.grade.judge.encoder import OWN, REPAIR, START, STOP, Encoder
from quizbot.learn.intents.intent import Intent
from quizbot.learn.intents.pending import Pending

if TYPE_CHECKING:
    from numpy.typing import NDArray

LAYERS = "learn/intents/model/layers.npz"
"""Where the fitted layers lie in the package; ``python -m training.listener`` makes them."""
WEIGHTS, BIAS, INTENTS, PROOF = (f"{OWN}{name}" for name in ("weights", "bias", "intents", "proof"))
LONGEST_REPLY, LONGEST_PROMPT, LONGEST_KEYS = 40, 32, 24
"""Word-pieces read of each."""
HEARD_AS = {Intent.RESTART: Intent.AGAIN, Intent.UNDO: Intent.OVERRIDE, Intent.RESULTS: Intent.PROGRESS}
"""Intents that have no label of their own in what the network was fitted to."""
_TITLE, _NAME = 1, 2
"""Pieces that no text has: they tell the network of capitals, which the pieces of a text do not keep."""
TRIED, CLOSE = ("next one please", Pending("Who built the bridge?", None, ("Ada Byron",))), 0.02
"""A reply of which the chances are kept, and how near the network must come to them."""
_OPENING = re.compile(r"(?:^|[.!?…]\s+)\W*\w+")


@dataclass(frozen=True, slots=True)
class Heard:
    """A reply as the network reads it: its pieces, those of the question and of its answers."""

    pieces: list[int]
    first: int
    """Where the pieces of the reply begin."""
    count: int
    """How many pieces the reply has."""


class Listener:
    """Tells how likely a reply is each intent; its files are read when it is first asked."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder

    @classmethod
    @cache
    def packaged(cls) -> Listener | None:
        """Return the one listener that came with quizbot; None where a file of it or onnxruntime is missing."""
        encoder = Encoder.packaged(LAYERS)
        return None if encoder is None else cls(encoder)

    def chances(self, reply: str, pending: Pending) -> dict[Intent, float]:
        """Return how likely `reply` to `pending` is each of the intents that it knows; they sum to 1.

        Raises JudgeError when a file is damaged or onnxruntime does not load.
        """
        weights, bias, intents = self._head
        shares = _shares(self._vector(reply, pending) @ weights + bias)
        return dict(zip(intents, shares.tolist(), strict=True))

    @cached_property
    def _head(self) -> tuple[NDArray[Any], NDArray[Any], tuple[Intent, ...]]:
        """The weights, the bias and the intents, once the network is proved to read as it was fitted to."""
        kept = self._encoder.parameters
        try:
            weights, bias, named, proof = (kept[name] for name in (WEIGHTS, BIAS, INTENTS, PROOF))
            intents = tuple(map(Intent, named.tolist()))
            differs = abs(_shares(self._vector(*TRIED) @ weights + bias) - proof).max()
        except KeyError as error:
            raise JudgeError(f"The listener's {LAYERS} lacks {error}.", REPAIR) from error
        except ValueError as error:
            raise JudgeError(f"The listener's {LAYERS} is of another version.", REPAIR) from error
        if bias.shape != (len(intents),) or not differs < CLOSE:
            raise JudgeError(f"The listener's {LAYERS} was fitted for another encoder.", REPAIR)
        return weights, bias, intents

    def _vector(self, reply: str, pending: Pending) -> NDArray[Any]:
        """Return the first vector and the mean of the reply's, one behind the other."""
        import numpy as np

        heard = listen(reply, pending, self._encoder)
        states = self._encoder.states(heard.pieces)
        said = states[heard.first : heard.first + heard.count]
        mean = said.mean(axis=0) if heard.count else np.zeros_like(states[0])
        found: NDArray[Any] = np.concatenate([states[0], mean])
        return found


def _shares(scores: NDArray[Any]) -> NDArray[Any]:
    import numpy as np

    raised: NDArray[Any] = np.exp(scores - scores.max())
    shares: NDArray[Any] = raised / raised.sum()
    return shares


def listen(reply: str, pending: Pending, encoder: Encoder) -> Heard:
    """Return what the network reads of `reply` and of the question that it follows."""
    marks = [_TITLE] if len(reply.split()) > 1 and reply.istitle() else []
    marks += [_NAME] if _has_name(reply) else []
    said = encoder.cut(reply)[0][:LONGEST_REPLY]
    prompt = encoder.cut(pending.prompt)[0][:LONGEST_PROMPT]
    keys = encoder.cut("; ".join(dict.fromkeys((*pending.answers, *pending.options))))[0][:LONGEST_KEYS]
    pieces = [START, *marks, *said, STOP, *prompt, STOP, *keys, STOP]
    return Heard(pieces, 1 + len(marks), len(said))


def _has_name(reply: str) -> bool:
    """Tell whether a word has a capital where no sentence begins, "I" aside."""
    inside = _OPENING.sub(" ", reply).split()
    return any(word[0].isupper() and re.split(r"\W", word)[0] != "I" for word in inside)
