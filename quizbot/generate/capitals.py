"""Capitals that a story sets its first words in."""

from __future__ import annotations

from quizbot.generate.document import Sentence

OPENING_WORDS, LONGEST_ABBREVIATION = 4, 5


def small_letters(sentence: Sentence) -> dict[int, str]:
    """Return in small letters the capitals that a story sets its first words in: "A WIDOW had …"."""
    first = [t for t in sentence.parse.tokens[:OPENING_WORDS] if t.text.isalpha()]
    rest = sentence.parse.tokens[OPENING_WORDS:]
    if any(t.text.isupper() and len(t.text) > 1 for t in rest):
        return {}
    return {
        i: token.text.capitalize() if token.upos == "PROPN" else token.text.lower()
        for i, token in enumerate(sentence.parse.tokens[:OPENING_WORDS])
        if token in first and token.text.isupper() and len(token.text) >= LONGEST_ABBREVIATION
    }
