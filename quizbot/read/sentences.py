"""A paragraph falls into sentences, by rule."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizbot.read.abbreviations import ALWAYS_FOLLOWED, BEFORE_NUMBER, MAY_END, SPEECH_VERBS, STARTERS
from quizbot.read.article import Span

_CLOSERS = "\"'”’»)\\]"
_OPENERS = "\"'“‘«(\\["
_STOP = re.compile(
    rf"(?:[.!?]+|…)[.!?…]*[{_CLOSERS}]*(?=\s|$)|(?<=[a-z]{{2}})[.!?](?=[A-Z][a-z])|(?<=[a-z])[.!?]”(?=[“A-Z])"
)
_WORD_BEFORE = re.compile(r"[^\s(\[“\"‘—–/]+$")
_NEXT = re.compile(rf"\s*(?P<opener>[{_OPENERS}—–-]*\s?)(?P<word>[^\s{_OPENERS}{_CLOSERS},;:.!?—–]*)")
_INITIALS = re.compile(r"(?:[A-Za-z]\.)*[A-Za-z]\Z")
_SAID = re.compile(
    r"\s+(?P<who>(?:[Tt]he\s|Mrs?\.?\s|Ms\.?\s|Dr\.?\s)?[\w'’-]+(?:\s[A-Z][\w'’-]+)?)\s(?P<verb>[a-z]+)\b"
)
_LABEL = re.compile(r"(?:[A-Z][A-Z.'’-]+(?:\s[A-Z][A-Z.'’-]*){0,3}|Q|A)(?:\s\([^)]{1,30}\))?:(?=\s)")
_PRONOUNS = frozenset("he she it they we i you who".split())
# A parenthesis longer than this is taken for one that was never closed.
_ASIDE = 300
_LOOK_BACK = 40


def split(text: str, start: int, end: int) -> list[Span]:
    """Return the sentences of ``text[start:end]``, one paragraph, in order.

    Together they hold every character of the paragraph that is not white space.
    """
    spans: list[Span] = []
    begin = _skip_space(text, start, end)
    for stop in _boundaries(text, begin, end):
        spans.append(Span(begin, stop))
        begin = _skip_space(text, stop, end)
    last = end
    while last > begin and text[last - 1].isspace():
        last -= 1
    if last > begin:
        spans.append(Span(begin, last))
    return spans


def _skip_space(text: str, at: int, end: int) -> int:
    while at < end and text[at].isspace():
        at += 1
    return at


def _boundaries(text: str, start: int, end: int) -> Iterator[int]:
    if label := _LABEL.match(text, start, end):
        start = label.end()
        yield start
    asides = _asides(text, start, end)
    begin = start
    for stop in _STOP.finditer(text, start, end):
        if stop.end() >= end:
            return
        if _in_aside(asides, begin, stop.end()):
            continue
        if _ends_sentence(text, begin, stop, end):
            yield stop.end()
            begin = stop.end()


def _asides(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the short parentheses, in order."""
    found: list[tuple[int, int]] = []
    opened: int | None = None
    for mark in re.finditer(r"[()]", text[start:end]):
        at = start + mark.start()
        if mark.group() == "(":
            opened = at if opened is None or at - opened > _ASIDE else opened
        elif opened is not None:
            if at - opened <= _ASIDE:
                found.append((opened, at))
            opened = None
    return found


def _in_aside(asides: list[tuple[int, int]], begin: int, stop: int) -> bool:
    """Tell whether `stop` lies inside a parenthesis that the present sentence opened after its first word."""
    while asides and asides[0][1] < stop:
        asides.pop(0)
    return bool(asides) and begin + 1 < asides[0][0] < stop


def _ends_sentence(text: str, begin: int, stop: re.Match[str], end: int) -> bool:
    following = _NEXT.match(text, stop.end(), end)
    assert following is not None
    word, opener = following["word"], following["opener"].strip()
    marks = stop.group().rstrip("\"'”’»)]")
    closed = len(marks) < len(stop.group())
    if not word:
        return not _dangling(text, stop, following, end)
    if word[0].islower() and not _camel(word):
        return bool(opener) and opener in '“"‘' and marks[-1] in "!?" and False
    if marks[-1] in "!?":
        return not (closed and _speech_tag(text, stop.end(), end))
    if marks != ".":
        return not (closed and _speech_tag(text, stop.end(), end))
    return _full_stop_ends(text, begin, stop, word, opener, closed)


def _dangling(text: str, stop: re.Match[str], following: re.Match[str], end: int) -> bool:
    """Tell whether only punctuation follows, which belongs to the sentence before."""
    rest = text[stop.end() : end].strip()
    return not any(char.isalnum() for char in rest[:200]) if len(rest) <= 200 else False


def _camel(word: str) -> bool:
    return len(word) > 2 and word[0].islower() and word[1].isupper()


def _speech_tag(text: str, at: int, end: int) -> bool:
    """Tell whether ``Tom asked`` or ``she said`` goes on after a closing quote."""
    said = _SAID.match(text, at, min(end, at + 80))
    return bool(said) and said is not None and said["verb"] in SPEECH_VERBS


def _full_stop_ends(text: str, begin: int, stop: re.Match[str], word: str, opener: str, closed: bool) -> bool:
    before = _WORD_BEFORE.search(text, max(begin, stop.start() - _LOOK_BACK), stop.start())
    left = before.group() if before else ""
    low = left.lower()
    if not left:
        return True
    if left.isdigit() and before is not None and before.start() == begin and len(left) <= 3:
        return False
    if closed:
        return not _speech_tag(text, stop.end(), len(text)) if stop.group()[1] != ")" else True
    if word[0].isdigit() and low in BEFORE_NUMBER:
        return False
    if low in ALWAYS_FOLLOWED and low not in MAY_END:
        return low in BEFORE_NUMBER and low not in ("pp", "p") and not word[0].isdigit() and left.islower() and False
    starter = word.lower() in STARTERS or opener in ("“", '"', "‘")
    if low in MAY_END:
        return starter and not word[0].isdigit()
    if _INITIALS.match(left):
        return _initial_ends(text, before.start() if before else begin, begin, left, starter)
    return True


def _initial_ends(text: str, at: int, begin: int, left: str, starter: bool) -> bool:
    """Tell whether "plan B." ends its sentence; "J. K." does not."""
    if not starter:
        return False
    if "." in left:
        return True
    earlier = text[max(begin, at - 20) : at].split()
    return bool(earlier) and earlier[-1][0].islower()
