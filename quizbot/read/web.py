"""A web page becomes blocks: what a visitor would read as the article, in order."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import chain, islice
from typing import TYPE_CHECKING

from quizbot.read.block import Block, Draft, Kind
from quizbot.read.metadata import page_metadata
from quizbot.read.plain import read_plain
from quizbot.read.prose import ends_like_sentence
from quizbot.read.shown import cut_unseen
from quizbot.text import clean_line

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_BREAKS = frozenset(
    """
    p div section article main header li ul ol dl dt dd h1 h2 h3 h4 h5 h6 blockquote address center details summary hr
    body html fieldset form table td th tr tbody pre figure figcaption aside footer
    """.split()
)
_MARKS: tuple[Callable[[HtmlElement], bool], ...] = (
    lambda element: "articleBody" in element.get("itemprop", ""),
    lambda element: element.tag == "article",
    lambda element: element.tag == "main",
    lambda element: element.get("role") == "main",
)
_DEEPEST = 200
_MOST_ELEMENTS = 20_000
_LINE_BREAK = "\v"


def read_web(text: str, *, whole: bool = False) -> Draft:
    """Return the blocks of the HTML page `text`: its article if it marks one, else what trafilatura takes for it.

    With `whole` the page is all article, as the pages of a book are.
    """
    from lxml import etree, html

    # A picture inside the page may be longer than the parser's usual limits; the file's size is bounded already.
    parser = html.HTMLParser(remove_comments=True, remove_pis=True, huge_tree=True, encoding="utf-8")
    source = re.sub(r"\A\s*<\?xml[^>]{0,200}\?>", "", text)
    try:
        root: HtmlElement = html.document_fromstring(source.encode("utf-8", "ignore"), parser=parser)
    except (ValueError, etree.ParserError):
        return Draft(())
    about = page_metadata(root)
    cut_unseen(root)
    main = root if whole else _main(root)
    typed = max(main.iter("pre"), key=lambda pre: len(pre.text_content()), default=None)
    if typed is not None and len(typed.text_content()) > 0.5 * len(main.text_content()):
        return Draft(read_plain(typed.text_content()).blocks, about)
    blocks = tuple(_blocks(main))
    headings = [clean_line(h1.text_content()) for h1 in root.iter("h1")]
    if headings and not any(block.level == 1 for block in blocks):
        blocks = (Block("heading", headings[0], 1), *blocks)
    return Draft(tuple(block for block in blocks if block.text), about)


def _main(root: HtmlElement) -> HtmlElement:
    """Return the element that holds the article."""
    body = root.find("body")
    body = root if body is None else body
    marked = ([e for e in body.iter() if is_marked(e)] for is_marked in _MARKS)
    for found in marked:
        largest = max(found, key=_prose_length, default=body)
        if found and _prose_length(largest) > 0.6 * _prose_length(body):
            return largest
    return _found_by_trafilatura(root, body)


def _prose_length(element: HtmlElement) -> int:
    return sum(len(p.text_content()) for p in element.iter("p", "li", "blockquote")) or len(element.text_content()) // 4


def _found_by_trafilatura(root: HtmlElement, body: HtmlElement) -> HtmlElement:
    """Return the smallest element that holds what trafilatura takes for the article."""
    from copy import deepcopy

    from trafilatura import bare_extraction

    if sum(1 for _ in root.iter()) > _MOST_ELEMENTS:
        return body
    found = bare_extraction(deepcopy(root), favor_recall=True, include_comments=False, include_tables=False)
    text = str(getattr(found, "text", None) or "")
    wanted = {clean_line(line.lstrip("- "))[:60] for line in text.split("\n") if len(line) > 60}
    chains = [
        [*reversed(list(element.iterancestors())), element]
        for element in body.iter("p", "div", "li", "blockquote")
        if clean_line(element.text_content())[:60] in wanted
    ]
    if not chains:
        return body
    common = [steps[0] for steps in zip(*chains, strict=False) if all(step is steps[0] for step in steps)]
    return common[-1] if common and common[-1].tag not in ("p", "li") else body


def _blocks(main: HtmlElement) -> Iterator[Block]:
    """Walk the tree without recursion and give out a block at each break."""
    pieces: list[str] = []
    here: list[HtmlElement] = [main]
    stack: list[tuple[HtmlElement, bool]] = [(main, True)]
    while stack:
        element, opening = stack.pop()
        if not isinstance(element.tag, str):
            pieces.append(element.tail or "" if opening else "")
            continue
        breaks = element.tag in _BREAKS
        if breaks:
            yield from _flush(pieces, here[-1])
        if opening:
            if breaks:
                here.append(element)
            pieces.append(_LINE_BREAK if element.tag == "br" else element.text or "")
            stack.append((element, False))
            stack.extend((child, True) for child in reversed(element))
        else:
            if breaks and len(here) > 1:
                here.pop()
            if element is not main:
                pieces.append(element.tail or "")
    yield from _flush(pieces, main)


def _flush(pieces: list[str], element: HtmlElement) -> Iterator[Block]:
    """Empty `pieces`, the text since the last break, into blocks of the kind that `element` makes them."""
    parts = _parted("".join(pieces))
    pieces.clear()
    if not parts:
        return
    level = int(element.tag[1]) if re.fullmatch(r"h[1-6]", element.tag) else 0
    kind: Kind = "heading" if level else "paragraph"
    for ancestor in islice(chain((element,), element.iterancestors()), 0 if level else _DEEPEST):
        if ancestor.tag in ("li", "dt", "dd"):
            kind = "item"
        elif ancestor.tag == "blockquote":
            kind = "quote"
    if element.tag in ("p", "li", "dd"):
        links = sum(len(clean_line(link.text_content())) for link in element.iter("a"))
        kind = "note" if links > 0.8 * sum(map(len, parts)) else kind
    for part in parts:
        yield Block(kind, part, level)


def _parted(text: str) -> list[str]:
    """Part the text at double line breaks, and at single ones between whole sentences."""
    lines = [clean_line(line) for line in text.split(_LINE_BREAK)]
    parts: list[str] = []
    fresh = True
    for line in lines:
        if fresh or not parts or (len(parts[-1]) > 80 and ends_like_sentence(parts[-1])):
            parts.append(line)
        elif line:
            parts[-1] = f"{parts[-1]} {line}"
        fresh = not line
    return [part for part in parts if part]
