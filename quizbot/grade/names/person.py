"""Names of people: surname alone, titles, initials, and who else bears the name."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from quizbot.grade.names.nickname import are_one_name
from quizbot.grade.values.number import arabic, merge_numbers
from quizbot.grade.words import match
from quizbot.grade.words.fold import words
from quizbot.grade.words.lexicon import lemmas
from quizbot.grade.words.slip import sound_of

TITLES = frozenset(
    "mr mrs ms miss mme madame monsieur dr prof professor sir dame lord lady king queen prince princess president "
    "general captain colonel major sergeant saint st pope father brother sister rev reverend senator governor judge "
    "mayor minister chancellor emperor empress duke duchess count countess baron jr sr phd md esq prime chief khan "
    "shah sultan tsar czar gov sen rep lt col gen sgt capt maj cmdr insp supt det coun cllr councillor councilman "
    "councilwoman councilor congressman congresswoman justice sheriff inspector lieutenant commander admiral detective "
    "superintendent ambassador bishop archbishop cardinal rabbi imam coach".split()
)
_THRONED = frozenset("king queen prince princess saint pope emperor empress".split())
_NO_NAMES = frozenset("somebody someone something and or who what the he she it they i is was".split())
PARTICLES = frozenset("van von de der den del della di da la le du dos al el bin ibn ter ten mac mc san".split())
_WHO = re.compile(
    r"\b(?:who|whose|whom)\b|\bwh(?:at|ich) (?:\w+ ){0,3}(?:person|man|woman|author|actor|actress|singer|name of"
    r"|engineer|scientist|inventor|explorer|painter|composer|poet|writer|king|queen|emperor|president|general)\b",
    re.I,
)
_CAPITALISED = re.compile(r"(?:[^\W\d_a-z][\w'’.-]*\s+){0,5}[^\W\d_a-z][\w'’-]*")
_TITLED = re.compile(r"\b(?:mr|mrs|ms|miss|dr|prof|professor)\.? [^\W\d_A-Z][\w'’-]*")
_SURNAME_FIRST = re.compile(r"([A-Z][a-z]+) ([A-Z][a-z]+-[a-z]+)")
"""Korean and Chinese names as they are written in English: "Lee Sang-hyun"."""
_FULL_NAME = re.compile(r"(?<=[a-z,] )([^\W\d_a-z][\w'’-]+) (?=(\w+))")
_NAME = re.compile(r"^(?:[^\W\d_][\w'’.-]*\s+){1,4}[^\W\d_][\w'’.-]*\.?$")


@lru_cache(maxsize=4096)
def looks_like_person(key: str, prompt: str) -> bool:
    """Say whether a key reads like the name of a person and the prompt asks for one."""
    if not _WHO.search(prompt) or not _NAME.match(key.strip()) or key.strip().lower().startswith("the "):
        return False
    parts = key.split()
    return all(part[:1].isupper() or part.lower() in PARTICLES for part in parts) and 2 <= len(parts) <= 5


@lru_cache(maxsize=4096)
def name_parts(name: str) -> tuple[str, ...]:
    """Return the folded parts of a name in order, titles dropped; "Marx, Karl" is turned."""
    if surname_first := _SURNAME_FIRST.fullmatch(name.strip()):
        name = f"{surname_first[2]} {surname_first[1]}"
    if name.count(",") == 1:
        last, _, first = name.partition(",")
        if len(last.split()) == 1 and words(first) and words(first)[0] not in ("jr", "sr"):
            name = f"{first} {last}"
    parts = merge_numbers(words(arabic(name)))
    numbered = [p for p, after in zip(parts, (*parts[1:], ""), strict=True) if p != "the" or not after[:1].isdecimal()]
    return tuple(["saint" if p == "st" else p for p in numbered])


def _untitled(parts: tuple[str, ...]) -> tuple[str, ...]:
    return tuple([p for p in parts if p not in TITLES and not p.isdecimal()] or parts)


def surname(parts: tuple[str, ...]) -> str:
    return parts[-1] if parts else ""


def compare_names(reply: tuple[str, ...], key: tuple[str, ...]) -> str:
    """Return how two names relate: same, surname, first, unnumbered, other number, other, other surname or unclear."""
    if not reply or not key:
        return "unclear"
    if reply == key or sorted(reply) == sorted(key):
        return "same"
    mine_number, key_number = ({part for part in name if part.isdecimal()} for name in (reply, key))
    if mine_number != key_number and key_number:
        same = not mine_number and set(_untitled(reply)) <= set(_untitled(key))
        is_name = mine_number and len(reply) <= len(key) + 2 and all(len(number) < 3 for number in mine_number)
        return "other number" if is_name else "unnumbered" if same else "unclear"
    if reply[0] in _THRONED and key[0] in _THRONED and reply[1:2] == key[1:2]:
        return "same"  # "St. Bernadette", "Queen Victoria"
    reply, key = _untitled(reply), _untitled(key)
    if len(reply) == 1:
        if key_number and reply == key:
            return "same"  # "Olaf II", "King Olaf II"
        if reply[0] == surname(key):
            return "surname"
        return "first" if reply[0] in key else "unclear"
    if surname(reply) != surname(key):
        return "other surname" if _is_namesake(reply, key) else "unclear"
    mine, theirs = reply[:-1], key[:-1]
    if len(reply) > len(key) + 1:
        return "unclear"
    if len(mine) == 1 and len(theirs) > 1 and mine[0] == "".join(given[0] for given in theirs):
        return "same"  # "J. R. R."
    if all(any(_same_given(m, t) for t in theirs) for m in mine) or all(
        any(_same_given(m, t) for m in mine) for t in theirs
    ):
        return "same"
    return "other" if theirs and not any(m[0] == t[0] for m in mine for t in theirs) else "unclear"


def _is_namesake(reply: tuple[str, ...], key: tuple[str, ...]) -> bool:
    """Say whether a name of two words has the first of the key's and another surname, which is no slip for it."""
    if len(reply) != 2 or len(key) < 2 or reply[0] != key[0] or reply[0] in lemmas():
        return False
    last, meant = reply[1], "".join(key[1:])
    if (
        last in key
        or last in _NO_NAMES
        or not last.isalpha()
        or meant.startswith(last[:4])
        or key[-1].startswith(last[:4])
    ):
        return False
    return sound_of(last) != sound_of(key[-1]) and match.slips(last, key[-1], 3) > 3


