"""Third-person pronouns: bound inside their sentence, named from the sentences before, or left open."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from quizbot.generate.document import Document, Sentence
from quizbot.generate.lexicon import ANIMALS, FEMALE, MALE
from quizbot.generate.names import Entity, Names, is_person_noun

SORTS = {
    "he": "he", "him": "he", "his": "he", "himself": "he",
    "she": "she", "her": "she", "hers": "she", "herself": "she",
    "it": "it", "its": "it", "itself": "it",
    "they": "they", "them": "they", "their": "they", "theirs": "they", "themselves": "they",
}  # fmt: skip
MENTIONABLE = ("nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:agent", "nmod", "conj", "root", "appos", "nmod:poss")
FARTHEST = 2
"""A pronoun looks back over so many sentences of its paragraph."""

Describe = Callable[[Sentence, int], str | None]


@dataclass(frozen=True)
class Referent:
    """Something mentioned: the token that heads it, its `label` (None: nothing that stands alone), what fits it."""

    head: int
    label: str | None
    sorts: frozenset[str]
    is_subject: bool


@dataclass(frozen=True)
class Reading:
    """What became of a pronoun.

    `bound` holds the heads in its own sentence that it may stand for: where they all stay in a question, it is read
    there as it was in the article. `label` names the one thing it stands for, where there is one alone.
    """

    bound: tuple[int, ...] = ()
    label: str | None = None
    is_doubtful: bool = False
    """Chosen among several because it is what the sentence before was about."""


class Pronouns:
    """Resolve the pronouns of a document, sentence by sentence from the first."""

    def __init__(self, document: Document, names: Names, describe: Describe) -> None:
        self._names = names
        self._describe = describe
        self._genders = {entity.full: _gender(document, names, entity) for entity in names.of_type("PER")}
        self._mentioned: dict[int, list[Referent]] = {}
        self.readings: dict[tuple[int, int], Reading] = {}
        for sentence in document.sentences:
            self._read(document, sentence)

    def _read(self, document: Document, sentence: Sentence) -> None:
        mentioned: list[Referent] = []
        for i, token in enumerate(sentence.parse.tokens):
            word = token.text.casefold()
            if token.upos == "PRON" and word in SORTS:
                referent = self._resolve(document, sentence, i, SORTS[word], mentioned)
                if referent is not None:
                    mentioned.append(referent)
            elif token.upos in ("NOUN", "PROPN") and token.deprel in MENTIONABLE:
                mentioned.append(self._referent(sentence, i))
        self._mentioned[sentence.index] = mentioned

    def _resolve(
        self, document: Document, sentence: Sentence, i: int, sort: str, mentioned: list[Referent]
    ) -> Referent | None:
        token = sentence.parse.tokens[i]
        if token.deprel == "expl":
            return None
        is_subject = token.deprel in ("nsubj", "nsubj:pass")
        inside = [r for r in mentioned if sort in r.sorts and not _holds(sentence, r.head, i)]
        if token.deprel in ("obj", "iobj") and not token.text.casefold().endswith(("self", "selves")):
            # A plain object pronoun never means the subject of its own verb (principle B, Chomsky 1981).
            own = sentence.parse.children(token.head, "nsubj", "nsubj:pass")
            inside = [r for r in inside if r.head not in own]
        if is_subject and token.head == sentence.parse.root and not any(r.is_subject for r in inside):
            inside = []  # "After a quarrel with Ann, she …": the opening does not name the subject.
        if inside:
            labels = {r.label or r.head for r in inside}
            label = inside[0].label if len(labels) == 1 else None
            self.readings[sentence.index, i] = Reading(tuple(r.head for r in inside), label)
            return Referent(i, label, frozenset({sort}), is_subject)
        label, is_doubtful = self._label_before(document, sentence, sort)
        if label is not None and not (is_doubtful and not is_subject):
            self.readings[sentence.index, i] = Reading(label=label, is_doubtful=is_doubtful)
        return Referent(i, label, frozenset({sort}), is_subject)

    def _label_before(self, document: Document, sentence: Sentence, sort: str) -> tuple[str | None, bool]:
        """Return what in the sentences before is meant, and whether that is doubtful; None when it is open.

        One thing alone that fits is sure. Among several the subject of the sentence before is the likeliest
        (centering, Grosz, Joshi & Weinstein 1995).
        """
        farthest = min(FARTHEST, sentence.position)
        if sort in ("he", "she") and sentence.position == 0 and sentence.index > 0:
            farthest = 1  # A paragraph may open with the person whom the one before ended on.
        for back in range(1, farthest + 1):
            before = document.sentences[sentence.index - back]
            fitting = [r for r in self._mentioned[before.index] if sort in r.sorts]
            if sort in ("it", "they") and not any(r.is_subject for r in fitting):
                return None, False
            labels = {r.label for r in fitting}
            if len(labels) == 1:
                return labels.pop(), False
            subjects = {r.label for r in fitting if r.is_subject and (sort not in ("he", "she") or len(r.sorts) == 1)}
            if fitting:
                if sort in ("it", "they"):
                    return None, False  # Things are too many for the likeliest to be sure enough.
                return (subjects.pop(), True) if len(subjects) == 1 else (None, False)
        return None, False

    def _referent(self, sentence: Sentence, i: int) -> Referent:
        token = sentence.parse.tokens[i]
        entity = self._names.at(sentence, i)
        label = self._describe(sentence, i) or self._owned(sentence, i)
        is_subject = token.deprel in ("nsubj", "nsubj:pass")
        if token.xpos in ("NNS", "NNPS") or sentence.parse.children(i, "conj"):
            return Referent(i, label, frozenset({"they"}), is_subject)
        if entity is not None and entity.type == "PER":
            gender = self._genders[entity.full]
            return Referent(i, label, frozenset({gender} if gender else {"he", "she"}), is_subject)
        lemma = token.lemma.casefold()
        if lemma in ANIMALS:
            return Referent(i, label, frozenset({"he", "she", "it"}), is_subject)
        if token.upos == "NOUN" and (is_person_noun(lemma) or lemma in FEMALE | MALE):
            sorts = {"she"} if lemma in FEMALE else {"he"} if lemma in MALE else {"he", "she"}
            return Referent(i, label, frozenset(sorts), is_subject)
        return Referent(i, label, frozenset({"it"}), is_subject)

    def _owned(self, sentence: Sentence, i: int) -> str | None:
        """Return "Angela Erdmann's grandfather" for "her grandfather" where it is known who she is."""
        parse = sentence.parse
        owners = parse.children(i, "nmod:poss")
        if len(owners) != 1 or len(parse.subtree(i)) != 2:
            return None
        reading = self.readings.get((sentence.index, owners[0]))
        if reading is None or reading.label is None:
            return None
        return f"{possessive(reading.label)} {parse.tokens[i].text}"


def possessive(name: str) -> str:
    return name + ("'" if name.endswith("s") else "'s")


def _holds(sentence: Sentence, head: int, i: int) -> bool:
    """Tell whether token `i` stands inside the phrase of `head`, which it then cannot refer to."""
    while i >= 0:
        if i == head:
            return True
        i = sentence.parse.tokens[i].head
    return False


def _gender(document: Document, names: Names, entity: Entity) -> str | None:
    """Return "he" or "she" by title, by the noun beside the name, or by the pronouns that follow it alone."""
    votes: Counter[str] = Counter()
    for mention in entity.mentions:
        sentence = document.sentences[mention.sentence]
        tokens = sentence.parse.tokens
        beside = {tokens[j].text.casefold().rstrip(".") for j in range(max(0, mention.first - 2), mention.first)}
        beside |= {tokens[j].lemma.casefold() for j in sentence.parse.children(mention.first, "appos", "compound")}
        votes["she"] += 3 * len(
            beside & ({"mrs", "ms", "miss", "lady", "queen", "princess"} | (FEMALE - {"she", "her"}))
        )
        votes["he"] += 3 * len(beside & ({"mr", "sir", "lord", "king", "prince"} | (MALE - {"he", "his", "him"})))
        if (
            len({e.full for m in names.mentions_in(sentence) if (e := names.at(sentence, m.first)) and e.type == "PER"})
            == 1
        ):
            for token in tokens[mention.last :]:
                sort = SORTS.get(token.text.casefold())
                if token.upos == "PRON" and sort in ("he", "she"):
                    votes[sort] += 1
                    break
    best = votes.most_common(1)
    if not best or best[0][1] == 0 or votes["he"] == votes["she"]:
        return None
    return best[0][0]
