"""How much a block looks like page furniture: cues by kind, each counted once."""

from __future__ import annotations

import re

from quizbot.read.block import Block
from quizbot.read.dates import iso_date
from quizbot.read.prose import ends_like_sentence, function_share

_I = re.IGNORECASE
_LEGAL = re.compile(
    r"©|\(c\)\s*(?:19|20)\d\d|\bcopyright\b|\brights reserved\b|\bterms (?:of (?:use|service)|and conditions|& conditions)\b"
    r"|\b(?:privacy|cookie) (?:policy|notice|settings|preferences)\b",
    _I,
)
_REUSE = re.compile(
    r"\b(?:published|reproduced|republished|reprinted|used|licen[cs]ed|available|released|distributed)\b.{0,40}"
    r"\b(?:under|with|by)\b.{0,30}\b(?:licen[cs]e|permission|creative commons|cc[ -]by\S*)"
    r"|\boriginal(?:ly)? (?:content|article|version|published|appeared)\b|\bcreative commons\b"
    r"|\bthis (?:article|story|report|piece|post|text|page|content|material) (?:was|is|has been|first|originally|may)\b"
    r"|\bsyndicat\w+\b|\bnews ?wire\b|\bwire (?:service|feed)\b|\bpress release\b|\bpublishing partner\b",
    _I,
)
_NO_BLAME = re.compile(
    r"\b(?:no|not|any) (?:responsib\w+|liab\w+)\b|\bnot necessarily (?:reflect|represent)\b|\bviews? expressed\b"
    r"|\bauto-?(?:matically )?-?generated\b|\bgenerated automatically\b|\bfor (?:general )?information(?:al)? purposes\b"
    r"|\bwithout warranty\b|\b(?:medical|legal|financial|investment) advice\b|\bregistered (?:charity|trade ?mark|office|company)\b",
    _I,
)
_IMPERATIVE = re.compile(
    r"(?:please\s|simply\s|just\s|to\s\w+,?\s)?(?:subscribe|sign (?:up|in)|register|log ?in|click|tap|press|download|follow|share|"
    r"like|join|donate|support|read|watch|listen|see|view|get|buy|shop|order|explore|discover|catch|stay|find|print|save|"
    r"continue|skip|accept|manage|become|try|start|unlock|upgrade|claim|browse|visit|check|contact|call|send|tell|have your say|"
    r"leave a|reply|report|advertise|install|scan|open|enable|allow|book|apply|learn|enjoy|receive|never miss|don['’]?t miss|"
    r"win|vote|rate|forward|add|want|enjoyed|love|looking for|got a|do you|have you|are you|did you)\b",
    _I,
)
_WEB = re.compile(
    r"\b(?:newsletters?|mailing list|in-?box|app store|google play|play store|cookies?|browser|javascript|web ?sites?|"
    r"web ?page|(?:our|this|the) (?:site|app|blog|channel|podcast|page)|home ?page|breaking news|free trial|premium|"
    r"subscri(?:bers?|ptions?|bed?|bing)|unsubscribe|paywall|log ?in|sign ?(?:up|in)|password|e-?mail address|facebook|twitter|instagram|"
    r"whats ?app|tik ?tok|youtube|linkedin|telegram|pinterest|reddit|mastodon|bluesky|rss|podcasts?|hashtag|ad-?block\w*|"
    r"(?:news|mobile|free|new|our) app|android|ios|notifications?|alerts|QR code|viewing this|this e-?mail|(?:this|last|next|our) (?:issue|edition|episode)|forward (?:it|this)|skip to|scroll|"
    r"back to top|full story|full article|sponsor(?:s|ed)?|advertis\w+|promoted|paid (?:content|post|partnership))\b",
    _I,
)
_LATEST = re.compile(
    r"\b(?:latest|live|daily|weekly|all the|more|top|trending|exclusive) (?:\w+ ){0,3}(?:news|updates?|stories|headlines|articles|"
    r"results|offers|videos|coverage|analysis)\b|\b(?:stay|keep) (?:informed|updated|tuned|up.to.date|in touch|connected)\b",
    _I,
)
_HERE = re.compile(
    r"\b(?:click|tap|explore|read|find|see|view|get|check|visit|book|apply|register|learn|sign|more|available)\b[^.!?]{0,80}\bhere\b\s*[.!…»>]*$",
    _I,
)
_SHOP = re.compile(
    r"[$£€]\s?\d+(?:[.,]\d\d)?\s*(?:a|per|/)\s*(?:month|week|year)|\b\d+% off\b|\b(?:voucher|coupon|promo code|discount code|"
    r"offer ends|limited time|buy now|add to (?:cart|basket)|free (?:shipping|delivery)|cancel any ?time|money.back|special offer)\b",
    _I,
)
_YOU = re.compile(r"\b(?:you|your|yours)\b", _I)
_WE = re.compile(r"\b(?:we|our|us)\b", re.IGNORECASE)
_ADDRESS = re.compile(
    r"https?://|\bwww\.|[\w.+-]{1,64}@[\w-]{1,64}\.\w{2,}|(?<!\w)@\w{2,30}\b|\b[\w-]{2,40}\.(?:com|org|net|co\.uk|io|info)\b",
    _I,
)
_LABEL = re.compile(
    r"(?:published|updated|last (?:updated|modified|edited|reviewed)|posted|first published|date|filed (?:under|in)|tags?|topics?|"
    r"categor(?:y|ies)|keywords|labels|related(?: \w+)?|(?:also )?read (?:more|next|also|on)|also read|see also|recommended(?: for you| reading)?|"
    r"trending(?: now)?|most (?:read|popular|viewed|shared)|up next|previous(?: \w+)?|next(?: \w+)?|table of contents|contents|on this page|"
    r"in this (?:article|story|section|issue)|advertisement|advert|sponsored(?: by| content)?|promoted|share(?: this)?(?: \w+)?|shares|"
    r"photo(?:graph)?s?(?: credits?| by)?|image(?: credits?| source)?|picture(?: credit)?|pic|illustration|credits?|caption|video|"
    r"sources?|written by|reporting by|edited by|editing by|additional reporting(?: by)?|translated by|words by|text by|reviewed by|"
    r"fact.checked by|about the (?:author|writer)s?|contact(?: us)?|tel(?:ephone)?|phone|fax|e-?mail|website|disclaimer|"
    r"editor['’]?s? note|publisher['’]?s note|corrections?|clarification|licen[cs]e|doi|isbn|issn|url|reading time|word count|views|"
    r"level|grade|unit|author|by|topic|section|comments?|note to (?:editors|readers)|notes to editors|media contact|hashtags|more on this)"
    r"\s*(?:\(\d+\)|\d+)?\s*[:|–—]",
    _I,
)
_WHOLE = re.compile(
    r"(?:advertisements?|adverts?|ad|sponsored(?: content| links?)?|promoted(?: stories)?|share(?: this(?: \w+)?| on \w+| via \w+)?|"
    r"tweet|pin it|print|e-?mail|copy link|(?:save|like|bookmark|gift|print|listen to)(?: (?:this )?(?:article|story|page|post))?|follow(?: us)?(?: on \w+)?|subscribe(?: now| today)?|sign (?:in|up)|log ?in|register|"
    r"menu|search|home|news|close|skip to (?:main )?content|back to top|top|next|previous|prev|more|show more|load more|see (?:all|more)|view all|"
    r"read (?:more|next|on|the full \w+)(?: \S+)?|continue reading|keep reading|(?:story|article) continues below(?: advertisement)?|"
    r"related(?: \w+)?|recommended(?: for you| reading| stories)?|trending(?: now)?|most (?:read|popular|viewed)|more (?:from|on|like|in) .{1,60}|"
    r"you (?:may|might) (?:also )?(?:like|enjoy|be interested in).{0,20}|what to read next|up next|don['’]t miss|editor['’]?s (?:picks?|choice)|"
    r"(?:\d+ )?comments?(?: \(\d+\)| \d+)?|leave a (?:comment|reply)|join the (?:conversation|discussion)|post a comment|reply|report|"
    r"(?:table of )?contents|on this page|in this (?:article|issue)|jump to.{0,40}|about (?:us|the authors?)|contact(?: us)?|"
    r"terms|privacy|cookies?|cookie (?:policy|settings)|accept(?: all)?(?: cookies)?|reject all|manage (?:cookies|preferences|settings)|"
    r"i agree|ok|got it|no thanks|learn more|find out more|get (?:started|the app)|download(?: the app)?|buy now|shop now|donate(?: now)?|"
    r"support us|become a (?:member|supporter|subscriber)|newsletter|free newsletter|sitemap|site map|careers|jobs|advertise(?: with us)?|"
    r"page \d+(?: of \d+)?|loading\.*|play(?: video)?|watch(?: now| live)?|listen(?: to (?:this )?(?:article|story))?|"
    r"(?:\d+[- ]?)?min(?:ute)?s?(?: read)?|\d+ (?:shares?|views?|likes?|replies)|view (?:this )?(?:e-?mail )?in (?:your )?browser|unsubscribe|"
    r"end(?: of (?:article|document|text|file|transcript))?|the end|draft|confidential|edit|\[edit\]|view source|history|talk|permalink)[\s.!:»>→›]*",
    _I,
)
_HATNOTE = re.compile(
    r"(?:for (?:other uses|the .{1,60}, see)|this article is about|not to be confused with|main articles?:|further information:|"
    r"\"?.{1,60}\"? redirects here|from wikipedia, the free|coordinates:|see also:|this (?:article|section) (?:needs|does not|may|relies))",
    _I,
)
_CRUMBS = re.compile(r"[^.!?]{1,40}(?:\s[|>»›·•/→]\s[^.!?|>»›·•→]{1,40})+")
_LEADERS = re.compile(r"(?:\.\s?){4,}\s*\d+\s*$|…{2,}\s*\d+\s*$|_{4,}")
_BYLINE = re.compile(
    r"(?:By|Written by|Story by|Words:?|Text:?|From)\s+(?:a\s+\w+\s\w+|(?:[A-Z][\w.'’-]*|and|&|de|van|von|in|for|our)(?:,?\s|$)){1,10}"
)
_CREDIT = re.compile(
    r"[(\[]?\s*(?:photo(?:graph)?|image|picture|pic|illustration|credit|source|courtesy|via)s?\b.{0,80}", _I
)
_SET_APART = re.compile(r"[(\[]\s*[^()\[\]]{1,80}[)\]]\.?")
_TIME_ONLY = re.compile(r"[\d\s:.,/|–-]*(?:[ap]\.?m\.?|GMT|BST|IST|EST|EDT|PST|PDT|CET|UTC)?[\d\s:.,/|–-]*", _I)
_SPOKEN = re.compile(r"“[^”]{0,1500}(?:”|$)|\"[^\"]{0,1500}(?:\"|$)")
_REFERENCE = re.compile(
    r"\^|\bretrieved (?:on )?\d|\bretrieved (?:on )?[A-Z][a-z]+ \d|\baccessed (?:on )?\d|\barchived from\b|\bdoi:|\bISBN\b|\bISSN\b|\bpp?\. ?\d+(?:[–-]\d+)?\.?$|"
    r"\b(?:University )?Press,? (?:19|20)\d\d\b|^\W*[A-Z][\w'’-]+, (?:[A-Z]\.|[A-Z][a-z]+\b).{0,60}(?:\(|\b)(?:1[5-9]|20)\d\d\b"
)  # fmt: skip


