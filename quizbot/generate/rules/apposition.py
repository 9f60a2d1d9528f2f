"""What something is called: a description with its name set beside it."""

from __future__ import annotations

from collections.abc import Iterator

from quizbot.bank.model import AnswerType
from quizbot.generate.asking import Stem, statement_words
from quizbot.generate.attribution import NOBODY, Attribution
from quizbot.generate.candidate import Candidate, Material
from quizbot.generate.clause import Clause
from quizbot.generate.names import SURE
from quizbot.generate.rules.participant import make
from quizbot.generate.wording import question, text_of

MOST_WORDS_OF_A_NAME, FEWEST_WORDS_OF_A_DESCRIPTION = 6, 3


def ask_for_name(material: Material, clause: Clause, who: Attribution) -> Iterator[Candidate]:
    """Ask "What is the name of Beyoncé's second solo album?" where the article sets the name beside it."""
    parse = clause.parse
    if who is not NOBODY:
        return
    for head in (clause.subject, *([clause.object] if clause.object is not None else []), *clause.obliques):
        if parse.tokens[head].upos != "NOUN" or parse.tokens[head].xpos != "NN" or parse.children(head, "conj"):
            continue
        beside = parse.children(head, "appos")
        if len(beside) != 1 or not _is_definite(clause, head) or parse.children(beside[0], "conj", "appos"):
            continue
        name = frozenset(
            i
            for i in parse.subtree(beside[0])
            if not _below(clause, i, beside[0], ("acl", "acl:relcl", "nmod:unmarked"))
        )
        name = frozenset(i for i in name if parse.tokens[i].upos != "PUNCT" or min(name) < i < max(name))
        entity = material.names.at(clause.sentence, beside[0])
        if max(name) + 1 < len(parse.tokens) and parse.tokens[max(name) + 1].upos != "PUNCT":
            continue  # The name goes on: "Dangerously in Love".
        if parse.tokens[beside[0]].upos != "PROPN" or not 1 <= len(name) <= MOST_WORDS_OF_A_NAME:
            continue
        led = {i for case in parse.children(head, "case") for i in parse.subtree(case)}
        phrase = frozenset(i for i in parse.subtree(head) if i < min(name) and i not in led)
        words = statement_words(material, clause)
        described = text_of(parse, phrase, words)
        if len(described.split()) < FEWEST_WORDS_OF_A_DESCRIPTION:
            continue
        stem = Stem(question(f"What is the name of {described}"), phrase)
        sure = entity is not None and entity.certainty >= SURE
        type_ = entity.answer_type if entity is not None and sure else AnswerType.PHRASE
        yield make(clause, "name", stem, text_of(parse, name), name, type_, who)


def _is_definite(clause: Clause, head: int) -> bool:
    parse = clause.parse
    determiners = {parse.tokens[i].text.casefold() for i in parse.children(head, "det")}
    return "the" in determiners or bool(parse.children(head, "nmod:poss"))


def _below(clause: Clause, i: int, top: int, deprels: tuple[str, ...]) -> bool:
    while i not in (top, -1):
        if clause.parse.tokens[i].deprel in deprels:
            return True
        i = clause.parse.tokens[i].head
    return False
