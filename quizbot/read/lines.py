"""Lines become paragraphs: hard wraps, hyphens at a line's end, page numbers, running titles, line numbers."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path

from quizbot.read.abbreviations import ALWAYS_FOLLOWED
from quizbot.read.prose import ends_like_sentence

_LINE_NUMBER = re.compile(r"\s{0,6}(\d{1,5})[.:|)]?(?:\s+|$)")
_PAGE_NUMBER = re.compile(
    r"\W*(?:page|pg\.?|p\.)?\s*\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?\W*|\W*[ivxl]{1,6}\W*", re.IGNORECASE
)
_BULLET = re.compile(r"\s*(?:[-*+•‣◦▪●○·∙►➢✓✔→]|\(?\d{1,3}[.)]|\(?[a-z][.)]|\[\d{1,3}\]|[¶§]\d{0,3})\s+(?=\S)")
_TIMESTAMP = re.compile(r"^\s*[\[(]?\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?[\])]?(?:\s*-->\s*[\d:.,]+)?(?=\s|$)\s*")
_HYPHENATED = re.compile(r"(?P<left>[^\W\d_]{2,})[-‐]$")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_PARTED = re.compile(r"(?<!\w)[^\W\d_]{1,40}[-‐]\n+[ \t]*\S+")
PAGE_BREAK = "\f"
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
    steps = Counter(b[0] - a[0] for a, b in pairwise(numbered))
    step, times = steps.most_common(1)[0]
    if not 1 <= step <= 10 or times < 0.8 * (len(numbered) - 1) or len(numbered) < 0.7 * filled / step:
        return lines
    # A list or numbered paragraphs count too: only lines that break off in mid-sentence are lines of a page.
    if step == 1 and sum(ends_like_sentence(line) for line in lines if line.strip()) > 0.5 * filled:
        return lines
    cut = {i: end for _, end, i in numbered}
    return [line[cut.get(i, 0) :] for i, line in enumerate(lines)]


def without_running_titles(lines: list[str]) -> list[str]:
    """Put a page break in place of the lines that number a page or come back on every page."""
    masks = Counter(_mask(line) for line in lines if line.strip())
    numbers = {
        int(line) for line in lines if line.strip().isascii() and line.strip().isdigit() and len(line.strip()) < 5
    }
    kept = []
    for i, line in enumerate(lines):
        text = line.strip()
        # A refrain comes back too, but its lines stand among others and count nothing.
        alone = not "".join(lines[max(i - 1, 0) : i] + lines[i + 1 : i + 2]).strip()
        again = masks[_mask(line)] >= 3 and len(text) < 90 and (alone or any(map(str.isdigit, text)))
        again = again and not ends_like_sentence(text) and bullet(line) is None
        counts = text.isascii() and text.isdigit() and bool(numbers & {int(text) - 1, int(text) + 1})
        if text and (again or (_PAGE_NUMBER.fullmatch(text) and (alone or counts))):
            kept += ["", PAGE_BREAK, ""]
        else:
            kept.append(line)
    return kept


def without_timestamps(lines: list[str]) -> list[str]:
    """Take the clock off the lines of a transcript, when every third line or more has one."""
    stamped = [bool(_TIMESTAMP.match(line)) for line in lines]
    if sum(stamped) < max(3, sum(bool(line.strip()) for line in lines) / 3):
        return lines
    return [_TIMESTAMP.sub("", line) for line in lines]


def without_double_spacing(lines: list[str]) -> list[str]:
    """Take away the blank line behind every line of a text that was set with double spacing."""
    filled = [i for i, line in enumerate(lines) if line.strip()]
    pairs = list(pairwise(filled))
    single = [(a, b) for a, b in pairs if b - a == 2]
    if len(filled) < 8 or len(single) < 0.5 * len(pairs) or max(len(lines[i]) for i in filled) > _LONGEST_WRAP:
        return lines
    broken = sum(lines[b].lstrip()[:1].islower() and not ends_like_sentence(lines[a]) for a, b in single)
    if broken < 0.3 * len(single):
        return lines
    close = {a + 1 for a, _ in single}
    return [line for i, line in enumerate(lines) if i not in close]


def _mask(line: str) -> str:
    return re.sub(r"\d+", "#", " ".join(line.split())).lower()


def join_wrapped(lines: list[str], vocabulary: frozenset[str] = frozenset()) -> list[str]:
    """Return the paragraphs of one block (`lines` between two blank lines), each on one line."""
    width = max((len(line) for line in lines), default=0)
    if len(lines) < 2 or width > _LONGEST_WRAP:
        return [" ".join(line.split()) or line for line in lines]
    indents = [len(line) - len(line.lstrip()) for line in lines]
    margin = min(indents)
    set_in = sum(indent >= margin + 2 for indent in indents) < 0.7 * len(lines)
    paragraphs = [lines[0]]
    for before, line, indent in zip(lines, lines[1:], indents[1:], strict=False):
        if not (set_in and indent >= margin + 2) and _goes_on(before, line, width):
            paragraphs[-1] = glue(paragraphs[-1], line, vocabulary)
        else:
            paragraphs.append(line)
    return [" ".join(paragraph.split()) for paragraph in paragraphs if paragraph.strip()]


def _goes_on(before: str, line: str, width: int) -> bool:
    """Tell whether the break after `before` is only that of a full line."""
    ended = _ends(before)
    start = line.lstrip()
    first_word = start.split(maxsplit=1)[0] if start else ""
    full = len(before.rstrip()) + 1 + len(first_word) > (0.8 if ended else 0.7) * width >= 0.8 * _SHORTEST_WRAP
    if bullet(line) is not None and (
        ended or not full or bullet(before) is not None or before.rstrip().endswith((":", ";"))
    ):
        return False
    return full or (start[:1].islower() and not ended)


def _ends(line: str) -> bool:
    """Tell whether a sentence may end with `line`: "Mr." ends none."""
    last = line.rstrip().rsplit(None, 1)[-1].lstrip('("“‘') if line.strip() else ""
    return ends_like_sentence(line) and last.rstrip(".").lower() not in ALWAYS_FOLLOWED


def glue(before: str, line: str, vocabulary: frozenset[str] = frozenset()) -> str:
    """Join two lines, mending a word that was parted by a hyphen."""
    before, line = before.rstrip(), line.lstrip()
    parted = _HYPHENATED.search(before[-40:])
    if not parted or not line[:1].islower():
        tight = before[-1:] in "—–" and before[-2:-1].isalnum() and line[:1].isalpha()
        return f"{before}{line}" if tight else f"{before} {line}"
    found = _WORD.match(line)
    assert found is not None
    return (
        before + line if _is_compound(parted["left"].lower(), found.group().lower(), vocabulary) else before[:-1] + line
    )


def _is_compound(left: str, right: str, vocabulary: frozenset[str]) -> bool:
    """Tell whether the hyphen between two halves of a word belongs to it ("two-year") or to the line's end."""
    if f"{left}-{right}" in vocabulary:
        return True
    if f"{left}{right}" in vocabulary:
        return False
    words = _english()
    known = vocabulary | words
    return f"{left}{right}" not in words and left in known and right.split("-")[0] in known


