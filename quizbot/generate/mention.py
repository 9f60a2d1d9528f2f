"""A name where it stands in the text, cleaned of what the reader took along."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from quizbot.generate.document import Document, Sentence
from quizbot.generate.lexicon import HONORIFICS, TITLES
from quizbot.read.parse import Name, Parse, Token

NO_COUNTRY = frozenset({"EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"})
"""CLDR's codes for groupings and placeholders among its territories."""
CAPTIONING = frozenset("image photo photograph picture file video".split())
"""How a caption begins that has run into a name."""
VERSUS = frozenset("v vs versus".split())
"""Between the parties that a case is named after."""
NUMERAL = re.compile(r"II|III|IV|VI{0,3}|IX|XI{0,3}|XIV|XV|XVI")
"""Behind the name of a king or a pope."""
CHILDREN = frozenset("child daughter son".split())
"""They are often called after somebody told of before."""


@lru_cache(maxsize=1)
def countries() -> frozenset[str]:
    """Return the names of the world's states and territories in English (CLDR), lower-cased."""
    from babel import Locale

    territories = Locale("en").territories
    names = {str(name).casefold() for code, name in territories.items() if len(code) == 2 and code not in NO_COUNTRY}
    common = {"america", "the united states", "usa", "u.s.", "us", "uk", "u.k.", "britain", "great britain", "england"}
    common |= {"scotland", "wales", "the netherlands", "czechoslovakia", "yugoslavia"}
    common |= {"the soviet union", "soviet union", "ussr", "the ussr"}
    return frozenset(names | common)


@dataclass(frozen=True, slots=True)
class Mention:
    """A name where it stands: tokens ``first`` up to, not with, ``last`` of sentence `sentence`."""

    sentence: int
    first: int
    last: int
    words: tuple[str, ...]
    type: str
    certainty: float
    title: str
    """The honorific in front, such as "Mr", or ""."""
    is_child: bool = False
    """It says what somebody's child is called: "two daughters, Ann and Ida"."""


def mentions_of(document: Document) -> Iterator[Mention]:
    """Yield the names of a document where they stand, in order."""
    for sentence in document.sentences:
        for name in sentence.parse.names:
            mention = _mention(sentence, name) if not _is_calling(sentence.parse, name) else None
            if mention is not None:
                yield mention


def _is_calling(parse: Parse, name: Name) -> bool:
    """Tell of the "Crofter" of "Crofter Donald Beaton", read as a name because it opens its sentence."""
    behind = (other for other in parse.names if other.first == name.last and other.type == name.type == "PER")
    return name.first == 0 and name.last == 1 and any(parse.tokens[other.first].head == 0 for other in behind)


def _mention(sentence: Sentence, name: Name) -> Mention | None:
    tokens = sentence.parse.tokens
    first, last = name.first, name.last
    while first < last and tokens[first].text.casefold() in ("the", "a", "an", "this", "its", "their"):
        first += 1
    while first < last and tokens[last - 1].text in ("'s", "’s", "'", "’", ",", "."):
        last -= 1
    while first < last - 1 and tokens[last - 1].text.casefold() in CAPTIONING:
        last -= 1
    behind = tokens[last].text if last < len(tokens) else ""
    reigns = name.type != "ORG" and last - first == 1 and bool(NUMERAL.fullmatch(behind))
    last += reigns  # "Manuchihr II"
    title = ""
    while first < last - 1 and tokens[first].text.casefold().rstrip(".") in TITLES:
        if tokens[first].text.casefold().rstrip(".") in HONORIFICS:
            title = tokens[first].text
        first += 1
    if first > 0 and tokens[first - 1].text.casefold().rstrip(".") in HONORIFICS:
        title = tokens[first - 1].text
    if title.casefold().rstrip(".") in ("st", "saint"):
        return None  # "St. John's Church" is not about John.
    if title in ("Lady", "Lord") and tokens[max(0, first - 2)].text == "the":
        return None  # "the Lady Corrigan" is a ship.
    around = {t.text.casefold().rstrip(".") for t in (*tokens[max(0, first - 2) : first], *tokens[last : last + 1])}
    if around & VERSUS:
        return None  # "The case, Holm v. Dahl"
    if first >= last or not (tokens[first].text[:1].isupper() and _ends_in_capital(tokens, last)):
        return None
    text = sentence.quote[tokens[first].start - sentence.span.start : tokens[last - 1].end - sentence.span.start]
    words = tuple(text.split())
    type_ = name.type
    if title or reigns:
        type_ = "PER"
    elif " ".join(words).casefold() in countries():
        type_ = "LOC"
    return Mention(
        sentence.index, first, last, words, type_, name.certainty, title, _is_child(sentence.parse, range(first, last))
    )


def _is_child(parse: Parse, inside: range) -> bool:
    i = next(i for i in inside if parse.tokens[i].head not in inside)
    while parse.tokens[i].deprel in ("conj", "appos", "flat", "list") and parse.tokens[i].head >= 0:
        i = parse.tokens[i].head
        if parse.tokens[i].lemma.casefold() in CHILDREN:
            return True
    return False


def _ends_in_capital(tokens: tuple[Token, ...], last: int) -> bool:
    """Tell whether a name's last word has a capital; of "Lee Sang-hyun" the part before the hyphen counts."""
    hyphenated = last > 2 and tokens[last - 2].text == "-"
    return tokens[last - 3 if hyphenated else last - 1].text[:1].isupper()