def furniture_score(block: Block) -> float:
    """Return 0 for running prose and 3 or more for what is plainly furniture.

    What people are quoted as saying is left out of account: a fox may say "Follow us!".
    """
    text = _SPOKEN.sub(" ", block.text[:2000]).strip() or block.text[:40]
    if _WHOLE.fullmatch(block.text[:120]):
        return 4.0
    return _by_words(text) + _by_shape(block, text)


def _by_words(text: str) -> float:
    score = 3.0 * bool(_LEGAL.search(text)) + 2.0 * bool(_REUSE.search(text)) + 2.0 * bool(_NO_BLAME.search(text))
    web = len({found.lower() for found in _WEB.findall(text[:1000])})
    score += min(1.0 * web, 2.5) + 1.5 * bool(_LATEST.search(text)) + 2.0 * bool(_HERE.search(text[-200:]))
    score += 2.0 * bool(_SHOP.search(text)) + 1.5 * bool(_ADDRESS.search(text)) + 3.0 * bool(_HATNOTE.match(text))
    if any(_IMPERATIVE.match(part.lstrip()) for part in re.split(r"(?<=[.!?])\s", text[:600])):
        score += 1.0 + 0.5 * bool(_YOU.search(text))
    return score + 0.5 * (bool(_WE.search(text)) and bool(_YOU.search(text)))


