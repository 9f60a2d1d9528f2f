"""Which words exist, and what their base forms are: word lists that two libraries carry.

symspellpy brings 82,765 English words by frequency, lemminflect every inflected form of the SPECIALIST
lexicon. Their files are read as text: importing lemminflect would cost numpy.
"""

from __future__ import annotations

import gzip
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path

from quizbot.grade.fold import american

COMMON_RANK = 30_000


def _folder(package: str) -> Path:
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError(f"the package {package} is not installed", name=package)
    return Path(spec.origin).parent


@cache
def known_words() -> frozenset[str]:
    """Return every word, in lower case, that a reader of English may mean as it stands."""
    listed = (_folder("symspellpy") / "frequency_dictionary_en_82_765.txt").read_text("utf-8-sig").split()[::2]
    return frozenset(listed) | frozenset(word.casefold() for word in lemmas())


@cache
def common_words(most: int = COMMON_RANK) -> frozenset[str]:
    """Return the `most` frequent of the known words."""
    listed = (_folder("symspellpy") / "frequency_dictionary_en_82_765.txt").read_text("utf-8-sig").split()[::2]
    return frozenset(listed[:most])


@cache
def lemmas() -> dict[str, str]:
    """Return the base form of each inflected form, verbs before nouns ("fell" gives "fall")."""
    table: dict[str, str] = {}
    ranked: dict[str, bool] = {}
    packed = (_folder("lemminflect") / "resources" / "lemma_lu.csv.gz").read_bytes()
    for line in gzip.decompress(packed).decode("utf-8").splitlines():
        form, part, bases = line.split(",", 2)
        is_verb = part == "verb"
        if form not in table or (is_verb and not ranked[form]):
            table[form] = bases.partition("/")[0]
            ranked[form] = is_verb
    return table


@lru_cache(maxsize=32768)
def is_known(word: str) -> bool:
    """Say whether a folded word is a word of its own, in British or American spelling."""
    return word in known_words() or american(word) in known_words()


@cache
def _stemmer() -> object:
    import snowballstemmer

    return snowballstemmer.stemmer("english")


@lru_cache(maxsize=32768)
def stem(word: str) -> str:
    """Return what the forms of a folded word share: lemma, one spelling, then Snowball's English stem."""
    if word.isdecimal() or len(word) < 3:
        return word
    base = lemmas().get(word, word).casefold()
    stemmed: str = _stemmer().stemWord(american(base))  # type: ignore[attr-defined]
    return stemmed


@cache
def singulars() -> dict[str, str]:
    """Return the singular of each plural noun."""
    packed = (_folder("lemminflect") / "resources" / "lemma_lu.csv.gz").read_bytes()
    rows = (line.split(",", 2) for line in gzip.decompress(packed).decode("utf-8").splitlines())
    return {form: bases.partition("/")[0] for form, part, bases in rows if part == "noun"}


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
