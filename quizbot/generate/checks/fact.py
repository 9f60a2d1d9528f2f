"""A5, A7, A8: one fact, worth asking, and still true in five years."""

from __future__ import annotations

import re

from quizbot.bank.model import AnswerType, Kind
from quizbot.generate.candidate import Candidate, Material
from quizbot.generate.lexicon import (
    HEDGES,
    LIGHT_VERBS,
    PLAIN_AUXILIARIES,
    RELATIVE_TIME,
)
from quizbot.generate.speech import speech_tokens


def one_answer(material: Material, candidate: Candidate) -> str | None:
    """A5: no other sentence says the same of something else."""
    if candidate.kind is Kind.TRUE_FALSE:
        return None
    tokens = candidate.sentence.parse.tokens
    said = frozenset(
        tokens[i].lemma.casefold()
        for i in candidate.stem_tokens
        if tokens[i].upos in ("NOUN", "PROPN", "VERB", "NUM", "ADJ")
        and tokens[i].lemma.casefold() not in PLAIN_AUXILIARIES
    )
    key = frozenset(
        tokens[i].lemma.casefold() for i in candidate.key_tokens if tokens[i].upos in ("NOUN", "PROPN", "NUM")
    )
    for other in material.document.sentences_sharing(said, 1.0 if len(said) < 4 else 0.8) if said else ():
        if other is not candidate.sentence and not key <= other.content:
            return f"paragraph {other.paragraph.number} may hold another answer"
    if re.match(r"(?:What|Who)\b", candidate.prompt) and candidate.type is AnswerType.PHRASE:
        heads = [i for i in candidate.key_tokens if tokens[i].head not in candidate.key_tokens]
        partial = any(
            re.fullmatch(r"one|some|many|most|several|various|including|such|like", tokens[i].text, re.I)
            for i in candidate.key_tokens
        )
        if len(heads) == 1 and partial:
            return "the key is one among several"
    return None


def worth_asking(_: Material, candidate: Candidate) -> str | None:
    """A7: a stem with enough in it to point to one fact, in a sentence that the article builds on."""
    tokens = candidate.sentence.parse.tokens
    said = (
        {
            tokens[i].lemma.casefold()
            for i in candidate.stem_tokens
            if tokens[i].upos in ("NOUN", "PROPN", "ADJ", "NUM", "VERB")
        }
        - LIGHT_VERBS
        - PLAIN_AUXILIARIES
    )
    needed = 3 if candidate.type in (AnswerType.PHRASE, AnswerType.YES_NO) or candidate.kind is Kind.CLOZE else 2
    if len(said) < needed:
        return "the stem says too little to point to one fact"
    return None


def stays_true(_: Material, candidate: Candidate) -> str | None:
    """A8: no time that only the day of printing explains, no claim or quotation asked as a fact."""
    found = RELATIVE_TIME.search(candidate.prompt) or RELATIVE_TIME.search(candidate.key)
    if found:
        return f"“{found.group()}” is true only when written"
    used = candidate.stem_tokens | candidate.key_tokens
    if _is_pending(candidate):
        return "it tells of a plan or of something under way"
    tokens = candidate.sentence.parse.tokens
    spoken = speech_tokens(candidate.sentence)
    if used & spoken and (len(spoken) == len(tokens) or not candidate.is_attributed):
        return "it stands in somebody's quoted words"
    if any(tokens[i].text.casefold() in HEDGES for i in candidate.key_tokens):
        return "the key is a guess of the article"
    if candidate.kind is Kind.TRUE_FALSE and any(tokens[i].text.casefold() in HEDGES | MODALS for i in used):
        return "a statement with “may” or “probably” is neither true nor false"
    return None


def _is_pending(candidate: Candidate) -> bool:
    """Tell whether the stem speaks of what was under way, planned or still to come when the article was written."""
    tokens = candidate.sentence.parse.tokens
    for i in candidate.stem_tokens:
        token = tokens[i]
        head = tokens[token.head] if token.head >= 0 else token
        under_way = (
            token.lemma == "be" and token.deprel == "aux" and token.xpos in ("VBZ", "VBP") and head.xpos == "VBG"
        )
        if under_way and token.head == candidate.verb:
            return True
        if token.lemma in ("plan", "intend") and token.xpos in ("VBZ", "VBP"):
            return True
        if (
            token.text.casefold() == "will"
            and token.deprel == "aux"
            and not re.search(r"\bif\b", candidate.prompt, re.I)
        ):
            return True
    return bool(re.search(r"\b(?:has|have) yet to\b|\byet to\b", candidate.prompt))


MODALS = frozenset("may might could".split())
