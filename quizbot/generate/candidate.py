"""A question that might be asked: what every rule makes and every check reads."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from functools import cached_property

from quizbot.bank.model import AnswerType, Kind
from quizbot.generate.lexicon import ANIMALS, PLAIN_AUXILIARIES, UTTERING
from quizbot.generate.names.names import Names
from quizbot.generate.references.reference import References, Resolver
from quizbot.generate.sentences.clause import SUBJECTS, Clause
from quizbot.generate.sentences.clauses import clauses_of
from quizbot.generate.sentences.document import CONTENT_TAGS, Document, Sentence
from quizbot.generate.sentences.trim import relative_times, trimmed
from quizbot.generate.sentences.written import told_back
from quizbot.generate.wording import words_in

UNTOLD = frozenset({"PUNCT", "DET", "ADP"})
"""Words whose arcs hardly change what a question says."""
WITHIN_PHRASE, VERBATIM = 0.6, 0.2
"""How much the arc of a word bears that stands in its phrase, or in a run of words kept as the sentence has them."""
KEEPING = frozenset({"subject", "when", "how"})
"""Rules that leave what follows the verb as it stands, but for the key."""
SPEAKERS_OF_A_REPORT = 2
LEAST = 1e-6
TRUE_OR_FALSE = "True or false: "
"""How the prompt of a statement begins."""


@dataclass(frozen=True, eq=False)
class Candidate:
    """A prompt with its key, and the tokens of the evidence sentence that each was made from."""

    kind: Kind
    rule: str
    """Name of the rule that made it, such as ``object`` or ``why``."""
    prompt: str
    key: str
    type: AnswerType
    clause: Clause
    stem_tokens: frozenset[int]
    key_tokens: frozenset[int]
    certainty: float
    verb: int
    """Head of the clause it asks about: one clause is one fact."""
    is_attributed: bool = False
    """The prompt names whose claim it is."""
    accept: tuple[str, ...] = ()
    reject: tuple[str, ...] = ()
    distractors: tuple[str, ...] = ()
    explanation: str | None = None
    parts: tuple[str, ...] = ()
    """The parts of the key of a `list` or an `order`."""
    is_verbatim: bool = False
    """The stem gives back words as they stand, whatever hangs on what among them."""
    quote: str | None = None
    """The evidence, where it is more than its one sentence."""

    @property
    def stem_lemmas(self) -> frozenset[str]:
        """What the stem says: the lemmas of its content words."""
        tokens = (self.clause.parse.tokens[i] for i in self.stem_tokens)
        content = (token.lemma.casefold() for token in tokens if token.upos in CONTENT_TAGS)
        return frozenset(content) - PLAIN_AUXILIARIES

    @property
    def stem_names(self) -> frozenset[str]:
        """The lemmas of the names and numbers that the stem says."""
        tokens = (self.clause.parse.tokens[i] for i in self.stem_tokens)
        return frozenset(token.lemma.casefold() for token in tokens if token.upos in ("PROPN", "NUM"))

    @property
    def key_heads(self) -> list[int]:
        """The tokens of the key that hang on none of its others."""
        tokens = self.clause.parse.tokens
        return [i for i in self.key_tokens if tokens[i].head not in self.key_tokens]

    @property
    def stated(self) -> str:
        """The prompt of a statement without the words that ask whether it is true."""
        return self.prompt.removeprefix(TRUE_OR_FALSE)

    @property
    def names_another(self) -> bool:
        """Whether the stem names something beside the key: "Who disobeys the order?", not "Who began to cry?"."""
        asked = {self.clause.subject} if self.rule in ("subject", "agent") else self.key_tokens
        tags = {self.clause.parse.tokens[i].upos for i in self.stem_tokens - asked}
        return bool(tags & {"NOUN", "PROPN"}) and "PRON" not in tags

    @property
    def doubt(self) -> float:
        """How unsure the reader is of the whole: minus the logarithm of the probability of all arcs used.

        An arc inside a phrase that the question keeps as it stands counts for less: a word of it on another word
        of it leaves the question the same.
        """
        if self.is_verbatim:
            return 0.0
        tokens = self.clause.parse.tokens
        used = (i for i in self.stem_tokens | self.key_tokens if tokens[i].upos not in UNTOLD)
        return -sum(self._bearing(i) * math.log(max(LEAST, tokens[i].certainty)) for i in used)

    @cached_property
    def kept_in_row(self) -> frozenset[int]:
        """The tokens behind the verb, where the stem keeps the sentence's every word up to its end.

        What hangs on what among them changes nothing: the question repeats them as they stand.
        """
        parse = self.clause.parse
        behind = frozenset(i for i in range(self.verb + 1, len(parse.tokens)) if parse.tokens[i].upos != "PUNCT")
        if self.kind is not Kind.TRUE_FALSE and self.rule != "subject":
            behind -= {j for i in self.key_tokens for j in (i, *parse.children(i, "case", "mark"))}
        may_keep = self.kind is Kind.TRUE_FALSE or self.rule in KEEPING or self.rule.startswith("why")
        return behind if may_keep and self.verb >= 0 and behind <= self.stem_tokens else frozenset()

    def _bearing(self, i: int) -> float:
        """Return how much the arc of token `i` bears on the question."""
        if i in self.kept_in_row:
            return VERBATIM
        head = self.clause.parse.tokens[i].head
        if i == self.verb and self.clause.stands_by_itself:
            return WITHIN_PHRASE
        inner = head not in (self.verb, -1) and i != self.verb and (i in self.key_tokens) == (head in self.key_tokens)
        return WITHIN_PHRASE if inner else 1.0

    @property
    def evidence(self) -> str:
        """The part of the article, verbatim, that the question stands on."""
        return self.quote or self.sentence.quote

    @property
    def sentence(self) -> Sentence:
        """The sentence of the evidence."""
        return self.clause.sentence


class Material:
    """A document with its names and references: what the rules work on."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.names = Names(document)
        self._resolver = Resolver(document, self.names)
        self.descriptions = self._resolver.descriptions
        self.speakers = self._resolver.speakers
        self._references: dict[int, References] = {}
        self._within: dict[Clause, References] = {}
        self._meant: dict[int, frozenset[str]] = {}
        self._acronyms: dict[str, list[str]] = {}

    @cached_property
    def clauses(self) -> tuple[Clause, ...]:
        """Every clause of the article, each followed by what it is without its dispensable adjuncts."""
        found: list[Clause] = []
        for sentence in self.document.sentences:
            leaning = self._of_sentence(sentence).open | relative_times(sentence)
            for clause in clauses_of(sentence):
                told = (clause, *trimmed(clause, leaning))
                found += told
                found += (back for one in told if self.is_report for back in told_back(one))
        return tuple(found)

    @cached_property
    def quotes_people(self) -> bool:
        """Whether it quotes somebody by a full name, as the news do."""
        return bool(self.speakers.full_names)

    @cached_property
    def talking(self) -> frozenset[str]:
        """The lemmas, lower-cased, of the nouns that utter something: the beasts of a fable talk."""
        parses = [sentence.parse for sentence in self.document.sentences]
        uttering = ((p, i) for p in parses for i, token in enumerate(p.tokens) if token.lemma in UTTERING)
        found = {p.tokens[j].lemma.casefold() for p, i in uttering for j in p.children(i, *SUBJECTS)}
        return frozenset(found | {name.split()[-1].casefold() for name in self.speakers.all_called})

    @cached_property
    def is_fable(self) -> bool:
        """Whether it is a story in which an animal talks, or which is called after one: there each is somebody."""
        return self.is_story and bool((self.talking | self.document.title_words) & ANIMALS)

    @cached_property
    def is_report(self) -> bool:
        """Whether it tells of its own time: it names years or its day, or quotes several people by their full names."""
        return self.document.is_dated or len(self.speakers.full_names) >= SPEAKERS_OF_A_REPORT

    @property
    def is_story(self) -> bool:
        """Whether it tells what happened once to whom nobody knows, at no known time, quoting nobody as news do."""
        return self.document.is_tale and not self.is_report and not self.quotes_people

    @cached_property
    def _clauses_by_sentence(self) -> dict[int, list[Clause]]:
        found: dict[int, list[Clause]] = {}
        for clause in self.clauses:
            if not clause.is_trimmed and not clause.is_told_back:
                found.setdefault(clause.sentence.index, []).append(clause)
        return found

    def clauses_in(self, sentence: Sentence) -> list[Clause]:
        """Return the clauses of one sentence, each with all that belongs to it."""
        return self._clauses_by_sentence.get(sentence.index, [])

    @cached_property
    def _clauses_by_verb(self) -> dict[str, list[Clause]]:
        found: dict[str, list[Clause]] = {}
        for clause in self.clauses:
            if not clause.is_trimmed:
                found.setdefault(clause.parse.tokens[clause.verb].lemma, []).append(clause)
        return found

    def clauses_with(self, verb: str) -> list[Clause]:
        """Return the clauses of the article, none trimmed, whose verb has this lemma."""
        return self._clauses_by_verb.get(verb, [])

    def references(self, clause: Clause) -> References:
        """Return what the words of a clause refer to, where the clause is read by itself."""
        if clause not in self._within:
            self._within[clause] = self._of_sentence(clause.sentence).within(clause.tokens)
        return self._within[clause]

    def meant_in(self, sentence: Sentence) -> frozenset[str]:
        """Return the words, lower-cased, of the names that the sentence's pronouns and descriptions stand for."""
        if sentence.index not in self._meant:
            names = self._of_sentence(sentence).replace.values()
            self._meant[sentence.index] = frozenset(word for name in names for word in words_in(name))
        return self._meant[sentence.index]

    def _of_sentence(self, sentence: Sentence) -> References:
        if sentence.index not in self._references:
            self._references[sentence.index] = self._resolver.references(sentence)
        return self._references[sentence.index]

    def acronyms_of(self, full: str) -> list[str]:
        """Return the article's own short forms of a name, given in brackets behind it ("United Nations (UN)")."""
        if full not in self._acronyms:
            found = re.findall(rf"{re.escape(full)}\s*\(([A-Z][A-Z.&]{{1,7}})\)", self.document.article.text)
            self._acronyms[full] = list(dict.fromkeys(found))
        return self._acronyms[full]
