"""Wiki markup, as dumps and edit windows hold it, becomes plain text with Markdown's heading signs."""

from __future__ import annotations

import html
import re

_SIGNS = re.compile(
    r"\[\[[^\[\]\n]{1,200}\]\]|^={2,5}[^=\n]{1,120}={2,5}\s*$|\{\{[^{}]{1,500}\}\}|'''[^'\n]{1,100}'''|<ref\b",
    re.MULTILINE,
)
_REF = re.compile(r"<ref\b[^>]{0,300}/>|<ref\b[^>]{0,300}>.*?(?:</ref>|\Z)", re.DOTALL | re.IGNORECASE)
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_UNSEEN = re.compile(
    r"<(gallery|math|timeline|table|syntaxhighlight|pre|imagemap)\b.*?(?:</\1>|\Z)", re.DOTALL | re.IGNORECASE
)
_TAG = re.compile(r"</?[a-z][^<>\n]{0,300}>", re.IGNORECASE)
_BRACES = re.compile(r"\{\{|\}\}|^[ \t]*\{\||^[ \t]*\|\}|\[\[|\]\]", re.MULTILINE)
_WEB_LINK = re.compile(r"\[(?:https?:)?//[^\s\]]{1,500}(?:\s+([^\]\n]{1,300}))?\]")
_HEADING = re.compile(r"^(={1,6})\s*([^=\n]{1,200}?)\s*\1\s*$", re.MULTILINE)
_EMPHASIS = re.compile(r"'{2,5}")
_LISTED = re.compile(r"^[*#:;]+[ \t]*", re.MULTILINE)
_MAGIC = re.compile(r"__[A-Z]{3,20}__|^#REDIRECT.*$", re.MULTILINE)
_SHOWN = re.compile(
    r"\{\{(?:convert|cvt)\|([\d.,]+)\|(?:(?:to|and|-|–)\|([\d.,]+)\|)?([a-z]{1,6}2?)\b[^{}]{0,100}\}\}|\{\{(?:lang|nowrap|nobold|small)\|(?:[a-z-]{2,8}\|)?([^{}|]{1,200})\}\}"
)
_NAMESPACE = re.compile(r"(?:file|image|category|media|template|[a-z]{2,3})\s*:", re.IGNORECASE)


def is_wiki(text: str) -> bool:
    """Tell whether `text` is written in wiki markup."""
    return len(_SIGNS.findall(text[:100_000])) >= 3


def from_wiki(text: str) -> str:
    """Return the words of wiki `text`: templates, tables, references and pictures gone, headings as ``## …``."""
    for pattern in (_COMMENT, _REF, _UNSEEN, _MAGIC):
        text = pattern.sub("", text)
    text = _SHOWN.sub(
        lambda found: found[4] or " ".join(filter(None, (found[1], found[2] and f"to {found[2]}", found[3]))), text
    )
    text = _TAG.sub("", _unbraced(text))
    text = _WEB_LINK.sub(lambda found: found[1] or "", text)
    text = _LISTED.sub("* ", _EMPHASIS.sub("", text))
    text = _HEADING.sub(lambda found: f"\n{'#' * len(found[1])} {found[2]}\n", text)
    return html.unescape(re.sub(r"\(\s*[;,]?\s*\)", "", text))


def _unbraced(text: str) -> str:
    """Drop templates and tables however nested, and give links the words they show."""
    stack: list[tuple[str, list[str]]] = [("", [])]
    at = 0
    for mark in _BRACES.finditer(text):
        stack[-1][1].append(text[at : mark.start()])
        at = mark.end()
        sign = mark.group().strip()
        if sign in ("{{", "{|", "[["):
            stack.append((sign, []))
        elif len(stack) > 1 and stack[-1][0] == {"}}": "{{", "|}": "{|", "]]": "[["}[sign]:
            opened, pieces = stack.pop()
            if opened == "[[":
                stack[-1][1].append(_shown("".join(pieces)))
    stack[-1][1].append(text[at:])
    # What was never closed is a slip of the writer: the text after it is still the article.
    return "".join("".join(pieces) for _, pieces in stack)


def _shown(link: str) -> str:
    if _NAMESPACE.match(link):
        return ""
    return link.rsplit("|", 1)[-1].split("#", 1)[0] if "|" in link else link
