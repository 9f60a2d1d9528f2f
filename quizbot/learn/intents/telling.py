"""Signs that a reply tells an answer: it is quoted, announced, ascribed to somebody, or comes before a wish."""

from __future__ import annotations

import re

from quizbot.learn.intents.pending import Pending
from quizbot.learn.intents.spelling import fold

CLAUSE = re.compile(r"[.,!?;:…]+(?:\s+|$)|\s[-–—]+\s|\s*\.\.\.+\s*|\s+but\s+", re.IGNORECASE)
"""What stands between the clauses of a reply."""
_QUOTED = re.compile(r"^[\"“”'‘«].*[\"“”'’»][.!?]?$")
_GAP = r"[\s,.…–—-]+"
_ASCRIBED = re.compile(
    rf"(?:{_GAP}(?:or )?something (?:like (?:that|this)|of (?:the|that) (?:sort|kind)|"
    r"(?:along|on) (?:those|these) lines)"
    rf"|{_GAP}(?:or )?(?:words|something) to that effect"
    r"|[,.…–—-]\s*(?:he|she|they|it) (?:says?|said|went|goes)(?: (?:it|that|so))?"
    r"|[,.…–—-]\s*(?:says?|said|goes|went) (?:he|she|they))\W*$",
    re.IGNORECASE,
)
"""What follows words that somebody said: "…, or something like that", "…, says he"."""
_MY_ENGLISH = re.compile(r"\bmy (?:\w+ )?english\b|\b(?:sorry|pardon|excuse) .*\benglish\b", re.IGNORECASE)
_KNOWING = re.compile(
    r"(?:(?:oh|ah|aha|wait|hey|hmm+|yes|ok)[\s,!.]+)*i (?:do )?know(?: (?:it|this|that)(?: one)?)?\s*[,:;!.…–—-]+\s*"
    r"(?!right\b)(?=\w)",
    re.IGNORECASE,
)
"""What announces an answer: "oh I know, …"; "I know, right" announces none."""
_REASON = re.compile(
    r"(?:(?:maybe|hmm?|um|so|and|or) )*(?:is|was|were|are) (?:it|that|this|they) (?:just |only |maybe )?"
    r"(?:because|cause|cos|cuz|due to|so that|in order to|for|to(?! do with\b))\b.+"
)
"""A reason guessed at in a question: "was it to meet the king"."""
_AND = re.compile(r"[.,!?;:…]+\s+(?:and\s+)?|\s[-–—]+\s|\s+and\s+", re.IGNORECASE)


def is_ascribed(reply: str, pending: Pending) -> bool:
    """Tell whether words are asked for and `reply` gives another's: in quotes, or with "said she" behind them."""
    if not pending.asks_for_words:
        return False
    return (_QUOTED.match(reply) is not None and len(reply.split()) > 1) or _ASCRIBED.search(reply) is not None


def guesses_a_reason(reply: str, pending: Pending) -> bool:
    return pending.asks_why and _REASON.fullmatch(fold(reply)) is not None


def behind_the_answer(reply: str, pending: Pending) -> str:
    """Return what `reply` says behind the very answer that it begins with; nothing where it does not begin with one.

    Nor where words are asked for: "maybe later, I have to go" may be all the student's own.
    """
    if pending.asks_for_words:
        return ""
    cuts = (cut for cut in _AND.finditer(reply) if pending.is_answer(reply[: cut.start()]))
    first = next(cuts, None)
    return reply[first.end() :] if first is not None else ""


def without_pardon(reply: str) -> str:
    """Take off the plea of whoever learns the language: "sorry, my English is not so good, it is …"."""
    ends = (cut.end() for cut in CLAUSE.finditer(reply) if _MY_ENGLISH.search(reply[: cut.start()]))
    rest = reply[next(ends, 0) :]
    return rest if fold(rest) else reply


def without_announcement(reply: str) -> str:
    found = _KNOWING.match(reply)
    return reply[found.end() :] if found is not None else reply