def _by_shape(block: Block, text: str) -> float:
    words = block.words()
    if words > 40:
        return 0.0
    score = (
        3.0 * bool(_LABEL.match(text))
        + 3.0 * bool(_LEADERS.search(block.text))
        + 3.0 * bool(_REFERENCE.search(block.text))
    )
    stopped = ends_like_sentence(block.text)
    if not stopped and _CRUMBS.fullmatch(block.text):
        score += 3.0
    if _CREDIT.fullmatch(text) and (text[:1] in "([" or not stopped):
        score += 3.0
    if _SET_APART.fullmatch(block.text) and not (stopped and words >= 5 and function_share(text) >= 0.3):
        score += 3.0
    if not stopped and words <= 16 and _BYLINE.match(block.text):
        score += 2.0 + (iso_date(text) is not None)
    if not stopped and words <= 10 and iso_date(text) and block.kind != "heading":
        score += 2.0
    if _TIME_ONLY.fullmatch(text) or not any(char.isalpha() for char in text):
        score += 3.0
    if not stopped and block.kind != "heading":
        score += 0.5 + 0.5 * (text.isupper() and words <= 6)
    return score


def is_reference(text: str) -> bool:
    """Tell whether `text` reads as an entry of a list of sources."""
    return bool(_REFERENCE.search(text)) and function_share(text) < 0.4
