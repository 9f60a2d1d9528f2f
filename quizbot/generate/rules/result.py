"""Why, across clauses and sentences: what the article itself joins by "so", "as a result" or "this led to"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from quizbot.bank.model import AnswerType
from quizbot.generate.asking.attribution import NOBODY, Attribution
from quizbot.generate.asking.stem import Stem, ask_subject, ask_within, plain_statement
from quizbot.generate.candidate import Candidate
from quizbot.generate.material import Material
from quizbot.generate.rules.make import make
from quizbot.generate.sentences.clause import Clause
from quizbot.generate.sentences.speech import speech_tokens
from quizbot.generate.wording import words_in

THEREFORE = re.compile(
    r"(?:As a (?:direct )?(?:result|consequence)|Consequently|Therefore|Hence|(?:For|Because of) (?:this|that) reason|"
    r"Because of (?:this|that)|Accordingly|(?:That|This) is why|"
    r"So(?! (?:\w+ly|far|few|great|little|long|many|much|strong)\b)),? ",
)
"""How a sentence opens that follows from the one before."""
CONCEDES = re.compile(r"(?:al)?though\b|while\b|despite\b", re.IGNORECASE)
TIES = frozenset("so therefore hence consequently".split())
BRINGING = frozenset("lead cause result prompt force enable allow trigger bring help make encourage".split())
FEWEST_WORDS, MOST_WORDS = 4, 20


def ask_why_before(material: Material, clause: Clause, who: Attribution) -> Iterator[Candidate]:
    """Ask "Why …?" of what follows from the clause or the sentence before, or "What led to …?" where it says "this"."""
    if who is not NOBODY or clause.is_trimmed or clause.is_negated:
        return
    parse = clause.parse
    if clause.verb == parse.root and THEREFORE.match(clause.sentence.quote):
        cause = _clause_before(material, clause)
        if cause is not None:
            yield from _ask(material, clause, who, cause, ask_within(material, clause, "Why", frozenset()))
    elif (
        clause.verb == parse.root
        and _is_this(clause)
        and parse.tokens[clause.verb].lemma in BRINGING
        and parse.tokens[clause.finite or 0].xpos != "MD"
    ):
        cause = _clause_before(material, clause)
        if cause is not None:
            yield from _ask(material, clause, who, cause, ask_subject(material, clause, "What"))
    elif parse.tokens[clause.verb].deprel in ("conj", "parataxis") and _is_tied(clause):
        beside = [c for c in material.clauses_in(clause.sentence) if c.verb == parse.tokens[clause.verb].head]
        if beside and beside[0].claim_verb is None and beside[0].verb < clause.verb:
            yield from _ask(material, clause, who, beside[0], ask_within(material, clause, "Why", frozenset()))


def _ask(material: Material, clause: Clause, who: Attribution, cause: Clause, stem: Stem | None) -> Iterator[Candidate]:
    references = material.references(cause)
    leaning = [i for i in cause.tokens & references.open if cause.parse.tokens[i].upos != "NOUN"]
    if stem is None or leaning or speech_tokens(cause.sentence) or speech_tokens(clause.sentence):
        return
    if any(not set(bound) <= stem.tokens for i, bound in material.references(clause).bound.items() if i in stem.tokens):
        return  # "so the eye has no chance of seeing it": what it is, the cause says.
    key = plain_statement(material, cause).prompt.rstrip(".!")
    if not FEWEST_WORDS <= len(words_in(key)) <= MOST_WORDS or CONCEDES.match(key):
        return
    made = make(clause, "why: before", stem, key, frozenset(), AnswerType.CLAUSE, who)
    start = min(cause.sentence.span.start, clause.sentence.span.start)
    quote = material.document.text(start, clause.sentence.span.end)
    certainty = min(made.certainty, cause.certainty)
    yield replace(made, quote=quote, certainty=certainty)


def _clause_before(material: Material, clause: Clause) -> Clause | None:
    """Return the sentence before as one clause, None where it opens the paragraph or states nothing."""
    if clause.sentence.position == 0:
        return None
    before = material.document.sentences[clause.sentence.index - 1]
    main = [c for c in material.clauses_in(before) if c.claim_verb is None and c.verb == before.parse.root]
    return replace(main[0], tokens=frozenset(range(len(before.parse.tokens)))) if main else None


def _is_this(clause: Clause) -> bool:
    words = [clause.parse.tokens[i].text.casefold() for i in clause.subject_tokens]
    return words in (["this"], ["that"])


def _is_tied(clause: Clause) -> bool:
    """Tell whether "so" or "therefore" stands between the clause and the one before it."""
    parse = clause.parse
    ties = [i for i in parse.children(clause.verb, "cc", "advmod", "mark") if i < clause.subject]
    if any(token.text.casefold() == "that" for token in parse.tokens[max(ties, default=0) : clause.subject]):
        return False  # "so many that the chairman …"
    own_subject = parse.tokens[clause.subject].head == clause.verb
    return own_subject and any(parse.tokens[i].text.casefold() in TIES for i in ties)