@cache
def _english() -> frozenset[str]:
    # Importing the package would cost a quarter of a second; only its word list is wanted.
    spec = find_spec("symspellpy")
    assert spec is not None
    assert spec.origin is not None
    listed = (Path(spec.origin).parent / "frequency_dictionary_en_82_765.txt").read_text("utf-8-sig")
    return frozenset(listed.split()[::2])


def vocabulary_of(text: str) -> frozenset[str]:
    """Return the words of `text` in lower case, those aside that a line's end parts, for `glue` to judge by."""
    return frozenset(word.lower() for word in _WORD.findall(_PARTED.sub(" ", text)))


def mend_breaks(paragraphs: list[str], vocabulary: frozenset[str] = frozenset()) -> list[str]:
    """Join a paragraph that breaks off in mid-sentence with the next: one in lower case, or over a page break."""
    mended: list[str] = []
    turned = False
    for paragraph in paragraphs:
        if paragraph == PAGE_BREAK:
            turned = True
            continue
        titled = bool(mended) and ends_like_sentence(mended[-1]) and not _ends(mended[-1])
        goes_on = paragraph[:1].islower() or titled or (turned and bullet(paragraph) is None)
        if mended and goes_on and _breaks_off(mended[-1]) and bullet(mended[-1]) is None:
            mended[-1] = glue(mended[-1], paragraph, vocabulary)
        else:
            mended.append(paragraph)
        turned = False
    return mended


def _breaks_off(paragraph: str) -> bool:
    return len(paragraph.split()) >= 6 and (
        paragraph[-1:].isalnum() or paragraph[-1:] in ",-‐(;–" or not _ends(paragraph)
    )
