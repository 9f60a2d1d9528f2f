"""Universal Dependencies files as sentences, with only the texts a commercial product may learn from."""

from __future__ import annotations

import lzma
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

FREE_GENRES = "academic bio court conversation interview news speech textbook vlog voyage".split()
KEPT = frozenset(
    "nsubj:pass csubj:pass aux:pass obl:agent nmod:poss acl:relcl compound:prt obl:unmarked nmod:unmarked".split()
)
OLDER = {
    "obl:tmod": "obl:unmarked",
    "obl:npmod": "obl:unmarked",
    "nmod:tmod": "nmod:unmarked",
    "nmod:npmod": "nmod:unmarked",
}
"""Names that earlier releases gave to relations."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """Words with their gold tree, or without one (`heads` empty); `names` is BIO, or None where nobody marked them."""

    key: str
    words: tuple[str, ...]
    heads: tuple[int, ...] = ()
    """0 is the root, 1 the first word."""
    deprels: tuple[str, ...] = ()
    upos: tuple[str, ...] = ()
    xpos: tuple[str, ...] = ()
    lemmas: tuple[str, ...] = ()
    names: tuple[str, ...] | None = None
    text: str = ""
    misc: tuple[str, ...] = field(default=(), repr=False)


def lines(folder: Path, name: str) -> Iterator[str]:
    """Yield the lines of `name` in `folder`, plain or as .xz."""
    plain = folder / name
    with plain.open(encoding="utf-8") if plain.exists() else lzma.open(f"{plain}.xz", "rt", encoding="utf-8") as file:
        for line in file:
            yield line.rstrip("\n")


def relation(label: str) -> str:
    """Return `label` with only those subtypes that the generator reads."""
    label = OLDER.get(label, label)
    return label if label in KEPT else label.partition(":")[0]


def sentences(folder: Path, name: str) -> Iterator[Sentence]:
    """Yield the sentences of a CoNLL-U file; multiword tokens and empty nodes are skipped."""
    key, text, rows = "", "", []
    for line in lines(folder, name):
        if line.startswith("# sent_id"):
            key = line.partition("=")[2].strip()
        elif line.startswith("# text ="):
            text = line.partition("=")[2].strip()
        elif line and not line.startswith("#"):
            columns = line.split("\t")
            if columns[0].isdigit():
                rows.append(columns)
        elif not line and rows:
            yield _sentence(key, text, rows)
            rows = []


def _sentence(key: str, text: str, rows: list[list[str]]) -> Sentence:
    return Sentence(
        key=key,
        text=text,
        words=tuple(row[1] for row in rows),
        lemmas=tuple(row[2] for row in rows),
        upos=tuple(row[3] for row in rows),
        xpos=tuple(row[4] for row in rows),
        heads=tuple(int(row[6]) for row in rows),
        deprels=tuple(relation(row[7]) for row in rows),
        misc=tuple(row[9] for row in rows),
    )


def free(sentence: Sentence) -> bool:
    """Tell whether a GUM sentence comes from a genre without non-commercial terms."""
    genre = re.match(r"GUM_([a-z]+)_", sentence.key)
    return genre is not None and genre[1] in FREE_GENRES


def fit_for_training(sentence: Sentence) -> bool:
    return 2 <= len(sentence.words) <= 70


def with_names(sentence: Sentence, names: list[str] | tuple[str, ...]) -> Sentence:
    return replace(sentence, names=tuple(names))
