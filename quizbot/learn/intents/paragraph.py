"""Paragraphs of the article that a reply names: "para 3", "show me the second paragraph"."""

from __future__ import annotations

import re

_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_CARDINALS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
LAST = -1
"""Stands for the last paragraph."""
_NUMBERED = re.compile(
    rf"(?:\b(?:paragraphs?|paras?|par\.)|¶)\s*(?:no\.?|number|nr\.?|#)?\s*(?P<number>\d{{1,3}}|(?:{'|'.join(_CARDINALS)})\b)",
    re.IGNORECASE,
)
_PLACED = re.compile(rf"\b(?P<place>{'|'.join(_ORDINALS)}|last|final) para(?:graph)?\b", re.IGNORECASE)
_AROUND = frozenset(
    "please pls plz can could may i we you me us to let want would like need show give read see open display quote "
    "look at go tell the a of in from out loud aloud again now text article whole all it says say what does is and ok "
    "paragraph paragraphs para paras par no number nr s thanks".split()
)
_COUNTING = re.compile(r"\bhow many para(?:graph)?s\b", re.IGNORECASE)


def paragraph_named(reply: str) -> int | None:
    """Return the number of the paragraph that `reply` names, `LAST` for the last."""
    if (found := _NUMBERED.search(reply)) is not None:
        number = found["number"].casefold()
        return int(number) if number.isdecimal() else _CARDINALS.index(number) + 1
    placed = _PLACED.search(reply)
    if placed is None:
        return None
    place = placed["place"].casefold()
    return _ORDINALS.index(place) + 1 if place in _ORDINALS else LAST


def asks_for_paragraph(reply: str) -> bool:
    """Tell whether `reply` names a paragraph and has no word besides that does not go with that."""
    rest = _PLACED.sub(" ", _NUMBERED.sub(" ", reply))
    is_plain = set(re.findall(r"[^\W_]+", rest.casefold())) <= _AROUND
    return paragraph_named(reply) is not None and is_plain


def counts_paragraphs(reply: str) -> bool:
    return _COUNTING.search(reply) is not None
