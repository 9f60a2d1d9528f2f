"""Sentences as flat tensors, from which a batch is gathered where the network runs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

import numpy as np
import torch
from torch import Tensor

from quizbot.read.pieces import Pieces
from training.network import Labels
from training.treebank import Sentence

LAYERS = ("deprels", "upos", "xpos", "names")
UNKNOWN = -100
"""Stands where nothing is to be learnt."""
_STEP = 8
"""Rows of pieces are as long as a multiple of it, which attention on a graphics card asks for."""


@dataclass(frozen=True)
class Corpus:
    """Columns of all sentences end to end; `pieces` and `shapes` run over word-pieces, the others over words."""

    columns: dict[str, Tensor]
    pieces: Any
    """How many word-pieces each sentence has, the two at its ends counted."""
    words: Any
    soft: dict[str, Tensor] | None = None
    """Probabilities that teachers gave: `arcs` by word and head, the other layers by word and label."""

    @classmethod
    def of(cls, sentences: Sequence[Sentence], labels: Labels, cut: Pieces) -> Corpus:
        rows = [cut.row(sentence.words) for sentence in sentences]
        index = {layer: {label: i for i, label in enumerate(getattr(labels, layer))} for layer in LAYERS}
        flat: dict[str, list[int]] = {name: [] for name in ("pieces", "shapes", "firsts", "heads", *LAYERS)}
        for sentence, row in zip(sentences, rows, strict=True):
            nothing = [UNKNOWN] * len(sentence.words)
            flat["pieces"] += row.pieces
            flat["shapes"] += row.shapes
            flat["firsts"] += row.firsts
            flat["heads"] += sentence.heads or nothing
            for layer in LAYERS:
                tags = getattr(sentence, layer)
                flat[layer] += [index[layer].get(tag, UNKNOWN) for tag in tags] if tags else nothing
        return cls(
            {name: torch.tensor(column, dtype=torch.int32) for name, column in flat.items()},
            np.array([len(row.pieces) for row in rows]),
            np.array([len(row.firsts) for row in rows]),
        )

    def to(self, device: str) -> Corpus:
        soft = self.soft and {name: column.to(device) for name, column in self.soft.items()}
        return replace(self, columns={name: column.to(device) for name, column in self.columns.items()}, soft=soft)

    def __len__(self) -> int:
        return len(self.words)

    def batches(self, chosen: Any, size: int, chance: np.random.Generator) -> Iterator[Any]:
        """Yield the sentences numbered in `chosen`, some `size` words at a time, those of like length together."""
        order = chosen[np.argsort(self.pieces[chosen] + chance.random(len(chosen)) * 3)]
        ends = np.flatnonzero(np.diff(np.cumsum(self.words[order]) // size)) + 1
        parts = np.split(order, ends)
        for place in chance.permutation(len(parts)):
            yield parts[place]

    def batch(self, chosen: Any) -> dict[str, Tensor]:
        """Return the columns of the sentences numbered in `chosen`, a row each, filled up at the end."""
        length = -(-int(self.pieces[chosen].max()) // _STEP) * _STEP
        found = {name: self._rows(name, self._piece_places(chosen, length), 0) for name in ("pieces", "shapes")}
        places = self._word_places(chosen)
        found["firsts"] = self._rows("firsts", places, 0)
        for name in ("heads", *LAYERS):
            found[name] = self._rows(name, places, UNKNOWN)
        return found

    def taught(self, chosen: Any) -> dict[str, Tensor]:
        """Return what teachers said of the sentences numbered in `chosen`; 0 where there is no word."""
        assert self.soft is not None
        places = self._word_places(chosen)
        found = {name: _gathered(column, places, 0) for name, column in self.soft.items() if name != "arcs"}
        width = int(self.words[chosen].max())
        size = torch.from_numpy(self.words[chosen]).to(self._device)[:, None, None]
        starts = torch.from_numpy(self._arc_starts[chosen]).to(self._device)[:, None, None]
        row, head = (torch.arange(width + extra, device=self._device) for extra in (0, 1))
        row, head = row[None, :, None], head[None, None, :]
        real = (row < size) & (head <= size)
        cells = (starts + row * (size + 1) + head).where(real, 0)
        found["arcs"] = self.soft["arcs"][cells].where(real, 0).float()
        return found

    @property
    def _device(self) -> torch.device:
        return self.columns["pieces"].device

    @cached_property
    def _piece_starts(self) -> Any:
        return _starts(self.pieces)

    @cached_property
    def _word_starts(self) -> Any:
        return _starts(self.words)

    @cached_property
    def _arc_starts(self) -> Any:
        return _starts(self.words * (self.words + 1))

    def _piece_places(self, chosen: Any, length: int) -> tuple[Tensor, Tensor]:
        return self._places(self._piece_starts[chosen], self.pieces[chosen], length)

    def _word_places(self, chosen: Any) -> tuple[Tensor, Tensor]:
        return self._places(self._word_starts[chosen], self.words[chosen], int(self.words[chosen].max()))

    def _places(self, starts: Any, sizes: Any, length: int) -> tuple[Tensor, Tensor]:
        """Return for rows of `length` where their values stand in a column, and which of the places are real."""
        steps = torch.arange(length, device=self._device)[None]
        real = steps < torch.from_numpy(sizes).to(self._device)[:, None]
        return (torch.from_numpy(starts).to(self._device)[:, None] + steps).where(real, 0), real

    def _rows(self, name: str, places: tuple[Tensor, Tensor], filler: int) -> Tensor:
        return _gathered(self.columns[name], places, filler).long()


def _gathered(column: Tensor, places: tuple[Tensor, Tensor], filler: int) -> Tensor:
    at, real = places
    found = column[at]
    return found.where(real if found.ndim == 2 else real[..., None], filler)


def _starts(sizes: Any) -> Any:
    return np.cumsum(sizes) - sizes
