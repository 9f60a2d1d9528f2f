"""Words become word-pieces: the one place where training and reading must agree to the letter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

START, STOP, UNKNOWN = 101, 102, 100
SHAPES = ("mark", "lower", "Title", "UPPER", "Letter", "miXed", "digits")
PER_WORD = 12
"""A word's first piece stands for it; of addresses and the like no more than this many pieces are read."""


def shape(word: str) -> int:
    """Return the index in SHAPES of how `word` is written, which the uncased pieces do not show."""
    if any(mark.isdigit() for mark in word):
        return 6
    letters = sum(map(str.isalpha, word))
    if word.isupper():
        return 4 if letters == 1 else 3
    if any(mark.isupper() for mark in word[1:]):
        return 5
    return 2 if word[:1].isupper() else int(letters > 0)


@dataclass(frozen=True, slots=True)
class Row:
    """One sentence for the network: pieces, the shape of each piece's word, and each word's first piece."""

    pieces: list[int]
    shapes: list[int]
    firsts: list[int]


class Pieces:
    """Cut words into pieces and remember the cuts."""

    def __init__(self, vocabulary: Any) -> None:
        self._vocabulary = vocabulary
        self._known: dict[str, list[int]] = {}

    @classmethod
    def load(cls, path: Path) -> Pieces:
        """Read a tokenizer.json; raises what `tokenizers` raises when the file is missing or damaged."""
        from tokenizers import Tokenizer

        vocabulary = Tokenizer.from_str(path.read_text(encoding="utf-8"))
        vocabulary.no_truncation()
        vocabulary.no_padding()
        return cls(vocabulary)

    def of(self, word: str) -> list[int]:
        known = self._known.get(word)
        if known is None:
            known = self._vocabulary.encode(word, add_special_tokens=False).ids[:PER_WORD] or [UNKNOWN]
            self._known[word] = known
        return known

    def row(self, words: Sequence[str]) -> Row:
        pieces, shapes, firsts = [START], [0], []
        for word in words:
            firsts.append(len(pieces))
            cut = self.of(word)
            pieces.extend(cut)
            shapes.extend([shape(word)] * len(cut))
        return Row([*pieces, STOP], [*shapes, 0], firsts)
