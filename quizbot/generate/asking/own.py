"""Whether a clause comes back to its subject as to a person or as to a thing: "took his revenge", "won its cup"."""

from __future__ import annotations

from quizbot.generate.material import Material
from quizbot.generate.sentences.clause import Clause

MALE_PRONOUNS = frozenset("he his him himself".split())
SOMEBODY = MALE_PRONOUNS | frozenset("she her herself".split())
"""A ship is a "she" as well."""
SOMETHING = frozenset("it its itself".split())


def speaks_of_itself(material: Material, clause: Clause, pronouns: frozenset[str]) -> bool:
    """Tell whether one of the pronouns in the clause stands for its subject."""
    bound = material.references(clause).bound
    tokens = clause.parse.tokens
    return any(clause.subject in bound.get(i, ()) and tokens[i].text.casefold() in pronouns for i in clause.tokens)
