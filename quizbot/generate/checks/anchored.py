"""A1, A2, A5: a stem in which place and time fit what is asked, and which says of which decision it speaks."""

from __future__ import annotations

import re

from quizbot.generate.candidate import Candidate, Material
from quizbot.generate.lexicon import PLACE_NOUNS
from quizbot.generate.phrase import preposition

SPOTS = frozenset("convergence confluence junction crossroads foot mouth edge intersection meeting heart".split())
"""Nouns that say at which point of a place something lies."""
PERFECT_THEN = re.compile(r"\b(?:has|have)\b.*\b(?:in|from|during) (?:\w+ )?(?:1\d{3}|20\d\d)\b")
UP_TO_NOW = re.compile(r"\b(?:since|as of|by|until) (?:\w+ )*(?:1\d{3}|20\d\d)\b", re.IGNORECASE)
OFTEN_DONE = frozenset("decide attempt try allow ask start begin want tell".split())
"""Deeds of which an article about somebody tells more than one."""
SPOKEN_OF = 5
"""A name so frequent has done much in its article."""


def anchored(material: Material, candidate: Candidate) -> str | None:
    """A1, A2, A5: no place beside "where", no perfect of a time that is over, no decision among many."""
    if candidate.rule == "where" and (place := _other_place(material, candidate)) is not None:
        return f"“{place}” is a place beside the one asked for"
    if PERFECT_THEN.search(candidate.prompt) and not UP_TO_NOW.search(candidate.prompt):
        return "a perfect tells of a time that is over"
    if candidate.rule == "what to do" and _is_one_of_many(material, candidate):
        return "it does not say of which of many deeds it speaks"
    return None


def _other_place(material: Material, candidate: Candidate) -> str | None:
    clause = candidate.clause
    for i in clause.obliques:
        token = clause.parse.tokens[i]
        if i not in candidate.stem_tokens or preposition(clause, i) not in ("in", "at", "on", "near"):
            continue
        entity = material.names.at(clause.sentence, i)
        named = entity is not None and entity.type in ("LOC", "ORG")
        if named or token.lemma.casefold() in PLACE_NOUNS | SPOTS:
            return token.text
    return None


def _is_one_of_many(material: Material, candidate: Candidate) -> bool:
    """Tell of "What did Ann decide to do?", where nothing says when or why and the article is about Ann."""
    clause = candidate.clause
    parse = clause.parse
    if parse.tokens[clause.verb].lemma not in OFTEN_DONE:
        return False
    beside = parse.children(clause.verb, "obl", "obl:unmarked", "advcl")
    if any(i in candidate.stem_tokens for i in beside):
        return False
    named = material.references(clause).replace
    for i in (clause.subject, clause.object):
        if i is None:
            continue
        entity = material.names.at(clause.sentence, i)
        if named.get(i) or (entity is not None and len(entity.mentions) >= SPOKEN_OF):
            return True
    return False
