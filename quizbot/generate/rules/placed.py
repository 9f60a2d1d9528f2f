"""What stands somewhere, where the sentence puts the place first: "Next to the mill is a stone bridge"."""

from __future__ import annotations

from collections.abc import Iterator

from quizbot.bank.model import AnswerType
from quizbot.generate.asking.attribution import NOBODY
from quizbot.generate.asking.phrase import noun_phrase
from quizbot.generate.asking.stem import Stem, statement_words
from quizbot.generate.candidate import Candidate
from quizbot.generate.material import Material
from quizbot.generate.rules.make import make
from quizbot.generate.sentences.clause import SUBJECTS, Clause
from quizbot.generate.sentences.document import Sentence
from quizbot.generate.wording import question, text_of

PLACED = frozenset(
    "next in on at near inside outside beneath under above behind between beside opposite atop over".split()
)
IN_FRONT = ("nmod", "obl", "advmod")
FEWEST_WORDS_OF_A_PLACE = 3


def ask_what_is_there(material: Material, sentence: Sentence) -> Iterator[Candidate]:
    """Ask "What is next to the mill?" with what the sentence sets behind "is" as key."""
    parse = sentence.parse
    thing = parse.root
    copula = parse.children(thing, "cop")
    if (
        parse.children(thing, *SUBJECTS, "expl")
        or len(copula) != 1
        or parse.tokens[thing].upos not in ("NOUN", "PROPN")
    ):
        return
    place = frozenset(j for i in parse.children(thing, *IN_FRONT) if i < copula[0] for j in parse.subtree(i))
    place = frozenset(i for i in place if parse.tokens[i].upos != "PUNCT")
    if len(place) < FEWEST_WORDS_OF_A_PLACE or parse.tokens[min(place)].text.casefold() not in PLACED:
        return
    if place != frozenset(range(copula[0])) or parse.tokens[copula[0]].xpos not in ("VBZ", "VBD"):
        return
    tokens = frozenset(i for i in range(len(parse.tokens)) if parse.tokens[i].upos != "PUNCT")
    clause = Clause(sentence, thing, thing, tokens)
    asides = {j for i in parse.children(thing, "appos", "parataxis", "acl:relcl", "conj") for j in parse.subtree(i)}
    phrase = frozenset(i for i in noun_phrase(clause, thing) if i > copula[0]) - asides
    words = statement_words(material, clause)
    stem = Stem(question(f"What {parse.tokens[copula[0]].text} {text_of(parse, place, words)}"), place)
    key = text_of(parse, phrase, words)
    if key:
        yield make(clause, "what is there", stem, key, phrase, AnswerType.PHRASE, NOBODY)
