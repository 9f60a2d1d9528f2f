"""What makes a clause false: one spot changed that the article settles."""

from __future__ import annotations

import random
from collections.abc import Iterator

from quizbot.generate.candidate import Material
from quizbot.generate.changes.amounts import other_month, other_number, other_rank, other_side
from quizbot.generate.changes.change import Change
from quizbot.generate.changes.opposites import opposite_adjective, opposite_link, opposite_result, opposite_verb
from quizbot.generate.changes.renamed import other_name, other_people, sides_swapped
from quizbot.generate.changes.siblings import sibling
from quizbot.generate.clause import Clause

__all__ = ["Change", "changes_of"]


def changes_of(material: Material, clause: Clause, rng: random.Random) -> Iterator[Change]:
    """Yield the changes that make `clause` false, the least obvious first."""
    yield from sides_swapped(material, clause)
    yield from opposite_result(clause)
    yield from other_name(material, clause, rng)
    yield from opposite_verb(clause)
    yield from opposite_link(clause)
    yield from other_people(material, clause, rng)
    yield from sibling(material, clause, rng)
    yield from other_number(clause, rng, material.document.latest_year)
    yield from other_rank(clause, rng)
    yield from other_month(clause, rng)
    yield from opposite_adjective(clause)
    yield from other_side(clause)
