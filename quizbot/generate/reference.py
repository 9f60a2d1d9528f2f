"""Pronouns and descriptions: given their name where only one thing can be meant, else marked as open."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from quizbot.generate.document import Document, Sentence
from quizbot.generate.lexicon import CONTEXT_WORDS, PERSONAL_PRONOUNS, POINTING_WORDS, UNIQUE_NOUNS
from quizbot.generate.names import Entity, Names, is_person_noun
from quizbot.generate.wording import text_of
from quizbot.read.parse import Parse

SUBJECT_FORMS = {"he": "PER", "she": "PER", "it": "THING", "they": "MANY"}
POSSESSIVES = {"his": "PER", "her": "PER", "its": "THING", "their": "MANY"}
OBJECT_FORMS = {"him": "PER", "them": "MANY"}
MODIFIERS = ("amod", "compound", "nmod", "nmod:poss", "acl", "acl:relcl", "nummod", "flat", "appos")
MOST_WORDS_OF_ANTECEDENT = 7


@dataclass(frozen=True)
class References:
    """What a sentence's words refer to.

    `replace` gives tokens the words that name their referent ("" for tokens that fall away with it);
    `bound` leads from a pronoun to the head of its antecedent in the same sentence;
    `open` holds tokens that nobody can understand without the sentences before.
    """

    replace: Mapping[int, str]
    bound: Mapping[int, int]
    open: frozenset[int]


class Resolver:
    """Resolve the words of a document's sentences; refuses where two things could be meant."""

    def __init__(self, document: Document, names: Names) -> None:
        self._document = document
        self._names = names
        self._introductions = _introductions(document)

    def references(self, sentence: Sentence) -> References:
        replace: dict[int, str] = {}
        bound: dict[int, int] = {}
        unresolved: set[int] = set()
        tokens = sentence.parse.tokens
        for i, token in enumerate(tokens):
            word = token.text.casefold()
            if token.upos == "PRON" and word in PERSONAL_PRONOUNS:
                self._pronoun(sentence, i, word, replace, bound, unresolved)
            elif word in POINTING_WORDS and token.xpos in ("DT", "PRON", "RB", "EX", "PDT", "JJ"):
                self._pointing(sentence, i, word, replace, unresolved)
            elif word in CONTEXT_WORDS and token.upos in ("DET", "ADJ", "PRON", "ADV", "NOUN"):
                unresolved.update(() if self._is_harmless(sentence, i, word) else (i,))
            elif word in ("before", "after", "since") and token.upos == "ADV":
                unresolved.add(i)
            elif token.upos == "NOUN" and self._is_bare_definite(sentence.parse, i):
                unresolved.update(() if self._is_only_one(sentence, i) else (i,))
        self._expand_names(sentence, replace)
        return References(replace, bound, frozenset(unresolved))

    # -- pronouns

    def _pronoun(
        self,
        sentence: Sentence,
        i: int,
        word: str,
        replace: dict[int, str],
        bound: dict[int, int],
        unresolved: set[int],
    ) -> None:
        sort = SUBJECT_FORMS.get(word) or POSSESSIVES.get(word) or OBJECT_FORMS.get(word)
        token = sentence.parse.tokens[i]
        if sort is None or token.deprel == "expl":
            if token.deprel != "expl":
                unresolved.add(i)
            return
        inside = self._antecedent_inside(sentence, i, sort)
        if inside is not None:
            bound[i] = inside
            return
        name = self._antecedent_before(sentence, i, sort) if word in SUBJECT_FORMS or word in POSSESSIVES else None
        if name is None:
            unresolved.add(i)
        else:
            replace[i] = _possessive(name) if word in POSSESSIVES and token.xpos == "PRP$" else name

    def _antecedent_inside(self, sentence: Sentence, i: int, sort: str) -> int | None:
        """Return the subject that stands before token `i` in the sentence, when it alone can be meant."""
        parse = sentence.parse
        fitting = [
            j
            for j in range(i)
            if parse.tokens[j].upos in ("NOUN", "PROPN")
            and self._fits(sentence, j, sort)
            and parse.tokens[j].deprel not in ("compound", "flat", "amod")
        ]
        subjects = [j for j in fitting if parse.tokens[j].deprel in ("nsubj", "nsubj:pass")]
        if len(subjects) == 1 and (len(fitting) == 1 or sort == "PER" or parse.tokens[i].xpos == "PRP$"):
            return subjects[0]
        return None

    def _antecedent_before(self, sentence: Sentence, i: int, sort: str) -> str | None:
        """Return the words for what alone, in the sentence before, a pronoun can stand for."""
        if any(self._fits(sentence, j, sort) for j in range(i) if sentence.parse.tokens[j].upos in ("NOUN", "PROPN")):
            return None
        if sentence.position == 0:
            return None
        before = self._document.sentences[sentence.index - 1]
        parse = before.parse
        if sort == "PER":
            people = {
                entity.full: entity
                for m in self._names.mentions_in(before)
                if (entity := self._person(before, m.first))
            }
            nouns = [t for t in parse.tokens if t.upos == "NOUN" and is_person_noun(t.lemma) and t.deprel != "compound"]
            if len(people) == 1 and not any(t.deprel in ("nsubj", "nsubj:pass") for t in nouns):
                return next(iter(people))
            return None
        heads = [
            j
            for j, token in enumerate(parse.tokens)
            if token.upos in ("NOUN", "PROPN")
            and token.deprel in ("nsubj", "nsubj:pass", "obj", "obl", "obl:agent", "nmod", "conj", "iobj")
            and self._fits(before, j, sort)
        ]
        subjects = [
            j for j in heads if parse.tokens[j].deprel in ("nsubj", "nsubj:pass") and parse.tokens[j].head == parse.root
        ]
        if len(heads) != 1 or len(subjects) != 1:
            return None
        return self._describe(before, subjects[0])

    def _describe(self, sentence: Sentence, head: int) -> str | None:
        """Return the noun phrase of `head` as a name that stands alone, None when it does not."""
        entity = self._names.at(sentence, head)
        if entity is not None:
            article = "the " if sentence.parse.children(head, "det") else ""
            return article + entity.full
        branch = [
            i
            for i in sentence.parse.subtree(head)
            if not any(sentence.parse.tokens[i].deprel == d for d in ("cc", "punct"))
        ]
        if len(branch) > MOST_WORDS_OF_ANTECEDENT or any(
            sentence.parse.tokens[i].upos == "PRON" or sentence.parse.tokens[i].text.casefold() in POINTING_WORDS
            for i in branch
        ):
            return None
        if len(branch) < 2 or branch != list(range(branch[0], branch[-1] + 1)):
            return None
        if self._is_bare_definite(sentence.parse, head) and not self._is_only_one(sentence, head):
            return None
        text = text_of(sentence.parse, branch)
        return "the " + text.split(" ", 1)[1] if text.startswith(("a ", "an ")) else text

    def _fits(self, sentence: Sentence, j: int, sort: str) -> bool:
        token = sentence.parse.tokens[j]
        person = self._person(sentence, j) is not None or (token.upos == "NOUN" and is_person_noun(token.lemma))
        many = token.xpos in ("NNS", "NNPS") or bool(sentence.parse.children(j, "conj"))
        if sort == "PER":
            return person and not many
        if sort == "MANY":
            return many
        return not person and not many

    def _person(self, sentence: Sentence, j: int) -> Entity | None:
        entity = self._names.at(sentence, j)
        return entity if entity is not None and entity.type == "PER" else None

    # -- descriptions

    def _pointing(self, sentence: Sentence, i: int, word: str, replace: dict[int, str], unresolved: set[int]) -> None:
        token = sentence.parse.tokens[i]
        if token.deprel == "expl" or (
            word == "that" and token.deprel in ("mark", "nsubj") and token.xpos in ("IN", "WDT")
        ):
            return
        phrase = (
            self._same_noun_before(sentence, token.head)
            if token.deprel == "det" and word in ("this", "these")
            else None
        )
        if phrase is None:
            unresolved.add(i)
            return
        head = token.head
        replace[i] = phrase
        for j in range(i + 1, head + 1):
            replace[j] = ""

    def _same_noun_before(self, sentence: Sentence, head: int) -> str | None:
        """Return the fuller phrase with the same noun in the two sentences before, when there is one alone."""
        lemma = sentence.parse.tokens[head].lemma
        found: set[str] = set()
        for before in self._document.sentences[max(0, sentence.index - min(2, sentence.position)) : sentence.index]:
            for j, token in enumerate(before.parse.tokens):
                if token.lemma == lemma and token.upos == "NOUN" and before.parse.children(j, *MODIFIERS):
                    described = self._describe(before, j)
                    found.add(described or "")
        return found.pop() if len(found) == 1 and "" not in found else None

    def _is_bare_definite(self, parse: Parse, i: int) -> bool:
        """Tell whether token `i` heads "the N" with nothing that says which."""
        determiners = [parse.tokens[j].text.casefold() for j in parse.children(i, "det")]
        return "the" in determiners and not parse.children(i, *MODIFIERS)

    def _is_only_one(self, sentence: Sentence, i: int) -> bool:
        """Tell whether the whole article knows one thing of this noun, by the rubric's ruling on A2."""
        lemma = sentence.parse.tokens[i].lemma.casefold()
        if lemma in UNIQUE_NOUNS or lemma in self._document.title_words:
            return True
        if sentence.parse.tokens[i].xpos == "NNS":
            return False
        return self._introductions.get(lemma, 0) == 1

    def _is_harmless(self, sentence: Sentence, i: int, word: str) -> bool:
        parse = sentence.parse
        token = parse.tokens[i]
        if word in ("both", "either", "neither"):
            return token.deprel in ("cc:preconj", "cc") or any(
                parse.tokens[j].text.casefold() == "and" for j in range(i, min(i + 6, len(parse.tokens)))
            )
        if word in ("each", "several"):
            return True
        if word in ("earlier", "later", "previous", "next"):
            return False
        return word == "same" and any(t.text.casefold() == "as" for t in parse.tokens[i:])

    # -- names

    def _expand_names(self, sentence: Sentence, replace: dict[int, str]) -> None:
        """Write people's names in full."""
        for mention in self._names.mentions_in(sentence):
            entity = self._names.at(sentence, mention.first)
            if entity is None or entity.type != "PER":
                continue
            if len(mention.words) < len(entity.full.split()):
                start = mention.first
                while start > 0 and sentence.parse.tokens[start - 1].text.casefold().rstrip(".") in (
                    "mr",
                    "mrs",
                    "ms",
                    "miss",
                ):
                    start -= 1
                replace[start] = entity.full
                for j in range(start + 1, mention.last):
                    replace[j] = ""


def _introductions(document: Document) -> dict[str, int]:
    """Count, for each noun, the things the article may mean by it: distinct modified phrases and plurals."""
    seen: dict[str, set[str]] = {}
    for sentence in document.sentences:
        for i, token in enumerate(sentence.parse.tokens):
            if token.upos != "NOUN":
                continue
            lemma = token.lemma.casefold()
            things = seen.setdefault(lemma, set())
            modifiers = sorted(
                sentence.parse.tokens[j].lemma.casefold() for j in sentence.parse.children(i, *MODIFIERS)
            )
            determiners = [sentence.parse.tokens[j].text.casefold() for j in sentence.parse.children(i, "det")]
            if token.xpos == "NNS":
                things.update(("plural", "plural too"))
            elif modifiers or "the" not in determiners:
                things.add(" ".join(modifiers) or "indefinite")
    return {lemma: len(things) for lemma, things in seen.items()}


def _possessive(name: str) -> str:
    return name + ("'" if name.endswith("s") else "'s")
