"""Relative times given their date: "last September" in an article of June 2024 is September 2023."""

from __future__ import annotations

from datetime import date

from quizbot.generate.lexicon import MONTHS
from quizbot.generate.sentences.document import Sentence
from quizbot.read.parse import Parse

SEASONS = {"spring": 5, "summer": 8, "autumn": 11, "fall": 11, "winter": 2}
"""The month by which a season is over."""


def day_of(published: str | None) -> date | None:
    """Return the day of publication, None where the article does not name one to the day."""
    try:
        return date.fromisoformat(published) if published else None
    except ValueError:
        return None


def anchored(sentence: Sentence, published: date) -> dict[int, str]:
    """Return the words that date the sentence's relative times, by token; "" for tokens that fall away.

    Reads "last/this year", "last month", "last autumn", "last September" and a month without a year as of
    the day of publication. A month that lies ahead of that day is taken for the year before only behind "last"
    or in a past tense.
    """
    parse = sentence.parse
    replace: dict[int, str] = {}
    for i, token in enumerate(parse.tokens):
        word = token.text.casefold()
        before = parse.tokens[i - 1].text.casefold() if i else ""
        if before in ("last", "this"):
            dated = _dated(word, before, published)
            if dated is not None:
                led = i > 1 and parse.tokens[i - 2].upos == "ADP"
                replace[i - 1] = dated if led else f"in {dated}"
                replace[i] = ""
        elif (
            word in MONTHS and token.text[:1].isupper() and before in ("in", "since", "until") and _is_undated(parse, i)
        ):
            year = published.year if MONTHS.index(word) + 1 <= published.month else published.year - 1
            if _is_past(sentence):
                replace[i] = f"{token.text} {year}"
    return replace


def _dated(word: str, which: str, published: date) -> str | None:
    if word == "year":
        return str(published.year - (which == "last"))
    if which == "this":
        return None
    if word == "month":
        month, year = (published.month - 2) % 12, published.year - (published.month == 1)
        return f"{MONTHS[month].capitalize()} {year}"
    if word in MONTHS:
        month = MONTHS.index(word)
        return f"{word.capitalize()} {published.year - (month + 1 >= published.month)}"
    if word in SEASONS:
        return f"the {word} of {published.year - (SEASONS[word] >= published.month)}"
    return None


def _is_undated(parse: Parse, i: int) -> bool:
    """Tell whether the month of token `i` stands without day and year."""
    beside = parse.tokens[max(0, i - 1) : i] + parse.tokens[i + 1 : i + 3]
    return not any(any(map(str.isdigit, token.text)) for token in beside)


def _is_past(sentence: Sentence) -> bool:
    return any(token.xpos == "VBD" for token in sentence.parse.tokens)
