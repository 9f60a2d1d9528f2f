"""The comparer: networks that line up the word-pieces of a reply and of a key, and say how far they agree.

Each piece of one side seeks its like on the other (decomposable attention, Parikh and others 2016); what it finds
there, how near it comes to the prompt and the evidence, and the figures of the rules make one score. Several networks,
each fitted without one part of the questions, are averaged.
"""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from functools import cached_property
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zipfile import BadZipFile

from quizbot.errors import JudgeError
from quizbot.grade.encoder import REPAIR
from quizbot.grade.meaning import Meaning

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]

FILE = "grade/model/comparer/networks.npz"
"""Where the networks lie in the package; ``python -m training.comparer`` makes them."""
SHARPER, LEARNT = 8.0, 4.0
"""What likeness and the learnt score of two pieces are multiplied by before they share out attention."""
FARTHEST = -0.2
"""No two texts count as less alike."""
MOST_SPREADS = 5.0
"""A figure counts as at most so many of its spreads from its mean."""
PARAMETERS = (
    "mean spread project.weight project.bias attend.weight "
    "reply.first.weight reply.first.bias reply.second.weight reply.second.bias "
    "key.first.weight key.first.bias key.second.weight key.second.bias "
    "first.weight first.bias second.weight second.bias"
).split()
"""Of each, the networks' own lie one behind the other."""


@dataclass(frozen=True, slots=True, eq=False)
class Comparison:
    """What is compared: a reply, a key, and the texts around them."""

    reply: Meaning
    key: Meaning
    prompt: Meaning
    evidence: Meaning
    """Of no pieces where there is no evidence."""
    figures: tuple[float, ...]
    """Those of `coverage.FEATURES`, with those of `judge.LIKENESS` behind them."""


class Comparer:
    """Tells how far a reply agrees with a key; its file is read when it is first asked."""

    def __init__(self, path: Path) -> None:
        self._path = path

    @classmethod
    def packaged(cls) -> Comparer | None:
        """Return the one comparer that came with quizbot; None where its file is missing."""
        path = Path(str(files("quizbot"))) / FILE
        return cls(path) if path.is_file() else None

    def scores(self, given: Comparison) -> Floats:
        """Return the log odds of "right" by each network. Raises JudgeError when the file is damaged."""
        try:
            return self._scored(given)
        except (ValueError, IndexError) as error:
            raise JudgeError(f"The judge's {self._path} is of another version.", REPAIR) from error

    def read(self) -> None:
        """Read the file now. Raises JudgeError when it is damaged."""
        _ = self._parameters

    def _scored(self, given: Comparison) -> Floats:
        import numpy as np

        kept = self._parameters
        reply, key = given.reply.vectors, given.key.vectors
        if not len(reply) or not len(key):
            return np.zeros(len(kept["second.bias"]), np.float32)
        near = reply @ key.T
        attention = SHARPER * near + LEARNT * (reply @ kept["attend.weight"]) @ _turned(key @ kept["attend.weight"])
        project = [_bent(side @ kept["project.weight"] + kept["project.bias"]) for side in (reply, key)]
        inside = [
            self._side("reply", given.reply, given, project[0], _shared(attention) @ project[1], near.max(axis=1)),
            self._side("key", given.key, given, project[1], _shared(_turned(attention)) @ project[0], near.max(axis=0)),
        ]
        figures = (np.array(given.figures, np.float32) - kept["mean"]) / kept["spread"]
        proved = np.full((len(figures), 1, 1), len(given.evidence.vectors) > 0, np.float32)
        whole = np.concatenate([*inside, figures.clip(-MOST_SPREADS, MOST_SPREADS), proved], axis=2)
        found: Floats = _through(_bent(_through(whole, kept, "first")), kept, "second")[:, 0, 0]
        return found

    def _side(self, name: str, mine: Meaning, given: Comparison, own: Floats, found: Floats, near: Floats) -> Floats:
        """Return what each network makes of one side: the mean and the greatest over its pieces."""
        import numpy as np

        beside = [near, _nearest(mine, given.evidence), _nearest(mine, given.prompt)]
        same = np.concatenate([mine.signs, np.stack(beside, axis=1).clip(min=FARTHEST)], axis=1)
        same = np.broadcast_to(same, (len(own), *same.shape))
        x = np.concatenate([own, found, own * found, abs(own - found), same], axis=2)
        for layer in ("first", "second"):
            x = _bent(_through(x, self._parameters, f"{name}.{layer}"))
        return np.concatenate([x.mean(axis=1, keepdims=True), x.max(axis=1, keepdims=True)], axis=2)

    @cached_property
    def _parameters(self) -> dict[str, NDArray[Any]]:
        import numpy as np

        try:
            with np.load(self._path, allow_pickle=False) as kept:
                return {name: kept[name].astype(np.float32) for name in PARAMETERS}
        except KeyError as error:
            raise JudgeError(f"The judge's {self._path} lacks {error}.", REPAIR) from error
        # numpy passes on whatever the ZIP file, its compression or an array in it turn out to be instead.
        except (OSError, EOFError, ValueError, TypeError, RuntimeError, BadZipFile, zlib.error) as error:
            raise JudgeError(f"The judge's {self._path} is damaged.", REPAIR) from error


def _through(x: Floats, kept: dict[str, NDArray[Any]], layer: str) -> Floats:
    found: Floats = x @ kept[f"{layer}.weight"] + kept[f"{layer}.bias"]
    return found


def _turned(rows: Floats) -> Floats:
    return rows.swapaxes(-1, -2)


def _shared(attention: Floats) -> Floats:
    """Return each row's shares of 1."""
    import numpy as np

    raised = np.exp(attention - attention.max(axis=-1, keepdims=True))
    found: Floats = raised / raised.sum(axis=-1, keepdims=True)
    return found


def _nearest(mine: Meaning, other: Meaning) -> Floats:
    """Return how near each piece comes to some piece of another text, 0 where that has none."""
    import numpy as np

    if not len(other.vectors):
        return np.zeros(len(mine.vectors), np.float32)
    found: Floats = (mine.vectors @ other.vectors.T).max(axis=1)
    return found


def _bent(x: Floats) -> Floats:
    """Return the Gaussian error linear unit of each, by its tanh form."""
    import numpy as np

    found: Floats = 0.5 * x * (1 + np.tanh(0.7978845608 * (x + 0.044715 * x * x * x)))
    return found
