"""What a sentence has to hold to answer a question of some kind."""

from __future__ import annotations

import re

from quizbot.ask.asked import Want

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_DAYS = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
TIME = re.compile(
    rf"\b(?:1\d{{3}}|20\d\d)\b|\b(?:{_MONTHS}|{_DAYS})\b|\b(?:centur|decade)|\b(?:yesterday|today|tomorrow|spring|summer"
    r"|autumn|winter)\b|\b(?:years?|months?|weeks?|days?|hours?) (?:ago|later|before|after|old)\b"
    r"|\b(?:when|during|until|since|after|before)\b"
)
NUMBER = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen"
    r"|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|dozen|half|several"
    r"|first|second|third|once|twice)\b",
    re.IGNORECASE,
)
_CAUSE = re.compile(
    r"\b(?:because|since|due to|so that|in order to|as a result|therefore|thus|caus(?:e|es|ed|ing)|reason|for fear"
    r"|owing to|results?|resulted|led to|so|thanks to)\b"
    r"|\bto (?!the\b|an?\b|his\b|her\b|its\b|their\b|th[ia]s?\b)[a-z]+"
)
SURE_CAUSE = re.compile(
    r"\b(?:because|due to|owing to|as a result|cause of|caus(?:es|ed)|the reason|for fear|thanks to)\b", re.IGNORECASE
)
"""What tells a cause and hardly anything else; "so" and "to find" may tell much besides."""
_PLACE = re.compile(
    r"\b(?:in|at|near|from|to|on|into|under|outside|inside|around) (?:(?:the|an?|his|her|its|their) )?(?:\w+ )?[A-Z]"
)
_SPOT = re.compile(r"\b(?:in|at|near|under|on|inside|into|outside|behind|beside) (?:the|an?|his|her|its|their)\b")
_MEANS = re.compile(r"\b(?:by \w+ing|through|using|with|via|by means)\b")
_NAME = re.compile(r"\b(?:called|named|known as|nicknamed|titled|entitled|dubbed|née|or)\b|[(“\"]")


def holds_answer(text: str, want: Want, has_new_name: bool) -> float:
    """Return from 0 to 1 how well `text` can hold an answer of the kind wanted."""
    if want is Want.PERSON:
        return float(has_new_name)
    if want is Want.PLACE:
        return 0.5 * (_PLACE.search(text) is not None or _SPOT.search(text) is not None) + 0.5 * has_new_name
    rule = _RULES.get(want)
    return float(rule is not None and rule.search(text) is not None)


_RULES = {Want.TIME: TIME, Want.NUMBER: NUMBER, Want.CAUSE: _CAUSE, Want.MEANS: _MEANS, Want.NAME: _NAME}
