"""Names chained through an article: "Mr Kim", "Kim" and "Kim Jong Un" are one person."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass
from functools import cached_property, lru_cache

from quizbot.bank.model import AnswerType
from quizbot.generate.document import Document, Sentence
from quizbot.generate.lexicon import (
    CLASS_NOUNS,
    GROUP_NOUNS,
    HONORIFICS,
    PLACE_NOUNS,
    TITLES,
    is_person_noun,
)
from quizbot.generate.shortname import is_pet_name, is_short_for
from quizbot.read.parse import Name, Token

NO_COUNTRY = frozenset({"EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"})
"""CLDR's codes for groupings and placeholders among its territories."""
TYPES = {"PER": AnswerType.PERSON, "LOC": AnswerType.PLACE, "ORG": AnswerType.ORGANISATION}
CAPTIONING = frozenset("image photo photograph picture file video".split())
"""How a caption begins that has run into a name."""
FIRM_SUFFIXES = frozenset("inc ltd corp plc co limited corporation company".split())
NEAR = 120
"""So many sentences to either side are one sphere, which other names are taken from."""
SURE, PLAINLY = 0.55, 0.95
"""Below this the reader's opinion of a name's type is not leant on."""


@lru_cache(maxsize=1)
def countries() -> frozenset[str]:
    """Return the names of the world's states and territories in English (CLDR), lower-cased."""
    from babel import Locale

    territories = Locale("en").territories
    names = {str(name).casefold() for code, name in territories.items() if len(code) == 2 and code not in NO_COUNTRY}
    common = {"america", "the united states", "usa", "u.s.", "us", "uk", "u.k.", "britain", "great britain", "england"}
    common |= {"scotland", "wales", "the netherlands", "czechoslovakia", "yugoslavia"}
    common |= {"the soviet union", "soviet union", "ussr", "the ussr"}
    return frozenset(names | common)


@dataclass(frozen=True, slots=True)
class Mention:
    """A name where it stands: tokens ``first`` up to, not with, ``last`` of sentence `sentence`."""

    sentence: int
    first: int
    last: int
    words: tuple[str, ...]
    type: str
    certainty: float
    title: str
    """The honorific in front, such as "Mr", or ""."""


@dataclass(frozen=True)
class Entity:
    """All mentions of one bearer of a name; `full` is the longest form, `forms` every form used."""

    full: str
    type: str
    forms: tuple[str, ...]
    mentions: tuple[Mention, ...]
    certainty: float

    @property
    def answer_type(self) -> AnswerType:
        return TYPES[self.type]

    @property
    def shown(self) -> str:
        """The name as a question or an option shows it: a lone surname keeps its "Mr"."""
        title = next((mention.title for mention in self.mentions if mention.title), "")
        return self.full if " " in self.full or not title else f"{title} {self.full}"

    @property
    def surname(self) -> str:
        return self.full.split()[-1]


