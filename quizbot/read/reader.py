"""The reader: sentences of an article in, trees with tags, lemmas and names out, each with its probability."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any

from quizbot.errors import ReaderError
from quizbot.read.article import Span
from quizbot.read.lemma import lemma
from quizbot.read.parse import Name, Parse, Token
from quizbot.read.pieces import Pieces
from quizbot.read.tokens import tokenize
from quizbot.read.tree import best_tree

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]

LONGEST = 250
"""Word-pieces read at once; the model has learnt from nothing longer."""
_WORKERS = 4
_ONCE = ("obj", "iobj", "nsubj", "nsubj:pass", "cop")
"""Relations that a word has once among its dependents."""
_BREAKS = frozenset((";", ":", ",", ".", "—", "–", "--", "!", "?"))
_HINT = "Install quizbot again to put the reader model back."


@dataclass(frozen=True, slots=True)
class Reading:
    """What the model says of a row of words; see `Token` and `Name` for the fields."""

    heads: tuple[int, ...]
    """-1 for the root."""
    deprels: tuple[str, ...]
    certainties: tuple[float, ...]
    upos: tuple[str, ...]
    xpos: tuple[str, ...]
    names: tuple[Name, ...]


class Reader:
    """The model, loaded. The same text gives the same parses, whatever else is read beside it."""

    def __init__(self, session: Any, pieces: Pieces, labels: dict[str, list[str]]) -> None:
        self._session = session
        self._pieces = pieces
        self._labels = labels

    @classmethod
    def load(cls, folder: Path | None = None) -> Reader:
        """Load the packaged model, or the one in `folder`.

        Raises ReaderError when a file is missing or damaged, or when onnxruntime is not installed.
        """
        if folder is None:
            folder = Path(str(files("quizbot.read") / "model"))
        for name in ("reader.onnx", "tokenizer.json", "labels.json"):
            if not (folder / name).is_file():
                raise ReaderError(f"The reader model lacks {name} (looked in {folder}).", _HINT)
        try:
            labels = json.loads((folder / "labels.json").read_text(encoding="utf-8"))
            sizes = [len(labels[layer]) for layer in ("upos", "xpos", "names")]
        except (ValueError, TypeError, KeyError, OSError) as error:
            raise ReaderError(f"The reader model's labels.json in {folder} is damaged.", _HINT) from error
        session = _session(folder / "reader.onnx")
        if [output.shape[-1] for output in session.get_outputs()[3:]] != sizes:
            raise ReaderError(f"The reader model's files in {folder} do not belong together.", _HINT)
        return cls(session, _pieces(folder / "tokenizer.json"), labels)

    def parse(self, text: str, sentences: Sequence[Span]) -> list[Parse]:
        """Return the parse of each of `sentences` of `text`, in order; a sentence without words has an empty one."""
        from concurrent.futures import ThreadPoolExecutor

        with ThreadPoolExecutor(_WORKERS) as pool:
            return list(pool.map(lambda sentence: self._parse(text, sentence), sentences))

    def read(self, words: Sequence[str]) -> Reading:
        """Read one sentence that is already cut into words."""
        parts = [self._read(words[first:last]) for first, last in self._windows(words)]
        return parts[0] if len(parts) == 1 else _joined(parts)

    def _parse(self, text: str, sentence: Span) -> Parse:
        offsets = tokenize(text, sentence.start, sentence.end)
        words = [text[start:end] for start, end in offsets]
        reading = self.read(words)
        tokens = tuple(
            Token(
                text=words[i],
                start=start,
                end=end,
                upos=reading.upos[i],
                xpos=reading.xpos[i],
                lemma=lemma(words[i], reading.upos[i], reading.xpos[i], initial=i == 0),
                head=reading.heads[i],
                deprel=reading.deprels[i],
                certainty=reading.certainties[i],
            )
            for i, (start, end) in enumerate(offsets)
        )
        return Parse(tokens, reading.names)

    def _windows(self, words: Sequence[str]) -> Iterator[tuple[int, int]]:
        """Cut a sentence that is too long, after punctuation if there is some in the second half of the window."""
        first = pieces = 0
        for i, word in enumerate(words):
            pieces += len(self._pieces.of(word))
            if pieces > LONGEST:
                marks = (j for j in range(i, first + (i - first) // 2, -1) if words[j - 1] in _BREAKS)
                last = next(marks, i)
                yield first, last
                first = last
                pieces = sum(len(self._pieces.of(word)) for word in words[first : i + 1])
        yield first, len(words)

    def _read(self, words: Sequence[str]) -> Reading:
        import numpy as np

        if not words:
            return Reading((), (), (), (), (), ())
        row = self._pieces.row(words)
        feed = {
            "pieces": np.array([row.pieces], np.int64),
            "shapes": np.array([row.shapes], np.int64),
            "firsts": np.array(row.firsts, np.int64),
        }
        arcs, below, above, upos, xpos, names = self._session.run(None, feed)
        np.fill_diagonal(arcs[:, 1:], -np.inf)
        chances = _softmax(arcs)
        heads = best_tree(np.log(np.maximum(chances, 1e-30)))
        deprels, label_chances = self._relations(heads, below, above)
        arc_chances = chances[np.arange(len(words)), heads]
        return Reading(
            heads=tuple(head - 1 for head in heads),
            deprels=tuple(deprels),
            certainties=tuple(round(float(chance), 4) for chance in arc_chances * label_chances),
            upos=tuple(self._labels["upos"][i] for i in upos.argmax(1)),
            xpos=tuple(self._labels["xpos"][i] for i in xpos.argmax(1)),
            names=tuple(_names(_softmax(names), self._labels["names"])),
        )

    def _relations(self, heads: list[int], below: Floats, above: Floats) -> tuple[list[str], Floats]:
        """Return the likeliest label of each chosen arc with its probability; "root" belongs to the root alone."""
        import numpy as np

        labels = self._labels["deprels"]
        scores = np.einsum("dlf,df->dl", below, above[heads])
        root = labels.index("root")
        at_root = np.array(heads) == 0
        scores[~at_root, root] = -np.inf
        chances = _softmax(scores)
        chances[at_root] = np.eye(len(labels), dtype=chances.dtype)[root]
        for label in _ONCE:
            _once(heads, chances, labels.index(label))
        return [labels[i] for i in chances.argmax(1)], chances.max(1)


def _session(path: Path) -> Any:
    try:
        import onnxruntime
    except ImportError as error:
        raise ReaderError(
            "The reader needs onnxruntime, which does not load here.", "pip install onnxruntime"
        ) from error
    options = onnxruntime.SessionOptions()
    # One thread a sentence and several sentences at a time: no result depends on how work was shared out.
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 4
    try:
        return onnxruntime.InferenceSession(path.read_bytes(), options, providers=["CPUExecutionProvider"])
    # onnxruntime's own errors have no common parent below Exception.
    except Exception as error:
        raise ReaderError(f"The reader model {path} is damaged or of another version.", _HINT) from error


def _pieces(path: Path) -> Pieces:
    try:
        return Pieces.load(path)
    # tokenizers raises bare Exception for a file that it cannot use.
    except Exception as error:
        raise ReaderError(f"The reader model's {path} is damaged.", _HINT) from error


def _softmax(scores: Floats) -> Floats:
    import numpy as np

    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    total: Floats = powers / powers.sum(axis=1, keepdims=True)
    return total


def _once(heads: list[int], chances: Floats, label: int) -> None:
    """Let no head have `label` twice: where it is less likely it gives way to the next best."""
    best: dict[int, int] = {}
    for i in (chances.argmax(1) == label).nonzero()[0].tolist():
        rival = best.setdefault(heads[i], i)
        if rival == i:
            continue
        loser = i if chances[i, label] <= chances[rival, label] else rival
        best[heads[i]] = i + rival - loser
        chances[loser, label] = 0.0


def _names(chances: Floats, labels: list[str]) -> Iterator[Name]:
    """Yield runs of one type; a B- opens a new name, an I- that carries nothing on opens one too."""
    first, kind = 0, ""
    certainty = 1.0
    for i, best in enumerate([*chances.argmax(1), labels.index("O")]):
        part, _, now = labels[best].partition("-")
        if kind and (part != "I" or now != kind):
            yield Name(first, i, kind, round(certainty, 4))
            kind = ""
        if now and not kind:
            first, kind, certainty = i, now, 1.0
        if now:
            both = float(chances[i][labels.index(f"B-{now}")] + chances[i][labels.index(f"I-{now}")])
            certainty = min(certainty, both)


def _joined(parts: Sequence[Reading]) -> Reading:
    """Return one reading for a sentence read in parts; the roots of later parts hang on the first, with certainty 0."""
    top = parts[0].heads.index(-1)
    heads: list[int] = []
    deprels: list[str] = []
    certainties: list[float] = []
    names: list[Name] = []
    for part in parts:
        past = len(heads)
        names += [Name(name.first + past, name.last + past, name.type, name.certainty) for name in part.names]
        for head, deprel, certainty in zip(part.heads, part.deprels, part.certainties, strict=True):
            hangs = head < 0 < past
            heads.append(top if hangs else head + past if head >= 0 else -1)
            deprels.append("parataxis" if hangs else deprel)
            certainties.append(0.0 if hangs else certainty)
    upos = tuple(tag for part in parts for tag in part.upos)
    xpos = tuple(tag for part in parts for tag in part.xpos)
    return Reading(tuple(heads), tuple(deprels), tuple(certainties), upos, xpos, tuple(names))
