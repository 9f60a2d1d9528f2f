"""Text as a YAML scalar that every reader of YAML, not ours alone, takes for the same text."""

from __future__ import annotations

import json
import re

_PLAIN_START = re.compile(r"[^\W_]|_|[(“‘«£€$]|\.{0,2}/")
_BREAKS_PLAIN = re.compile(r":(\s|$)|\s#|\t|\s$")
_BREAKS_FLOW = re.compile(r"[][{},:?\"]")
# Words and figures that YAML 1.1 reads as something else than text ...
_WORDS = frozenset("null true false yes no on off y n".split())
_FIGURES = re.compile(r"[-+]?[0-9][0-9a-fA-FxXoOeETtZz_:.+ -]*")
# ... and the figures that come back as they were when turned into text again.
_STEADY = re.compile(r"-?(0|[1-9][0-9]{0,14})|(0|[1-9][0-9]{0,8})\.[0-9]{0,4}[1-9]|[0-9]{4}-[0-9]{2}-[0-9]{2}")
# White space that looks like a plain blank, and what YAML refuses raw.
_ESCAPED = re.compile("[\xa0\u1680\u2000-\u200a\u202f\u205f\u3000\x85\u2028\u2029\x7f-\x9f\ufeff\ufffe\uffff]")


def scalar(text: str, *, flow: bool = False) -> str:
    """Return `text` as it is where that is safe, else in double quotes; `flow` when inside brackets or braces."""
    return text if _is_plain(text, flow) else double_quoted(text)


def double_quoted(text: str) -> str:
    return escaped(json.dumps(text, ensure_ascii=False))


def escaped(json_text: str) -> str:
    """Return JSON with the characters spelt out that an eye or a YAML reader would stumble over."""
    return _ESCAPED.sub(lambda match: f"\\u{ord(match[0]):04x}", json_text)


def fits_block(text: str) -> bool:
    """Tell whether `text` reads the same as a literal block."""
    lines = text.split("\n")
    return (
        len(lines) > 1
        and not _ESCAPED.search(text)
        and bool(lines[0])
        and lines[0][0] not in " \t"
        and bool(lines[-1])
        and not any(line != line.rstrip() for line in lines)
    )


def _is_plain(text: str, flow: bool) -> bool:
    if not text or "\n" in text or _ESCAPED.search(text) or _BREAKS_PLAIN.search(text):
        return False
    if flow and _BREAKS_FLOW.search(text):
        return False
    if _FIGURES.fullmatch(text):
        return bool(_STEADY.fullmatch(text))
    return bool(_PLAIN_START.match(text)) and text.casefold() not in _WORDS
