"""Name the two, the three: a row that the clause gives in full, graded part by part."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from quizbot.bank.model import AnswerType, Kind
from quizbot.generate.asking.attribution import Attribution
from quizbot.generate.asking.phrase import STRANDED, noun_phrase, preposition
from quizbot.generate.asking.row import COUNTS, PARTIAL, asked_for, parts_of
from quizbot.generate.asking.stem import Stem, ask_within
from quizbot.generate.candidate import Candidate
from quizbot.generate.material import Material
from quizbot.generate.people import is_person_noun
from quizbot.generate.rules.make import make
from quizbot.generate.rules.oblique import ASKABLE, is_set_off
from quizbot.generate.rules.patient import NO_OBJECT_QUESTION
from quizbot.generate.rules.role import what_it_is_of
from quizbot.generate.sentences.clause import Clause

LED_BY = ASKABLE - {"in", "on", "at", "of", "over", "across", "as"}
"""Prepositions that may stand before "which two"."""
USING = frozenset("find need see take try use want".split())
"""Verbs of which one asks what for."""


def ask_for_list(material: Material, clause: Clause, who: Attribution) -> Iterator[Candidate]:
    """Ask "What three things …?" for an object, an oblique or what a noun is "of", where it lists two to five."""
    parse = clause.parse
    somebody = parse.tokens[clause.subject].upos == "PROPN" or is_person_noun(parse.tokens[clause.subject].lemma)
    asked = {"have", "make"} if material.is_report or somebody else {"make"}  # Not what a door of a tale has.
    unasked = parse.tokens[clause.verb].lemma in NO_OBJECT_QUESTION - asked
    for head in _heads(clause):
        parts = parts_of(material, clause, head)
        vague = any(parse.tokens[i].text.casefold() in PARTIAL for i in clause.subject_tokens)
        if not parts or head < clause.verb or unasked or vague:
            continue
        if len(parts) == min(COUNTS) and not material.is_report:
            continue  # A pair that a tale names in passing: none of four such questions passed.
        bare = clause.tokens <= clause.subject_tokens | _all_of(clause, head)
        if bare and parse.tokens[clause.verb].lemma in USING and len(parts) == min(COUNTS):
            continue  # "What two things did he use?": for what?
        which, sort = asked_for(material, clause, head)
        stem = _stem(material, clause, head, f"{which} {COUNTS[len(parts)]} {sort}", who)
        if stem is not None:
            phrase = noun_phrase(clause, head)
            made = make(clause, "list", stem, "; ".join(parts), phrase, AnswerType.LIST, who, Kind.LIST)
            yield replace(made, parts=parts)


def _all_of(clause: Clause, head: int) -> frozenset[int]:
    """Return the verb and the row with what stands between them."""
    marks = (i for i in clause.tokens if clause.parse.tokens[i].upos == "PUNCT")
    return frozenset((clause.verb, *clause.auxiliaries, *clause.parse.subtree(head), *marks))


def _heads(clause: Clause) -> Iterator[int]:
    parse = clause.parse
    if clause.object is not None:
        yield clause.object
    if parse.tokens[clause.verb].upos == "VERB":
        # "between 600 and 900 shillings" are the ends of one thing.
        # "stopped shots by Ann and Per": the shots were theirs.
        led = (LED_BY | STRANDED) - ({"between"} if clause.is_passive else {"between", "by"})
        tied = (i for i in clause.obliques if preposition(clause, i) in led)
        yield from (i for i in tied if not is_set_off(clause, i))
    if (whole := what_it_is_of(clause)) is not None:
        yield whole


def _stem(material: Material, clause: Clause, head: int, word: str, who: Attribution) -> Stem | None:
    """Ask with the preposition left behind the verb where it stood there, else in front of the question word."""
    case = preposition(clause, head)
    alike = frozenset(i for i in clause.tokens if clause.parse.tokens[i].text.casefold() == "alike")
    first = clause.parse.children(head, "case")[:1]
    of_noun = head not in (clause.object, *clause.obliques)
    if not case or of_noun or (first == (clause.verb + 1,) and case in STRANDED and clause.object is None):
        return ask_within(material, clause, word, noun_phrase(clause, head) | alike, prefix=who.prefix)
    gap = frozenset(clause.parse.subtree(head)) & clause.tokens | alike
    return ask_within(material, clause, f"{case.capitalize()} {word[0].lower()}{word[1:]}", gap, prefix=who.prefix)
