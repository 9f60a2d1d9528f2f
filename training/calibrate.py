"""How far the scores must be cooled for their probabilities to come true, found on text held out from training."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import numpy as np

from quizbot.read.reader import Reader
from training.data import held
from training.treebank import Sentence

STEPS = tuple(step / 20 for step in range(12, 61))
Case = tuple[Any, Any]
"""Scores, one row a word, and the column that is right."""


def temperatures(folder: Path, model: Path) -> dict[str, float]:
    """Return the divisor of each head's scores that makes the gold of the held part of the dev sets likeliest."""
    reader = Reader.load(model)
    read = [(one, reader.scores(one.words)) for one in held(folder)]
    return {
        "arcs": _best((scores.arcs, np.array(one.heads)) for one, scores in read),
        "relations": _best(_relations(reader, one, scores) for one, scores in read),
        "names": _best(_names(reader, one, scores) for one, scores in read if one.names),
    }


def _relations(reader: Reader, sentence: Sentence, scores: Any) -> Case:
    heads = np.array(sentence.heads)
    labels = reader.labels["deprels"]
    known = (heads > 0) & np.isin(sentence.deprels, labels)
    gold = np.array([labels.index(label) for i, label in enumerate(sentence.deprels) if known[i]], dtype=int)
    return reader.relations(heads, scores)[known], gold


def _names(reader: Reader, sentence: Sentence, scores: Any) -> Case:
    labels = reader.labels["names"]
    return scores.names, np.array([labels.index(label) for label in sentence.names or ()])


def _best(cases: Iterable[Case]) -> float:
    kept = list(cases)
    return min(STEPS, key=lambda step: sum(_losses(kept, step)))


def _losses(cases: Iterable[Case], step: float) -> Iterator[float]:
    for scores, gold in cases:
        cooled = scores / step
        cooled = cooled - cooled.max(axis=1, keepdims=True, initial=-1e9)
        chances = cooled - np.log(np.exp(cooled).sum(axis=1, keepdims=True))
        yield -float(np.maximum(chances[np.arange(len(gold)), gold], -50).sum())
