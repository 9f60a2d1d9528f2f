"""What a web page states about its article in its head and its linked data."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from quizbot.read.block import About
from quizbot.read.dates import iso_date
from quizbot.text import clean_line

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_SITE = re.compile(r"\s+[|–—·»:-]\s+")
_NO_TITLE = frozenset(("home", "news", "blog", "article", "untitled", "index"))
_LARGEST = 100_000


def page_metadata(root: HtmlElement) -> About:
    """Return title, author, date and licence as far as the page names them."""
    linked = _linked_data(root)
    heading = clean_line(next((h1.text_content() for h1 in root.iter("h1")), ""))
    title = _meta(root, "og:title", "dcterms.title", "twitter:title") or linked.get("headline")
    times = [value for time in root.iter("time") if (value := time.get("datetime"))]
    date = _meta(root, "article:published_time", "date", "dcterms.date", "datePublished", "pubdate")
    licence = next((link.get("href") for link in root.iter("a", "link") if link.get("rel") == "license"), None)
    return About(
        title=_without_site(title or clean_line(root.findtext(".//title") or ""), heading) or None,
        author=_meta(root, "author", "article:author", "dcterms.creator") or linked.get("author"),
        published=iso_date(date or linked.get("datePublished") or (times[0] if len(times) == 1 else "")),
        licence=clean_line(linked.get("license") or licence or "") or None,
    )


def _meta(root: HtmlElement, *names: str) -> str | None:
    for name in names:
        for element in root.iter("meta"):
            content = clean_line(element.get("content", ""))
            if content and name in (element.get("property"), element.get("name")):
                return content
    return None


def _without_site(title: str, heading: str) -> str:
    """Return a page's title without the name of the site, which stands behind it as a rule."""
    if heading and heading in title:
        return heading
    return next((part for part in _SITE.split(title) if part.lower() not in _NO_TITLE), title)


def _linked_data(root: HtmlElement) -> dict[str, str]:
    """Return the plain facts of the page's JSON-LD."""
    facts: dict[str, str] = {}
    for script in [s for s in root.iter("script") if s.get("type") == "application/ld+json"][:5]:
        try:
            data: Any = json.loads((script.text or "")[:_LARGEST])
        except (ValueError, RecursionError):
            continue
        for entry in data if isinstance(data, list) else [data]:
            if isinstance(entry, dict):
                author = entry.get("author")
                entry = {**entry, "author": author.get("name") if isinstance(author, dict) else author}
                for key in ("headline", "datePublished", "license", "author"):
                    if isinstance(entry.get(key), str):
                        facts.setdefault(key, clean_line(entry[key]))
    return facts
