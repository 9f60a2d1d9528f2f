"""What somebody does in a story, told in so many words that a question can hold it."""

from __future__ import annotations

from quizbot.generate.candidate import Candidate
from quizbot.generate.lexicon import ANIMALS, FEMALE, LIGHT_VERBS, MALE
from quizbot.generate.material import Material
from quizbot.generate.people import is_person_noun
from quizbot.generate.sentences.document import CONTENT_TAGS

FEWEST_OF_A_DEED = 3


def tells_a_deed(material: Material, candidate: Candidate) -> bool:
    """Tell whether somebody in a story does something that is told in several words: "rode away to the station"."""
    tokens = candidate.sentence.parse.tokens
    if candidate.rule == "where" and candidate.clause.object in candidate.stem_tokens:
        return _is_done_by_somebody(material, candidate)  # "Where did Ann put the eggs?"
    named = material.references(candidate.clause).replace
    told = candidate.stem_tokens - candidate.clause.subject_tokens
    content = (i for i in told if tokens[i].upos in CONTENT_TAGS | {"ADV"} or named.get(i))
    said = [i for i in content if tokens[i].lemma.casefold() not in LIGHT_VERBS]
    people = (material.names.at(candidate.sentence, i) for i in told - candidate.key_tokens)
    to_somebody = any(entity is not None and entity.type == "PER" for entity in people)
    return len(said) >= FEWEST_OF_A_DEED and (to_somebody or _is_done_by_somebody(material, candidate))


def _is_done_by_somebody(material: Material, candidate: Candidate) -> bool:
    """Tell whether the subject is a person, or an animal of a fable."""
    subject = candidate.clause.parse.tokens[candidate.clause.subject]
    who = material.names.bearer(candidate.sentence, candidate.clause.subject)
    person = who is not None and who.type == "PER"
    somebody = subject.text.casefold() in ("he", "she") or is_person_noun(subject.lemma)
    kin = subject.lemma.casefold() in FEMALE | MALE
    return person or somebody or kin or (material.is_fable and subject.lemma.casefold() in ANIMALS)
