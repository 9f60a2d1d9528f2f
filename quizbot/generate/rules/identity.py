"""Who or what a description means, where the article names it: "The first inhabitants of Coron were the Tagbanuas"."""

from __future__ import annotations

from collections.abc import Iterator

from quizbot.generate.asking import ask_within
from quizbot.generate.attribution import Attribution
from quizbot.generate.candidate import Candidate, Material
from quizbot.generate.clause import Clause
from quizbot.generate.names import is_person_noun
from quizbot.generate.phrase import answer_type, key_text, noun_phrase, question_word
from quizbot.generate.rules.participant import make, names_its_subject


def ask_for_identity(material: Material, clause: Clause, who: Attribution) -> Iterator[Candidate]:
    """Ask "Who were the first inhabitants of Coron?" with the name in the predicate as key."""
    if clause.copula is None or not names_its_subject(clause) or clause.is_negated:
        return
    word = question_word(material, clause, clause.verb)
    if word is None:
        return
    gap = frozenset(i for i in clause.tokens - clause.subject_tokens if i > clause.copula)
    phrase = noun_phrase(clause, clause.verb) & gap
    people = word == "Who" or is_person_noun(clause.parse.tokens[clause.subject].lemma)
    stem = ask_within(material, clause, "Who" if people else "What", gap, prefix=who.prefix)
    if stem is not None and phrase:
        key = key_text(material, clause, phrase)
        yield make(clause, "identity", stem, key, phrase, answer_type(material, clause, clause.verb), who)
