"""The words of a passage that stand in the place of the question's "who" or "what", by the trees of both."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property

from quizbot.ask.asked import Asked, Want
from quizbot.ask.roles import AGENT, PATIENT, arguments, phrase_at
from quizbot.ask.sentence import raw_words
from quizbot.ask.ties import is_family
from quizbot.grade.sides.side import concept
from quizbot.grade.sides.synonym import groups_of_word
from quizbot.read.parse import Parse, Token

_ASKING = frozenset(("who", "whom", "what", "which", "whose"))
_WANTS = frozenset((Want.PERSON, Want.PLACE, Want.NAME, Want.THING))
_VERBS = frozenset(("VERB", "AUX"))
_THINGS = frozenset(("NOUN", "PROPN", "X"))
_TELLING = _THINGS | frozenset(("NUM", "ADJ", "VERB", "SYM"))
_SAME, _LIKE, _EQUAL, _BESIDE, _OF_KIND = 4.0, 3.0, 2.0, 1.0, 0.4
"""How surely a place answers: by the question's own verb, by one like it, as a predicate, as an apposition, by kind."""


def has_slot(asked: Asked) -> bool:
    """Tell whether a question leaves "who", "what" or "which" open, and wants what the trees can tell."""
    return asked.want in _WANTS and not _ASKING.isdisjoint(asked.text.lower().split())


