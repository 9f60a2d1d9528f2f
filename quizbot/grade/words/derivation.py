"""What an unknown word is made of: "remoting" comes of "remote" and is no misspelling of "removing"."""

from __future__ import annotations

from quizbot.grade.words import match
from quizbot.grade.words.lexicon import is_known, lemmas

_PREFIXES = tuple(
    "counter trans hyper hypo inter intra micro macro multi super under axi anti auto fore over post semi dis mis non "
    "pre pro sub uni con com ex de re un in im il ir bi di tri mono epi".split()
)
_ALIKE = (frozenset({"in", "im", "il", "ir", "un"}), frozenset({"con", "com"}), frozenset({"dis", "di"}))
"""Prefixes that say the same and are taken for each other: "inbalance", "uncorrectly", "comfirming"."""
_COMBINING = tuple("aero astro axi bio electro geo hetero homo hydro macro micro mono neuro poly pseudo thermo".split())
"""What stands before a whole word and makes another of it."""
_DERIVING = ("ers", "er", "ing", "ed", "ity", "ness", "ise", "ize")
_KINDS = {
    ending: kind
    for kind, endings in {
        "way": "ly",
        "state": "ity ness ism cy",
        "doer": "er ers or ors ist ists",
        "field": "ics",
        "deed": "ize ise izes ises ized ised",
        "thing": "s y",
    }.items()
    for ending in endings.split()
}
"""What kind of word each ending makes."""
_SHORTEST_STEM = 4


def is_word_of_its_own(word: str, meant: str) -> bool:
    """Say whether an unknown word is well made of other parts than the word that it looks like."""
    return _comes_of_another(word, meant) or has_another_ending(word, meant) or _is_combined(word, meant)


def has_another_prefix(word: str, meant: str) -> bool:
    """Say whether two words are the same but for their prefixes, and those say different things."""
    mine, theirs = _prefix(word), _prefix(meant)
    if mine == theirs or any(mine in alike and theirs in alike for alike in _ALIKE):
        return False
    if min(len(word) - len(mine), len(meant) - len(theirs)) < _SHORTEST_STEM:
        return False
    return match.slips(word[len(mine) :], meant[len(theirs) :], 1) == 0


def _prefix(word: str) -> str:
    return next(prefix for prefix in _PREFIXES if word.startswith(prefix)) if word.startswith(_PREFIXES) else ""


def _comes_of_another(word: str, meant: str) -> bool:
    """Say whether a word is made from another known word than `meant` is."""
    for ending in _DERIVING:
        stem = word.removesuffix(ending)
        if stem == word or len(stem) < _SHORTEST_STEM or meant.startswith(stem):
            continue
        if any(base in lemmas() and not meant.startswith(base[:-1]) for base in (stem, f"{stem}e", f"{stem}y")):
            return True
    return False


def has_another_ending(word: str, meant: str) -> bool:
    """Say whether two words have one stem and endings, more than a letter apart, that make words of two kinds."""
    if meant.endswith("ble") and word == f"{meant[:-1]}y":
        return True
    if match.slips(word, meant, 1) <= 1:  # "novelest" is a novelist
        return False
    kinds = dict(_cut(meant))
    return any(kinds.get(stem, kind) != kind for stem, kind in _cut(word))


def _cut(word: str) -> list[tuple[str, str]]:
    """Return a word's stem before each ending that it has, with the kind of word that the ending makes."""
    return [
        (word[:-n], _KINDS[word[-n:]]) for n in (1, 2, 3, 4) if len(word) - n >= _SHORTEST_STEM and word[-n:] in _KINDS
    ]


def _is_combined(word: str, meant: str) -> bool:
    """Say whether a word is a known one after a combining form that `meant` has not before it: "axisymmetric"."""
    for form in _COMBINING:
        rest = word.removeprefix(form)
        if rest != word and len(rest) > _SHORTEST_STEM and is_known(rest):
            return match.slips(rest, meant.removeprefix(form), 1) > 1 or not meant.startswith(form)
    return False
