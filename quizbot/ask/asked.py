"""What a question asks for, and the terms it asks with."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from quizbot.ask.sentence import content_words, raw_words
from quizbot.grade.sides.side import STOP, concept
from quizbot.text import clean_line

LONGEST = 400
"""Characters of a question that are read."""


class Want(StrEnum):
    """The kind of answer that a question wants."""

    NUMBER = "number"
    TIME = "time"
    PERSON = "person"
    PLACE = "place"
    CAUSE = "cause"
    MEANS = "means"
    NAME = "name"
    THING = "thing"


_WANTS = (
    (Want.NUMBER, r"how (?:many|much|old|long(?! ago)|far|tall|big|large|fast|high|often|deep|wide|heavy|hot|cold)"
                  r"|what (?:number|percentage|percent|age|amount|fraction|proportion|share|speed|price|size)"),
    (Want.TIME, r"(?<!\w )when|when (?:did|do|does|was|were|is|are|will|would|has|have|had|can|could)|since when"
                r"|(?:what|which)(?: \w+)? (?:year|date|day|month|century|decade|time)|how long ago"),
    (Want.PERSON, r"who|whom|whose|whos|who's"),
    (Want.PLACE, r"where|(?:what|which) (?:city|country|state|place|town|province|region|area|location|river|street"
                 r"|continent|village|island)"),
    (Want.CAUSE, r"why|how come|for what reason|what (?:is |was |were )?(?:the |one )?(?:reason|cause)s?|what causes?"
                 r"|what caused|what made"),
    (Want.NAME, r"(?:called|named|nickname|nicknamed|known as|full name|name for|names? of)"),
    (Want.MEANS, r"how"),
)  # fmt: skip
_RULES = tuple((want, re.compile(rf"(?<![\w-])(?:{pattern})(?![\w-])", re.IGNORECASE)) for want, pattern in _WANTS)
_FRAME = STOP | frozenset(
    "many much type kind sort according article story passage text please tell explain describe mean means meaning "
    "define definition thing things way ways happen happens happened else besides example mostly mainly addition "
    "likely".split()
)
_IDENTITY = re.compile(
    r"\W*(?:who|what|whos|whats|who's|what's)\s+(?:is|are|was|were|kind of \w+ (?:is|are|was|were))?\b", re.IGNORECASE
)


_WHO_IS = re.compile(r"\W*who(?:['’]?s| is| was| are| were) (?P<name>[^,;:]+?)\W*", re.IGNORECASE)


def name_asked(question: str) -> str:
    """Return the name of "who is Ada Morn?"; empty where something else is asked."""
    found = _WHO_IS.fullmatch(question)
    return found["name"] if found is not None else ""


_POLAR = re.compile(
    r"\W*(?:is|are|was|were|am|do|does|did|has|have|had|can|could|will|would|should|may|might|must)(?:n['’]?t)?\b",
    re.IGNORECASE,
)
PRESENT = re.compile(r"\b(?:now|nowadays|today|currently|at present|these days|still)\b", re.IGNORECASE)
"""What sets what is so against what was."""
DENIAL = re.compile(
    r"\b(?:not|never|no (?!more\b|fewer\b|less\b|doubt\b)\w+|without|refus\w+|reject\w*|oppos\w+|den(?:y|ies|ied)"
    r"|fail\w*|against)\b|n['’]t\b"
    r"|\b(?:do|does|did|is|are|was|were|could|would|ca|wo|should|has|have)nt\b",
    re.IGNORECASE,
)
"""What turns a sentence to the contrary."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question read: its terms once each, in order, with the words behind them."""

    text: str
    want: Want
    terms: tuple[str, ...]
    words: tuple[str, ...]
    """The written form of each term."""
    is_identity: bool
    """Whether it asks who or what somebody or something is."""

    @property
    def is_polar(self) -> bool:
        """Whether it is answered by yes or no."""
        return _POLAR.match(self.text) is not None

    @property
    def is_negated(self) -> bool:
        """Whether it asks of what did not happen, or was not wanted."""
        return DENIAL.search(self.text) is not None

    @property
    def numbers(self) -> frozenset[str]:
        return frozenset(term for term in self.terms if term[0].isdecimal())


def read_question(question: str) -> Asked:
    """Read a question as people type them: no capitals or marks are needed."""
    # The encoder takes a question without its mark for another one.
    text = f"{clean_line(question[:LONGEST]).rstrip(' ?')}?"
    kept = [word for word in raw_words(text) if word not in _FRAME] or content_words(text)
    forms: dict[str, str] = {}
    for word in kept:
        forms.setdefault(concept(word), word)
    return Asked(
        text=text,
        want=next((want for want, rule in _RULES if rule.search(text)), Want.THING),
        terms=tuple(forms),
        words=tuple(forms.values()),
        is_identity=_IDENTITY.match(text) is not None and len(forms) <= 3,
    )
