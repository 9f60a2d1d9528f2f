"""Plain text, pasted or saved from anywhere, becomes blocks."""

from __future__ import annotations

import re
from html import unescape

from quizbot.read.block import About, Block, Draft
from quizbot.read.dates import iso_date
from quizbot.read.lines import (
    PAGE_BREAK,
    bullet,
    join_wrapped,
    mend_breaks,
    vocabulary_of,
    without_double_spacing,
    without_line_numbers,
    without_running_titles,
    without_timestamps,
)
from quizbot.read.notes import without_marks
from quizbot.read.prose import ends_like_sentence, function_share

_UNDERLINE = re.compile(r"[=\-_*~]{3,}")
_RULE = re.compile(r"[\s\W_]*")
_HEADER = re.compile(r"(From|To|Cc|Bcc|Subject|Date|Sent|Reply-To|Title|Author|Source|URL|Link|Published|By): +(\S.*)")
_ENTITY = re.compile(r"&(?:[lr][sd]quo|[mn]dash|nbsp|amp|hellip|quot|#\d{2,4});")
_QUOTED = re.compile(r"[ ]{0,3}(?:>[ ]?){1,5}")
_BOOK = re.compile(r"\*\*\* ?(START|END) OF (?:THE|THIS) PROJECT GUTENBERG\b.{0,200}\*\*\*", re.IGNORECASE)
_NAME_CUT_SHORT = re.compile(
    r"(?:(?:[A-Z][\w'’-]*|&|and|of|the) )+(?:(?:[A-Z]\.){2,}|(?:Inc|Ltd|Co|Corp|Jr|Sr|Bros)\.)"
)
"""A title that ends with an abbreviation: "Harrowgill Town F.C."."""
_HEADING_WORDS = 12


def read_plain(text: str) -> Draft:
    """Return the blocks of plain `text`, which is clean."""
    if _ENTITY.search(text):
        text = unescape(text)
    lines = _unquoted(_book([line.rstrip() for line in without_marks(text.expandtabs(4)).split("\n")]))
    about, lines = _headers(lines)
    lines = without_double_spacing(without_timestamps(without_line_numbers(lines)))
    lines = without_running_titles(lines)
    vocabulary = vocabulary_of(text)
    paragraphs: list[str] = []
    for chunk in _chunks(lines):
        paragraphs += join_wrapped(chunk, vocabulary)
    paragraphs = [paragraph for paragraph in paragraphs if paragraph == PAGE_BREAK or not _RULE.fullmatch(paragraph)]
    return Draft(tuple(_block(paragraph) for paragraph in mend_breaks(paragraphs, vocabulary)), about)


def looks_like_heading(text: str) -> bool:
    """Tell whether a line alone reads as a heading: short, no stop at its end, a capital or figure at its start."""
    if not 1 <= len(text.split()) <= _HEADING_WORDS or len(text) > 90 or not (text[0].isupper() or text[0].isdigit()):
        return False
    is_open = not ends_like_sentence(text) or _NAME_CUT_SHORT.fullmatch(text) is not None
    return is_open and text[-1] not in ",;:" and "|" not in text


def _block(paragraph: str) -> Block:
    entry = bullet(paragraph)
    if entry is not None:
        return Block("item", entry)
    if looks_like_heading(paragraph):
        return Block("heading", paragraph, 2)
    return Block("paragraph", paragraph)


def _chunks(lines: list[str]) -> list[list[str]]:
    """Part the lines at blank ones and around underlined headings."""
    chunks: list[list[str]] = [[]]
    for line in lines:
        if line == PAGE_BREAK:
            chunks += [[line], []]
        elif line.strip() and not _UNDERLINE.fullmatch(line.strip()):
            chunks[-1].append(line)
        elif line.strip() and len(chunks[-1]) > 1:
            chunks[-1:] = [chunks[-1][:-1], chunks[-1][-1:], []]
        else:
            chunks.append([])
    return [chunk for chunk in chunks if chunk]


def _unquoted(lines: list[str]) -> list[str]:
    """Take the mail reader's ``>`` off a text that is quoted from end to end."""
    filled = [line for line in lines if line.strip()]
    if sum(bool(_QUOTED.match(line)) for line in filled) < max(3, 0.7 * len(filled)):
        return lines
    return [_QUOTED.sub("", line, count=1) for line in lines]


def _book(lines: list[str]) -> list[str]:
    """Keep what stands between the marks at which Project Gutenberg's own words stop and begin again."""
    marks = {found[1].upper(): i for i, line in enumerate(lines) if (found := _BOOK.match(line.strip()))}
    return lines[marks.get("START", -1) + 1 : marks.get("END", len(lines))]


def _headers(lines: list[str]) -> tuple[About, list[str]]:
    """Take off the headers of a pasted e-mail or a saved article (at least two of them, at the top)."""
    seen: dict[str, str] = {}
    at = 0
    while at < len(lines) and at < 30 and (not lines[at].strip() or _HEADER.match(lines[at])):
        if found := _HEADER.match(lines[at]):
            seen.setdefault(found[1], found[2].strip())
        at += 1
    if len(seen) < 2:
        return About(), lines
    date = seen.get("Published") or seen.get("Date") or seen.get("Sent") or ""
    about = About(
        title=seen.get("Title") or seen.get("Subject"),
        author=seen.get("Author") or seen.get("By"),
        published=iso_date(date),
    )
    return about, lines[at:]


def is_sentence(text: str) -> bool:
    """Tell whether a list entry is a sentence in its own right."""
    return len(text.split()) >= 6 and ends_like_sentence(text) and function_share(text) >= 0.15
