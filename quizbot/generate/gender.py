"""Whether a person is a "he" or a "she": by title, by the noun beside the name, by pronouns, by first name."""

from __future__ import annotations

from collections import Counter

from quizbot.generate.document import Document
from quizbot.generate.lexicon import FEMALE, MALE
from quizbot.generate.names import Entity, Mention, Names
from quizbot.generate.wording import unaccented

FEWEST_PRONOUNS, NEARLY_ALL = 5, 5
"""So many pronouns of one sort, and so many times as many as of the other, say what the title's person is."""
SHE_TITLES = frozenset("mrs ms miss lady queen princess dame".split()) | (FEMALE - {"she", "her"})
HE_TITLES = frozenset("mr sir lord king prince".split()) | (MALE - {"he", "his", "him"})
SHE_NAMES = frozenset(
    "ada agnes alice alison amanda amelia amy andrea angela anita ann anna anne annie audrey barbara beatrice "
    "brenda carmen carol caroline catherine charlotte christina christine clara claire daisy deborah diana donna doris "
    "dorothy edith eleanor elena elisabeth elizabeth ella ellen emily emma esther eva evelyn fiona florence frances "
    "gabriela gloria grace greta hannah heather heidi helen helena hilary ingrid irene isabel isabella jacqueline jane "
    "janet jean jennifer jessica joan joanna josephine joyce judith julia julie karen kate katherine kathleen katie "
    "laura lena lily linda lisa louise lucia lucy lydia margaret maria marie marilyn martha mary maya melissa "
    "michelle mildred monica nancy natalie natasha nicole nina nora olga olivia pamela patricia paula phyllis priya "
    "rachel rebecca rita rosa rose ruth sandra sara sarah sharon sheila shirley silvia simone sofia sonia sophia "
    "sophie stella stephanie susan susanna sylvia teresa theresa tina ursula valerie vanessa vera veronica victoria "
    "virginia vivian wendy yvonne zoe".split()
)
HE_NAMES = frozenset(
    "aaron abraham adam adrian alan albert alexander alfred ali andreas andrew anthony anton antonio arnold arthur "
    "barry benjamin bernard bill bob boris brian bruce carl carlos charles christopher colin craig cyril daniel david "
    "dennis diego dmitri donald douglas edgar edmund eduardo edward edwin eric ernest eugene felix fernando francis "
    "francisco frank franz fred frederick friedrich gary geoffrey george gerald gilbert giovanni gordon graham greg "
    "gregory gustav guy hans harold harry heinrich henry herbert herman holger howard hugh hugo ian igor isaac ivan "
    "jack jacob jake james jason jeff jeffrey jeremy jerry jim joe johann johannes john jonathan jorge jose joseph "
    "juan karl keith kenneth kevin klaus konrad larry lars laurence lawrence leo leonard lewis louis ludwig luis luke "
    "marco marcus mario mark martin matthew max michael miguel mike mohammed muhammad neil nicholas nicolas nigel "
    "nikolai norman oliver oscar otto pablo patrick paul pedro peter philip pierre ralph ramon raymond richard rob "
    "robert roberto roger roland ronald roy rudolf russell samuel scott sebastian sergei sergey sidney simon stanley "
    "stefan stephen steve steven stuart ted theodore thomas tim timothy tobias tom tony victor vincent vladimir "
    "walter warren wilhelm william winston wolfgang".split()
)


def gender_of(document: Document, names: Names, entity: Entity) -> str | None:
    """Return "he" or "she", None when nothing in the article decides."""
    votes: Counter[str] = Counter()
    first = unaccented(entity.full.split()[0].casefold())
    votes["she"] += 2 * (first in SHE_NAMES | SHE_TITLES)
    votes["he"] += 2 * (first in HE_NAMES | HE_TITLES)
    for mention in entity.mentions:
        _vote_beside(document, mention, votes)
        _vote_behind(document, names, mention, votes)
    if votes["he"] == votes["she"]:
        return _of_the_title(document, entity)
    return max(votes, key=lambda sort: votes[sort])


def _of_the_title(document: Document, entity: Entity) -> str | None:
    """Return what nearly all pronouns of an article are, for the person in its title."""
    if not {unaccented(word.casefold()) for word in entity.full.split()} & document.title_words:
        return None
    he = sum(document.lemma_counts[word] for word in ("he", "his", "him"))
    she = sum(document.lemma_counts[word] for word in ("she", "her"))
    if max(he, she) < FEWEST_PRONOUNS or min(he, she) * NEARLY_ALL > max(he, she):
        return None
    return "he" if he > she else "she"


def _vote_beside(document: Document, mention: Mention, votes: Counter[str]) -> None:
    parse = document.sentences[mention.sentence].parse
    beside = {t.text.casefold().rstrip(".") for t in parse.tokens[max(0, mention.first - 2) : mention.first]}
    beside |= {parse.tokens[j].lemma.casefold() for j in parse.children(mention.first, "appos", "compound")}
    votes["she"] += 3 * len(beside & SHE_TITLES)
    votes["he"] += 3 * len(beside & HE_TITLES)


def _vote_behind(document: Document, names: Names, mention: Mention, votes: Counter[str]) -> None:
    """Count the first pronoun behind the name where the sentence names nobody else."""
    sentence = document.sentences[mention.sentence]
    people = {e.full for m in names.mentions_in(sentence) if (e := names.at(sentence, m.first)) and e.type == "PER"}
    if len(people) != 1:
        return
    for token in sentence.parse.tokens[mention.last :]:
        word = token.text.casefold()
        if token.upos == "PRON" and word in ("he", "she", "him", "his", "her"):
            votes["she" if word in ("she", "her") else "he"] += 1
            return
