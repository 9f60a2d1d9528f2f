"""What a word means, as far as a sentence says: "X is a …", "X, a …,", "a … called X", "X (…)"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from quizbot.ask.sentence import raw_words
from quizbot.grade.fold import ARTICLES, words
from quizbot.grade.side import STOP, concept

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_OPENING = re.compile(
    r"(?:please|(?:can|could|would) you|do you know|i (?:don['’]?t|do not) (?:know|understand)|tell me|define|say"
    r"|explain(?: to me)?|(?:what|who)(?:['’]?s| is| are| was| were| does| do| did)?"
    r"|(?:is |are )?(?:the )?(?:meaning|definition) of|(?:is )?meant by"
    r"|the (?:word|term|name|phrase)|the|an?)(?!\S)\s*",
    re.IGNORECASE,
)
_CLOSING = re.compile(
    r"\s+(?:means?|meaning|stands? for|refers? to|please|here|in (?:this|the) (?:article|text|story|context))$",
    re.IGNORECASE,
)
_MARKS = " \t?!.,;:…\"“”'‘’«»()[]"
_NOUN = r"(?:an?|the|one of|any|some|those|both|part of|his|her|its|their)\b"
_AFTER = tuple(
    re.compile(pattern)
    for pattern in (
        r"[”’\"]?\s+(?:means?|meant|refers? to|stands? for|denotes?|(?:is|are) defined as"
        r"|(?:tells?|shows?|measures?|describes?)(?=\s+(?:how|what|which|where)\b))\s+(?P<said>[^.;]{3,})",
        rf"[”’\"]?,?(?:\s*\([^)]*\))?\s+(?:is|are|was|were)\s+(?P<said>{_NOUN}[^.;]{{2,}})",
        rf"[”’\"]?,\s+(?P<said>(?:{_NOUN}|which (?:is|are|was|were|means)|who (?:is|was)|meaning|also (?:known|called)"
        r"|known|better known)[^,;.—–]{2,})",
        rf"[”’\"]?\s*[—–]\s*(?P<said>(?:{_NOUN}|which\b)[^—–.;]{{2,}})",
        r"[”’\"]?\s*\((?P<said>(?=[^)]*[a-z]{3})[^)ˈ:/]{3,80})\)",
    )
)
_SUBJECT = re.compile(
    r"(?:^|[;:,—–“\"]\s*|\b(?:that|and|but|because|where|as|so)\s+)[“\"‘]?(?:(?:the|an?|this|these|its|his|her|their|"
    r"first|new)\s+){0,2}[“\"‘]?$",
    re.IGNORECASE,
)
_BEFORE = tuple(
    re.compile(pattern)
    for pattern in (
        r"\b(?P<said>(?:[Aa]n?|[Tt]he|[Oo]ne)\s(?:[\w’'-]+\s){1,6}?),?\s?"
        r"(?:so-called|called|known as|named|termed|dubbed|nicknamed)\s+(?:the |an? )?[“\"‘]?$",
        r"(?P<said>(?:[A-Z][\w’'-]+\s(?:(?:of|and|for|the|on)\s){0,2}){2,8})\($",
        r"\b(?P<said>(?:the|an?|his|her|its|their)\s(?:[a-z][a-z-]+\s){1,3})[“\"‘]?$",
    )
)
_BEFORE_NAME = 2
"""From this rule on the word has to be a name: "the engineer Ada Morn"."""


def word_asked(question: str) -> str:
    """Return the word or name that "what does … mean?" and the like ask about; a bare word as it is."""
    word = question.strip(_MARKS)
    for rule, is_open in ((_OPENING, True), (_CLOSING, False)):
        while (found := rule.match(word) if is_open else rule.search(word)) and len(found[0]) < len(word):
            word = (word[found.end() :] if is_open else word[: found.start()]).strip(_MARKS)
    return word


def words_of(word: str) -> tuple[str, ...]:
    """Return the folded words of a word or name, leading articles left out; none if it has no letter or digit."""
    folded = raw_words(word)
    while len(folded) > 1 and folded[0] in ARTICLES:
        folded = folded[1:]
    return tuple(folded)


def key_of(word: str) -> tuple[str, ...]:
    """Return the concepts of a word or name, by which `occurrences` finds it."""
    return tuple(map(concept, words_of(word)))


def occurrences(text: str, key: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield where the words of `key` stand in `text` one after the other, in any of their forms."""
    found = [
        (match.start(), match.end(), [concept(word) for word in raw_words(match[0])]) for match in _WORD.finditer(text)
    ]
    flat = [(start, end, term) for start, end, terms in found for term in terms]
    for at in range(len(flat) - len(key) + 1):
        if all(flat[at + offset][2] == term for offset, term in enumerate(key)):
            yield flat[at][0], flat[at + len(key) - 1][1]


def definition(text: str, start: int, end: int) -> tuple[int, tuple[int, int]] | None:
    """Return how sure (0 is the surest) and which characters of `text` say what ``text[start:end]`` is; else None."""
    before = text[:start]
    for rank, rule in enumerate(_AFTER):
        found = rule.match(text, end)
        if found and (rank not in (0, 1) or _SUBJECT.search(before)):
            return rank, _trimmed(text, *found.span("said"))
    for rank, rule in enumerate(_BEFORE):
        found = rule.search(before)
        if found and (rank < _BEFORE_NAME or _is_title(text[start:end], found["said"])):
            return len(_AFTER) + rank, _trimmed(text, *found.span("said"))
    return None


def _is_title(name: str, said: str) -> bool:
    """Tell "the engineer" before a name from "the way to"."""
    return name[0].isupper() and not any(word in STOP for word in words(said)[1:])


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",;:"):
        end -= 1
    return start, end
