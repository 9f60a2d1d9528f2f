"""Wrong options of the key's own type: from the article first, numbers and dates near by next."""

from __future__ import annotations

import random
import re

from quizbot.bank.model import AnswerType
from quizbot.generate.candidate import Candidate, Material
from quizbot.generate.lexicon import CLASS_NOUNS, MONTHS, NUMBER_WORDS, YEAR
from quizbot.generate.names import Entity
from quizbot.generate.wording import words_in

WANTED = 3
NEARBY = 6
"""Names within so many sentences of the key come first: what stands together is of one sphere."""
SURE_OPTION = 0.75
"""How sure the reader must be of a name's type before it stands beside the key."""
AT_LEAST = re.compile(r"\b(?:over|more than|at least|above|exceed\w*)\s*$", re.IGNORECASE)
AT_MOST = re.compile(
    r"\b(?:under|less than|fewer than|at most|up to|below|as many as|nearly|almost)\s*$", re.IGNORECASE
)
_DIGITS = re.compile(r"\d[\d,]*(?:\.\d+)?")


def distractors(material: Material, candidate: Candidate, rng: random.Random) -> tuple[str, ...]:
    """Return three wrong options, or none when the article does not offer three that are alike and surely wrong."""
    if candidate.type in (AnswerType.PERSON, AnswerType.PLACE, AnswerType.ORGANISATION):
        found = _other_names(material, candidate, rng)
    elif candidate.type is AnswerType.NUMBER or (candidate.type is AnswerType.DATE and _DIGITS.search(candidate.key)):
        found = _near_by(candidate, rng, material.document.latest_year)
    elif candidate.type is AnswerType.DATE:
        found = _other_months(candidate.key, rng)
    else:
        found = []
    return tuple(found[:WANTED]) if len(found) >= WANTED else ()


