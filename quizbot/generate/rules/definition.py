"""What something is: a term or a name that the article itself defines."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from quizbot.bank.model import AnswerType
from quizbot.generate.asking import Stem, statement_words
from quizbot.generate.attribution import NOBODY, Attribution
from quizbot.generate.candidate import Candidate, Material
from quizbot.generate.clause import Clause
from quizbot.generate.description import is_bare_definite
from quizbot.generate.names import is_person_noun
from quizbot.generate.phrase import noun_phrase
from quizbot.generate.rules.participant import make
from quizbot.generate.wording import question, text_of, words_in

FEWEST_WORDS = 4
"""A definition of fewer words names a class and no difference."""
OFTEN = 2
"""A name that an apposition describes is asked for if the article uses it so often."""
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
    if parse.children(clause.verb, "case") or (
        is_bare_definite(parse, clause.subject) and subject.text.casefold() not in material.document.title_words
    ):
        return
    entity = material.names.at(clause.sentence, clause.subject)
    if entity is not None and (entity.type == "PER" or set(words_in(entity.full)) <= material.document.title_words):
        return  # What the title names is told of in every sentence.
    if not _is_first_mention(material, clause, clause.subject):
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


def ask_what_the_named_is(material: Material, clause: Clause, who: Attribution) -> Iterator[Candidate]:
    """Ask "What is X?" of "X, a Y that …,", where the article comes back to X and X is no person."""
    parse = clause.parse
    if clause.verb != parse.root or clause.is_trimmed:
        return
    for i, token in enumerate(parse.tokens):
        beside = parse.tokens[token.head] if token.head >= 0 else token
        if token.deprel != "appos" or token.upos != "NOUN" or token.head > i or beside.upos not in ("PROPN", "NOUN"):
            continue
        name = _name_described(material, clause, token.head)
        determiners = {parse.tokens[j].text.casefold() for j in parse.children(i, "det")}
        if not _is_first_mention(material, clause, token.head):
            continue
        if name is None or not determiners & {"a", "an"} or token.lemma in EMPTY or is_person_noun(token.lemma):
            continue
        phrase = frozenset(parse.subtree(i))
        phrase = frozenset(j for j in phrase if parse.tokens[j].upos != "PUNCT" or min(phrase) < j < max(phrase))
        told = [j for j in phrase if parse.tokens[j].upos != "PUNCT"]
        if len(told) < FEWEST_WORDS or parse.tokens[min(phrase) - 1].text not in (",", "–", "—"):
            continue
        stem = Stem(question(f"What {'are' if beside.xpos in ('NNS', 'NNPS') else 'is'} {name[0]}"), name[1])
        made = make(clause, "definition", stem, text_of(parse, phrase), phrase, AnswerType.PHRASE, who)
        yield replace(made, certainty=min(token.certainty, beside.certainty), verb=i)


def _is_first_mention(material: Material, clause: Clause, head: int) -> bool:
    """Tell whether the article names the thing here for the first time, as it does where it says what that is."""
    index = clause.sentence.index
    entity = material.names.at(clause.sentence, head)
    if entity is not None:
        return entity.mentions[0].sentence == index
    lemma = clause.parse.tokens[head].lemma.casefold()
    return all(lemma not in sentence.content for sentence in material.document.sentences[:index])


def _name_described(material: Material, clause: Clause, head: int) -> tuple[str, frozenset[int]] | None:
    """Return the words and tokens of a name or bare term that an apposition describes, None where it is neither."""
    parse = clause.parse
    entity = material.names.at(clause.sentence, head)
    mention = material.names.mention_at(clause.sentence, head)
    if entity is not None and mention is not None:
        if entity.type == "PER" or len(entity.mentions) < OFTEN:
            return None
        the = mention.first > 0 and parse.tokens[mention.first - 1].text.casefold() == "the"
        return ("the " if the else "") + entity.full, frozenset(range(mention.first, mention.last))
    bare = not parse.children(head, "det", "nmod:poss", "nummod", "nmod", "acl", "acl:relcl", "conj", "amod")
    often = material.document.lemma_counts[parse.tokens[head].lemma.casefold()] >= OFTEN
    if parse.tokens[head].upos != "NOUN" or not bare or not often:
        return None
    tokens = frozenset({head, *parse.children(head, "compound")})
    return text_of(parse, tokens), tokens
