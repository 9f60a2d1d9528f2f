"""Characters that an eye misses or mistakes: controls, zero widths, direction overrides, look-alikes."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator

from quizbot.bank.nodes import Scalar
from quizbot.bank.problem import Complaints, Mark, shown
from quizbot.text import BIDI, ZERO_WIDTH, unsafe_characters

# Everything that YAML refuses raw, and the line ends of Unicode that only some editors count as lines.
_REFUSED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]")
_LINE_END = re.compile("\r\n?|\n")
_HIDDEN = re.compile(f"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029{ZERO_WIDTH}{BIDI}\ufff9-\ufffb\ufffe\uffff]")
_ESCAPE = re.compile(r"\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))", re.DOTALL)
_SHORT_ESCAPES = {"0": "\x00", "a": "\x07", "b": "\x08", "v": "\x0b", "f": "\x0c", "e": "\x1b"}
_WORD = re.compile(r"[^\W\d_]+")
# Greek letters that look Latin; others (µm, Δt, λmax) stand beside Latin ones in honest texts.
_GREEK_TWINS = frozenset("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧοϲϳ")


class Lines:
    """Turn a character's index into its line and column."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(match.end() for match in _LINE_END.finditer(text))]

    def mark(self, index: int) -> Mark:
        line = bisect_right(self._starts, index)
        return Mark(line, index - self._starts[line - 1] + 1, index)


def screen(text: str, lines: Lines, complaints: Complaints) -> str:
    """Report raw hidden characters and return `text`, of the same length, with blanks where YAML would balk."""
    for match in _HIDDEN.finditer(text):
        mark, character = lines.mark(match.start()), match[0]
        if _REFUSED.match(character) and character != "\x85":
            message = f"The control character {_named(character)} stands here."
            complaints.error(mark, "control", message, "Delete it.")
        else:
            message = f"The invisible character {_named(character)} stands here."
            complaints.warn(mark, "hidden", message, "Delete it.")
        if complaints.full:
            break
    return _REFUSED.sub(" ", text).replace("\u2028", " ").replace("\u2029", " ")


def refuse_escapes(scalar: Scalar, source: str, lines: Lines, complaints: Complaints) -> None:
    """Report each escape of a double-quoted `scalar` that stands for a hidden character."""
    if source[scalar.mark.index : scalar.mark.index + 1] != '"' or not unsafe_characters(scalar.text):
        return
    for match in _ESCAPE.finditer(source, scalar.mark.index, scalar.end):
        digits = match[1] or match[2] or match[3]
        code = int(digits, 16) if digits else ord(_SHORT_ESCAPES.get(match[4], " "))
        character = chr(code) if code <= 0x10FFFF else " "
        if character not in "\r\x85" and unsafe_characters(character):
            message = f"The escape {match[0]} writes the hidden character {_named(character)}."
            complaints.error(lines.mark(match.start()), "control", message, "Delete it.")
        if complaints.full:
            return


def warn_look_alikes(scalar: Scalar, source: str, lines: Lines, complaints: Complaints) -> None:
    """Report each word of `scalar` that mixes Latin letters with twins from another script."""
    if scalar.text.isascii():
        return
    for word, character in _mixed_words(scalar.text):
        index = source.find(word, scalar.mark.index, scalar.end)
        mark = lines.mark(index + word.index(character)) if index >= 0 else scalar.mark
        message = f"The word {shown(word)} mixes Latin letters with {_named(character)}."
        complaints.warn(mark, "look-alike", message, "Type the word again.")


def _mixed_words(text: str) -> Iterator[tuple[str, str]]:
    for match in _WORD.finditer(text):
        word = match[0]
        if not word.isascii() and any("LATIN" in unicodedata.name(c, "") for c in word):
            odd = next((c for c in word if _is_twin(c)), None)
            if odd is not None:
                yield word, odd


def _is_twin(character: str) -> bool:
    if character.isascii():
        return False
    script = unicodedata.name(character, "").split(" ", 1)[0]
    return script in ("CYRILLIC", "ARMENIAN", "CHEROKEE", "COPTIC") or character in _GREEK_TWINS


def _named(character: str) -> str:
    name = unicodedata.name(character, "")
    return f"U+{ord(character):04X} ({name.lower()})" if name else f"U+{ord(character):04X}"
