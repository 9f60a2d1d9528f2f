"""Which of two is more so: both sides named by the article."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from quizbot.bank.model import AnswerType
from quizbot.generate.asking.attribution import NOBODY, Attribution
from quizbot.generate.asking.phrase import key_text, noun_phrase, preposition
from quizbot.generate.asking.question_word import question_word
from quizbot.generate.asking.stem import Stem, statement_words
from quizbot.generate.candidate import Candidate
from quizbot.generate.material import Material
from quizbot.generate.references.definite import is_bare_definite
from quizbot.generate.rules.make import make
from quizbot.generate.sentences.clause import Clause
from quizbot.generate.wording import question, text_of


def ask_which_of_two(material: Material, clause: Clause, who: Attribution) -> Iterator[Candidate]:
    """Ask "Which is older, S or T?" of "S is older than T"."""
    parse = clause.parse
    degree = clause.verb
    if who is not NOBODY or clause.is_negated or clause.copula is None or clause.copula != clause.finite:
        return
    more = parse.tokens[degree].xpos == "JJR" or any(
        parse.tokens[i].text.casefold() in ("more", "less") for i in parse.children(degree, "advmod")
    )
    than = [i for i in parse.children(degree, "obl") if preposition(clause, i) == "than" and i in clause.tokens]
    if parse.tokens[degree].upos != "ADJ" or not more or len(than) != 1 or clause.subject > degree:
        return
    if any(
        parse.tokens[i].upos not in ("NOUN", "PROPN") or parse.children(i, "nummod", "acl:relcl")
        for i in (clause.subject, than[0])
    ):
        return
    if any(parse.tokens[i].upos == "NOUN" and is_bare_definite(parse, i) for i in (clause.subject, than[0])):
        return  # "the custom or the building"
    word = question_word(material, clause, clause.subject)
    other = noun_phrase(clause, than[0])
    words = statement_words(material, clause)
    sides = [text_of(parse, tokens, words) for tokens in (clause.subject_tokens, other)]
    held = frozenset(parse.subtree(than[0])) | clause.subject_tokens
    front, asked = (
        text_of(parse, (i for i in clause.tokens - held if (i < min(clause.subject_tokens)) is before), words)
        for before in (True, False)
    )
    both = " or ".join(sorted(sides))  # In the order of the alphabet, so that the place tells nothing.
    prompt = f"{'who' if word == 'Who' else 'which'} {asked}, {both}"
    stem = Stem(question(f"{front}, {prompt}" if front else prompt), clause.tokens)
    key = key_text(material, clause, clause.subject_tokens)
    made = make(clause, "which of two", stem, key, clause.subject_tokens, AnswerType.PHRASE, NOBODY)
    yield replace(made, reject=(sides[1],))