def _other_names(material: Material, candidate: Candidate, rng: random.Random) -> list[str]:
    speaker = material.names.person(candidate.key) if candidate.rule == "who said" else None
    entity = speaker or next(
        (e for i in sorted(candidate.key_tokens) if (e := material.names.at(candidate.sentence, i)) is not None), None
    )
    if entity is None or entity.full.casefold() not in candidate.key.casefold():
        return []
    if set(words_in(entity.full)) & material.document.title_words:
        return []  # Whoever reads the title picks it.
    said = {word.removesuffix("s") for word in (*words_in(candidate.prompt), *words_in(entity.full))}
    article = "the " if candidate.key.casefold().startswith("the ") and entity.type != "PER" else ""
    others = [
        other
        for other in material.names.of_type_near(entity.type, candidate.sentence)
        if other is not entity
        and other.certainty >= SURE_OPTION
        and _alike(material, entity, other)
        and _is_whole_name(other)
        and not {word.removesuffix("s") for word in words_in(other.full)} & said
    ]
    rng.shuffle(others)
    here = candidate.sentence.index
    others.sort(key=lambda other: min(abs(mention.sentence - here) for mention in other.mentions) // NEARBY)
    chosen: list[str] = []
    for other in others:
        if not any(set(words_in(other.full)) & set(words_in(taken)) for taken in chosen):
            chosen.append((article or article_of(material, other)) + other.shown)
    return chosen


def _is_whole_name(entity: Entity) -> bool:
    """Tell whether a person's name is more than half of a firm's or a word taken for one."""
    if entity.full.casefold() in CLASS_NOUNS:
        return False
    return entity.type != "PER" or len(entity.mentions) > 1 or " " in entity.shown


def article_of(material: Material, entity: Entity) -> str:
    """Return "the " for a name that the article mostly writes with it ("the United States")."""
    with_the = sum(
        mention.first > 0
        and material.document.sentences[mention.sentence].parse.tokens[mention.first - 1].text.casefold() == "the"
        for mention in entity.mentions
    )
    return "the " if 2 * with_the > len(entity.mentions) and entity.type != "PER" else ""


def _alike(material: Material, entity: Entity, other: Entity) -> bool:
    names = material.names
    return names.is_country(entity) == names.is_country(other) and (
        names.class_noun(entity) == names.class_noun(other) or names.class_noun(entity) is None
    )


def _near_by(candidate: Candidate, rng: random.Random, latest: int) -> list[str]:
    century = re.search(r"\b(\d{1,2})(?:st|nd|rd|th)(?= century)", candidate.key)
    if century:
        near = [n for n in range(int(century[1]) - 4, int(century[1]) + 3) if 0 < n <= 21 and n != int(century[1])]
        rng.shuffle(near)
        return [candidate.key[: century.start()] + ordinal(n) + candidate.key[century.end() :] for n in near]
    decade = re.search(r"\b(?:1\d|20)\d0(?=s\b)", candidate.key)
    if decade:
        near = [n for n in range(int(decade[0]) - 40, int(decade[0]) + 30, 10) if n <= latest and n != int(decade[0])]
        rng.shuffle(near)
        return [f"{candidate.key[: decade.start()]}{n}{candidate.key[decade.end() :]}" for n in near]
    match = YEAR.search(candidate.key) or _DIGITS.search(candidate.key)
    if match is None:
        return _other_number_words(candidate.key, rng)
    qualifier = candidate.key[: match.start()]
    is_year = bool(YEAR.fullmatch(match.group()))
    others = other_numbers(match.group(), rng, is_year=is_year, qualifier=qualifier, latest=latest)
    return [candidate.key[: match.start()] + other + candidate.key[match.end() :] for other in others]


def ordinal(n: int) -> str:
    suffix = "th" if n % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(n % 10, "th")
    return f"{n}{suffix}"


def _other_number_words(key: str, rng: random.Random) -> list[str]:
    for place, word in enumerate(NUMBER_WORDS):
        match = re.search(rf"\b{word}\b", key, re.IGNORECASE)
        if match is None:
            continue
        before, after = key[: match.start()], key[match.end() :]
        lowest = place + 1 if AT_LEAST.search(before) else 0
        highest = place - 1 if AT_MOST.search(before) else len(NUMBER_WORDS)
        near = [w for j, w in enumerate(NUMBER_WORDS) if 0 < abs(j - place) <= 4 and lowest <= j <= highest]
        rng.shuffle(near)
        return [before + (w.capitalize() if match.group()[0].isupper() else w) + after for w in near]
    return []


def _other_months(key: str, rng: random.Random) -> list[str]:
    month = next((m for m in MONTHS if re.search(rf"\b{m}\b", key, re.IGNORECASE)), None)
    if month is None:
        return []
    others = [m for m in MONTHS if m != month]
    rng.shuffle(others)
    return [re.sub(rf"\b{month}\b", m.capitalize(), key, flags=re.IGNORECASE) for m in others]


def other_numbers(
    text: str, rng: random.Random, *, is_year: bool, qualifier: str = "", latest: int = 9999
) -> list[str]:
    """Return up to four numbers written like `text`, near enough to be believed and far enough to be wrong.

    Behind a `qualifier` such as "at least" a smaller number would still be true, behind "under" a larger one:
    those are left out. No year is later than `latest`, the last that the article could know.
    """
    value = float(text.replace(",", ""))
    decimals = len(text.split(".")[1]) if "." in text else 0
    if is_year:
        # A wrong year is near: within three years of a recent one, a decade or so of an old one.
        spread = 1 if value >= 2005 else 2 if value >= 1950 else 4
        shifts = [spread * s for s in (-5, -4, -3, -2, -1, 1, 2, 3, 4, 5) if s % 2 or spread == 1]
        shifts = [shift for shift in shifts if value + shift <= latest]
        rng.shuffle(shifts)
        return [str(int(value + shift)) for shift in shifts[:4]]
    step = 10.0 ** max(0, len(str(int(value))) - 2) if value >= 20 else 1.0
    if not decimals:
        while step > 1 and value % step:
            step /= 10
    factors = [0.5, 0.6, 0.75, 1.25, 1.4, 1.5, 1.8, 2.0]
    if AT_LEAST.search(qualifier):
        factors = [f for f in (*factors, 1.6, 2.5) if f > 1]
    elif AT_MOST.search(qualifier):
        factors = [f for f in (*factors, 0.4, 0.3) if f < 1]
    rng.shuffle(factors)
    grain = max(step, 1.0) if not decimals else 10.0**-decimals
    chosen: list[str] = []
    for factor in factors:
        other = round(value * factor / grain) * grain
        written = f"{other:,.{decimals}f}" if "," in text or value < 1000 else f"{other:.{decimals}f}"
        if other > 0 and abs(other - value) >= grain and written not in chosen:
            chosen.append(written)
    return chosen[:4]
