"""What something is: a term or a name that the article itself defines."""

from __future__ import annotations

from collections.abc import Iterator

from quizbot.bank.model import AnswerType
from quizbot.generate.asking import Stem, statement_words
from quizbot.generate.attribution import NOBODY, Attribution
from quizbot.generate.candidate import Candidate, Material
from quizbot.generate.clause import Clause
from quizbot.generate.phrase import noun_phrase
from quizbot.generate.rules.participant import make
from quizbot.generate.wording import question, text_of

FEWEST_WORDS = 4
"""A definition of fewer words names a class and no difference."""
EMPTY = frozenset("thing one way part kind type sort example result problem reason question case matter".split())


def ask_what_it_is(material: Material, clause: Clause, who: Attribution) -> Iterator[Candidate]:
    """Ask "What is X?" of "X is a Y that …", where X is a name or a term and no person."""
    parse = clause.parse
    if who is not NOBODY or clause.copula is None or clause.copula != clause.finite or clause.is_negated:
        return
    verb, subject = parse.tokens[clause.verb], parse.tokens[clause.subject]
    determiners = {parse.tokens[i].text.casefold() for i in parse.children(clause.verb, "det")}
    if verb.upos != "NOUN" or verb.lemma in EMPTY or not determiners & {"a", "an"} or clause.subject > clause.verb:
        return
    if subject.upos not in ("NOUN", "PROPN") or parse.children(clause.subject, "nmod:poss", "acl:relcl"):
        return
    entity = material.names.at(clause.sentence, clause.subject)
    if entity is not None and entity.type == "PER":
        return
    words = statement_words(material, clause)
    name = text_of(parse, clause.subject_tokens, words)
    phrase = noun_phrase(clause, clause.verb) - clause.subject_tokens - {clause.copula}
    phrase = frozenset(i for i in phrase if i > clause.copula)
    if len(phrase) < FEWEST_WORDS or len(name.split()) > 5:
        return
    stem = Stem(question(f"What {parse.tokens[clause.copula].text} {name}"), clause.subject_tokens)
    yield make(
        clause, "definition", stem, text_of(parse, phrase, words), phrase, AnswerType.PHRASE, who
    )  # fmt: skip
