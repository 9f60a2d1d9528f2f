"""How two things differ, and which of two is more so: both sides named by the article."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from quizbot.bank.model import AnswerType
from quizbot.generate.asking import DO_SUPPORT, Stem, plain_statement, statement_words
from quizbot.generate.attribution import NOBODY, Attribution
from quizbot.generate.candidate import Candidate, Material
from quizbot.generate.clause import Clause
from quizbot.generate.phrase import key_text, noun_phrase, preposition, question_word
from quizbot.generate.rules.participant import make
from quizbot.generate.wording import question, text_of, words_in

CONTRASTING = frozenset({"while", "whereas"})
FEWEST_WORDS, MOST_WORDS = 4, 26
MOST_WORDS_OF_A_SIDE = 6


def ask_how_they_differ(material: Material, clause: Clause, who: Attribution) -> Iterator[Candidate]:
    """Ask "How does S differ from T?" of "Unlike T, S …" and of "T …, whereas S …"."""
    if who is not NOBODY or clause.is_trimmed or clause.finite is None or clause.subject > clause.verb:
        return
    for head in clause.obliques:
        if preposition(clause, head) == "unlike":
            yield from _ask_unlike(material, clause, head)
    parse = clause.parse
    marks = {parse.tokens[i].text.casefold() for i in parse.children(clause.verb, "mark")}
    if parse.tokens[clause.verb].deprel == "advcl" and marks & CONTRASTING:
        beside = [c for c in material.clauses_in(clause.sentence) if c.verb == parse.tokens[clause.verb].head]
        if len(beside) == 1 and ("whereas" in marks or _are_parallel(clause, beside[0])):
            yield from _ask_contrast(material, clause, beside[0], min(marks & CONTRASTING))


def _ask_unlike(material: Material, clause: Clause, head: int) -> Iterator[Candidate]:
    parse = clause.parse
    branch = frozenset(parse.subtree(head)) & clause.tokens
    said = frozenset(i for i in clause.tokens - clause.subject_tokens - branch if i > max(clause.subject_tokens))
    if len(said) < FEWEST_WORDS or parse.tokens[head].upos not in ("NOUN", "PROPN"):
        return
    words = statement_words(material, clause)
    one, other = (text_of(parse, side, words) for side in (clause.subject_tokens, noun_phrase(clause, head)))
    stem = _differ(clause, one, other, clause.subject_tokens | branch)
    key = f"{one} {text_of(parse, said, words)}"
    yield make(clause, "difference", stem, key, said, AnswerType.CLAUSE, NOBODY)


def _differ(clause: Clause, one: str, other: str, tokens: frozenset[int]) -> Stem:
    finite = clause.parse.tokens[clause.finite if clause.finite is not None else clause.verb]
    auxiliary = {"was": "did", "were": "did", "is": "does", "are": "do"}.get(finite.text.casefold())
    plural = clause.parse.tokens[clause.subject].xpos in ("NNS", "NNPS")
    auxiliary = auxiliary or DO_SUPPORT.get(finite.xpos) or ("do" if plural else "does")
    return Stem(question(f"How {auxiliary} {one} differ from {other}"), tokens)


def _are_parallel(clause: Clause, beside: Clause) -> bool:
    """Tell whether "while" sets two things side by side that are said to be or to do the same with a difference."""
    tokens = clause.parse.tokens
    same = tokens[clause.verb].lemma == tokens[beside.verb].lemma
    alike = clause.copula is not None and beside.copula is not None
    return (same or alike) and not (clause.is_negated and beside.is_negated)


def _ask_contrast(material: Material, clause: Clause, beside: Clause, mark: str) -> Iterator[Candidate]:
    """Ask for the difference with both clauses as key."""
    parse = clause.parse
    sides = [(c, text_of(parse, c.subject_tokens, statement_words(material, c))) for c in (beside, clause)]
    if any(parse.tokens[c.subject].upos not in ("NOUN", "PROPN", "PRON") or c.finite is None for c, _ in sides):
        return
    if any(len(text.split()) > MOST_WORDS_OF_A_SIDE for _, text in sides) or sides[0][1] == sides[1][1]:
        return
    own = beside.tokens - frozenset(parse.subtree(clause.verb))
    told = [plain_statement(material, replace(beside, tokens=own)).prompt, plain_statement(material, clause).prompt]
    key = f"{told[0]}, {mark} {told[1]}"
    if not FEWEST_WORDS <= len(words_in(key)) <= MOST_WORDS:
        return
    stem = _differ(clause, sides[1][1], sides[0][1], clause.subject_tokens | beside.subject_tokens)
    tokens = (own | clause.tokens) - stem.tokens
    made = make(clause, "difference", stem, key, tokens, AnswerType.CLAUSE, NOBODY)
    yield replace(made, certainty=min(made.certainty, beside.certainty))


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
