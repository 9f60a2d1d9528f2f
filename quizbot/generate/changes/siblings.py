"""A common noun put to another of its small class: seasons, kin, metals, fruits, trades, spans of time."""

from __future__ import annotations

import random
from collections.abc import Iterator

from quizbot.generate.candidate import Material
from quizbot.generate.changes.amounts import KNOWN_BY_HEART, WITHIN
from quizbot.generate.changes.change import Change, with_article
from quizbot.generate.changes.untouched import is_in_inner_clause
from quizbot.generate.clause import SUBJECTS, Clause
from quizbot.generate.definite import is_bare_definite
from quizbot.generate.lexicon import FEMALE, MALE, TIME_NOUNS
from quizbot.generate.wording import inflect

_CLASSES = """
spring summer autumn winter; morning evening; monday tuesday thursday friday; mother father;
brother sister; son daughter; uncle aunt; grandfather grandmother; nephew niece; cousin uncle;
tailor baker blacksmith carpenter shoemaker; fisherman farmer hunter shepherd; lawyer doctor engineer;
painter sculptor composer poet; teacher nurse librarian; miner farmer;
goose duck hen turkey; tiger lion leopard bear; cow goat sheep; wolf fox; mouse rat;
eagle owl falcon; gold silver copper; iron copper lead zinc; granite marble limestone slate; apple pear cherry plum;
milk wine beer; coffee tea; onion carrot potato bean cabbage; oak pine birch willow; wool cotton silk linen leather;
church castle library; kitchen bedroom cellar attic; arm leg; knee elbow; snow rain fog;
piano violin guitar flute; physics chemistry biology mathematics;
oxygen nitrogen hydrogen; vitamin mineral; lung liver kidney; novel poem play; desert forest;
petrol diesel; wheat rice maize barley; governor mayor; bicycle motorcycle; bottle jar barrel;
coat hat shirt; breakfast lunch dinner supper; flood drought earthquake famine; sword spear axe;
door window; newspaper magazine; radio television; theft murder fraud; widow daughter sister; hunger thirst;
well pond; hotel restaurant museum; gun knife bomb; treaty truce;
robbery kidnapping; shepherd hunter; president governor; microscope telescope;
statue fountain monument; bridge tunnel canal; singer actor dancer; pilot driver captain; wedding funeral
"""
KIN = frozenset("mother father brother sister son daughter uncle aunt grandfather grandmother nephew niece".split())
WEATHER = frozenset("fog rain snow".split())
UNITS_BESIDE = {"hour": ("day",), "day": ("week",), "week": ("day", "month"), "month": ("week", "year"),
                "year": ("month",), "decade": ("year",), "century": ("decade",)}  # fmt: skip
"""Spans of time that a number may stand before as well; no goal falls "with seven hours to go"."""
MOST_COUNTED = 24
"""Nobody counts more of a span of time where the next longer or shorter would do: 66 to 75 days are no weeks."""
HOURS = frozenset(
    "dawn dusk noon midnight midday sunrise sunset nightfall daybreak clock past quarter am pm a.m. p.m.".split()
)
"""What says the time of the day beside "morning" and "evening"."""
THEME = 4
"""A word that the article says so often is what it is about, and nobody takes another for it."""
SAME_BEGINNING = 4
"""Letters that two words of one root share."""
FREE = ("obj", "obl", "nsubj", "nsubj:pass", "nmod", "obl:agent", "obl:unmarked")


def _classes() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for group in _CLASSES.split(";"):
        words = tuple(group.split())
        for word in words:
            found.setdefault(word, tuple(other for other in words if other != word))
    return found


SIBLINGS = _classes() | UNITS_BESIDE


def sibling(material: Material, clause: Clause, rng: random.Random) -> Iterator[Change]:
    """Yield a noun of the clause put to a sibling that the article does not bring together with it."""
    tokens = clause.parse.tokens
    for i in sorted(clause.tokens):
        token, lemma = tokens[i], tokens[i].lemma.casefold()
        if lemma not in SIBLINGS or token.upos != "NOUN" or token.deprel not in FREE or not _is_alone(clause, i):
            continue
        if material.document.lemma_counts[lemma] >= THEME and lemma not in UNITS_BESIDE:
            continue
        others = [other for other in SIBLINGS[lemma] if _is_wrong(material, clause, i, other)]
        if others:
            other = rng.choice(others)
            put = inflect(other, "NNS") if token.xpos == "NNS" else other
            yield Change(with_article(clause, i, put), token.text, put)


def _is_alone(clause: Clause, i: int) -> bool:
    """Tell whether the word is no piece of a name or of a longer word, is not one of a list, and fits either sex."""
    parse = clause.parse
    beside = [parse.tokens[j] for j in (i - 1, i + 1) if 0 <= j < len(parse.tokens)]
    if (i and parse.tokens[i].text[:1].isupper()) or any(t.text in ("-", "/") or t.upos == "PROPN" for t in beside):
        return False
    if parse.tokens[i].deprel in SUBJECTS and is_bare_definite(parse, i):
        return False  # "The hotel was sold" for the restaurant: there is no hotel.
    root = parse.tokens[i].text.casefold()[:SAME_BEGINNING]
    if any(parse.tokens[j].text.casefold().startswith(root) for j in clause.tokens - {i}):
        return False  # "Poems appeared in Poetry": no plays did.
    if is_in_inner_clause(clause, i) or _is_at_some_time(clause, i):
        return False
    if parse.children(i, "compound", "conj", "appos", "acl:relcl") or parse.tokens[i].deprel == "conj":
        return False
    lemma = parse.tokens[i].lemma.casefold()
    if lemma in WEATHER and parse.tokens[i].xpos == "NNS":
        return False  # "the long rains" are a season.
    if lemma in UNITS_BESIDE:
        return _is_counted(clause, i)
    if lemma in ("morning", "evening") and any(t.text.casefold() in HOURS for t in parse.tokens):
        return False
    if lemma in KIN:
        told = {parse.tokens[j].lemma.casefold() for j in clause.tokens - {i}}
        return not told & (MALE | FEMALE)
    return True


def _is_at_some_time(clause: Clause, i: int) -> bool:
    """Tell of "one day" and "one evening", which say of a tale that it goes on."""
    parse = clause.parse
    counts = {parse.tokens[j].text.casefold() for j in parse.children(i, "nummod", "det")}
    return counts == {"one"} and parse.tokens[i].lemma.casefold() in TIME_NOUNS


def _is_counted(clause: Clause, i: int) -> bool:
    """Tell whether one small number counts the spans of time: not "66 to 75 days", which are no weeks to anybody."""
    parse = clause.parse
    counts = parse.children(i, "nummod")
    if len(counts) != 1 or parse.children(counts[0]):
        return False
    number = parse.tokens[counts[0]].text
    large = number.replace(",", "").isdigit() and int(number.replace(",", "")) > MOST_COUNTED
    before = " ".join(token.text.casefold() for token in parse.tokens[max(0, counts[0] - 3) : counts[0]])
    return not large and number not in KNOWN_BY_HEART and not WITHIN.search(before)


def _is_wrong(material: Material, clause: Clause, i: int, other: str) -> bool:
    """Tell whether `other` stands neither in the clause nor in a sentence that says much the same."""
    tokens = clause.parse.tokens
    if other in clause.sentence.lemmas:
        return False
    told = (tokens[j] for j in clause.tokens - {i} if tokens[j].upos in ("NOUN", "VERB", "PROPN"))
    said = frozenset(token.lemma.casefold() for token in told)
    return not any(other in s.lemmas for s in material.document.sentences_sharing(said, 0.6)) if said else False
