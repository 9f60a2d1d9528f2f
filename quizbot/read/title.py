"""What an article is called, and what its furniture says about it."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import PurePath

from quizbot.read.block import About, Block
from quizbot.read.dates import iso_date
from quizbot.read.furniture import furniture_score
from quizbot.text import clean_line

_DATED = re.compile(r"(?:first\s+)?(?:published|posted|updated|last (?:updated|modified)|date)\b", re.IGNORECASE)
_BY = re.compile(r"By\s+((?:[A-Z][\w.'’-]+\s?){2,4})(?=$|[,|–—]|\s+(?:and|in|for)\b)")
_LICENCE = re.compile(
    r"\bCC[ -]BY(?:[ -](?:SA|NC|ND))*(?:[ -]\d\.\d)?|\bCC0(?:[ -]\d\.\d)?|\bpublic domain\b", re.IGNORECASE
)
_LISTED = re.compile(r"\d{1,2}(?:\.\d+)*[.)]?\s+\S+(?:\s\S+){0,2}$")
_LONGEST = 160


def title_of(about: About, kept: list[Block], blocks: tuple[Block, ...], where: str) -> str:
    """Return what the file says its title is, else its first heading, else a title made from the file's name."""
    top = next((block.text for block in blocks if block.kind == "heading" and block.level == 1), None)
    if about.title:
        named = clean_line(about.title)
        return _cut(top if top and top in named else named)
    return _cut(top or _heading_before_prose(kept, blocks) or _from_name(where))


def _heading_before_prose(kept: list[Block], blocks: tuple[Block, ...]) -> str | None:
    """Return the first heading above the article that reads as a title rather than as an entry of a menu."""
    first = next((block for block in kept if block.kind != "heading"), None)
    above = blocks[: blocks.index(first)] if first else ()
    candidates = [
        b.text for b in above if b.kind == "heading" and furniture_score(b) < 1.5 and not _LISTED.match(b.text)
    ]
    return next((text for text in candidates if len(text.split()) >= 3), candidates[-1] if candidates else None)


def _from_name(where: str) -> str:
    stem = re.sub(r"[\W_]+", " ", PurePath(where).stem).strip()
    return stem[:1].upper() + stem[1:] if any(char.isalpha() for char in stem) else f"Article {stem}".strip()


def _cut(title: str) -> str:
    return title if len(title) <= _LONGEST else title[: _LONGEST - 1].rsplit(" ", 1)[0] + "…"


def learn_from(about: About, dropped: list[Block]) -> About:
    """Fill what is missing in `about` from datelines, bylines and licence lines among the furniture."""
    published, author, licence = about.published, about.author, about.licence
    for block in dropped:
        text = block.text[:300]
        if published is None and block.words() <= 15 and (_DATED.match(text) or _BY.match(text)):
            published = iso_date(text)
        if author is None and block.words() <= 15 and (byline := _BY.match(text)):
            author = byline[1].strip()
        if licence is None and (found := _LICENCE.search(text)):
            licence = found.group()
    return replace(about, published=published, author=author, licence=licence)
