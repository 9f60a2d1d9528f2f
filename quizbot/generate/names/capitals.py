"""Capitals that a story sets its first words in."""

from __future__ import annotations

from quizbot.generate.lexicon import RANKS, TITLES
from quizbot.generate.sentences.document import Document, Sentence
from quizbot.generate.wording import opens_a_name

OPENING_WORDS, LONGEST_ABBREVIATION = 4, 5


def opens_small(sentence: Sentence, document: Document) -> bool:
    """Tell whether the first word is a common one that the reader took for a name: "Antibiotics revolutionized …"."""
    first = sentence.parse.tokens[0]
    single = first.text.endswith("s") and first.text not in document.words_within  # "the Herons" beside "herons"
    named = any(name.first == 0 and (name.last > 1 or not single) for name in sentence.parse.names)
    named = named or opens_a_name(sentence.parse, 0) or _is_rank(sentence)
    common = first.text.lower() in document.small_words or _describes_a_small_noun(sentence)
    return first.upos == "PROPN" and not named and first.text.istitle() and common


def _describes_a_small_noun(sentence: Sentence) -> bool:
    """Tell of the "Cheap" of "Cheap electric pumps"."""
    tokens = sentence.parse.tokens
    head = tokens[tokens[0].head]
    return tokens[0].deprel == "amod" and head.upos == "NOUN" and head.text.islower() and tokens[1].text.islower()


def _is_rank(sentence: Sentence) -> bool:
    """Tell of the "King" of "King Aldous", whatever other king the text writes small."""
    behind = sentence.parse.tokens[1].text if len(sentence.parse.tokens) > 1 else ""
    return behind[:1].isupper() and sentence.parse.tokens[0].text.casefold() in TITLES | RANKS


def small_letters(sentence: Sentence, document: Document) -> dict[int, str]:
    """Return in small letters the capitals that a story sets its first words in: "A WIDOW had …"."""
    if opens_small(sentence, document):
        return {0: sentence.parse.tokens[0].text.lower()}
    rest = sentence.parse.tokens[OPENING_WORDS:]
    if any(t.text.isupper() and len(t.text) > 1 for t in rest):
        return {}
    return {
        i: token.text.capitalize() if token.upos == "PROPN" else token.text.lower()
        for i, token in enumerate(sentence.parse.tokens[:OPENING_WORDS])
        if token.text.isalpha() and token.text.isupper() and len(token.text) >= LONGEST_ABBREVIATION
        if document.article.text.count(token.text) == 1  # "UNESCO" is written so wherever it stands.
    }
