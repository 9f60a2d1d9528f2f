"""Which format a text is in, and the reader for it."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Literal

from quizbot.read.block import Draft

Format = Literal["txt", "md", "html"]
SUFFIXES: dict[str, Format] = {
    ".txt": "txt",
    ".text": "txt",
    ".md": "md",
    ".markdown": "md",
    ".mdown": "md",
    ".mkd": "md",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
}
ARTICLES = frozenset((*SUFFIXES, ".pdf", ".docx", ".epub"))
"""Suffixes of all files that an article can be read from."""
_HTML_START = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*)?"
    r"<(?:!doctype html|html|head|body|article|main|div|p|h1)\b[^>]{0,500}>",
    re.IGNORECASE | re.DOTALL,
)
_MARKDOWN = re.compile(
    r"^#{1,6} \S|^```|^\|[^\n]{1,500}\|[ ]*$|\[[^\]\n]{1,200}\]\(https?:|\*\*[^*\s][^*\n]{0,200}\*\*|^\[\^\w{1,30}\]:",
    re.MULTILINE,
)
_SAMPLE = 100_000
_LONG_LINE = 130
_FEW = 40


def is_html(text: str) -> bool:
    return bool(_HTML_START.match(text))


def read_as(kind: Format, text: str) -> Draft:
    """Return the blocks of clean `text`; what is called plain text is looked at first."""
    if kind == "html" or is_html(text):
        from quizbot.read.web import read_web

        return read_web(text)
    from quizbot.read.markdown import read_markdown

    if kind == "md":
        draft = read_markdown(_spaced(text))
        # A body that is indented throughout is no code.
        return (
            draft if sum(block.words() for block in draft.blocks) >= _FEW else read_markdown(text, indented_code=False)
        )
    from quizbot.read.wiki import from_wiki, is_wiki

    if is_wiki(text):
        return read_markdown(_spaced(from_wiki(text)), indented_code=False)
    if text.startswith("---\n") or _MARKDOWN.search(text[:_SAMPLE]):
        return read_markdown(_spaced(text), indented_code=False)
    from quizbot.read.plain import read_plain

    return read_plain(text)


def _spaced(text: str) -> str:
    """Put blank lines between paragraphs that stand a line each, which Markdown would run together."""
    lines = text.split("\n")
    spaced = lines[:1]
    for before, line in pairwise(lines):
        if min(len(before), len(line)) > _LONG_LINE and not line.lstrip().startswith(("|", ">")):
            spaced.append("")
        spaced.append(line)
    return "\n".join(spaced)
