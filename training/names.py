"""Person, place and organisation names, as BIO labels, from three sources that mark them differently."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from training.treebank import Sentence, lines, with_names

TYPES = ("PER", "LOC", "ORG")
LABELS = ("O", *(f"{part}-{kind}" for kind in TYPES for part in "BI"))
_GUM_TYPES = {"person": "PER", "place": "LOC", "organization": "ORG"}
_TITLES = frozenset("mr mr. mrs mrs. ms ms. dr dr. sir president professor prof. senator king queen pope".split())


def uner(folder: Path, name: str) -> Iterator[Sentence]:
    """Yield the sentences of an .iob2 file; marks other than PER, LOC and ORG count as no name."""
    words: list[str] = []
    labels: list[str] = []
    key = ""
    for line in (*lines(folder, name), ""):
        if line.startswith("# sent_id"):
            key = line.partition("=")[2].strip()
        elif line and not line.startswith("#"):
            columns = line.split("\t")
            words.append(columns[1])
            labels.append(columns[2] if columns[2] in LABELS else "O")
        elif not line and words:
            yield Sentence(key, tuple(words), names=_well_formed(labels))
            words, labels = [], []


def _well_formed(labels: list[str]) -> tuple[str, ...]:
    """Make every name begin with B-, as a name marked I- only (or cut by a foreign type) does not."""
    fixed: list[str] = []
    for label in labels:
        inside = label.startswith("I-") and fixed and fixed[-1] in (f"B-{label[2:]}", label)
        fixed.append(label if label == "O" or label.startswith("B-") or inside else f"B-{label[2:]}")
    return tuple(fixed)


def attach(trees: Iterable[Sentence], marked: Iterable[Sentence]) -> list[Sentence]:
    """Give each tree the labels of the marked sentence with the same words; the rest stay without names."""
    labels = {sentence.words: sentence.names for sentence in marked}
    return [with_names(tree, labels[tree.words] or ()) if tree.words in labels else tree for tree in trees]


def wikigold(folder: Path, held_out: bool) -> list[Sentence]:
    """Return two thirds of the WikiGold documents for training, or the third that is held out for tests."""
    found: list[Sentence] = []
    document = 0
    words: list[str] = []
    labels: list[str] = []
    for line in (*lines(folder, "wikigold.conll"), ""):
        if line.startswith("-DOCSTART-"):
            document += 1
        elif line:
            word, label = line.split(" ")
            for part in re.split(r"(?<=\w)(-)(?=\w)", word):
                words.append(part)
                labels.append(label if label[2:] in TYPES else "O")
        elif words:
            if (document % 3 == 2) == held_out:
                found.append(Sentence(f"wikigold-{document}", tuple(words), names=_well_formed(labels)))
            words, labels = [], []
    return found


def place_names(marked: Iterable[Sentence]) -> frozenset[str]:
    """Return the names that are places more often than not."""
    seen: dict[str, Counter[str]] = {}
    for sentence in marked:
        for first, last, kind in spans(sentence.names or ()):
            seen.setdefault(" ".join(sentence.words[first:last]), Counter())[kind] += 1
    return frozenset(name for name, kinds in seen.items() if kinds.most_common(1)[0][0] == "LOC")


def gum(trees: Iterable[Sentence], places: frozenset[str]) -> list[Sentence]:
    """Give GUM trees labels from their Entity= layer: entities whose head is a proper noun, outermost first.

    States acting as a body are organisations in GUM and places elsewhere: `places` decides.
    """
    found = []
    open_entities: list[tuple[str, str, int]] = []
    for tree in trees:
        open_entities.clear()
        labels = ["O"] * len(tree.words)
        for first, last, kind in sorted(_entities(tree, open_entities), key=lambda entity: entity[0] - entity[1]):
            name = _name(tree, first, last, kind)
            if name and all(label == "O" for label in labels[name[0] : name[1]]):
                if " ".join(tree.words[name[0] : name[1]]) in places:
                    kind = "LOC"
                labels[name[0] : name[1]] = [f"B-{kind}", *[f"I-{kind}"] * (name[1] - name[0] - 1)]
        found.append(with_names(tree, labels))
    return found


def _entities(tree: Sentence, stack: list[tuple[str, str, int]]) -> Iterator[tuple[int, int, str]]:
    for i, misc in enumerate(tree.misc):
        layer = re.search(r"(?:^|\|)Entity=([^|]*)", misc)
        for opened, closed in re.findall(r"\(([^()]+)|([^()]*)\)", layer[1]) if layer else ():
            if opened:
                number, _, rest = opened.partition("-")
                stack.append((number, rest.partition("-")[0], i))
                continue
            number = closed or (stack[-1][0] if stack else "")
            entity = next((entry for entry in reversed(stack) if entry[0] == number), None)
            if entity:
                stack.remove(entity)
                if entity[1] in _GUM_TYPES:
                    yield entity[2], i + 1, _GUM_TYPES[entity[1]]


def _name(tree: Sentence, first: int, last: int, kind: str) -> tuple[int, int] | None:
    """Return the part of an entity that is its name: the run of proper nouns around the head."""
    heads = [i for i in range(first, last) if not first < tree.heads[i] <= last]
    if not heads or not tree.xpos[heads[0]].startswith("NNP"):
        return None
    start, stop = heads[0], heads[0] + 1
    while start > first and tree.xpos[start - 1] in ("NNP", "NNPS", "HYPH", "CD"):
        start -= 1
    while stop < last and tree.xpos[stop] in ("NNP", "NNPS", "HYPH", "CD"):
        stop += 1
    if kind != "PER":
        stop = _over_of(tree, stop, last)
    while kind == "PER" and start < stop - 1 and tree.words[start].lower() in _TITLES:
        start += 1
    alone = stop - start == 1 and tree.words[start].lower() in _TITLES
    return None if alone else (start, stop)


def _over_of(tree: Sentence, stop: int, last: int) -> int:
    """Carry on over "of (the)" and "and" where a proper noun follows: University of Portsmouth."""
    joint = stop
    while joint < last and tree.words[joint] in ("of", "the", "and", "for"):
        joint += 1
    if joint == stop or joint >= last or not tree.xpos[joint].startswith("NNP") or tree.words[stop] == "the":
        return stop
    while joint < last and tree.xpos[joint] in ("NNP", "NNPS", "HYPH"):
        joint += 1
    return joint


def spans(labels: Iterable[str]) -> list[tuple[int, int, str]]:
    """Return the (first, last, type) of each name in well-formed BIO labels."""
    found: list[tuple[int, int, str]] = []
    for i, label in enumerate(labels):
        if label.startswith("B-"):
            found.append((i, i + 1, label[2:]))
        elif label.startswith("I-") and found:
            found[-1] = (found[-1][0], i + 1, label[2:])
    return found
