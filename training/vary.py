"""The same sentences as others might write them: another house style, other names, other phrases in the same places."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from dataclasses import replace

from training.names import spans
from training.treebank import Sentence

CURLY, UNDOT, RENAME = 0.3, 0.6, 0.5
_CURLY = str.maketrans({"'": "’"})
_TITLES = frozenset(("Mr.", "Mrs.", "Dr.", "Ms."))
_LONGEST_PHRASE = 12
_SPLICES = 3
Phrase = tuple[Sentence, int, int, int]
"""A sentence, the first and the last but one word of a phrase in it, and the phrase's head."""


def styled(sentence: Sentence, chance: random.Random) -> Sentence:
    """Return the sentence as another house style might print it: curly quotes, long dashes, "Mr" without its dot."""
    words = list(sentence.words)
    if chance.random() < CURLY:
        opening = True
        for i, word in enumerate(words):
            if word in ('"', "``", "''"):
                words[i] = "“" if opening else "”"
                opening = not opening
            elif word == "--" or (word == "-" and sentence.xpos and sentence.xpos[i] != "HYPH"):
                words[i] = chance.choice("–—")
            else:
                words[i] = word.translate(_CURLY)
    words = [word[:-1] if word in _TITLES and chance.random() < UNDOT else word for word in words]
    return replace(sentence, words=tuple(words))


class Names:
    """The names of all sentences, to put one in another's place."""

    def __init__(self, marked: Iterable[Sentence]) -> None:
        self._known: dict[tuple[str, int], list[tuple[str, ...]]] = {}
        for sentence in marked:
            for first, last, kind in spans(sentence.names or ()):
                self._known.setdefault((kind, last - first), []).append(sentence.words[first:last])

    def renamed(self, sentence: Sentence, chance: random.Random) -> Sentence:
        """Return the sentence with half of its names replaced by others of the same type and number of words."""
        words = list(sentence.words)
        for first, last, kind in spans(sentence.names or ()):
            if chance.random() < RENAME:
                words[first:last] = chance.choice(self._known.get((kind, last - first), [sentence.words[first:last]]))
        return replace(sentence, words=tuple(words))


class Phrases:
    """The phrases of all trees, to put one in the place of another with the same relation and kind of head."""

    def __init__(self, trees: Iterable[Sentence]) -> None:
        self._known: dict[tuple[str, str], list[Phrase]] = {}
        for tree in trees:
            for first, last, head in _phrases(tree):
                self._known.setdefault((tree.deprels[head], tree.xpos[head]), []).append((tree, first, last, head))

    def spliced(self, tree: Sentence, chance: random.Random) -> Sentence:
        """Return `tree` with up to three of its phrases replaced: it says nonsense, and its names are unknown."""
        for _ in range(_SPLICES):
            phrases = _phrases(tree)
            if not phrases:
                break
            first, last, head = chance.choice(phrases)
            others = self._known.get((tree.deprels[head], tree.xpos[head]))
            if others:
                tree = _replaced(tree, (first, last, head), chance.choice(others))
        return replace(tree, names=None)


def _phrases(tree: Sentence) -> list[tuple[int, int, int]]:
    """Return first, last but one and head of the subtrees that stand together, are not whole and not long."""
    size = len(tree.words)
    first, last, count = list(range(size)), list(range(1, size + 1)), [1] * size
    children: list[list[int]] = [[] for _ in range(size + 1)]
    for i, head in enumerate(tree.heads):
        children[head].append(i)
    order = list(children[0])
    for node in order:
        order += children[node + 1]
    for node in reversed(order):
        above = tree.heads[node] - 1
        if above >= 0:
            first[above], last[above] = min(first[above], first[node]), max(last[above], last[node])
            count[above] += count[node]
    return [
        (first[i], last[i], i)
        for i in range(size)
        if last[i] - first[i] == count[i] <= _LONGEST_PHRASE and tree.heads[i] > 0 and tree.upos[i] != "PUNCT"
    ]


def _replaced(tree: Sentence, phrase: tuple[int, int, int], other: Phrase) -> Sentence:
    first, last, head = phrase
    donor, start, stop, top = other
    grown = (stop - start) - (last - first)

    def moved(place: int) -> int:
        """Return where word `place` of the tree (from 1, 0 is the root) ends up."""
        return place + grown if place > last else place

    inside = [moved(tree.heads[head]) if i == top else donor.heads[i] - start + first for i in range(start, stop)]
    words = list(donor.words[start:stop])
    if start == 0 < first and donor.upos[0] != "PROPN" and words[0] != "I":
        words[0] = words[0].lower()
    if first == 0:
        words[0] = words[0][:1].upper() + words[0][1:]
    return replace(
        tree,
        words=(*tree.words[:first], *words, *tree.words[last:]),
        heads=(*map(moved, tree.heads[:first]), *inside, *map(moved, tree.heads[last:])),
        deprels=(*tree.deprels[:first], *donor.deprels[start:stop], *tree.deprels[last:]),
        upos=(*tree.upos[:first], *donor.upos[start:stop], *tree.upos[last:]),
        xpos=(*tree.xpos[:first], *donor.xpos[start:stop], *tree.xpos[last:]),
        names=None,
        lemmas=(),
        misc=(),
    )


def versions(data: Sequence[Sentence], times: int, names: Names, chance: random.Random) -> list[Sentence]:
    """Return `data` over and over: the first time as it is, then in other styles and with other names."""
    changed = [names.renamed(styled(one, chance), chance) for _ in range(times - 1) for one in data]
    return [*data, *changed]
