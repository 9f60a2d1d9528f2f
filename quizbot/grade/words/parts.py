"""The parts of a list as it is typed: marks between them, bullets, numbers, or nothing at all."""

from __future__ import annotations

import re

from quizbot.grade.words.fold import bare

_SEPARATOR = re.compile(
    r"\s*(?:[,;\n/|•>]|\s->\s|\sthen\s|\splus\s|\s\+\s|\s&\s|(?:,\s*)?\band\b(?:\s+then\b)?)\s*", re.IGNORECASE
)
_INLINE = re.compile(r"(?:^|\s)\(?\d{1,2}[.):]\s+")
_STRONG = re.compile(r"\s*(?:[;\n|•]|->|,)\s*")
_NUMBERED = re.compile(
    r"^\s*(?:\(?\d{1,2}[.):]|[-*•]|first(?:ly)?[,:]?|second(?:ly)?[,:]?|third(?:ly)?[,:]?|finally[,:]?|lastly[,:]?|and)\s+",
    re.I,
)


def parts_of(text: str, *, most: int = 40) -> list[str]:
    """Return the parts of a typed list: commas, semicolons, newlines, "and", bullets, numbers."""
    text = _INLINE.sub("\n", text) if len(_INLINE.findall(text)) > 1 else text
    pieces = [_NUMBERED.sub("", piece).strip(" .\t") for piece in _SEPARATOR.split(text)]
    return [piece for piece in pieces if piece][:most]


def parts_given(text: str, keys: tuple[str, ...]) -> list[str]:
    """Return the parts of a reply, split only at strong marks where a key itself holds "and" or a slash."""
    if any(re.search(r"\band\b|[/&]|\s\+\s|\w\+\w", key, re.IGNORECASE) for key in keys):
        pieces = [_NUMBERED.sub("", piece).strip(" .\t") for piece in _STRONG.split(text)]
        return [piece for piece in pieces if piece][:40]
    found = parts_of(text)
    if len(found) == 1 and len(keys) > 1 and all(len(key.split()) == 1 for key in keys):
        return text.split()[:40]
    return _unseparated(found[0], keys) if len(found) == 1 < len(keys) else found


def _unseparated(text: str, keys: tuple[str, ...]) -> list[str]:
    """Return the parts of a list typed without a mark between them, cut where a key stands word for word."""
    line, cut = f" {bare(text)} ", False
    for key in map(bare, keys):
        if key and f" {key} " in line:
            line, cut = line.replace(f" {key} ", f" \n{key}\n "), True
    return [piece.strip() for piece in line.split("\n") if piece.strip()] if cut else [text]
