"""All that the product may learn from, gathered from the treebanks."""

from __future__ import annotations

import json
import random
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from quizbot.read.sentences import split
from quizbot.read.tokens import tokenize
from training import names
from training.network import Labels
from training.treebank import Sentence, fit_for_training, free, sentences
from training.vary import Names, Phrases, versions

WIKIGOLD_TIMES = 3
VERSIONS = 4
SPLICED = 6
BLOCK, BLOCKS = 20, 5
"""Of so many blocks of so many dev sentences nothing learns from the last."""
PROSE = Path(__file__).parent / "prose"
"""Articles and tales written for this project."""
TALK = (
    Path("tests/learn/utterances.jsonl"),
    Path("benchmarks/written_utterances.jsonl"),
    Path("benchmarks/more_voices.jsonl"),
)
REPLIES = (Path("benchmarks/class_replies.tsv"), Path("benchmarks/written_replies.tsv"))


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
    """Sentences by what they are for."""

    teaching: list[Sentence]
    """What teachers learn from, in VERSIONS, one after the other."""
    held: list[Sentence]
    spliced: list[Sentence]
    """Put together from parts of those of `teaching`: their trees do not count, only what teachers say of them."""
    plain: list[Sentence]
    """Without any labels."""


def gathered(folder: Path, seed: int) -> Data:
    chance = random.Random(seed)
    kept = held(folder)
    keys = {one.key for one in kept}
    dev = [one for one in trained_on(folder, "dev") if one.key not in keys]
    gold = [*trained_on(folder, "train"), *names.wikigold(folder, held_out=False) * WIKIGOLD_TIMES, *dev]
    gold = list(filter(fit_for_training, gold))
    known = Names(gold)
    trees = [one for one in gold if one.heads]
    phrases = Phrases(trees)
    return Data(
        versions(gold, VERSIONS, known, chance),
        kept,
        [phrases.spliced(tree, chance) for _ in range(SPLICED) for tree in trees],
        list(filter(fit_for_training, plain())),
    )


def plain() -> list[Sentence]:
    """Return the sentences of articles, questions and replies that were written for this project, each once."""
    texts = [line for path in sorted(PROSE.glob("*.txt")) for line in path.read_text(encoding="utf-8").splitlines()]
    for path in TALK:
        rows = map(json.loads, filter(None, path.read_text(encoding="utf-8").splitlines()))
        texts += [row[part] for row in rows for part in ("question", "utterance")]
    for path in REPLIES:
        texts += [part for line in path.read_text(encoding="utf-8").splitlines() for part in line.split("\t")]
    cut = {tuple(words): None for text in texts for words in _words(text)}
    return [Sentence(f"plain-{i}", words) for i, words in enumerate(cut)]


def _words(text: str) -> Iterator[list[str]]:
    for span in split(text, 0, len(text)):
        yield [text[start:end] for start, end in tokenize(text, span.start, span.end)]


def labels_of(data: Iterable[Sentence]) -> Labels:
    deprels, upos, xpos = Counter[str](), Counter[str](), Counter[str]()
    for sentence in data:
        deprels.update(sentence.deprels)
        upos.update(sentence.upos)
        xpos.update(sentence.xpos)
    for tags in (deprels, upos, xpos):
        del tags["_"]
    return Labels(tuple(sorted(deprels)), tuple(sorted(upos)), tuple(sorted(xpos)), names.LABELS)
