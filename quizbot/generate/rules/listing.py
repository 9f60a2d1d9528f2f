"""Name the three: a list that the clause gives in full, graded part by part."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from quizbot.bank.model import AnswerType, Kind
from quizbot.generate.asking import ask_within
from quizbot.generate.attribution import Attribution
from quizbot.generate.candidate import Candidate, Material
from quizbot.generate.clause import Clause
from quizbot.generate.names import is_person_noun
from quizbot.generate.phrase import key_text, noun_phrase, preposition
from quizbot.generate.rules.participant import NO_OBJECT_QUESTION, STRANDED, make

FEWEST_PARTS, MOST_PARTS, MOST_WORDS_OF_A_PART = 3, 5, 6
COUNTS = {3: "three", 4: "four", 5: "five"}
PARTIAL = frozenset("other others more many some several various etc including such as like".split())


def ask_for_list(material: Material, clause: Clause, who: Attribution) -> Iterator[Candidate]:
    """Ask "What three things …?" for an object or complement that lists three to five."""
    parse = clause.parse
    heads = [clause.object] if clause.object is not None else []
    heads += [
        head
        for head in clause.obliques
        if preposition(clause, head) in STRANDED and clause.object is None and parse.children(head, "case")
        and parse.children(head, "case")[0] == clause.verb + 1
    ]  # fmt: skip
    for head in heads:
        parts = _parts(material, clause, head)
        if not parts or head < clause.verb or parse.tokens[clause.verb].lemma in NO_OBJECT_QUESTION - {"have", "make"}:
            continue
        phrase = noun_phrase(clause, head)
        word = f"{_word(material, clause, head)[0]} {COUNTS[len(parts)]} {_word(material, clause, head)[1]}"
        stem = ask_within(material, clause, word, phrase, prefix=who.prefix)
        if stem is not None:
            made = make(clause, "list", stem, "; ".join(parts), phrase, AnswerType.LIST, who, Kind.LIST)
            yield replace(made, parts=parts)


def _parts(material: Material, clause: Clause, head: int) -> tuple[str, ...]:
    """Return the parts of the list, none when it is no list of short phrases that stands in full."""
    parse = clause.parse
    others = [i for i in parse.children(head, "conj") if i in clause.tokens]
    if not FEWEST_PARTS <= len(others) + 1 <= MOST_PARTS:
        return ()
    if any(parse.tokens[i].text.casefold() in PARTIAL for i in parse.subtree(head)):
        return ()
    heads = [head, *others]
    if any(parse.tokens[i].upos not in ("NOUN", "PROPN") or parse.children(i, "nummod") for i in heads):
        return ()
    if any(parse.children(i, "conj") for i in others) or not _is_joined_by_and(clause, others[-1]):
        return ()
    first = frozenset(parse.subtree(head)) - {j for i in others for j in parse.subtree(i)}
    phrases = [noun_phrase(clause, head) & first, *(noun_phrase(clause, i) for i in others)]
    parts = tuple(key_text(material, clause, phrase) for phrase in phrases)
    tokens = parse.tokens
    if any(material.document.is_joined_at(tokens[i].end) for phrase in phrases for i in phrase):
        return ()  # "Kvalsund/Kval" is one thing.
    long = any(len(part.split()) > MOST_WORDS_OF_A_PART or not part for part in parts)
    return () if long or len(set(parts)) < len(parts) else parts


def _is_joined_by_and(clause: Clause, last: int) -> bool:
    return any(clause.parse.tokens[i].text.casefold() in ("and", "&") for i in clause.parse.children(last, "cc"))


def _word(material: Material, clause: Clause, head: int) -> tuple[str, str]:
    parse = clause.parse
    heads = [head, *parse.children(head, "conj")]
    names = [material.names.at(clause.sentence, i) for i in heads]
    if all(name is not None and name.type == "PER" for name in names):
        return "Which", "people"
    if all(name is not None and material.names.is_country(name) for name in names):
        return "Which", "countries"
    if all(name is not None and name.type == "LOC" for name in names):
        return "Which", "places"
    if all(is_person_noun(parse.tokens[i].lemma) for i in heads):
        return "Which", "groups of people"
    return "What", "things"
