"""Descriptions such as "the museum": named, known to be the only one of its sort, or left open."""

from __future__ import annotations

import re

from quizbot.generate.lexicon import (
    ANIMALS,
    ORDINALS,
    PLACE_NOUNS,
    POINTING_WORDS,
    QUANTIFIERS,
    UNIQUE_NOUNS,
    WEAK_MODIFIERS,
)
from quizbot.generate.names.chain import Entity
from quizbot.generate.names.names import Names
from quizbot.generate.people import is_person_noun
from quizbot.generate.references.definite import MODIFIERS, is_bare_definite
from quizbot.generate.references.entry import Entries
from quizbot.generate.references.familiar import is_familiar, is_thing
from quizbot.generate.references.introduced import asides, introductions, several
from quizbot.generate.references.recent import taken_up
from quizbot.generate.sentences.document import Document, Sentence
from quizbot.generate.wording import text_of

MOST_WORDS_OF_ANTECEDENT = 7
RELATIVE_NOUNS = frozenset(
    "result reason way time number end beginning rest loss case age difficulty response story method others front "
    "back top bottom side middle same difference list text solution term aim purpose effect cause outcome concept "
    "proposal idea plan half part piece amount percentage share rate level degree kind type sort".split()
)
"""Nouns that mean nothing without a "… of what"."""
SHARING = frozenset(
    "one other rest half part piece bulk majority couple pair way time hour reason issue deed matter affair thing end "
    "country top bottom side middle back front beginning case fact point difference former latter foot edge rim "
    "copy example member page version".split()
)
"""Nouns for a part or a way or a turn of something told before."""
ANOTHER = ORDINALS | frozenset("new other former later earlier original current next previous".split())
GENERAL = frozenset("thing stuff matter affair question name work product journey individual person".split())
"""Nouns for anything at all, which take up what was just told (Halliday & Hasan 1976)."""
TAKING_UP = frozenset(
    "agreement answer argument arrangement assault attack attempt attitude ban behavior behaviour belief campaign "
    "change choice claim comment complaint condition consequence custom deal debate decision demand development "
    "difficulty discovery discussion dispute doubt effect effort entry event expense experiment explanation fear "
    "figure finding habit hope idea impression improvement incident increase influence lesson loss message method "
    "mistake modification move news objection objective obstacle offer operation opinion order plan practice "
    "principle problem procedure proceeds process promise proposal quarrel reaction recipe remainder remark removal "
    "reply request result rise ruling series solution squeeze standard step success suggestion sum task technique "
    "test theory threat trade tradition trend trick use view".split()
)
"""Nouns that take up what a clause before has told (shell nouns; Schmid 2000)."""
ANYBODY = frozenset("people persons others ones things men women members thousands hundreds millions years".split())
QUANTIFYING = frozenset("no most some many much few fewer more less several any each every which what least".split())
YOUNG = frozenset("baby boy child girl youth".split())
MOMENTS = frozenset("time moment period occasion date stage year month week decade century season".split())
"""Times that a bare "the" takes from the sentences before."""
ANY_GROUP = frozenset("company firm organisation organization group team agency area region place site".split())
NOT_SAID_WHICH = frozenset(
    "authority board body cost enemy episode expense fee firm fund funding institution law money price proceeds profit "
    "project right rule".split()
)
"""Sums, rules and bodies, of which an article may know several without introducing any."""
OF_SOMEBODY = frozenset(
    "brother daughter emperor enemy father husband king man mother prince princess queen sister son wife woman".split()
)
"""Whose "the father" is, and which "the king", a text that is no tale soon leaves open."""
OFTEN_SEVERAL = frozenset(
    "product prize award program programme project model version device platform series test event training core "
    "neighborhood neighbourhood".split()
)
"""Things of which an article about one soon knows several."""
MOST_USES_OF_ONE_OF_SEVERAL = 10
"""A noun used oftener names what the text is about."""
SETTLEMENTS = frozenset("city town village state region province".split())
"""What a name seldom says of itself that it is one."""
NEAR = 2
"""So many sentences back another thing of the same class may be what "the lake" takes up."""
MOST_WORDS_BEHIND = 5
FARTHEST_INTRODUCTION = 6
"""So many sentences back a thing may have been introduced in full."""
MAKING = frozenset("build create design develop discover invent make".split())
COUNTING = frozenset("first second third fourth fifth next previous".split())
SOLE_OF_A_PLACE = (
    (PLACE_NOUNS | ANIMALS)
    - ANY_GROUP
    - SETTLEMENTS
    - frozenset("country room headquarters north south east west".split())
)
"""Of what can be seen, such as a kitchen or a dog, a text that speaks of it once knows one."""
LEANING = SHARING | MOMENTS | ORDINALS | QUANTIFIERS | GENERAL | SETTLEMENTS | TAKING_UP
SOLE_OF_AN_EVENT = frozenset("jury mainland summit trial verdict".split())
"""What a case in court, an island or a climb has one of, told without introducing it."""
NAMES_OF_A_REPORT = 3
"""So many people with first name and surname are in the news, and in no tale, whatever its tenses."""
SOLE_HERE = SOLE_OF_A_PLACE | SOLE_OF_AN_EVENT
TOPICAL, MOST_KINDS_OF_A_TOPIC, MOST_KINDS_OF_A_MAIN_TOPIC = 4, 3, 5
"""A noun used so often is what the article is about: "the algae", "the polyp"; unless it speaks of many kinds."""


