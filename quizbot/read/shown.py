"""What a visitor of a web page sees of its article: hidden elements and named furniture are cut out of the tree."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_NEVER = frozenset(
    """
    script style noscript template iframe object embed svg math canvas audio video picture img map head button input
    select textarea datalist nav del s strike rp rt
    """.split()
)
"""Elements that hold no text of an article."""
_SELDOM = frozenset("form label dialog menu aside footer figure figcaption table pre details".split())
"""Elements that do so only where they hold most of the page, as old layouts have it."""
_NAMED = frozenset("div section ul ol p span li header a small h2 h3 h4 cite dl dd dt".split())
_ROLES = frozenset(
    "navigation banner contentinfo complementary search dialog alert menu toolbar note doc-endnotes".split()
)
_UNSEEN_STYLE = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|(?:opacity|font-size|max-height|height)\s*:\s*0(?:px|em|%)?\s*(?:;|!|$)"
    r"|(?:left|top|text-indent)\s*:\s*-\d{3,}",
    re.IGNORECASE,
)
_UNSEEN_RULE = re.compile(r"([.#][\w-]{1,80})\s{0,9}\{[^{}]{0,500}?display\s*:\s*none", re.IGNORECASE)
_MEDIA = re.compile(
    r"@[a-z-]{1,20}[^{};]{0,300}\{(?:[^{}]{0,2000}\{[^{}]{0,5000}\}){0,500}[^{}]{0,500}\}", re.IGNORECASE
)
_FURNITURE = re.compile(
    r"(?:^|[_-])(?:cookies?|consent|gdpr|banner|navbar|nav|navigation|menu|breadcrumbs?|side-?bar|share|sharing|social|"
    r"subscribe|subscription|newsletter|sign-?up|promo|promotion|advert|advertisement|ads?|sponsor(?:ed)?|related|"
    r"recommend(?:ed|ations)?|read-?more|more-?stories|trending|popular|comments?|disqus|footer|footnotes?|references?|"
    r"reflist|byline|caption|credit|paywall|pop-?up|modal|toc|table-?of-?contents|pagination|pager|tags?|tag-?list|"
    r"author-?(?:bio|box|card|info)|bio|toolbar|skip-?link|screen-?reader(?:-text)?|sr-only|visually-?hidden|noprint|"
    r"mw-editsection|hatnote|infobox|navbox|metadata|copyright|disclaimer|outbrain|taboola)(?:$|[_-])",
    re.IGNORECASE,
)
_NO_FURNITURE = ("tag-", "category-", "is-", "has-", "no-", "with-", "without-", "post-")
_NOTE_LINK = re.compile(r"\s*[\[(]?(?:\d{1,3}|[a-z*†‡]|note \d+|citation needed|edit)[\])]?\s*", re.IGNORECASE)
_MOST = 0.4


def cut_unseen(root: HtmlElement) -> None:
    """Drop from the tree what a visitor does not see, and what is named or meant as furniture."""
    unseen = _unseen_names(root)
    never = [e for e in root.iter() if isinstance(e.tag, str) and (e.tag in _NEVER or _hidden(e, unseen))]
    for element in never:
        if element.getparent() is not None and element.tag != "body":
            element.drop_tree()
    page = max(len(root.text_content()), 1)
    for element in [e for e in root.iter() if isinstance(e.tag, str) and (e.tag in _SELDOM or _is_furniture(e))]:
        # A name alone does not condemn what holds most of the page ("main-with-sidebar").
        if element.getparent() is not None and len(element.text_content()) < _MOST * page:
            element.drop_tree()


def _unseen_names(root: HtmlElement) -> frozenset[str]:
    """Return the classes (``.x``) and ids (``#x``) that the page's own style sheets hide on every screen."""
    sheets = " ".join(style.text or "" for style in root.iter("style"))[:200_000]
    return frozenset(_UNSEEN_RULE.findall(_MEDIA.sub("", sheets)))


def _hidden(element: HtmlElement, unseen: frozenset[str]) -> bool:
    if "hidden" in element.attrib or element.get("aria-hidden") == "true":
        return True
    if _UNSEEN_STYLE.search(element.get("style", "")):
        return True
    names = {f".{name}" for name in element.get("class", "").split()} | {f"#{element.get('id')}"}
    return bool(names & unseen) or ".hidden" in names


def _is_furniture(element: HtmlElement) -> bool:
    if element.get("role") in _ROLES:
        return True
    if element.tag == "sup":
        return bool(_NOTE_LINK.fullmatch(element.text_content()))
    if element.tag == "header" and next(element.iter("h1"), None) is None:
        return all(len(p.text_content()) < 200 for p in element.iter("p"))
    if element.tag not in _NAMED:
        return False
    names = f"{element.get('class', '')} {element.get('id', '')}".split()
    return any(_FURNITURE.search(name) for name in names if not name.startswith(_NO_FURNITURE) and ":" not in name)
