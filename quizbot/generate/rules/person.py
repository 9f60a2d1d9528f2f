"""Who somebody is: a person whom the article introduces by what they do, and comes back to; who a "he" is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from quizbot.bank.model import AnswerType
from quizbot.generate.asking import Stem, ask_subject, statement_words
from quizbot.generate.attribution import NOBODY, Attribution, is_own_word
from quizbot.generate.candidate import Candidate, Material
from quizbot.generate.chain import Entity
from quizbot.generate.clause import Clause
from quizbot.generate.lexicon import OFFICES, ORDINALS, SPEECH_VERBS, UNDATED
from quizbot.generate.names import SURE
from quizbot.generate.phrase import preposition
from quizbot.generate.rules.participant import make
from quizbot.generate.wording import question, text_of, words_in

OFTEN = 2
MAKING = frozenset("build compose create design develop direct discover found invent make paint write".split())
"""What is done by those who are its makers ever after."""
FEWEST_WORDS, MOST_WORDS = 2, 12
PAST_SHARE, LIVING_SINCE = 0.6, 1930
"""An article that tells so much in the past, and of no later years, is asked "Who was …?"."""
MOST_TOLD = 3
"""Of somebody named oftener in a history "Who was …?" has many answers."""


def ask_who_somebody_is(material: Material, clause: Clause, who: Attribution) -> Iterator[Candidate]:
    """Ask "Who is X?" of "X, a fisherman from Kiel, …" where X is mentioned for the first time, not the last."""
    parse = clause.parse
    if not is_own_word(clause, who) or clause.verb != parse.root or clause.is_trimmed or clause.is_relative:
        return
    for i, token in enumerate(parse.tokens):
        if token.deprel != "appos" or token.upos != "NOUN" or not 0 <= token.head < i:
            continue
        entity = material.names.at(clause.sentence, token.head)
        if entity is None or entity.type != "PER" or entity.certainty < SURE or len(entity.mentions) < OFTEN:
            continue
        if set(words_in(entity.full)) <= material.document.title_words:
            continue  # Of whom the whole article tells no one description is the answer.
        if entity.mentions[0].sentence != clause.sentence.index or token.lemma.casefold() in OFFICES:
            continue
        behind = parse.tokens[entity.mentions[0].last]
        if behind.text not in (",", "–", "—", "("):
            continue  # "Lee of the Sejong Institute, a think-tank": that is said of the institute.
        phrase = _said_of_them(clause, i)
        determiners = {parse.tokens[j].text.casefold() for j in parse.children(i, "det")}
        if not determiners & {"a", "an"} or not FEWEST_WORDS <= len(phrase) <= MOST_WORDS:
            continue
        if _is_told_more(material, clause, i, entity):
            continue
        tense = "was" if _is_long_ago(material) else "is"
        if tense == "was" and len(entity.mentions) > MOST_TOLD:
            continue  # Of whoever did much several descriptions are right.
        name = frozenset(range(entity.mentions[0].first, entity.mentions[0].last))
        stem = Stem(question(f"Who {tense} {entity.full}"), name)
        words = statement_words(material, clause)  # "A poet making a name for himself" is said of him, whoever else.
        key = text_of(parse, phrase, {j: word for j, word in words.items() if not _is_reflexive(clause, j)})
        made = make(clause, "definition", stem, key, phrase, AnswerType.PHRASE, NOBODY)
        yield replace(made, certainty=min(token.certainty, parse.tokens[token.head].certainty), verb=i)


def _is_told_more(material: Material, clause: Clause, described: int, entity: Entity) -> bool:
    """Tell whether the article says more of what the person is, or only what they were once.

    "Ann Krog, a former teacher, was chosen as mayor"; "Ann Krog, a poet and mother of two"; "Krog was the mayor";
    "a lamp invented by Ann Krog, a surveyor": she is its inventor, too.
    """
    parse = clause.parse
    name = parse.tokens[described].head
    beside = parse.children(name, "conj") + parse.children(described, "conj")
    by_them = any(parse.tokens[i].text.casefold() == "by" for i in parse.children(name, "case"))
    made = by_them and parse.tokens[parse.tokens[name].head].lemma in MAKING
    once = any(parse.tokens[i].lemma in ("former", "retired", "late") for i in parse.children(described, "amod"))
    ascribed = any(preposition(clause, i) == "as" for i in clause.obliques)
    told = (
        c.copula is not None
        and c.parse.tokens[c.verb].upos == "NOUN"
        and material.names.at(c.sentence, c.subject) is entity
        for c in material.clauses
    )
    return bool(beside) or once or ascribed or made or any(told)


def ask_who_it_was(material: Material, clause: Clause, who: Attribution) -> Iterator[Candidate]:
    """Ask "Who <verb> …?" where the subject is a "he" or "she" that can only be one person."""
    token = clause.parse.tokens[clause.subject]
    references = material.references(clause)
    name = references.replace.get(clause.subject)
    if (
        token.text.casefold() not in ("he", "she")
        or not name
        or name.isupper()
        or clause.subject in references.doubtful
    ):
        return
    words = words_in(name)
    if words[-1] in ORDINALS or (material.is_report and material.document.title_words & set(words)):
        return  # "the third"; in the life of somebody every "he" is he.
    if clause.copula is not None or clause.parse.tokens[clause.verb].lemma in SPEECH_VERBS or who.prefix:
        return
    stem = ask_subject(material, clause, "Who")
    if stem is not None:
        type_ = AnswerType.PERSON if material.names.person(name) is not None else AnswerType.PHRASE
        yield make(clause, "subject", stem, name, frozenset({clause.subject}), type_, who)


def _is_reflexive(clause: Clause, i: int) -> bool:
    return clause.parse.tokens[i].text.casefold().endswith(("self", "selves"))


def _is_long_ago(material: Material) -> bool:
    """Tell whether the article tells a story or of a time whose people are dead."""
    document = material.document
    dated = document.latest_year != UNDATED
    return document.past_share >= PAST_SHARE and (not dated or document.latest_year < LIVING_SINCE)


def _said_of_them(clause: Clause, head: int) -> frozenset[int]:
    """Return the tokens of the description, less what it sets off by a comma."""
    parse = clause.parse
    branch = frozenset(parse.subtree(head))
    for child in parse.children(head, "acl:relcl", "acl", "appos", "nmod", "conj"):
        first = parse.subtree(child)[0]
        if "," in (parse.tokens[first].text, parse.tokens[first - 1].text):
            branch -= frozenset(parse.subtree(child))
    while branch and parse.tokens[max(branch)].upos == "PUNCT":
        branch -= {max(branch)}
    while branch and parse.tokens[min(branch)].upos == "PUNCT":
        branch -= {min(branch)}
    for child in parse.children(parse.tokens[head].head, "acl:relcl"):
        if branch and parse.subtree(child)[0] == max(branch) + 1:
            branch |= frozenset(parse.subtree(child))  # "Ann Lee, a farmer who led the work"
    return branch