class Names:
    """The names of a document, each mention known by its place."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._mentions = tuple(_mentions(document))
        self.entities = tuple(_chain(self._mentions, document.title_words))
        self._class_nouns: dict[str, str | None] = {}
        self._by_token: dict[tuple[int, int], Entity] = {}
        self._mention_by_token: dict[tuple[int, int], Mention] = {}
        self._by_sentence: dict[int, list[Mention]] = defaultdict(list)
        for mention in self._mentions:
            self._by_sentence[mention.sentence].append(mention)
        for entity in self.entities:
            for mention in entity.mentions:
                for i in range(mention.first, mention.last):
                    self._by_token[mention.sentence, i] = entity
                    self._mention_by_token[mention.sentence, i] = mention

    def at(self, sentence: Sentence, token: int) -> Entity | None:
        return self._by_token.get((sentence.index, token))

    def bearer(self, sentence: Sentence, head: int) -> Entity | None:
        """Return the person whom a noun phrase names: "the historian Karin Moe", "its captain, Ann Lee"."""
        entity = self.at(sentence, head)
        if entity is not None:
            return entity
        parse = sentence.parse
        beside = parse.children(head, "appos", "flat", "compound", "nmod:desc")
        calling = (j for j in parse.children(head, "acl") if parse.tokens[j].lemma in ("name", "call"))
        beside += tuple(k for j in calling for k in parse.children(j, "xcomp"))  # "a seller of salt named Ali"
        token = parse.tokens[head]
        is_told = token.deprel == "nsubj" and is_person_noun(token.lemma) and parse.children(token.head, "cop")
        beside += (token.head,) if is_told else ()  # "The winner was Ann Lee."
        people = [e for j in beside if (e := self.at(sentence, j)) is not None and e.type == "PER"]
        return people[0] if len(people) == 1 and token.upos == "NOUN" else None

    def mention_at(self, sentence: Sentence, token: int) -> Mention | None:
        return self._mention_by_token.get((sentence.index, token))

    def mentions_in(self, sentence: Sentence) -> list[Mention]:
        return self._by_sentence.get(sentence.index, [])

    def person(self, full: str) -> Entity | None:
        """Return the one person of this full name."""
        return self._people.get(full)

    @cached_property
    def _people(self) -> Mapping[str, Entity]:
        return {entity.full: entity for entity in self.entities if entity.type == "PER"}

    def of_type(self, type_: str) -> list[Entity]:
        return [entity for entity in self.entities if entity.type == type_]

    def of_type_near(self, type_: str, sentence: Sentence) -> list[Entity]:
        """Return the names of a type that are mentioned near `sentence`, in the article's order."""
        around = range(sentence.index - NEAR, sentence.index + NEAR + 1)
        near = {
            id(entity): entity
            for index in around
            for mention in self._by_sentence.get(index, ())
            if (entity := self._by_token.get((index, mention.first))) is not None and entity.type == type_
        }
        return sorted(near.values(), key=lambda entity: (entity.mentions[0].sentence, entity.mentions[0].first))

    def of_class(self, noun: str) -> list[Entity]:
        """Return the names that are known to be a `noun` ("museum")."""
        return self._of_class.get(noun, [])

    @cached_property
    def _of_class(self) -> Mapping[str, list[Entity]]:
        found: dict[str, list[Entity]] = defaultdict(list)
        for entity in self.entities:
            noun = self.class_noun(entity)
            if noun is not None:
                found[noun].append(entity)
        return found

    @cached_property
    def surnames(self) -> Mapping[str, int]:
        """How many people of the article share each surname."""
        return Counter(entity.surname.casefold() for entity in self.of_type("PER"))

    def is_country(self, entity: Entity) -> bool:
        return any(form.casefold() in countries() for form in entity.forms)

    def class_noun(self, entity: Entity) -> str | None:
        """Return what sort of thing a name says it is ("Chitwan National Park": park), None when it does not say."""
        if entity.full not in self._class_nouns:
            self._class_nouns[entity.full] = self._named_class(entity) or self.stated_class(entity)
        return self._class_nouns[entity.full]

    def stated_class(self, entity: Entity) -> str | None:
        """Return N where the article says "X is a … N" of the name, and N is a class that a question can ask for."""
        for mention in entity.mentions:
            parse = self._document.sentences[mention.sentence].parse
            for i in range(mention.first, mention.last):
                head = parse.tokens[i].head
                is_so = head >= 0 and parse.children(head, "cop") and not parse.children(head, "case")
                if parse.tokens[i].deprel == "nsubj" and is_so:
                    lemma = parse.tokens[head].lemma.casefold()
                    if parse.tokens[head].xpos == "NN" and lemma in CLASS_NOUNS:
                        return lemma
        return None

    def _named_class(self, entity: Entity) -> str | None:
        words: list[str] = [str(word).casefold() for word in re.findall(r"[^\W\d_]+", entity.full)]
        known = GROUP_NOUNS | PLACE_NOUNS
        if words and words[-1] in known and len(words) > 1:
            return words[-1]
        if words[1:2] == ["of"] and words[0] in known:
            return words[0]
        if words and words[0] in ("lake", "mount") and len(words) > 1:
            return "lake" if words[0] == "lake" else "mountain"
        return None


def _mentions(document: Document) -> Iterator[Mention]:
    for sentence in document.sentences:
        for name in sentence.parse.names:
            mention = _mention(sentence, name)
            if mention is not None:
                yield mention


