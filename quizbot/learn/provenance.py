"""Questions about the article itself, which it seldom answers: who wrote it, when, what it is called."""

from __future__ import annotations

import re
from datetime import date

from quizbot.bank.model import Source
from quizbot.learn.intents.spelling import fold
from quizbot.learn.voice import Voice

_ARTICLE = r"(?:this|that|the) (?:\w+ )?(?:article|text|story|piece|report|essay)"
_WRITTEN = r"(?:written|published|posted|printed)"
_GIST = re.compile(
    rf"what(?:s| is| was) (?:{_ARTICLE}|it|this|this quiz|the quiz)(?: all)? about"
    rf"|(?:summarise|summarize|sum up) (?:{_ARTICLE}|it)|(?:give me )?a summary(?: of (?:{_ARTICLE}|it))?"
)
_ASKED = re.compile(
    rf"who (?:wrote|writes|has written|is writing|published|made|is behind) (?:{_ARTICLE}|this)"
    rf"|(?:who|what)(?:s| is| was| are| were) (?:the )?(?:(?:name|names) of (?:the )?)?"
    rf"(?:author|authors|writer|journalist|reporter)s?(?: (?:of|behind) (?:{_ARTICLE}|this))?"
    rf"|(?:who|whom) (?:is|was) {_ARTICLE} (?:{_WRITTEN} )?by|by whom (?:is|was) {_ARTICLE}(?: {_WRITTEN})?"
    rf"|when (?:is|was) (?:{_ARTICLE}) (?:from|{_WRITTEN})|when did {_ARTICLE} (?:come out|appear)"
    rf"|(?:how old|how recent|from when|from what year|from which year) is {_ARTICLE}"
    rf"|what(?:s| is| was) (?:the )?(?:title|headline|name) of {_ARTICLE}|what is {_ARTICLE} called"
)


def asks_about_article(reply: str) -> bool:
    """Tell whether `reply` asks where the article comes from, not what it says."""
    return _ASKED.fullmatch(fold(reply)) is not None


def asks_for_gist(reply: str) -> bool:
    """Tell whether `reply` asks what the article is about as a whole."""
    return _GIST.fullmatch(fold(reply)) is not None


def provenance(voice: Voice, source: Source) -> str:
    """Say what the bank knows of its article: title, author and day."""
    if not source.title:
        return voice("article_unknown")
    known = [f"“{source.title}”", *([voice("article_by", author=source.author)] if source.author else ())]
    return f"{', '.join([*known, *([_day(source.published)] if source.published else ())])}."


def _day(published: str) -> str:
    try:
        day = date.fromisoformat(published)
    except ValueError:
        return published
    return f"{day.day} {day:%B %Y}"