class Descriptions:
    """What a document's noun phrases refer to; refuses where two things could be meant."""

    def __init__(self, document: Document, names: Names) -> None:
        self._document = document
        self._names = names
        full_names = [entity for entity in names.of_type("PER") if " " in entity.full]
        self._is_tale = document.is_tale and len(full_names) < NAMES_OF_A_REPORT
        self._introductions = introductions(document, names)
        self._several = several(document)
        self.entries = Entries(document, names)

    def describe(self, sentence: Sentence, head: int) -> str | None:
        """Return the noun phrase of `head` as a name that stands alone, None when it does not."""
        entity = self._names.at(sentence, head)
        if entity is not None:
            mention = self._names.mention_at(sentence, head)
            first = mention.first if mention is not None else head  # "the Italian Anna Conti" has none of her own.
            article = "the " if entity.type != "PER" and first - 1 in sentence.parse.children(head, "det") else ""
            return article + entity.full
        aside = asides(sentence.parse, head)
        branch = [
            i
            for i in sentence.parse.subtree(head)
            if i not in aside
            and sentence.parse.tokens[i].deprel not in ("cc", "punct")
            and not (sentence.parse.tokens[i].deprel in ("case", "mark") and sentence.parse.tokens[i].head == head)
        ]
        if any(sentence.parse.tokens[i].deprel == "nmod:poss" for i in branch):
            return None
        once = self._introductions.get(sentence.parse.tokens[head].lemma.casefold(), 0) == 1
        if len(branch) > MOST_WORDS_OF_ANTECEDENT and once and sentence.parse.tokens[branch[0]].text in ("a", "an"):
            return f"the {sentence.parse.tokens[head].text}"  # "a miller so lazy that he trained the cat to wake him"
        if len(branch) > MOST_WORDS_OF_ANTECEDENT or any(
            sentence.parse.tokens[i].upos == "PRON" or sentence.parse.tokens[i].text.casefold() in POINTING_WORDS
            for i in branch
        ):
            return None
        if any(sentence.parse.tokens[i].text.casefold() in QUANTIFYING for i in branch):
            return None
        if branch == [head] and sentence.parse.tokens[head].xpos == "NNS":
            small = sentence.parse.tokens[head].text.casefold()  # "octopuses": any of them
            return None if small in ANYBODY else small
        if len(branch) < 2 or branch != list(range(branch[0], branch[-1] + 1)):
            return None
        if is_bare_definite(sentence.parse, head) and not self.is_only_one(sentence, head):
            return None
        text = text_of(sentence.parse, branch)
        if text.startswith("one "):
            return None  # "a miller had one daughter": not "one daughter's name"
        return "the " + text.split(" ", 1)[1] if text.startswith(("a ", "an ")) else text

    def same_noun_before(self, sentence: Sentence, head: int) -> str | None:
        """Return the fuller phrase with the same noun in the two sentences before, when there is one alone."""
        lemma = sentence.parse.tokens[head].lemma
        found: set[str] = set()
        for before in self._document.sentences[max(0, sentence.index - min(2, sentence.position)) : sentence.index]:
            for j, token in enumerate(before.parse.tokens):
                if token.lemma == lemma and token.upos == "NOUN" and before.parse.children(j, *MODIFIERS):
                    described = self.describe(before, j)
                    found.add(described or "")
        return found.pop() if len(found) == 1 and "" not in found else None

    def fuller(self, sentence: Sentence, i: int) -> str | None:
        """Return the words that introduced what "the plant" at token `i` takes up: "the dough plant in Vik"."""
        parse = sentence.parse
        token = parse.tokens[i]
        lemma = token.lemma.casefold()
        if token.xpos != "NN" or parse.children(i, *MODIFIERS) or lemma in MOMENTS | RELATIVE_NOUNS | GENERAL:
            return None
        near = range(max(0, sentence.index - FARTHEST_INTRODUCTION), sentence.index)
        mentions = [
            (before, j)
            for before in (self._document.sentences[k] for k in near)
            for j, other in enumerate(before.parse.tokens)
            if other.lemma.casefold() == lemma and other.upos == "NOUN" and not is_bare_definite(before.parse, j)
        ]
        found = {self._introduced(before, j) for before, j in mentions}
        return found.pop() if len(found) == 1 else None

    def _introduced(self, sentence: Sentence, i: int) -> str | None:
        """Return "the dough plant in Vik" of "a dough plant in Vik, now closed"; None where nothing tells it apart."""
        parse = sentence.parse
        determiners = {parse.tokens[j].text.casefold() for j in parse.children(i, "det")}
        if parse.tokens[i].xpos != "NN" or not determiners & {"a", "an"} or self._names.at(sentence, i) is not None:
            return None
        before = [j for child in parse.children(i, "amod", "compound") if child < i for j in parse.subtree(child)]
        telling = [j for j in before if parse.tokens[j].lemma.casefold() not in WEAK_MODIFIERS]
        behind = [parse.subtree(child) for child in parse.children(i, "nmod") if child > i]
        placed = [
            branch
            for branch in behind[:1]
            if branch[0] == i + 1
            and len(branch) <= MOST_WORDS_BEHIND
            and not any(parse.tokens[j].upos == "PRON" or is_bare_definite(parse, j) for j in branch)
        ]
        own = [*before, i, *(j for branch in placed for j in branch)]
        if not (telling or placed) or own != list(range(own[0], own[-1] + 1)):
            return None
        return "the " + text_of(parse, own)

    def name_for(self, sentence: Sentence, i: int) -> str | None:
        """Return the name that the definite at token `i` ("the museum", "the company") can only mean."""
        described = {sentence.parse.tokens[j].lemma.casefold() for j in sentence.parse.children(i, "amod")}
        if described & ANOTHER:
            return None  # "the new church" beside the old one
        entity = taken_up(self._document, self._names, sentence, i)
        lemma = sentence.parse.tokens[i].lemma.casefold()
        if entity is None and self._another_came_up(sentence, lemma):
            return None
        entity = entity or self._titled(lemma)
        if entity is None and self.entries.is_meant(sentence, i):
            return self.entries.name
        return self._with_article(entity) if entity is not None else self._name_of_class(sentence, lemma)

    def _titled(self, lemma: str) -> Entity | None:
        """Return the one of this class that the article is about."""
        title = self._document.article.title.casefold()
        found = [entity for entity in self._names.of_class(lemma) if entity.full.casefold() in title]
        return found[0] if len(found) == 1 else None

    def _another_came_up(self, sentence: Sentence, lemma: str) -> bool:
        """Tell whether a thing of this class that the article is not about has been named near by."""
        alike = self._names.of_type("LOC") if lemma in SETTLEMENTS else self._names.of_class(lemma)
        main = self._titled(lemma)
        others = (entity for entity in alike if entity is not main and not self._names.is_country(entity))
        near = range(sentence.index - NEAR, sentence.index + 1)
        return main is not None and any(mention.sentence in near for other in others for mention in other.mentions)

    def _name_of_class(self, sentence: Sentence, lemma: str) -> str | None:
        """Return the one name of this class ("museum") that the article has mentioned up to here."""
        if self._introductions.get(lemma, 0) > 1:
            return None
        found = [entity for entity in self._names.of_class(lemma) if entity.mentions[0].sentence < sentence.index]
        return self._with_article(found[0]) if len(found) == 1 else None

    def _with_article(self, entity: Entity) -> str:
        alone = [m for m in entity.mentions if " ".join(m.words) == entity.full] or list(entity.mentions)
        led = [m.first > 0 and self._text_at(m.sentence, m.first - 1) == "the" for m in alone]
        return f"the {entity.full}" if 2 * sum(led) > len(led) or led[0] > (len(led) > 2) else entity.full

    def _text_at(self, sentence: int, i: int) -> str:
        return self._document.sentences[sentence].parse.tokens[i].text.casefold()

    def is_known_thing(self, sentence: Sentence, i: int) -> bool:
        """Tell whether the noun is used again and again and always of one thing."""
        lemma = sentence.parse.tokens[i].lemma.casefold()
        things, uses = self._introductions.get(lemma, 0), self._document.lemma_counts[lemma]
        return things <= 1 and uses > TOPICAL and lemma not in RELATIVE_NOUNS

    def is_only_one(self, sentence: Sentence, i: int) -> bool:
        """Tell whether the whole article knows one thing of this noun, by the rubric's ruling on A2."""
        things = self._introductions.get(sentence.parse.tokens[i].lemma.casefold(), 0)
        return self._is_sole(sentence, i) or (self._is_tale and is_familiar(self._document, sentence, i, things))

    def may_be_one(self, sentence: Sentence, i: int) -> bool:
        """Tell whether no other thing of this noun is told of, so that a question may speak of "the parish".

        Of what a statement says so readers want to know which is meant; of what is asked, not.
        """
        token, lemma = sentence.parse.tokens[i], sentence.parse.tokens[i].lemma.casefold()
        told = sentence.parse.children(i, "amod", "nummod") or not is_bare_definite(sentence.parse, i)
        one = token.xpos == "NN"  # "the believers", "the lights": all that the text tells of
        others = one and (self._introductions.get(lemma, 0) > 1 or lemma in self._several)
        own_name = lemma == "name" and self.entries.entry is not None  # What an entry tells of is called so.
        leans = (lemma in LEANING and not own_name) or token.text.casefold() in ANYBODY
        is_tale = self._is_tale
        young = lemma in YOUNG and not is_tale  # "the boy" in a life is whom it is about
        unsaid = not is_tale and (lemma in NOT_SAID_WHICH or not is_thing(lemma))
        return token.upos == "NOUN" and not (told or others or leans or young or unsaid)

    def _is_sole(self, sentence: Sentence, i: int) -> bool:
        lemma = sentence.parse.tokens[i].lemma.casefold()
        token = sentence.parse.tokens[i]
        if (
            lemma in UNIQUE_NOUNS
            or re.fullmatch(r"\d+s", token.text)
            or {lemma, token.text.casefold()} & self._document.title_words
        ):
            return True
        things, uses = self._introductions.get(lemma, 0), self._document.lemma_counts[lemma]
        parse = sentence.parse
        if any(parse.tokens[j].upos == "NUM" for j in parse.children(i, "nummod")):
            return False  # "the two men"
        if any(parse.tokens[j].lemma.casefold() in COUNTING for j in parse.children(i, "amod")):
            return self._is_first_ever(sentence, i)  # not "the first line"
        if lemma in MOMENTS:
            return False  # "at the time"
        if lemma in ANY_GROUP | TAKING_UP or (lemma in GENERAL and token.xpos == "NN"):
            return False  # The rubric's own example: "the company".
        if (is_person_noun(lemma) and things > 1) or (lemma in YOUNG and not self._is_tale):
            return False  # "the girl" of two girls; in a life "the boy" is whom it is about
        if lemma in OF_SOMEBODY and uses < TOPICAL and not self._is_tale:
            return False
        one_of_them = token.xpos == "NN" and not sentence.parse.children(i, "amod")
        if one_of_them and lemma in self._several and uses <= MOST_USES_OF_ONE_OF_SEVERAL:
            return False  # "the album" of five albums
        if lemma in OFTEN_SEVERAL:
            return things <= 1 and uses >= TOPICAL
        if uses >= TOPICAL and token.xpos == "NNS":
            return things <= 1
        if uses >= TOPICAL:
            return things <= (MOST_KINDS_OF_A_MAIN_TOPIC if uses >= 2 * TOPICAL else MOST_KINDS_OF_A_TOPIC)
        if token.xpos == "NNS" and lemma not in RELATIVE_NOUNS and not is_person_noun(lemma):
            return things <= 1 < uses
        if lemma in RELATIVE_NOUNS or token.xpos == "NNS":
            return False
        return things == 1 or (things == 0 and (uses > 1 or is_person_noun(lemma) or lemma in SOLE_HERE))

    def _is_first_ever(self, sentence: Sentence, i: int) -> bool:
        """Tell of "The first vaccine was made by …" in a text on vaccines: before it there was none."""
        parse, token = sentence.parse, sentence.parse.tokens[i]
        ordinals = [parse.tokens[j].lemma.casefold() for j in parse.children(i, "amod")]
        made = token.deprel == "nsubj:pass" and parse.tokens[token.head].lemma in MAKING
        of_title = any(word.removesuffix("s") == token.lemma.casefold() for word in self._document.title_words)
        return made and of_title and ordinals == ["first"] and token.xpos == "NN"
