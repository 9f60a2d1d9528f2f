"""The one woman or the one man of whom a tale has told up to a pronoun: nobody else can be "she" or "he"."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from quizbot.generate.references.referent import Referent, is_same
from quizbot.generate.sentences.document import Sentence

NEAR = 3
"""So many sentences back somebody of whom it is not known whether it is a "she" may be meant."""


def sole_of(
    sort: str,
    sentence: Sentence,
    mentioned: Mapping[int, Sequence[Referent]],
    is_told_of: Callable[[int, Referent], bool],
) -> Referent | None:
    """Return the only "she" or "he" with a name or a noun of its own that the sentences before tell of.

    `is_told_of` leaves out whom somebody only speaks of, and beasts. Somebody near by who may be one, too, stands in
    the way.
    """
    before = [(index, r) for index in range(sentence.index) for r in mentioned[index] if is_told_of(index, r)]
    known = [r for _, r in before if r.sorts == {sort} and not r.is_pronoun]
    if not known or known[0].label is None or any(not is_same(r.thing, known[0].thing) for r in known):
        return None
    near = (r for index, r in before if index >= sentence.index - NEAR and sort in r.sorts and not r.is_pronoun)
    others = any(not is_same(r.thing, known[0].thing) for r in near)
    return None if others or known[0].thing[0] not in ("name", "noun") else known[-1]


def is_another_told_of(
    sort: str, sentence: Sentence, found: Referent, mentioned: Mapping[int, Sequence[Referent]]
) -> bool:
    """Tell of "She met a goose. The goose cried. She …": the paragraph has spoken of another "she" than the goose."""
    told = (r for back in range(1, sentence.position + 1) for r in mentioned[sentence.index - back])
    return any(r.is_pronoun and r.is_subject and r.sorts == {sort} and r.thing != found.thing for r in told)


def is_somebody(referent: Referent, sort: str) -> bool:
    """Tell whether this is a person with a name, whom the pronoun fits."""
    return referent.thing[0] == "name" and sort in referent.sorts and "it" not in referent.sorts
