"""What a word means, as far as a sentence says: "X is a …", "X, a …,", "a … called X", "X (…)"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from quizbot.ask.sentence import raw_words
from quizbot.grade.names.person import TITLES
from quizbot.grade.sides.side import STOP, concept
from quizbot.grade.words.fold import ARTICLES, words

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
_TEXT = r"(?:[^,;.—–]|(?<=\d)[,.](?=\d))"
"""A sign of a phrase that ends where a mark stands; one in a number is none."""
_NO_VERB = (
    r"(?:[a-z]+ly|he|she|it|we|they|you|i|at|by|for|from|in|of|on|to|with|then|also|now|had|has|have|will|would|can"
    r"|could|may|might|must|shall|should)\b"
)
"""What follows a "which" whose clause says nothing of what the thing is."""
_RUN_ON = re.compile(
    r",\s+(?:(?:and|or|but)\s+(?=(?:[^\s,]+\s+){1,6}?(?:is|are|was|were|has|have|had|can|could|will|would|may|might"
    r"|must|does?|did|[a-z]+ed)\b)|(?:so|yet|while|whereas|although|though|because|since)\b)"
)
"""Where another clause begins, which says no more of what the word means."""
_AFTER = tuple(
    re.compile(rf"[”’\"]?{pattern}")
    for pattern in (
        r"\s+(?:means?|meant|refers? to|stands? for|denotes?|(?:is|are) defined as"
        r"|(?:tells?|shows?|measures?|describes?)(?=\s+(?:how|what|which|where)\b))\s+(?P<said>[^.;]{3,})",
        rf",?(?:\s*\([^)]*\))?\s+(?:is|are|was|were)\s+(?P<said>{_NOUN}[^.;]{{2,}})",
        rf",\s+(?:(?:which|who) (?:is|are|was|were)\s+|(?={_NOUN}|which means|meaning|(?:also |better )?known"
        rf"|also called))(?P<said>{_TEXT}{{3,}})",
        rf"\s*[—–]\s*(?P<said>(?:{_NOUN}|which\b)[^—–.;]{{2,}})",
        r"\s*\((?P<said>(?=[^)]*[a-z]{3})[^)ˈ:/]{3,80})\)",
        rf",\s+(?!(?:and|or|but|so)\s)(?P<said>(?:[a-z-]+\s){{0,2}}[a-z]+s\s(?:that|which|who|made|used)\s{_TEXT}{{2,}})(?=[,;.—–])"
        r"(?!, (?:and|or)\b)",
        rf",\s+(?P<said>(?:which|who)\s(?!{_NOUN}|{_NO_VERB})[a-z]+\s{_TEXT}{{2,}})",
    )
)
_APPOSITIONS = (2, 5)
"""What these rules find may begin another clause instead."""
_NEEDS_SUBJECT = (0, 1)
"""Of these rules the word has to be the subject; it is where `_SUBJECT` stands before it."""
_SUBJECT = re.compile(
    r"(?:^|[;:,—–“\"]\s*|\b(?:that|and|but|because|where|as|so)\s+)[“\"‘]?(?:(?:the|an?|this|these|its|his|her|their|"
    r"first|new)\s+){0,2}[“\"‘]?$",
    re.IGNORECASE,
)
_OPENED = re.compile(
    r"^\W*(?:when|if|in|on|at|as|after|before|since|because|during|to|instead|with|without|while|although|once|for|by"
    r"|[a-z]+ing)\b[^,]*$",
    re.IGNORECASE,
)
"""What stands before the first comma of a sentence that does not begin with its subject."""
_BEGUN = re.compile(
    r"^\W*(?:in|on|at|during|to|instead|with|without|for|by)\b[^,]*\b(?:he|she|it|they|we|i)\s+[a-z]+", re.IGNORECASE
)
"""What tells that the subject came all the same: "On that journey he toured a …"."""
_CLOSED = re.compile(r",(?! (?:and|or|but|so)\b)")
_WHERE = re.compile(r"\b(?:to|of|in|from|at|for) (?:\w+ )?$")
"""Before a place: "the ambassador to London, who …"."""
_A_NOUN = re.compile(r"an?\b")
_HEADED = re.compile(
    r"\ban? (?:[a-z-]+ ){1,3}(?:for|from|to|about|with) (?:(?:the|his|her|its|their) )?(?:[A-Z][\w’'.-]+ ){0,3}$"
)
"""Before what only goes with a noun, which itself may be told more nearly: "a present for Mr Kim, a car"."""
_TITLE = "|".join(sorted(TITLES - frozenset("mr mrs ms miss jr sr phd md esq".split()) | {"admiral", "marshal"}))
_TRADE = (
    r"(?:[a-z]{2,}(?:er|or|ist|ian|man|ess|ee|eur|ant|ent|yst)|king|queen|poet|chef|nurse|judge|pilot|priest|monk|nun"
    r"|boy|girl|wife|son|aunt|uncle|cousin|genus|city|town|village|island|country|state|ship|company|film|novel|book"
    r"|song|game|group|band|family|party|tribe|planet)"
)
_BEFORE = tuple(
    re.compile(pattern)
    for pattern in (
        r"\b(?P<said>(?:[Aa]n?|[Tt]he|[Oo]ne)\s(?:[\w’'-]+\s){1,6}?),?\s?"
        r"(?:so-called|called|known as|named|termed|dubbed|nicknamed)\s+(?:the |an? )?[“\"‘]?$",
        r"(?<!is )(?<!are )(?<!was )(?<!were )\bcall(?:s|ed)?\s+(?P<said>(?:such\s+)?an?\s[^;.]{3,}?),?\s[“\"‘]?$",
        r"(?P<said>(?:[A-Z][\w’'-]+\s(?:(?:of|and|for|the|on)\s){0,2}){2,8})\($",
        rf"\b(?P<said>(?:the|an?|his|her|its|their)\s(?:[a-z][a-z-]+\s){{0,2}}{_TRADE}\s)[“\"‘]?$",
        rf"\b(?P<said>(?:(?i:{_TITLE})\s)+)(?:[A-Z][\w’'.-]+\s){{0,2}}$",
    )
)
_CALLED = 1
"""By this rule the word ends the sentence: "We call such a bond mutualism."."""
_BEFORE_NAME = 3
"""From this rule on the word has to be a name: "the engineer Ada Morn"."""
_END = re.compile(r"[”’\"]?\s*(?:[.;:!?]|$)")


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
        if found and not _is_other_clause(rank, found, before):
            first, last = found.span("said")
            run_on = _RUN_ON.search(text, first, last)
            return rank, _trimmed(text, first, run_on.start() if run_on else last)
    for rank, rule in enumerate(_BEFORE):
        found = rule.search(before)
        if (
            found
            and (rank != _CALLED or _END.match(text, end))
            and (rank < _BEFORE_NAME or _is_title(text[start:end], found["said"]))
        ):
            return len(_AFTER) + rank, _trimmed(text, *found.span("said"))
    return None


def _is_other_clause(rank: int, found: re.Match[str], before: str) -> bool:
    """Tell whether what follows the word belongs to another clause: "When a coral dies, its skeleton remains."."""
    if rank in _NEEDS_SUBJECT:
        return _SUBJECT.search(before) is None
    said, after = found["said"], found.string[found.end() :]
    if said.startswith("who"):
        return _WHERE.search(before) is not None
    if rank in _APPOSITIONS and _A_NOUN.match(said) and _HEADED.search(before):
        return True
    is_opened = _OPENED.match(before) is not None and _BEGUN.match(before) is None
    return rank in _APPOSITIONS and is_opened and _CLOSED.match(after) is None


def _is_title(name: str, said: str) -> bool:
    """Tell "the engineer" before a name from "the way to"."""
    return name[0].isupper() and not any(word in STOP for word in words(said)[1:])


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",;:"):
        end -= 1
    return start, end
