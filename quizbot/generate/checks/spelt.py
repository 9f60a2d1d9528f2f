"""A1: no word misspelt in the article is handed on."""

from __future__ import annotations

from functools import lru_cache

from rapidfuzz.distance import OSA

from quizbot.generate.candidate import Candidate
from quizbot.generate.material import Material
from quizbot.grade.words.lexicon import common_words, is_known

SHORTEST = 6
"""Letters of a word from which on one other letter shows a slip rather than another word."""

ENDINGS = "s es r rs er ers d ed ing ly y ish like less ness able ship".split()


def well_spelt(material: Material, candidate: Candidate) -> str | None:
    """A1: no small word that the article has once and English has not, beside a common one of nearly its letters."""
    said = material.document.lemma_counts
    for i in sorted(candidate.stem_tokens | candidate.key_tokens):
        token = candidate.sentence.parse.tokens[i]
        is_small = token.text.islower() and token.text.isalpha() and token.text.isascii()
        if is_small and not _is_foreign(candidate, i) and said[token.lemma.casefold()] <= 1:
            meant = _meant(token.text)
            if meant is not None:
                return f"“{token.text}” is “{meant}” misspelt"
    return None


def _is_foreign(candidate: Candidate, i: int) -> bool:
    """Tell of a word of another language, such as one that something is called by."""
    tokens = candidate.sentence.parse.tokens
    token = tokens[i]
    return token.xpos == "FW" or (token.deprel == "xcomp" and tokens[token.head].lemma in ("call", "name", "term"))


@lru_cache(maxsize=4096)
def _meant(word: str) -> str | None:
    """Return the common word that `word` misspells by one letter, two of them exchanged counting as one."""
    if len(word) < SHORTEST or is_known(word) or _is_derived(word):
        return None
    near = (each for each in common_words() if each[0] == word[0] and abs(len(each) - len(word)) < 2)
    return min((each for each in near if OSA.distance(word, each, score_cutoff=1) == 1), default=None)


def _is_derived(word: str) -> bool:
    """Tell of "rakers" and "leafish", which no word list need hold."""
    return any(word.endswith(end) and is_known(word.removesuffix(end)) for end in ENDINGS)
