"""How far the scores must be cooled for their probabilities to come true, found on text held out from training."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import numpy as np

from quizbot.read.reader import Reader
from training import names
from training.treebank import Sentence, free, sentences

STEPS = tuple(step / 10 for step in range(8, 31))
Case = tuple[Any, Any]
"""Scores, one row a word, and the column that is right."""


def temperatures(folder: Path, model: Path) -> dict[str, float]:
    """Return the divisor of each head's scores that makes the gold of the dev sets likeliest."""
    reader = Reader.load(model)
    trees = [s for s in sentences(folder, "en_gum-dev.conllu") if free(s)]
    trees += list(sentences(folder, "en_ewt-dev.conllu"))
    marked = list(names.uner(folder, "uner_ewt-dev.iob2"))
    read = [(sentence, reader.scores(sentence.words)) for sentence in trees if len(sentence.words) <= 70]
    return {
        "arcs": _best((scores.arcs, np.array(s.heads)) for s, scores in read),
        "relations": _best(_relations(reader, s, scores) for s, scores in read),
        "names": _best(_names(reader, s) for s in marked if len(s.words) <= 70),
    }


def _relations(reader: Reader, sentence: Sentence, scores: Any) -> Case:
    heads = np.array(sentence.heads)
    labels = reader.labels["deprels"]
    known = (heads > 0) & np.isin(sentence.deprels, labels)
    gold = np.array([labels.index(label) for i, label in enumerate(sentence.deprels) if known[i]], dtype=int)
    return reader.relations(heads, scores)[known], gold


def _names(reader: Reader, sentence: Sentence) -> Case:
    labels = reader.labels["names"]
    return reader.scores(sentence.words).names, np.array([labels.index(label) for label in sentence.names or ()])


def _best(cases: Iterable[Case]) -> float:
    kept = list(cases)
    return min(STEPS, key=lambda step: sum(_losses(kept, step)))


def _losses(cases: Iterable[Case], step: float) -> Iterator[float]:
    for scores, gold in cases:
        cooled = scores / step
        cooled = cooled - cooled.max(axis=1, keepdims=True, initial=-1e9)
        chances = cooled - np.log(np.exp(cooled).sum(axis=1, keepdims=True))
        yield -float(np.maximum(chances[np.arange(len(gold)), gold], -50).sum())
