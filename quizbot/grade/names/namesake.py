"""Namesakes: who shares a part of the key's name and is somebody or something else."""

from __future__ import annotations

from collections.abc import Sequence

from quizbot.grade.names.person import TITLES, looks_like_person, name_parts
from quizbot.grade.reading.item import Context
from quizbot.grade.sides.side import STOP, Side, concept
from quizbot.grade.sides.synonym import groups_of, groups_of_word
from quizbot.grade.words import match
from quizbot.grade.words.lexicon import is_known, lemmas
from quizbot.grade.words.slip import limit, sound_of


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


def is_sibling(key: str, side: Side, context: Context, mine: Side) -> bool:
    """Say whether a name of two to four words is met but for one word that is another ("World Trade Organization")."""
    if not 2 <= len(side.content) <= 4 or len(mine.content) != len(side.content):
        return False
    missing = [c for c in side.content if c not in mine.content]
    foreign = [c for c in mine.content if c not in side.content]
    if (
        len(missing) != 1
        or foreign[0] == "1"
        or foreign[0] in context.prompt.content
        or foreign[0] in context.evidence.content
    ):
        return False
    if list(side.content).index(missing[0]) != list(mine.content).index(foreign[0]):
        return False
    most = limit(len(missing[0]))
    typed, meant = mine.content[foreign[0]], side.content[missing[0]]
    if (sound_of(typed) == sound_of(meant) and typed not in lemmas()) or (len(typed) == 1 and meant.startswith(typed)):
        return False  # "Thomas" for "Tomas", "G." for "Giselle"
    is_swap = sorted(foreign[0]) == sorted(missing[0])  # "Kahn" for "Khan"
    if (is_swap or not is_known(mine.content[foreign[0]])) and match.slips(foreign[0], missing[0], most) <= most:
        return False
    if not all(word[:1].isupper() for word in key.split() if word.casefold() not in STOP):
        return False
    return not groups_of_word(foreign[0]) & groups_of(side) and not foreign[0].startswith(missing[0][:4])
