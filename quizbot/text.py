"""Text that came from a file or a keyboard, made safe to show and easy to compare.

Terminal control sequences, bidirectional overrides and zero-width characters never pass `clean`;
it is the one door between the outside and a screen, a prompt or a bank.
"""

from __future__ import annotations

import re
import unicodedata

ZERO_WIDTH = "\u200b\u200c\u200d\u2060\ufeff\u00ad\u180e"
BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"

# OSC, DCS, SOS, PM and APC run to their terminator; CSI to its final byte; other escapes take one byte (ECMA-48).
_ESCAPE_SEQUENCE = re.compile(
    r"(?:\x1b[\]PX^_]|[\x9d\x90\x98\x9e\x9f]).*?(?:\x07|\x1b\\|\x9c|$)"
    r"|(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]"
    r"|\x1b[ -/]*[0-~]?",
    re.DOTALL,
)
_NEWLINE = re.compile(r"\r\n?|[\u2028\u2029\x85]")
_INVISIBLE = {ord(c): None for c in ZERO_WIDTH + BIDI}
_CONTROL = {c: None for c in (*range(0x20), 0x7F, *range(0x80, 0xA0)) if c not in (0x09, 0x0A)}
_UNSAFE = re.compile(f"[\x00-\x08\x0b-\x1f\x7f-\x9f{ZERO_WIDTH}{BIDI}\ud800-\udfff\ufff9-\ufffb]")


def clean(text: str) -> str:
    """Return `text` without anything a terminal would obey or an eye would miss.

    Every kind of newline becomes a line feed; escape sequences, control characters (tab and newline aside),
    bidirectional overrides, zero-width characters and lone surrogates go; the rest is NFC. Idempotent.
    """
    if text.isascii() and text.isprintable():  # most of what is typed
        return text
    text = _NEWLINE.sub("\n", text)
    if _UNSAFE.search(text):
        text = _ESCAPE_SEQUENCE.sub("", text)
        text = text.translate(_CONTROL).translate(_INVISIBLE)
        text = re.sub("[\ud800-\udfff\ufff9-\ufffb]", "", text)
    return unicodedata.normalize("NFC", text)


def clean_line(text: str) -> str:
    """Return `text` cleaned and on one line, white space made even."""
    return " ".join(clean(text).split())


def unsafe_characters(text: str) -> list[tuple[int, str]]:
    """Return the offset and code point (``U+202E``) of each character that `clean` would remove."""
    return [(m.start(), f"U+{ord(m.group()):04X}") for m in _UNSAFE.finditer(text)]
