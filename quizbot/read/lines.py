"""Lines become paragraphs: hard wraps, hyphens at a line's end, page numbers, running titles, line numbers."""

from __future__ import annotations

import re
from collections import Counter

from quizbot.read.prose import ends_like_sentence

_LINE_NUMBER = re.compile(r"\s{0,6}(\d{1,5})[.:|)]?(?:\s+|$)")
_PAGE_NUMBER = re.compile(
    r"\W*(?:page|pg\.?|p\.)?\s*\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?\W*|\W*[ivxl]{1,6}\W*", re.IGNORECASE
)
_BULLET = re.compile(r"\s*(?:[-*+•‣◦▪●○·∙►➢✓✔→]|\(?\d{1,3}[.)]|\(?[a-z][.)])\s+(?=\S)")
_HYPHENATED = re.compile(r"(?P<left>[^\W\d_]{2,})[-‐]$")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_LONGEST_WRAP = 130
_SHORTEST_WRAP = 24


def bullet(line: str) -> str | None:
    """Return `line` without the sign of a list entry at its start, or None if it has none."""
    found = _BULLET.match(line)
    return line[found.end() :] if found else None


def without_line_numbers(lines: list[str]) -> list[str]:
    """Take away numbers that count the lines (every one, or every fifth) when they do so from end to end."""
    numbered = [(int(found[1]), found.end(), i) for i, line in enumerate(lines) if (found := _LINE_NUMBER.match(line))]
    filled = sum(bool(line.strip()) for line in lines)
    if len(numbered) < 5 or filled < 8:
        return lines
    steps = Counter(b[0] - a[0] for a, b in zip(numbered, numbered[1:], strict=False))
    step, times = steps.most_common(1)[0]
    if not 1 <= step <= 10 or times < 0.8 * (len(numbered) - 1) or len(numbered) < 0.7 * filled / step:
        return lines
    # A list or numbered paragraphs count too: only lines that break off in mid-sentence are lines of a page.
    if step == 1 and sum(ends_like_sentence(line) for line in lines if line.strip()) > 0.5 * filled:
        return lines
    cut = {i: end for _, end, i in numbered}
    return [line[cut.get(i, 0) :] for i, line in enumerate(lines)]


def without_running_titles(lines: list[str]) -> list[str]:
    """Empty the lines that number a page or come back on every page."""
    masks = Counter(_mask(line) for line in lines if line.strip())
    kept = []
    for line in lines:
        text = line.strip()
        again = masks[_mask(line)] >= 3 and len(text) < 90 and not ends_like_sentence(text) and not bullet(line)
        kept.append("" if text and (again or _PAGE_NUMBER.fullmatch(text)) else line)
    return kept


def _mask(line: str) -> str:
    return re.sub(r"\d+", "#", " ".join(line.split())).lower()


def join_wrapped(lines: list[str], vocabulary: frozenset[str] = frozenset()) -> list[str]:
    """Return the paragraphs of one block (`lines` between two blank lines), each on one line."""
    width = max((len(line) for line in lines), default=0)
    if len(lines) < 2 or width > _LONGEST_WRAP:
        return [" ".join(line.split()) for line in lines if line.strip()]
    paragraphs = [lines[0]]
    for before, line in zip(lines, lines[1:], strict=False):
        if _goes_on(before, line, width):
            paragraphs[-1] = glue(paragraphs[-1], line, vocabulary)
        else:
            paragraphs.append(line)
    return [" ".join(paragraph.split()) for paragraph in paragraphs if paragraph.strip()]


def _goes_on(before: str, line: str, width: int) -> bool:
    """Tell whether the break after `before` is only that of a full line."""
    if bullet(line) is not None or len(line) - len(line.lstrip()) > len(before) - len(before.lstrip()) + 1:
        return False
    start = line.lstrip()
    if start[:1].islower() and not ends_like_sentence(before):
        return True
    first_word = start.split(maxsplit=1)[0] if start else ""
    full = len(before.rstrip()) + 1 + len(first_word) > (0.8 if ends_like_sentence(before) else 0.7) * width
    return full and width >= _SHORTEST_WRAP


def glue(before: str, line: str, vocabulary: frozenset[str] = frozenset()) -> str:
    """Join two lines, mending a word that was parted by a hyphen."""
    before, line = before.rstrip(), line.lstrip()
    parted = _HYPHENATED.search(before[-40:])
    if not parted or not line[:1].islower():
        return f"{before}{line}" if before.endswith(("—", "–")) and line[:1].isalpha() else f"{before} {line}"
    left = parted["left"].lower()
    found = _WORD.match(line)
    right = found.group().lower() if found else ""
    if f"{left}-{right}" in vocabulary or (
        f"{left}{right}" not in vocabulary and left in vocabulary and right in vocabulary
    ):
        return before + line
    return before[:-1] + line


def vocabulary_of(text: str) -> frozenset[str]:
    """Return the words of `text` in lower case, for `glue` to judge a hyphen by."""
    return frozenset(word.lower() for word in _WORD.findall(text)) | _COMPOUND_PARTS


_COMPOUND_PARTS = frozenset(
    "self non well long short high low two three four five six seven eight nine ten half year old time level based known "
    "term range made scale wide free first second third full part anti pre post mid co ex".split()
)


def mend_breaks(paragraphs: list[str], vocabulary: frozenset[str] = frozenset()) -> list[str]:
    """Join a paragraph that breaks off in mid-sentence with the next one that goes on in lower case."""
    mended: list[str] = []
    for paragraph in paragraphs:
        if mended and paragraph[:1].islower() and _breaks_off(mended[-1]) and bullet(mended[-1]) is None:
            mended[-1] = glue(mended[-1], paragraph, vocabulary)
        else:
            mended.append(paragraph)
    return mended


def _breaks_off(paragraph: str) -> bool:
    return (paragraph[-1:].isalnum() or paragraph[-1:] in ",-‐(") and len(paragraph.split()) >= 6
