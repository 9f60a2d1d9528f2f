"""Third-person pronouns: bound inside their sentence, named from the sentences before, or left open."""

from __future__ import annotations

from collections import Counter

from quizbot.generate.clause import SUBJECTS
from quizbot.generate.description import Descriptions, is_predicate
from quizbot.generate.document import Document, Sentence
from quizbot.generate.lexicon import ANIMALS, FEMALE, MALE, UTTERING
from quizbot.generate.names import PLAINLY, Entity, Names, is_person_noun
from quizbot.generate.referent import Reading, Referent, Referents, Thing, holds, is_spoken_of, only_says_where
from quizbot.generate.speech import speech_tokens
from quizbot.generate.topic import Topic

SORTS = {
    "he": "he", "him": "he", "his": "he", "himself": "he",
    "she": "she", "her": "she", "hers": "she", "herself": "she",
    "it": "it", "its": "it", "itself": "it",
    "they": "they", "them": "they", "their": "they", "theirs": "they", "themselves": "they",
}  # fmt: skip
CRYING = frozenset("ask cry answer reply call shout exclaim whisper".split())
"""What somebody does, where a report or a letter may also "say" something."""
FARTHEST = 3
"""A pronoun looks back over so many sentences of its paragraph."""
TOPICAL = 3
"""A thing mentioned so often is what the text is about, and "it" at the head of a sentence may mean it."""