class Slot:
    """What a question leaves open: "who", "what" or, with a noun, "which pier"."""

    def __init__(self, parse: Parse, terms: Sequence[str]) -> None:
        self._parse = parse
        self._terms = frozenset(terms)
        tokens = parse.tokens
        asking = next((at for at, token in enumerate(tokens) if token.text.lower() in _ASKING), None)
        self._noun = None
        if asking is not None and tokens[asking].deprel in ("det", "nmod:poss") and tokens[asking].head >= 0:
            asking = self._noun = tokens[asking].head
        self._open = asking

    def found_in(self, passage: Parse) -> tuple[int, int] | None:
        """Return the characters of the article that fill the slot in `passage`; None where that is not sure."""
        if self._open is None:
            return None
        meant = [_concepts(token) for token in passage.tokens]
        told = [*self._by_verb(passage, meant), *self._by_identity(passage, meant)]
        places = [(sure, at) for sure, at in told if self._can_fill(passage.tokens[at], meant[at])]
        places = places or list(self._by_kind(passage, meant))
        if not places:
            return None
        first, last = phrase_at(passage, max(places, key=lambda place: place[0])[1])
        return passage.tokens[first].start, passage.tokens[last].end

    @cached_property
    def _kind(self) -> str:
        """The concept of the noun asked for: "pier" of "which pier"; empty if there is none."""
        return concept(self._parse.tokens[self._noun].lemma.lower()) if self._noun is not None else ""

    def _can_fill(self, token: Token, meant: set[str]) -> bool:
        """Tell whether a word says what the question does not, and something of a kind if a kind is asked for."""
        return token.upos in (_THINGS if self._kind else _TELLING) and meant.isdisjoint(self._terms)

    def _by_verb(self, passage: Parse, meant: list[set[str]]) -> Iterator[tuple[float, int]]:
        """Yield what has in the passage the part that the open word has in the question."""
        assert self._open is not None
        above = self._parse.tokens[self._open].head
        if above < 0 or self._parse.tokens[above].upos not in _VERBS:
            return
        role = next((role for role, word in arguments(self._parse, above) if word == self._open), None)
        key = concept(self._parse.tokens[above].lemma.lower())
        for verb, token in enumerate(passage.tokens):
            if role is None or token.upos not in (*_VERBS, "NOUN") or not (sure := _sureness(key, meant[verb])):
                continue
            parts = arguments(passage, verb)
            if self._is_of_others(passage, meant, above, parts):
                continue
            for part, word in parts:
                if part == role:
                    others = sum(self._speaks_of(passage, meant, other) for _, other in parts if other != word)
                    yield sure + others + self._holds_kind(passage, meant, word), word

    def _is_of_others(self, passage: Parse, meant: list[set[str]], above: int, parts: list[tuple[str, int]]) -> bool:
        """Tell whether somebody else does it there, or it is done to something else, than in the question."""
        named = {role for role, word in arguments(self._parse, above) if word != self._open and self._is_named(word)}
        return any(
            passage.tokens[word].upos in _THINGS and not self._speaks_of(passage, meant, word)
            for role, word in parts
            if role in named & {AGENT, PATIENT}
        )

    def _is_named(self, word: int) -> bool:
        return self._parse.tokens[word].upos in _THINGS

    def _speaks_of(self, passage: Parse, meant: list[set[str]], word: int) -> bool:
        return any(not meant[at].isdisjoint(self._terms) for at in passage.subtree(word))

    def _holds_kind(self, passage: Parse, meant: list[set[str]], word: int) -> bool:
        return any(self._kind in meant[at] for at in passage.subtree(word))

    def _by_identity(self, passage: Parse, meant: list[set[str]]) -> Iterator[tuple[float, int]]:
        """Yield what the passage says that the thing is, for "what is the thing?"."""
        tokens, open_word = self._parse.tokens, self._open
        assert open_word is not None
        above = tokens[open_word].head
        if tokens[open_word].deprel == "root":
            things = self._parse.children(open_word, "nsubj")
        else:
            things = (above,) if tokens[above].deprel == "root" and self._parse.children(above, "cop") else ()
        for thing in things[:1]:
            key = concept(tokens[thing].lemma.lower())
            for at, token in enumerate(passage.tokens):
                if key in meant[at] and token.upos in ("NOUN", "PROPN"):
                    more = sum(not meant[below].isdisjoint(self._terms) for below in passage.subtree(at))
                    yield from ((sure + more, word) for sure, word in _identities(passage, at))

    def _by_kind(self, passage: Parse, meant: list[set[str]]) -> Iterator[tuple[float, int]]:
        """Yield what is named as one of the kind asked for: "the Tebrix company", "Tebrix, a company"."""
        for at, token in enumerate(passage.tokens):
            if self._kind and self._kind in meant[at] and token.upos in ("NOUN", "PROPN"):
                same = [word for _, word in _identities(passage, at)]
                yield from ((_OF_KIND, word) for word in same if self._can_fill(passage.tokens[word], meant[word]))
                parts = passage.children(at, "compound", "flat", "amod", "nmod")
                names = (part for part in parts if passage.tokens[part].upos == "PROPN")
                if any(self._can_fill(passage.tokens[part], meant[part]) for part in names):
                    yield _OF_KIND, at


def _identities(parse: Parse, thing: int) -> Iterator[tuple[float, int]]:
    """Yield what the sentence says that `thing` is: its predicate, its subject, its apposition."""
    token = parse.tokens[thing]
    # A number beside a name is a date: "the Song dynasty (960–1279)".
    beside = [other for other in parse.children(thing, "appos") if parse.tokens[other].upos != "NUM"]
    if token.deprel == "nsubj" and parse.children(token.head, "cop"):
        yield _EQUAL, token.head
    if parse.children(thing, "cop"):
        yield from ((_EQUAL, subject) for subject in parse.children(thing, "nsubj"))
    yield from ((_BESIDE, other) for other in beside)
    if token.deprel == "appos":
        yield _BESIDE, token.head


def _concepts(token: Token) -> set[str]:
    return {concept(token.lemma.lower()), *map(concept, raw_words(token.text))}


def _sureness(key: str, meant: set[str]) -> float:
    """Return how surely a word is the verb asked about: in its own form, as a synonym or of its family."""
    if key in meant:
        return _SAME
    groups = groups_of_word(key)
    return _LIKE if any(groups & groups_of_word(term) or is_family(key, term) for term in meant) else 0.0
