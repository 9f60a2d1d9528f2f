"""Whether somebody acts in a clause, of whom a question may ask what was done."""

from __future__ import annotations

from quizbot.generate.lexicon import ACTING_GROUPS, ANIMALS, FEMALE, MALE
from quizbot.generate.material import Material
from quizbot.generate.people import is_person_noun
from quizbot.generate.sentences.clause import Clause


def is_agent(material: Material, clause: Clause) -> bool:
    """Tell whether the subject is somebody: a person, an animal, a body of people, a state."""
    token = clause.parse.tokens[clause.subject]
    if token.upos == "PRON":
        return True
    entity = material.names.at(clause.sentence, clause.subject)
    if entity is not None:
        return entity.type in ("PER", "ORG") or material.names.is_country(entity)
    lemma = token.lemma.casefold()
    known = ANIMALS | ACTING_GROUPS | FEMALE | MALE
    return lemma in known or is_person_noun(lemma)