class Pronouns:
    """Resolve the pronouns of a document, sentence by sentence from the first."""

    def __init__(self, document: Document, names: Names, descriptions: Descriptions) -> None:
        self._document = document
        self._names = names
        self._mentioned: dict[int, list[Referent]] = {}
        self._counts: Counter[Thing] = Counter()
        self.readings: dict[tuple[int, int], Reading] = {}
        self._topic = Topic(document, names)
        self._referents = Referents(document, names, descriptions, self._topic, self.readings)
        for sentence in document.sentences:
            self._read(sentence)

    def speaking(self, sentence: Sentence, i: int) -> str | None:
        """Return what the one is called who speaks as token `i`, None where that is nobody or cannot be told."""
        token = sentence.parse.tokens[i]
        reading = self.readings.get((sentence.index, i))
        if token.upos == "PRON":
            named = reading is not None and reading.label and self._names.person(reading.label) is not None
            return reading.label if reading is not None and (named or not reading.is_doubtful) else None
        entity = self._names.bearer(sentence, i)
        if entity is not None:
            return entity.full if entity.type == "PER" else None
        referent = self._referents.one(sentence, i)
        return referent.label if token.xpos == "NN" and may_speak(sentence, i) else None

    def _read(self, sentence: Sentence) -> None:
        mentioned: list[Referent] = []
        self._mentioned[sentence.index] = mentioned
        for i, token in enumerate(sentence.parse.tokens):
            word = token.text.casefold()
            if token.upos == "PRON" and word in SORTS and token.deprel != "expl":
                mentioned.append(self._resolve(sentence, i, SORTS[word], mentioned))
            elif is_spoken_of(sentence, i) and not is_predicate(sentence, i):
                mentioned += self._referents.headed_by(sentence, i)
        self._counts.update(referent.thing for referent in mentioned)

    # -- one pronoun

    def _resolve(self, sentence: Sentence, i: int, sort: str, mentioned: list[Referent]) -> Referent:
        token = sentence.parse.tokens[i]
        is_subject = token.deprel in SUBJECTS
        inside = self._inside(sentence, i, sort, mentioned)
        if inside:
            things = {referent.thing for referent in inside}
            label = next((r.label for r in inside if r.label), None) if len(things) == 1 else None
            named = tuple(r.head for r in inside if not r.is_pronoun)
            # Of one thing the noun is what a question must keep; its pronouns may go.
            heads = named if len(things) == 1 and named else tuple(r.head for r in inside)
            self.readings[sentence.index, i] = Reading(heads, label)
            thing = inside[0].thing if len(things) == 1 else self._likeliest(inside)
            return Referent(i, thing, self._referents.label_of(thing), frozenset({sort}), is_subject, is_pronoun=True)
        beside = self._beside(sentence, i, mentioned)
        found, is_doubtful = self._before(sentence, i, sort, beside)
        if found is None and (hero := self._hero(sentence, i, sort)) is not None and hero.thing not in beside:
            found, is_doubtful = hero, True
        subjects = [r for r in mentioned if r.is_subject and r.sorts == {"it"} and sort in ("he", "she")]
        if found is None and token.xpos == "PRP$" and subjects:
            # "The willow waved his branches": a tale may make anything a he or a she.
            owner = subjects[-1]
            self.readings[sentence.index, i] = Reading((owner.head,), owner.label)
            return Referent(i, owner.thing, owner.label, frozenset({sort}), is_subject, is_pronoun=True)
        if sort == "they" and len({r.thing for r in mentioned if r.sorts & {"he", "she"} and not r.is_pronoun}) > 1:
            found = None  # "Ann asked Ida, and they agreed": the two of them.
        if found is not None and sort in ("he", "she") and found.thing[0] != "name" and self._is_life_of(sort):
            found = None  # In the life of a man "his" hardly means "the patient's".
        ahead = self._ahead(sentence, i, sort)
        if sort in ("he", "she") and self._may_be_somebody(sentence, i):
            found = None  # "C campaigns for Britain and uses his influence": C's or Bond's?
        if found is not None and ahead is not None and ahead.thing != found.thing:
            found = None  # "When his brother did not come back, Ali went to look": whose brother?
        if found is not None and found.label is not None:
            self.readings[sentence.index, i] = Reading(label=found.label, is_doubtful=is_doubtful)
        thing = found.thing if found is not None else ("open", str(sentence.index), str(i))
        label = found.label if found is not None else None
        return Referent(i, thing, label, frozenset({sort}), is_subject, is_pronoun=True)

    def _may_be_somebody(self, sentence: Sentence, i: int) -> bool:
        """Tell whether the main subject before a pronoun is one word that may name a firm or a person."""
        subjects = sentence.parse.children(sentence.parse.root, *SUBJECTS) if sentence.parse.root >= 0 else ()
        entity = self._names.at(sentence, subjects[0]) if subjects and subjects[0] < i else None
        one_word = entity is not None and entity.type == "ORG" and " " not in entity.full
        return one_word and entity is not None and entity.certainty < PLAINLY

    def _ahead(self, sentence: Sentence, i: int, sort: str) -> Referent | None:
        """Return the subject that follows an opening clause or phrase and may be what a pronoun inside it means."""
        parse = sentence.parse
        subjects = parse.children(parse.root, *SUBJECTS) if parse.root >= 0 else ()
        if len(subjects) != 1 or i >= subjects[0] or parse.tokens[i].head == parse.root:
            return None
        if parse.tokens[subjects[0]].upos not in ("NOUN", "PROPN") or holds(sentence, subjects[0], i):
            return None
        return referent if sort in (referent := self._referents.one(sentence, subjects[0])).sorts else None

    def _inside(self, sentence: Sentence, i: int, sort: str, mentioned: list[Referent]) -> list[Referent]:
        """Return what in the sentence itself, before token `i`, the pronoun may stand for."""
        token = sentence.parse.tokens[i]
        inside = [r for r in mentioned if sort in r.sorts and not holds(sentence, r.head, i)]
        beside = self._beside(sentence, i, mentioned)
        inside = [r for r in inside if r.thing not in beside]
        if self._utters(sentence, i):
            spoken = speech_tokens(sentence)
            inside = [r for r in inside if r.head not in spoken]  # "“The guard saw it,” she said": not the guard.
        if sort == "it" and token.deprel in ("obj", "iobj"):
            inside = [r for r in inside if not only_says_where(sentence, r)]
        if token.deprel in SUBJECTS and token.head == sentence.parse.root and not any(r.is_subject for r in inside):
            return []  # "After a quarrel with Ann, she …": the opening does not name the subject.
        return [] if self._goes_on(sentence, sort, inside) else self._of_known_gender(inside, sort)

    def _goes_on(self, sentence: Sentence, sort: str, inside: list[Referent]) -> bool:
        """Tell whether the "he" of the sentence before is meant, and not somebody beside who may be a "she" as well."""
        if (
            sort not in ("he", "she")
            or sentence.position == 0
            or any(r.is_subject or r.sorts == {sort} for r in inside)
        ):
            return False
        things = {r.thing for r in inside}
        before = self._mentioned[sentence.index - 1]
        return any(r.is_pronoun and r.is_subject and r.sorts == {sort} and r.thing not in things for r in before)

    def _beside(self, sentence: Sentence, i: int, mentioned: list[Referent]) -> set[Thing]:
        """Return what stands beside an object pronoun as subject or object of its own verb.

        A plain pronoun never means any of them (principle B, Chomsky 1981).
        """
        parse = sentence.parse
        token = parse.tokens[i]
        if token.deprel not in ("obj", "iobj", "obl") or token.text.casefold().endswith(("self", "selves")):
            return set()
        beside = parse.children(token.head, *SUBJECTS, "obj", "iobj")
        verb = token.head
        while verb >= 0 and parse.tokens[verb].deprel in ("xcomp", "conj") and not parse.children(verb, *SUBJECTS):
            verb = parse.tokens[verb].head
            beside += parse.children(verb, *SUBJECTS)
        beside += tuple(j for head in beside for j in parse.children(head, "conj"))
        return {r.thing for r in mentioned if r.head in beside and r.head != i}

    def _before(self, sentence: Sentence, i: int, sort: str, beside: set[Thing]) -> tuple[Referent | None, bool]:
        """Return what in the sentences before is meant, and whether that is doubtful; None when it is open.

        What stands `beside` the pronoun is not ("Ida grew tired of her": of somebody else).

        One thing alone that fits is sure. Among several the subject of the sentence before is the likeliest
        (centering, Grosz, Joshi & Weinstein 1995), if it is what the text is about.
        """
        token = sentence.parse.tokens[i]
        is_prominent = token.deprel in SUBJECTS or token.xpos == "PRP$"
        farthest = min(FARTHEST, sentence.position)
        if sort in ("he", "she") and sentence.position == 0 and sentence.index > 0:
            farthest = 1  # A paragraph may open with the person whom the one before ended on.
        if sort == "it" and is_prominent and sentence.position == 0 and sentence.index > 0:
            return self._still_told_of(sentence), True
        is_thing = sort in ("it", "they")
        if not is_thing and sentence.position > 0 and self._utters(sentence, i):
            speaker = self._spoke_last(sentence, sort)
            if speaker is not None:
                return speaker, False
        for back in range(1, farthest + 1):
            before = self._mentioned[sentence.index - back]
            fitting = self._of_known_gender([r for r in before if sort in r.sorts and r.thing not in beside], sort)
            if not fitting:
                continue
            things = {r.thing for r in fitting}
            subjects = [r for r in fitting if r.is_subject]
            if len(things) == 1 and (subjects or not is_thing):
                return fitting[0], is_thing and not self._is_topic(fitting[0])
            if len({r.thing for r in subjects}) == 1 and is_prominent and back == 1:
                if not is_thing and subjects[0].thing[0] != "name":
                    return None, False  # "The mother … her daughter. She …": of two without a name either may go on.
                return (subjects[0], True) if not is_thing or self._is_topic(subjects[0]) else (None, False)
            topics = [r for r in fitting if self._is_topic(r) and self._in_title(r)]
            if len({r.thing for r in topics}) == 1 and not is_thing:
                return topics[0], True
            return None, False
        return None, False

    def _utters(self, sentence: Sentence, i: int) -> bool:
        """Tell whether the pronoun at token `i` says something and stands in nobody's words."""
        token = sentence.parse.tokens[i]
        says = token.deprel in SUBJECTS and sentence.parse.tokens[token.head].lemma in UTTERING
        return says and i not in speech_tokens(sentence)

    def _spoke_last(self, sentence: Sentence, sort: str) -> Referent | None:
        """Return the one with a name who says what the sentence before tells: "he said" behind it is he again."""
        before = self._document.sentences[sentence.index - 1]
        root = before.parse.root
        if root < 0 or before.parse.tokens[root].lemma not in UTTERING:
            return None
        subjects = before.parse.children(root, *SUBJECTS)
        saying = [r for r in self._mentioned[before.index] if r.head in subjects and sort in r.sorts]
        return saying[0] if len(saying) == 1 and saying[0].thing[0] == "name" else None

    def _hero(self, sentence: Sentence, i: int, sort: str) -> Referent | None:
        """Return the person, animal or band that the text is about where nobody else told of near by may be meant."""
        token = sentence.parse.tokens[i]
        near = range(max(0, sentence.index - FARTHEST), sentence.index)
        mentioned = [r for index in near for r in self._mentioned[index] if r.thing[0] != "open"]
        if sort == "they":
            is_acting = token.deprel in SUBJECTS or token.xpos == "PRP$"
            thing = _named(self._topic.body) if is_acting else None
            others = [r for r in mentioned if r.is_subject and "they" in r.sorts and may_act(r)]
        elif sort == "it" or i in speech_tokens(sentence):
            return None
        elif self._is_life_of(sort):
            thing, others = _named(self._topic.person), [r for r in mentioned if r.sorts == {sort}]
        else:
            thing, others = self._leading(sort), [r for r in mentioned if sort in r.sorts]
        if thing is None or any(not _is_same(r.thing, thing) for r in others):
            return None
        label = self._referents.label_of(thing) or (f"the {thing[1]}" if thing[0] == "noun" else thing[1])
        return Referent(i, thing, label, frozenset({sort}), is_subject=False)

    def _is_life_of(self, sort: str) -> bool:
        """Tell whether the text is the life of one person, named in the title, whom the pronoun fits."""
        person = self._topic.person
        return person is not None and self._referents.gender(person) == sort

    def _leading(self, sort: str) -> Thing | None:
        """Return who leads a tale: the person named most, or the one thing of the title that speaks."""
        person = self._topic.leading
        if person is not None:
            return _named(person) if self._referents.gender(person) == sort else None
        titled = self._topic.actors & self._document.title_words
        return ("noun", *titled, "NN") if len(titled) == 1 else None

    def _still_told_of(self, sentence: Sentence) -> Referent | None:
        """Return the thing of the title that the paragraph before ended on: "Then it met a rooster."."""
        before = self._mentioned[sentence.index - 1]
        topics = [r for r in before if "it" in r.sorts and self._is_topic(r) and self._in_title(r)]
        return topics[-1] if len({r.thing for r in topics}) == 1 else None

    def _of_known_gender(self, fitting: list[Referent], sort: str) -> list[Referent]:
        """Return those known to be a "he" or a "she" where there are some; a name of either sort gives way to them."""
        known = [r for r in fitting if r.sorts == {sort}]
        return known if known and sort in ("he", "she") else fitting

    def _likeliest(self, inside: list[Referent]) -> Thing:
        return max(inside, key=lambda r: (r.is_subject, self._counts[r.thing], -r.head)).thing

    def _is_topic(self, referent: Referent) -> bool:
        return self._counts[referent.thing] >= TOPICAL or self._in_title(referent)

    def _in_title(self, referent: Referent) -> bool:
        return bool(self._document.title_words_of(referent.thing[1]))


def may_speak(sentence: Sentence, i: int) -> bool:
    """Tell whether a noun in the singular is somebody: a person, an animal, what cries or answers in a tale."""
    token = sentence.parse.tokens[i]
    lemma = token.lemma.casefold()
    somebody = is_person_noun(lemma) or lemma in ANIMALS | FEMALE | MALE
    return somebody or sentence.parse.tokens[token.head].lemma in CRYING


def may_act(referent: Referent) -> bool:
    """Tell whether a plural may be people: of them, and not of tours and songs, "they" may tell a deed."""
    return referent.thing[0] in ("name", "group") or is_person_noun(referent.thing[1])


def _named(entity: Entity | None) -> Thing | None:
    return None if entity is None else ("name", entity.full)


def _is_same(thing: Thing, other: Thing) -> bool:
    """Tell whether a thing is another or its shorter name: "Aldinger" of "Margarethe Aldinger"."""
    return thing == other or (thing[0] == other[0] == "name" and set(thing[1].split()) <= set(other[1].split()))
