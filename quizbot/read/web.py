"""A web page becomes blocks: what a visitor would read as the article, in order."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import chain, islice
from typing import TYPE_CHECKING

from quizbot.read.block import About, Block, Draft, Kind
from quizbot.read.dates import iso_date
from quizbot.read.prose import ends_like_sentence
from quizbot.text import clean_line

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_NEVER = (
    "script style noscript template iframe object embed svg math canvas audio video picture img map head "
    "form button input select textarea label datalist dialog menu nav aside footer figure figcaption table pre "
    "del s strike rp rt"
).split()
_NOT_SHOWN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|opacity\s*:\s*0(?![.\d])|font-size\s*:\s*0(?![.\d])", re.I
)
_FURNITURE_NAME = re.compile(
    r"(?:^|[\s_-])(?:cookies?|consent|gdpr|banner|navbar|nav|menu|breadcrumbs?|sidebar|side-?bar|share|sharing|social|"
    r"subscribe|subscription|newsletter|signup|sign-?up|promo|promotion|advert|advertisement|ads?|ad-?slot|sponsor(?:ed)?|"
    r"related|recommend(?:ed|ations)?|read-?more|more-?stories|trending|popular|comments?|disqus|footer|footnotes?|"
    r"references?|reflist|byline|caption|credit|paywall|popup|pop-?up|modal|toc|table-?of-?contents|pagination|pager|tags?|"
    r"author-?(?:bio|box|card|info)|bio|toolbar|print|skip-?link|screen-?reader(?:-text)?|sr-only|visually-?hidden|hidden|"
    r"noprint|mw-editsection|hatnote|infobox|navbox|metadata|copyright|disclaimer|outbrain|taboola|widget|hide)(?:$|[\s_-])",
    re.IGNORECASE,
)
_ROLES = frozenset(
    "navigation banner contentinfo complementary search dialog alert menu toolbar note doc-endnotes".split()
)
_BREAKS = frozenset(
    "p div section article main header li ul ol dl dt dd h1 h2 h3 h4 h5 h6 blockquote address center details summary hr "
    "body html fieldset td th tr tbody".split()
)
_NOTE_LINK = re.compile(r"\s*[\[(]?(?:\d{1,3}|[a-z*†‡]|note \d+|citation needed|edit)[\])]?\s*", re.IGNORECASE)
_SITE = re.compile(r"\s+[|–—·»:-]\s+")
_DEEPEST = 200
_LINE_BREAK = "\v"


def read_web(text: str) -> Draft:
    """Return the blocks of the HTML page `text`: its article if it marks one, else what trafilatura takes for it."""
    from lxml import html

    parser = html.HTMLParser(remove_comments=True, remove_pis=True, huge_tree=False, encoding="utf-8")
    source = re.sub(r"\A\s*<\?xml[^>]{0,200}\?>", "", text)
    if not source.strip():
        return Draft(())
    try:
        root = html.document_fromstring(source.encode("utf-8", "ignore"), parser=parser)
    except (ValueError, html.etree.ParserError):
        return Draft(())
    about = _about(root)
    _prune(root)
    blocks = tuple(_blocks(_main(root)))
    if not any(block.kind == "heading" and block.level == 1 for block in blocks):
        blocks = tuple(Block("heading", clean_line(h1.text_content()), 1) for h1 in root.xpath("//h1")[:1]) + blocks
    return Draft(tuple(block for block in blocks if block.text), about)


def _prune(root: HtmlElement) -> None:
    """Drop what a visitor does not see and what is named or meant as furniture."""
    page = max(len(root.text_content()), 1)
    doomed = []
    for element in root.iter():
        if not isinstance(element.tag, str) or element.tag in ("html", "body"):
            continue
        if element.tag in _NEVER or _hidden(element):
            doomed.append(element)
        elif _meant_as_furniture(element) or _is_note_mark(element):
            doomed.append(element)
    for element in doomed:
        # A name alone does not condemn what holds most of the page ("main-with-sidebar").
        if element.getparent() is None:
            continue
        named_only = element.tag not in _NEVER and not _hidden(element)
        if not named_only or len(element.text_content()) < 0.4 * page:
            element.drop_tree()


def _hidden(element: HtmlElement) -> bool:
    return (
        "hidden" in element.attrib
        or element.get("aria-hidden") == "true"
        or bool(_NOT_SHOWN.search(element.get("style", "")))
    )


def _meant_as_furniture(element: HtmlElement) -> bool:
    if element.get("role") in _ROLES:
        return True
    if element.tag == "header":
        return not any(True for _ in element.iter("h1")) and all(len(p.text_content()) < 200 for p in element.iter("p"))
    if element.tag not in (
        "div",
        "section",
        "ul",
        "ol",
        "p",
        "span",
        "li",
        "header",
        "a",
        "small",
        "h2",
        "h3",
        "cite",
        "dl",
    ):
        return False
    return bool(_FURNITURE_NAME.search(f"{element.get('class', '')} {element.get('id', '')}"))


def _is_note_mark(element: HtmlElement) -> bool:
    return element.tag == "sup" and bool(_NOTE_LINK.fullmatch(element.text_content()))


def _main(root: HtmlElement) -> HtmlElement:
    """Return the element that holds the article."""
    body = root.find("body")
    body = root if body is None else body
    for path in (".//*[contains(@itemprop, 'articleBody')]", ".//article", ".//main", ".//*[@role='main']"):
        found = sorted(root.xpath(path), key=_prose_length, reverse=True)
        if found and _prose_length(found[0]) > 0.6 * _prose_length(body):
            return found[0]
    return _found_by_trafilatura(root, body)


def _prose_length(element: HtmlElement) -> int:
    return sum(len(p.text_content()) for p in element.iter("p", "li", "blockquote")) or len(element.text_content()) // 4


def _found_by_trafilatura(root: HtmlElement, body: HtmlElement) -> HtmlElement:
    """Return the smallest element that holds what trafilatura takes for the article."""
    from copy import deepcopy

    from trafilatura import bare_extraction

    if sum(1 for _ in root.iter()) > 20_000:
        return body
    found = bare_extraction(deepcopy(root), favor_recall=True, include_comments=False, include_tables=False)
    if not found or not found.text:
        return body
    wanted = {clean_line(line.lstrip("- "))[:60] for line in found.text.split("\n") if len(line) > 60}
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


def _about(root: HtmlElement) -> About:
    def meta(*names: str) -> str | None:
        for name in names:
            for content in root.xpath("//meta[@property=$name or @name=$name]/@content", name=name):
                if clean_line(content):
                    return clean_line(content)
        return None

    linked = _linked_data(root)
    date = meta("article:published_time", "date", "dcterms.date", "datePublished", "pubdate") or linked.get(
        "datePublished"
    )
    times = [value for value in root.xpath("//time/@datetime") if value]
    title = meta("og:title", "dcterms.title", "twitter:title") or linked.get("headline")
    heading = clean_line(next((h1.text_content() for h1 in root.iter("h1")), ""))
    return About(
        title=_without_site(title or clean_line(root.findtext(".//title") or ""), heading) or None,
        author=meta("author", "article:author", "dcterms.creator") or linked.get("author"),
        published=iso_date(date or (times[0] if len(times) == 1 else "")),
        licence=linked.get("license"),
    )


def _without_site(title: str, heading: str) -> str:
    """Return a page's title without the name of the site, which stands behind it as a rule."""
    if heading and heading in title:
        return heading
    parts = _SITE.split(title)
    return next((part for part in parts if part.lower() not in ("home", "news", "blog", "article")), title)


def _linked_data(root: HtmlElement) -> dict[str, str]:
    """Return the plain facts of the page's JSON-LD, as far as it has any."""
    facts: dict[str, str] = {}
    for script in root.xpath("//script[@type='application/ld+json']/text()")[:5]:
        try:
            data = json.loads(script[:100_000])
        except (ValueError, RecursionError):
            continue
        for entry in data if isinstance(data, list) else [data]:
            if isinstance(entry, dict):
                for key in ("headline", "datePublished", "license"):
                    if isinstance(entry.get(key), str):
                        facts.setdefault(key, clean_line(entry[key]))
                author = entry.get("author")
                if isinstance(author, dict) and isinstance(author.get("name"), str):
                    facts.setdefault("author", clean_line(author["name"]))
    return facts