def _mention(sentence: Sentence, name: Name) -> Mention | None:
    tokens = sentence.parse.tokens
    first, last = name.first, name.last
    while first < last and tokens[first].text.casefold() in ("the", "a", "an", "this", "its", "their"):
        first += 1
    while first < last and tokens[last - 1].text in ("'s", "’s", "'", "’", ",", "."):
        last -= 1
    while first < last - 1 and tokens[last - 1].text.casefold() in CAPTIONING:
        last -= 1
    title = ""
    while first < last - 1 and tokens[first].text.casefold().rstrip(".") in TITLES:
        if tokens[first].text.casefold().rstrip(".") in HONORIFICS:
            title = tokens[first].text
        first += 1
    if first > 0 and tokens[first - 1].text.casefold().rstrip(".") in HONORIFICS:
        title = tokens[first - 1].text
    if title.casefold().rstrip(".") in ("st", "saint"):
        return None  # "St. John's Church" is not about John.
    if title in ("Lady", "Lord") and tokens[max(0, first - 2)].text == "the":
        return None  # "the Lady Corrigan" is a ship.
    if first >= last or not (tokens[first].text[:1].isupper() and _ends_in_capital(tokens, last)):
        return None
    text = sentence.quote[tokens[first].start - sentence.span.start : tokens[last - 1].end - sentence.span.start]
    words = tuple(text.split())
    type_ = name.type
    if title:
        type_ = "PER"
    elif " ".join(words).casefold() in countries():
        type_ = "LOC"
    return Mention(sentence.index, first, last, words, type_, name.certainty, title)


def _ends_in_capital(tokens: tuple[Token, ...], last: int) -> bool:
    """Tell whether a name's last word has a capital; of "Lee Sang-hyun" the part before the hyphen counts."""
    hyphenated = last > 2 and tokens[last - 2].text == "-"
    return tokens[last - 3 if hyphenated else last - 1].text[:1].isupper()


def _chain(mentions: tuple[Mention, ...], title: Set[str]) -> Iterator[Entity]:
    """Join mentions of one bearer: equal words, or a person's part of exactly one longer name or of the title's."""
    forms: dict[tuple[str, ...], list[Mention]] = defaultdict(list)
    for mention in mentions:
        forms[tuple(word.casefold() for word in mention.words)].append(mention)
    people = dict.fromkeys(form for form, group in forms.items() if any(m.type == "PER" for m in group))
    by_edge: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for form in people:
        for word in {form[0], form[-1], *form[-1].split("-")}:
            by_edge[word].append(form)
    head_of: dict[tuple[str, ...], tuple[str, ...]] = {}
    firms = {form[:-1]: form for form in forms if len(form) > 1 and form[-1].rstrip(".") in FIRM_SUFFIXES}
    for form in forms:
        if form in people:
            longer = [
                other
                for other in dict.fromkeys((*by_edge[form[0]], *by_edge[form[-1]]))
                if len(other) > len(form) and is_short_for(form, other)
            ]
            if not longer and len(form) == 1:
                longer = [other for other in people if len(other) > 1 and is_pet_name(form[0], other[0])]
            titled = [other for other in longer if {other[0], *other[-1].split("-")} <= title]
            longer = titled if len(titled) == 1 else longer
            longest = max(longer, key=len, default=form)
            same = all(set(other) <= set(longest) for other in longer)
            head_of[form] = longest if same else form
        else:
            head_of[form] = firms.get(form, form)
    chains: dict[tuple[str, ...], list[Mention]] = defaultdict(list)
    for form, group in forms.items():
        chains[head_of[form]].extend(group)
    return map(_entity, chains.values())


def _entity(mentions: list[Mention]) -> Entity:
    group = sorted(mentions, key=lambda m: (m.sentence, m.first))
    votes: dict[str, float] = defaultdict(float)
    for mention in group:
        votes[mention.type] += mention.certainty + bool(mention.title)
    type_ = max(sorted(votes), key=lambda kind: votes[kind])
    written = Counter(" ".join(m.words) for m in group)
    full = max(written, key=lambda text: (len(text.split()), not text.isupper(), written[text], len(text)))
    sure = min(1.0, sum(m.certainty for m in group) / len(group))
    return Entity(full, type_, tuple(written), tuple(group), votes[type_] / sum(votes.values()) * sure)
