"""Namesakes: who shares the first name of the key's person and is somebody else."""

from __future__ import annotations

from collections.abc import Sequence

from quizbot.grade import match
from quizbot.grade.item import Context
from quizbot.grade.lexicon import lemmas
from quizbot.grade.person import TITLES, looks_like_person, name_parts
from quizbot.grade.side import Side, concept
from quizbot.grade.slip import limit


def other_surname(context: Context, mine: Side, near: Sequence[tuple[str, Side]]) -> str:
    """Return the word that makes another person of a name whose first word alone is a key as well.

    "Leonardo" is enough for "Leonardo da Vinci"; "Leonardo DiCaprio" is somebody else.
    """
    alone = next((side.content for _, side in near if len(side.content) == 1), {})
    if len(mine.content) != 2 or next(iter(mine.content)) not in alone:
        return ""
    whole = [key for key, side in near if len(side.content) > 1]
    if not whole or not all(
        looks_like_person(key, context.prompt.text) and concept(name_parts(key)[0]) in alone for key in whole
    ):
        return ""
    word = list(mine.content.values())[1]
    known = (context.prompt, context.evidence, *(side for _, side in near))
    is_name = word.isalpha() and word not in lemmas() and word not in TITLES
    if not is_name or any(concept(word) in side.content for side in known):
        return ""
    rest = [[part for part in name_parts(key) if concept(part) not in alone] for key in whole]
    meant = {each for parts in rest for each in (*parts, "".join(parts))}
    return "" if any(match.slips(word, each, limit(len(each))) <= limit(len(each)) for each in meant) else word
