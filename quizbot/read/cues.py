"""What page furniture says: patterns by kind, which `furniture` weighs."""

from __future__ import annotations

import re


def phrases(text: str, *, before: str = r"\b(?:", after: str = r")\b") -> re.Pattern[str]:
    """Compile a list of alternatives, parted by semicolons and line ends."""
    listed = [phrase.strip() for phrase in text.replace("\n", ";").split(";") if phrase.strip()]
    return re.compile(before + "|".join(phrase.replace(" ", r"\s+") for phrase in listed) + after, re.IGNORECASE)


LEGAL = phrases(
    r"""
    ©; \(c\) (?:19|20)\d\d; copyright (?:©|\(c\)|(?:19|20)\d\d|by|notice)
    ^copyright (?:\S+ ){0,4}(?:ltd|inc|llc|limited|media|group)\b; ^copyright (?:\S+ ){1,4}(?:19|20)\d\d\.?$
    all rights reserved; rights reserved; (?:we|site|app|page) uses? (?:\w+ )?cookies; use of cookies
    (?:the|our|these|site) terms apply; terms (?:of (?:use|service)|(?:and|&) conditions); our terms
    (?:privacy|cookie) (?:policy|notice|statement|settings|preferences); accessibility statement
    confidentiality notice; registered (?:charity|trade ?mark|office|company|in england)
    """,
    before="(?:",
    after=")",
)
REUSE = phrases(
    r"""
    (?:re)?(?:published|produced|printed|used) (?:\w+ ){0,4}(?:under|with|by) (?:\w+ ){0,4}(?:licen[cs]e|permission)
    (?:licen[cs]ed|available|distributed) (?:\w+ ){0,4}under (?:\w+ ){0,4}licen[cs]e; cc[ -]by\S*
    originally (?:published|appeared); original (?:content|article|version) (?:can|is|was|at|here)
    this (?:article|story|report|piece|post|text|page) (?:\w+ ){1,3}(?:published|written|produced|updated|edited)
    this (?:article|story|report|piece|post|text|page) (?:\w+ ){1,3}(?:corrected|adapted|taken|abridged|sponsored)
    syndicated (?:feed|content|news); news ?wire; wire (?:service|feed)s?; agency inputs?; inputs from
    publishing partner
    """
)
NO_BLAME = phrases(
    r"""
    (?:no|not|any) (?:responsib\w+|liab\w+) (?:for|in|to|is|can|will); not necessarily (?:reflect|represent)
    (?:views?|opinions?) expressed; auto-? ?generated; generated (?:automatically )?from
    for (?:general )?information(?:al)? purposes; without warranty; correct at (?:the )?time of
    (?:medical|legal|financial|investment) advice; intended (?:solely |only )?for the addressee
    """
)
IMPERATIVE = phrases(
    r"""
    subscribe; sign (?:up|in); register; log ?in; click; tap; press; download; follow; share; like; join; donate
    support; read; watch; listen; see; view; get; buy; shop; order; explore; discover; catch; stay; find; print
    save; continue; skip; accept; manage; become; try; start; unlock; upgrade; claim; browse; visit; check
    contact; call; send; tell; have your say; leave a; reply; report; advertise; install; scan; open; enable
    disable; allow; book; apply; learn; enjoy; receive; never miss; don['’]?t miss; win; vote; rate; forward
    add; want; enjoyed; love; looking for; got a; by (?:continuing|signing|clicking|using)
    """,
    before=r"(?:(?:please|simply|just)\s|to\s\w{1,20},?\s)?(?:",
)
WEB = phrases(
    r"""
    newsletters?; mailing list; in-?box; app store; google play; play store; cookies?; browser; javascript
    web ?sites?; web ?page; (?:our|this|the) (?:site|app|blog|channel|podcast|homepage); home ?page
    breaking news; free trial; premium; subscri(?:bers?|ptions?|bed?|bing); unsubscribe; paywall; log ?in
    sign(?:ing)? ?(?:up|in); password; e-?mail address; facebook; twitter; instagram; whats ?app; tik ?tok
    youtube; linkedin; telegram; pinterest; reddit; mastodon; bluesky; rss; podcasts?; hashtag; ad[ -]?block\w*
    (?:news|mobile|free|new|our|trusted|the) app; android; ios; notifications?; alerts; qr code
    (?:viewing|receiving|received) this; (?:this|these|our|your|weekly|daily|morning|\w+day) e-?mails?; skip to
    scroll; (?:this|last|next|our) (?:issue|edition|episode); forward (?:it|this); back to top
    full (?:story|article|report|coverage); sponsor(?:s|ed)?; advertis(?:e|er|ers|ing|ement|ements); promoted
    paid (?:content|post|partnership); free articles?; readers like you; (?:click|link|button|form) below
    not supported; worksheet; prize draw; trusted us; choosing us; chose us
    your (?:consent|device|account|preferences|privacy|support|subscription|data)
    our (?:journalism|readers|members|partners|team)
    """
)
LATEST = phrases(
    r"""
    (?:latest|live|daily|weekly|all the|more|top|trending|exclusive) (?:\w+ ){0,3}(?:news|updates?|stories|headlines)
    (?:latest|live|daily|weekly|all the|more|top|trending|exclusive) (?:\w+ ){0,3}(?:articles|results|offers|videos)
    (?:stay|keep) (?:informed|updated|tuned|up.to.date|in touch|connected)
    """
)
HERE = re.compile(
    r"\b(?:click|tap|explore|read|find|get|check|visit|book|apply|register|learn|sign|available|"
    r"see (?:more|why|how|what|the|all))\b"
    r"[^.!?]{0,80}\bhere\b\s*[.!…»>]*$",
    re.IGNORECASE,
)
SHOP = phrases(
    r"""
    [$£€]\s?\d+(?:[.,]\d\d)? (?:a|per|/) (?:month|week|year); \d+% (?:off|on); voucher; coupon; promo code
    discount code; offer ends; limited time; (?:buy|book|order|shop|subscribe|join|apply|download|enrol) now
    add to (?:cart|basket); free (?:shipping|delivery); cancel any ?time; money.back guarantee; special offer
    get one free
    """,
    before="(?:",
)
ADDRESS = re.compile(
    r"https?://|\bwww\.|[\w.+-]{1,64}@[\w-]{1,64}\.\w{2,}|(?<!\w)@\w{2,30}\b"
    r"|\b[\w-]{2,40}\.(?:com|org|net|co\.uk|io|info)\b",
    re.IGNORECASE,
)
LABEL = phrases(
    r"""
    (?:first )?published(?: in| on)?; updated; last (?:updated|modified|edited|reviewed); posted(?: by| on| in)?
    date; filed (?:under|in); tags?; topics?; categor(?:y|ies); keywords; labels; related(?: \w+)?
    (?:also )?read (?:more|next|also|on); also read; see also; recommended(?: for you| reading)?
    trending(?: now)?; most (?:read|popular|viewed|shared); up next; previous(?: \w+)?; next(?: \w+)?
    (?:table of )?contents; on this page; in this (?:article|story|section|issue); advert(?:isement)?
    sponsored(?: by| content)?; promoted; share(?: this)?(?: \w+)?; shares
    (?:file )?(?:photo(?:graph)?|image|picture|pic)s?(?: credits?| source| by| caption)?; illustration; credits?
    caption; video; gallery; watch; listen; sources?; written by; reporting by; edited by; editing by
    (?:with )?(?:additional )?reporting(?: by| from)?; translated by; words by; text by; reviewed by
    fact.checked by; about the (?:author|writer)s?; contact(?: us)?; tel(?:ephone)?; phone; fax; e-?mail
    website; disclaimer; (?:editor|publisher)['’]?s note; corrections?; clarification; licen[cs]e; doi; isbn
    issn; url; reading time; word count; views; level; grade; unit; lesson(?: \d+)?; author; by; topic; section
    comments?; notes?; nb; note to (?:editors|readers); notes to editors; media contact; hashtags; more on this
    teachers?; students; worksheet(?: \d+)?; exercise(?: \d+)?; breaking; live; markets; weather
    select language; search for; (?:figure|fig|table|chart|graph|map|box|exhibit)\.? ?\d{0,3}; chart; graph; map
    key (?:points|takeaways|facts|words)
    """,
    before="(?:",
    after=r")\s*(?:\(\d+\)|\d+)?\s*(?:[:|]|\s[–—-]\s)",
)
FIGURE = re.compile(
    r"(?:figure|fig|table|chart|exhibit)\.? ?\d{1,3}[.:]?(?:\s|$)|file (?:photo|picture|image)\b", re.IGNORECASE
)
WHOLE = phrases(
    r"""
    adverts?(?:isements?)?(?: feature)?; ad; sponsored(?: content| links?)?; promoted(?: stories)?
    share(?: this(?: \w+)?| on \w+| via \w+)?; tweet; pin it; e-?mail(?: a friend)?; copy link
    (?:save|like|bookmark|gift|print|listen to)(?: (?:this )?(?:article|story|page|post))?
    follow(?: us)?(?: on \w+)?; subscribe(?: now| today)?; sign (?:in|up)(?: now)?; log ?in; register; menu
    search; home; news; close; skip to (?:main )?content; back to top(?: \W)?; top; next; previous; prev; more
    show more; load more; see (?:all|more); view all; read (?:more|next|on|the full \w+)(?: \S+)?
    continue reading; keep reading; (?:story|article) continues(?: below)?(?: advertisement)?; related(?: \w+)?
    recommended(?: for you| reading| stories)?; trending(?: now)?; most (?:read|popular|viewed)
    more (?:from|on|like|in) .{1,60}; you (?:may|might) (?:also )?(?:like|enjoy|be interested in).{0,20}
    what to read next; up next; don['’]t miss; editors?['’]?s?['’]? (?:picks?|choice)
    (?:from our partners|around the web|also on (?:our|this) site); (?:view |\d+ )?comments?(?: \(\d+\)| \d+)?
    (?:add|leave|post) a (?:comment|reply); join the (?:conversation|discussion); be the first to comment
    (?:log|sign) in to \w+; reply; report(?: an error)?; (?:table of )?contents; on this page
    in this (?:article|issue); jump to.{0,40}; about (?:us|the authors?); contact(?: us)?
    terms(?: apply| of use apply)?; privacy; cookies?; cookie (?:policy|settings|preferences)
    accept(?: all)?(?: cookies)?; reject all; manage (?:cookies|preferences|settings); i agree; ok; got it
    no thanks; learn more; find out more; get (?:started|the app); download(?: the app)?; buy now; shop now
    donate(?: now)?; support us; become a (?:member|supporter|subscriber); (?:free )?newsletters?; site ?map
    careers; jobs; advertise(?: with us)?; page \d+(?: of \d+)?; loading\.*; play(?: video)?
    watch(?: now| live)?; listen(?: to (?:this )?(?:article|story))?; (?:\d+[- ]?)?min(?:ute)?s?(?: read)?
    \d+ (?:shares?|views?|likes?|replies); view (?:this )?(?:e-?mail )?in (?:your )?browser; unsubscribe
    end(?: of (?:article|document|text|file|transcript))?; draft; confidential; edit; \[edit\]; view source
    history; talk; permalink; transcript; sent from my \w+; powered by .{1,30}; key points; key takeaways
    (?:the )?comprehension questions; (?:\w+ )?(?:sheet|lesson|unit|exercise|handout|worksheet|passage) \d+
    """,
    before="(?:",
    after=r")[\s.!:»>^→›]*",
)
HATNOTE = phrases(
    r"""
    for (?:other uses|the .{1,60}, see); this article is about; not to be confused with; main articles?:
    further information:; \"?.{1,60}\"? redirects here; from wikipedia, the free; coordinates:; see also:
    this (?:article|section) (?:needs|does not|may need|relies)
    """,
    before="(?:",
    after=")",
)
CRUMBS = re.compile(r"[^.!?]{1,40}(?:\s[|>»›·•/→]\s[^.!?|>»›·•→]{1,40})+")
LEADERS = re.compile(r"(?:\.\s?){4,20}\s*\d{1,4}\s*$|…{2,20}\s*\d{1,4}\s*$|_{4}|(?:#\w{2,40}\s*){2,20}$")
BYLINE = re.compile(
    r"(?:By|Written by|Story by|Words:?|Text:?|From)\s+"
    r"(?:a\s+\w+\s\w+|(?:[A-Z][\w.'’-]*|and|&|de|van|von|in|for|our)(?:,?\s|$)){1,10}"
)
CREDIT = re.compile(
    r"[(\[]?\s*(?:photo(?:graph)?|image|picture|pic|illustration|credit|source|courtesy|via|AP photo|getty|reuters|AFP)"
    r"s?\b.{0,80}",
    re.IGNORECASE,
)
SET_APART = re.compile(r"[(\[]\s*[^()\[\]]{1,80}[)\]]\.?")
TIME_ONLY = re.compile(
    r"[\d\s:.,/|–-]*(?:[ap]\.?m\.?|GMT|BST|IST|EST|EDT|PST|PDT|CET|UTC)?[\d\s:.,/|–-]*", re.IGNORECASE
)
SPOKEN = re.compile(r"“[^”]{0,1500}(?:”|$)|\"[^\"]{0,1500}(?:\"|$)")
REFERENCE = re.compile(
    r"^\W*\^|\bretrieved (?:on )?(?:\d|[A-Z][a-z]+ \d)|\baccessed (?:on )?\d|\barchived from\b|\bdoi:|\bISBN\b|\bISSN\b"
    r"|\bpp?\. ?\d+(?:[–-]\d+)?\.?$|\b(?:University )?Press,? (?:19|20)\d\d\b"
    r"|^\W*[A-Z][\w'’-]+, (?:[A-Z]\.|[A-Z][a-z]+\b).{0,60}(?:\(|\b)(?:1[5-9]|20)\d\d\b"
)
REFERENCE_LIST = phrases(
    """
    references?; notes(?: and references)?; footnotes; endnotes; bibliography; works cited; citations; sources
    external links; further reading; see also; notes and sources
    """,
    before="(?:",
    after=r")\s*:?",
)
LAST = phrases(
    r"""
    (?:\d+ )?comments?(?: ?\(\d+\))?:?$; leave a (?:comment|reply); about the authors?\b; ©
    \(c\) ?(?:19|20)\d\d; copyright\b; .{0,80}\ball rights reserved\b; disclaimer\b
    related (?:articles|stories|links|posts|reading); more (?:from|stories)\b
    (?:recommended|trending|most (?:read|popular))\b; you (?:may|might) also\b; share this\b; tags?:
    filed under\b
    """,
    before="(?:",
    after=")",
)
"""How a block begins behind which an article does not go on, as a rule."""
CHAT = phrases(
    """
    sure; certainly; of course; absolutely; great question; here(?:['’]s| is| are); let me know
    i hope (?:this|you|that); feel free; would you like; happy to; hope this helps; thanks for reading; thank you for
    good (?:morning|afternoon|evening)
    """,
    before="(?:",
)
BIO = re.compile(
    r"(?:(?:The|Our) (?:author|writer|reporter)|(?:Dr |Prof(?:essor)?\.? )?"
    r"(?P<name>[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]*){1,3})),? (?:is|was|writes|covers|reports|teaches|lives|has)\b.*"
    r"\b(?:reporter|journalist|correspondent|editor|columnist|freelance|writer|contributor|author|based in|lives in|"
    r"professor|lecturer|fellow|researcher|writes about|blogs?|tweets?|covers)\b"
)
YOU = re.compile(r"\b(?:you|your|yours)\b", re.IGNORECASE)
WE = re.compile(r"\b(?:we|our|us)\b", re.IGNORECASE)
