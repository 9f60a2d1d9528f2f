"""How much: sums of money that the clause names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizbot.bank.model import AnswerType
from quizbot.generate.asking.attribution import Attribution
from quizbot.generate.asking.phrase import key_text, noun_phrase, preposition
from quizbot.generate.asking.stem import ask_within
from quizbot.generate.candidate import Candidate
from quizbot.generate.material import Material
from quizbot.generate.rules.make import make
from quizbot.generate.sentences.clause import Clause

SUM = re.compile(
    r"(?:[$£€¥]|US\$)\s?\d[\d,.]*(?:\s?(?:million|billion|trillion|thousand|m|bn|k)\b)?|"
    r"\b\d[\d,.]*(?:\s(?:million|billion|trillion|thousand))?\s(?:dollars|pounds|euros|yen|rubles|roubles|rupees)\b"
)
PAYING = frozenset(
    "pay cost spend raise earn charge donate invest offer receive award give lose save make gross sell buy fetch grant "
    "contribute owe borrow lend bid fine".split()
)


def ask_how_much(material: Material, clause: Clause, who: Attribution) -> Iterator[Candidate]:
    """Ask "How much did S pay …?" where the object, or what stands behind "for", is a sum of money."""
    parse = clause.parse
    if parse.tokens[clause.verb].lemma not in PAYING or clause.is_negated:
        return
    heads = [*parse.children(clause.verb, "obj"), *clause.obliques]
    sums = []
    for head in heads:
        phrase = noun_phrase(clause, head)
        text = key_text(material, clause, phrase)
        found = SUM.search(text)
        if found and len(text) - len(found.group()) <= len("more than about ") and head in clause.tokens:
            sums.append((head, phrase, text))
    if len(sums) != 1:
        return
    head, phrase, text = sums[0]
    case = preposition(clause, head)
    if case not in ("", "for", "at"):
        return
    word = "For how much" if case == "for" else "At what price" if case == "at" else "How much"
    stem = ask_within(material, clause, word, frozenset(parse.subtree(head)) & clause.tokens, prefix=who.prefix)
    if stem is not None:
        yield make(clause, "how much", stem, text, phrase, AnswerType.NUMBER, who)
