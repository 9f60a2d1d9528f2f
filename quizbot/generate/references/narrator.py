"""The "I" of a story that somebody tells of what happened to him: a question calls him the narrator."""

from __future__ import annotations

from quizbot.generate.sentences.clause import SERVING, SUBJECTS
from quizbot.generate.sentences.document import Document, Sentence
from quizbot.generate.sentences.speech import speech_tokens

NARRATOR = "the narrator"
SAYING_I = frozenset("i me my".split())
OWN_SHARE = 0.25
"""The share of sentences with "I" or "we" from which on a tale is told by one who was there."""
OF_ANYBODY = frozenset({"VBD", "MD"})
"""Finite verbs that are the same beside "I" and beside "the narrator"."""


def is_narrator(document: Document, sentence: Sentence, i: int) -> bool:
    """Tell of an "I", "me" or "my" outside quoted words for which "the narrator" may stand as it is."""
    tokens, parse = sentence.parse.tokens, sentence.parse
    token = tokens[i]
    if token.text.casefold() not in SAYING_I or not document.is_tale or document.own_voice < OWN_SHARE:
        return False
    if i in speech_tokens(sentence):
        return False
    if token.deprel not in SUBJECTS:
        return True
    verbs = [tokens[j] for j in (token.head, *parse.children(token.head, *SERVING))]
    finite = [verb for verb in verbs if verb.xpos in OF_ANYBODY | {"VBP"}]
    return bool(finite) and all(verb.xpos in OF_ANYBODY and verb.text[:1].isalpha() for verb in finite)