def _same_given(one: str, other: str) -> bool:
    return are_one_name(one, other) or (1 in (len(one), len(other)) and one[0] == other[0])


def is_shared(last: str, key: str, others: Iterable[str]) -> bool:
    """Say whether another of `others` bears the surname `last`."""
    mine = name_parts(key)
    for other in others:
        parts = _untitled(name_parts(other))
        if set(parts) <= set(mine):
            continue  # a part of the same name
        if parts and surname(parts) == last and compare_names(parts, mine) in ("other", "unclear"):
            return True
    return False


def is_called_alone(part: str, key: str, text: str) -> bool:
    """Say whether a text calls the bearer of a name by a part from within it: "Lecoq" of one "de Boisbaudran"."""
    parts = _untitled(name_parts(key))
    if part not in parts[1:-1] or part in PARTICLES:
        return False
    after, others = parts[parts.index(part) + 1], parts[: parts.index(part)]
    line = words(text)
    return any(
        word == part and before not in others and behind != after
        for before, word, behind in zip(["", *line], line, [*line[1:], ""], strict=False)
    )


def names_in(text: str) -> list[str]:
    """Return the capitalised names in a text, and each word behind a title in any case ("miss lund")."""
    return [found.group() for found in (*_CAPITALISED.finditer(text), *_TITLED.finditer(text))]


def is_titled(name: str) -> bool:
    return name.split(" ", 1)[0].lower().rstrip(".") in TITLES


@lru_cache(maxsize=4096)
def namesakes(last: str, text: str) -> tuple[str, ...]:
    """Return the full names in `text` that end in the surname `last`, a word that opens a sentence left out."""
    found = (f"{first} {second}" for first, second in _FULL_NAME.findall(text) if second.lower() == last)
    return tuple(name for name in found if words(name)[0] not in TITLES)
