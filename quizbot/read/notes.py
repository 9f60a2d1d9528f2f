"""Marks that point away from the text (footnotes, citations, editors' flags) leave it."""

from __future__ import annotations

import re

_FLAGS = (
    r"citation needed|clarification needed|when\?|who\?|which\?|where\?|why\?|how\?|by whom\?|according to whom\?|"
    r"failed verification|dubious(?:\s*[–-]\s*discuss)?|dead link|original research\??|verification needed|"
    r"better source needed|page needed|year needed|full citation needed|not in citation given|vague|update|edit|sic\?"
)
_LABEL = r"(?:note|nb|n|fn|refs?\.?)\s?\d{1,3}"
_NUMBERS = r"\d{1,3}(?:\s*[,;–-]\s*\d{1,3})*"
_PAGE = r"(?::\s?\d{1,4}(?:[–-]\d{1,4})?)"
_MARKS = re.compile(
    rf"(?<=\S)[ ]?\[\s?(?:{_NUMBERS}|{_LABEL}|{_FLAGS})\s?\]{_PAGE}?"
    r"|[ ]?\[\^[^\]\s]{1,30}\]|\[\*+\]"
    # A lone letter is a mark only at the end of a word: "[T]he" is an editor's capital.
    r"|(?<=\S)\[[a-z]\](?=[\s\[.,;:]|$)",
    re.IGNORECASE,
)
# After a longer word or a stop; "km²" and "mc²" stay.
_SUPERSCRIPTS = re.compile(
    r"(?:(?<=[A-Za-z]{4})|(?<=[).,;:!?\"”’]))[⁰¹²³⁴⁵⁶⁷⁸⁹]+(?:[,–-][⁰¹²³⁴⁵⁶⁷⁸⁹]+)*(?![\w/])|[†‡]+(?=\s|$)"
)


def without_marks(text: str) -> str:
    """Return `text` without ``[12]``, ``[citation needed]``, ``[^3]``, superscript figures and daggers.

    A mark between a full stop and the next sentence leaves one space behind; ``km²`` and ``[that]`` stay.
    """
    if "[" in text:
        text = _MARKS.sub(lambda found: _gap(text, found), text)
    return _SUPERSCRIPTS.sub("", text)


def _gap(text: str, found: re.Match[str]) -> str:
    """Keep words apart that only the mark parted."""
    start, end = found.span()
    return " " if start and end < len(text) and text[end].isalnum() and not text[start - 1].isspace() else ""
