"""How near two words are in meaning: a packed table of word vectors."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from quizbot.errors import ReaderError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]

_FILE = "words.npz"
_HINT = "Install quizbot again to put the table back."


class Meanings:
    """Vectors of the 20,000 commonest English words; see ``training/README.md`` for how they are made."""

    def __init__(self, places: Mapping[str, int], vectors: Floats) -> None:
        self._places = places
        self._vectors = vectors

    def of(self, terms: Iterable[Iterable[str]]) -> Floats:
        """Return one vector of length 1 for each of `terms`, a term being its written forms.

        The mean of the forms that the table has; zero for a term of which it has none.
        """
        import numpy as np

        rows = []
        for forms in terms:
            places = [self._places[form] for form in forms if form in self._places]
            rows.append(self._vectors[places].mean(0) if places else np.zeros(self._vectors.shape[1], np.float32))
        found = np.array(rows, np.float32).reshape(len(rows), self._vectors.shape[1])
        lengths = np.linalg.norm(found, axis=1, keepdims=True)
        unit: Floats = np.divide(found, lengths, out=found, where=lengths > 0)
        return unit


@cache
def meanings() -> Meanings:
    """Load the packed table. Raises ReaderError when it is missing or damaged."""
    import zipfile

    import numpy as np

    try:
        with (files("quizbot.ask") / "model" / _FILE).open("rb") as packed, np.load(packed) as table:
            words = table["words"].tobytes().decode("utf-8").split("\n")
            vectors = table["vectors"].astype(np.float32)
    except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile) as error:
        raise ReaderError(f"The table of word meanings, {_FILE}, is missing or damaged.", _HINT) from error
    return Meanings({word: place for place, word in enumerate(words)}, vectors)
