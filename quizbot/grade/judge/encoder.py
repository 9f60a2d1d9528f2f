"""The sentence encoder: a network that turns the word-pieces of a text into vectors."""

from __future__ import annotations

import zlib
from functools import cache, cached_property
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zipfile import BadZipFile

from quizbot.errors import JudgeError
from quizbot.inference import runtime

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]

START, STOP = 101, 102
OWN = "own."
"""With this begins the name of a fitted parameter that is none of the network's."""
REPAIR = "Install quizbot again to put it back, or go on with --no-judge."


class Encoder:
    """The network; its files are read when it is first asked. The same pieces give the same vectors every time.

    `fitted`, an .npz file, holds parameters that take the place of the network's own, by their names in it, and under
    names that begin with `OWN` any others that its user needs. Whatever reads a file raises JudgeError when it is
    damaged or onnxruntime does not load.
    """

    def __init__(self, model: Path, vocabulary: Path, fitted: Path | None = None) -> None:
        self._model = model
        self._vocabulary = vocabulary
        self._fitted = fitted

    @classmethod
    def packaged(cls, fitted: str = "") -> Encoder | None:
        """Return the one encoder that came with quizbot; None where a file of it or onnxruntime is missing.

        `fitted` names a file of quizbot by its path in the package.
        """
        package = Path(str(files("quizbot")))
        paths = [package / "grade/model/encoder.onnx", package / "read/model/tokenizer.json"]
        paths += [package / fitted] if fitted else []
        is_there = all(path.is_file() for path in paths) and find_spec("onnxruntime") is not None
        return _of_files(*paths) if is_there else None

    def cut(self, text: str) -> tuple[list[int], list[str]]:
        """Return the word-pieces of `text`: their numbers, and how they are written."""
        found = self._pieces.encode(text, add_special_tokens=False)
        return found.ids, found.tokens

    def states(self, pieces: list[int]) -> Floats:
        """Return one vector for each piece, a row each."""
        import numpy as np

        session, given = self._session, {"pieces": np.array([pieces], np.int64)}
        try:
            found: Floats = session.run(None, given)[0][0]
        # onnxruntime's own errors have no common parent below Exception.
        except Exception as error:
            raise JudgeError(f"The judge's {self._fitted or self._model} is of another version.", REPAIR) from error
        return found

    @cached_property
    def parameters(self) -> dict[str, NDArray[Any]]:
        """What the file `fitted` holds, by name; nothing without one."""
        import numpy as np

        if self._fitted is None:
            return {}
        try:
            with np.load(self._fitted, allow_pickle=False) as kept:
                return dict(kept)
        # numpy passes on whatever the ZIP file, its compression or an array in it turn out to be instead.
        except (OSError, EOFError, ValueError, TypeError, RuntimeError, BadZipFile, zlib.error) as error:
            raise JudgeError(f"The judge's {self._fitted} is damaged.", REPAIR) from error

    @cached_property
    def _pieces(self) -> Any:
        from tokenizers import Tokenizer

        try:
            vocabulary = Tokenizer.from_str(self._vocabulary.read_text(encoding="utf-8"))
        # tokenizers raises bare Exception for a file that it cannot use.
        except Exception as error:
            raise JudgeError(f"The judge's {self._vocabulary} is damaged.", REPAIR) from error
        vocabulary.no_truncation()
        vocabulary.no_padding()
        return vocabulary

    @cached_property
    def _session(self) -> Any:
        try:
            onnxruntime = runtime()
        except ImportError as error:
            raise JudgeError("The judge needs onnxruntime, which does not load here.", REPAIR) from error
        fitted = self.parameters
        try:
            return _session_of(onnxruntime, self._model.read_bytes(), fitted)
        # onnxruntime's own errors have no common parent below Exception.
        except Exception as error:
            named = f"{self._model} or {self._fitted}" if fitted else self._model
            raise JudgeError(f"The judge's {named} is damaged or of another version.", REPAIR) from error


@cache
def _of_files(*paths: Path) -> Encoder:
    """Return one encoder for the same files: whoever judges and whoever looks an answer up need not load it twice."""
    return Encoder(*paths)


def unit(vectors: Floats) -> Floats:
    """Return a vector, or each row of several, with length 1; one of nothing but zeros stays as it is."""
    import numpy as np

    lengths = np.linalg.norm(vectors, axis=-1, keepdims=True)
    found: Floats = np.divide(vectors, lengths, out=np.zeros_like(vectors), where=lengths > 0)
    return found


def _session_of(onnxruntime: Any, model: bytes, fitted: dict[str, NDArray[Any]]) -> Any:
    """Return a session with `fitted` in the place of the parameters that have their names."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 4
    # They are read where they lie while the session is made: until then somebody has to hold them.
    arrays = _multiplied_out(fitted)
    held = {name: onnxruntime.OrtValue.ortvalue_from_numpy(values) for name, values in arrays.items()}
    for name, values in held.items():
        options.add_initializer(name, values)
    return onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])


def _multiplied_out(fitted: dict[str, NDArray[Any]]) -> dict[str, NDArray[Any]]:
    """Return the network's parameters in float, named as onnxruntime names them when it has done the same."""
    import numpy as np

    found = {}
    for name, values in fitted.items():
        if name.endswith(".int8"):
            whole = name.removesuffix(".int8")
            found[whole] = np.ascontiguousarray(values * fitted[f"{whole}.scale"], np.float32)
        elif not name.startswith(OWN) and not name.endswith(".scale"):
            found[name] = values
    return found
