"""All that the product may learn from, gathered from the treebanks."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from training import names
from training.network import Labels
from training.treebank import Sentence, fit_for_training, free, sentences
from training.vary import Names, Phrases, versions

WIKIGOLD_TIMES = 3
VERSIONS = 4
SPLICED = 2
BLOCK, BLOCKS = 20, 5
"""Of so many blocks of so many dev sentences the last is kept from the student."""


def trained_on(folder: Path, part: str) -> list[Sentence]:
    """Return the trees of EWT with the names of Universal NER, and the free trees of GUM, of `part` train or dev.

    GUM's own names follow another convention (states are organisations, titles belong to names): they are left out.
    """
    marked = names.uner(folder, f"uner_ewt-{part}.iob2")
    trees = names.attach(sentences(folder, f"en_ewt-{part}.conllu"), marked)
    return [*trees, *filter(free, sentences(folder, f"en_gum-{part}.conllu"))]


def held(folder: Path) -> list[Sentence]:
    """Return the dev sentences that nothing learns from: they choose between networks and cool their probabilities."""
    return [one for i, one in enumerate(trained_on(folder, "dev")) if i // BLOCK % BLOCKS == BLOCKS - 1]


@dataclass(frozen=True, slots=True)
class Data:
    """Sentences by what they are for; those of `teaching` and `pool` come in VERSIONS, one after the other."""

    teaching: list[Sentence]
    dev: list[Sentence]
    held: list[Sentence]
    """The part of `dev` that neither teachers nor student learn from."""
    pool: list[Sentence]
    """What the student learns from: `teaching`, most of `dev`, and sentences put together from parts of others."""


def gathered(folder: Path, seed: int) -> Data:
    chance = random.Random(seed)
    train = [*trained_on(folder, "train"), *names.wikigold(folder, held_out=False) * WIKIGOLD_TIMES]
    train = list(filter(fit_for_training, train))
    dev, kept = trained_on(folder, "dev"), held(folder)
    more = [one for i, one in enumerate(dev) if i // BLOCK % BLOCKS != BLOCKS - 1 and fit_for_training(one)]
    known = Names(train)
    trees = [one for one in train if one.heads]
    phrases = Phrases(trees)
    return Data(
        versions(train, VERSIONS, known, chance),
        dev,
        kept,
        [
            *versions([*train, *more], VERSIONS, known, chance),
            *(phrases.spliced(tree, chance) for _ in range(SPLICED) for tree in trees),
        ],
    )


def labels_of(data: Iterable[Sentence]) -> Labels:
    deprels, upos, xpos = Counter[str](), Counter[str](), Counter[str]()
    for sentence in data:
        deprels.update(sentence.deprels)
        upos.update(sentence.upos)
        xpos.update(sentence.xpos)
    for tags in (deprels, upos, xpos):
        del tags["_"]
    return Labels(tuple(sorted(deprels)), tuple(sorted(upos)), tuple(sorted(xpos)), names.LABELS)
