"""Which words exist, and what their base forms are: word lists that two libraries carry.

symspellpy brings 82,765 English words by frequency, lemminflect every inflected form of the SPECIALIST
lexicon. Their files are read as text: importing lemminflect would cost numpy.
"""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.util import find_spec
from itertools import islice
from pathlib import Path
from threading import Lock
from typing import Any

from quizbot.grade.words.fold import american

COMMON_RANK = 30_000
RARE, FREQUENT, OVERSHADOWING = 50_000, 500_000, 400
"""Occurrences in the list's trillion words, and how many times more often the overshadowing word must be seen."""


def _folder(package: str) -> Path:
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError(f"the package {package} is not installed", name=package)
    return Path(spec.origin).parent


@cache
def _frequencies() -> dict[str, int]:
    """Return how often each word of the list was seen, the most frequent first."""
    listed = (_folder("symspellpy") / "frequency_dictionary_en_82_765.txt").read_text("utf-8-sig").split()
    return {word: int(count) for word, count in zip(listed[::2], listed[1::2], strict=True)}


@cache
def known_words() -> frozenset[str]:
    """Return every word, in lower case, that a reader of English may mean as it stands."""
    return frozenset(_frequencies()) | frozenset(word.casefold() for word in lemmas())


@cache
def common_words(most: int = COMMON_RANK) -> frozenset[str]:
    """Return the `most` frequent of the known words."""
    return frozenset(islice(_frequencies(), most))


def _inflections() -> Iterator[tuple[str, str, str]]:
    """Yield each inflected form of the lexicon with its part of speech and its base form."""
    packed = (_folder("lemminflect") / "resources" / "lemma_lu.csv.gz").read_bytes()
    for line in gzip.decompress(packed).decode("utf-8").splitlines():
        form, part, bases = line.split(",", 2)
        yield form, part, bases.partition("/")[0]


@cache
def lemmas() -> dict[str, str]:
    """Return the base form of each inflected form, verbs before nouns ("fell" gives "fall")."""
    table: dict[str, str] = {}
    ranked: dict[str, bool] = {}
    for form, part, base in _inflections():
        is_verb = part == "verb"
        if form not in table or (is_verb and not ranked[form]):
            table[form] = base
            ranked[form] = is_verb
    return table


@lru_cache(maxsize=32768)
def is_known(word: str) -> bool:
    """Say whether a folded word is a word of its own, in British or American spelling."""
    return word in known_words() or american(word) in known_words()


@lru_cache(maxsize=32768)
def is_overshadowed(word: str, meant: str) -> bool:
    """Say whether a word is so rare beside `meant` that it is more likely a misspelling of it than itself."""
    rare, frequent = _frequencies().get(word, 0), _frequencies().get(meant, 0)
    return rare <= RARE and frequent >= FREQUENT and frequent >= OVERSHADOWING * rare


@cache
def settled_words() -> frozenset[str]:
    """Return the known words that mean themselves: none is so rare that another may overshadow it."""
    return frozenset(word for word, count in _frequencies().items() if count > RARE)


@cache
def _forms(wanted: str) -> frozenset[str]:
    """Return every form, base form included, that the lexicon has as the part of speech `wanted`."""
    return frozenset(word for form, part, base in _inflections() if part == wanted for word in (form, base))


@lru_cache(maxsize=16384)
def is_verb(word: str) -> bool:
    """Say whether a folded word is a form of a verb and of no noun or adjective ("ate", not "light")."""
    return word in _forms("verb") and word not in _forms("noun") and word not in _forms("adj")


def can_be_verb(word: str) -> bool:
    """Say whether a folded word is a form of a verb, whatever else it may be."""
    return word in _forms("verb")


def can_be_noun(word: str) -> bool:
    """Say whether a folded word is a form of a noun, whatever else it may be."""
    return word in _forms("noun")


@cache
def _base_verbs() -> frozenset[str]:
    return frozenset(base for _, part, base in _inflections() if part == "verb")


def is_base_verb(word: str) -> bool:
    """Say whether a folded word can be the base form of a verb."""
    return word in _base_verbs()


_ONE_AT_A_TIME = Lock()
"""The stemmer keeps the word that it is at; replies are judged while articles are read beside them."""


@cache
def _stemmer() -> Any:
    from Stemmer import Stemmer

    return Stemmer("english", 0)


def stem(word: str) -> str:
    """Return what the forms of a folded word share: lemma, one spelling, then Snowball's English stem."""
    if word.isdecimal() or len(word) < 3:
        return word
    base = american(lemmas().get(word, word).casefold())
    with _ONE_AT_A_TIME:
        stemmed: str = _stemmer().stemWord(base)
    return stemmed


@cache
def singulars() -> dict[str, str]:
    """Return the singular of each plural noun."""
    return {form: base for form, part, base in _inflections() if part == "noun"}


@lru_cache(maxsize=16384)
def singular(word: str) -> str:
    """Return the singular of a folded noun in one spelling; other words as they are."""
    base = singulars().get(word)
    if base is None and word.endswith("s") and not word.endswith("ss"):
        base = word[:-1]
    return american((base or word).casefold())


@lru_cache(maxsize=16384)
def inflection(word: str) -> str:
    """Return what plural and tense share, but not adverb and adjective: the lemma in one spelling."""
    base = lemmas().get(word)
    return american(base.casefold()) if base is not None else singular(word)
