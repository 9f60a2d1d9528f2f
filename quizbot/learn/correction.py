"""An answer put right by whoever gave it: "I meant Paris", "no, 1969", "sorry, typo: Paris", "Paris*"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from quizbot.learn.intents.reading import LONGEST_REQUEST
from quizbot.learn.intents.spelling import fold

_BREAK = r"[\s,.;:!…–—-]"
_SIGH = r"(?:oh|ah|argh|damn|lol|haha|ok|okay|well|ugh)"
_TURN = (
    r"(?:no|nope|nah|wait|sorry|oops|ups|whoops|actually|hang on|hold on|my bad|my mistake|scratch that|false start|"
    r"not that|i take (?:it|that) back)"
)
_LEADS = rf"(?:(?:{_SIGH}|{_TURN}){_BREAK}+)*"
_ASKING = r"(?:please |(?:can|could|may) (?:i|you|we) (?:please )?|(?:i would like|i['’]?d like|i want) to |let me )?"
_GIVING = r"(?:say|write|type|put|answer|click|pick|press|choose|enter)"
_BEFORE = (
    r"(?:(?:the |my )?(?:previous|last|earlier|prior) (?:answer|reply|one|question)"
    r"|(?:the |my )?answer before|the answer to the (?:previous|last|earlier|prior) (?:one|question))"
)
_PLAIN = re.compile(
    rf"{_LEADS}(?:"
    rf"i (?:really |actually |obviously |just )?(?:meant|ment|mean)(?: to {_GIVING})?(?=\W)"
    rf"|i (?:wanted|tried|was (?:going|trying)) to {_GIVING}(?=\W)"
    rf"|{_ASKING}(?:change|correct|switch) (?:that|(?:that|my(?: last)?) (?:answer|reply)) (?:in)?to(?=\W)"
    rf"|{_BEFORE} (?:should|ought to|must|has to|needs to) (?:be|have been)(?=\W)"
    rf"|(?:(?:that was )?(?:just )?an? )?(?:typo|misclick|correction|slip)(?=\s?[:,;.…–—-])"
    rf"|i (?:mistyped|misclicked|misspelt|misspelled)(?: (?:it|that))?(?=\s?[:,;.…–—-])"
    rf"){_BREAK}+(?P<said>\w.*?)(?:[\s,]+when i (?:wrote|said|typed|put|clicked|picked)\b.*)?",
    re.IGNORECASE,
)
"""What says in so many words that an answer is put right."""
_BY_THE_WAY = tuple(
    re.compile(words, re.IGNORECASE)
    for words in (
        rf"{_LEADS}{_BEFORE} (?:was|is) (?!(?:wrong|right|correct|incorrect)\b)(?P<said>\w.*)",
        rf"(?:(?:{_SIGH}|{_TURN})\s?[,.;:!…–—-]+\s*)*{_TURN}\s?[,.;:!…–—-]+\s*(?P<said>\w.*)",
        rf"(?:{_SIGH}{_BREAK}+)*{_TURN}(?:{_BREAK}+{_TURN})+{_BREAK}+(?P<said>\w.*)",
        rf"{_LEADS}{_ASKING}(?:(?:change|switch) it to|make (?:it|that)) (?P<said>\w.*)",
        r"or (?:(?:rather|maybe|perhaps|else) )?(?P<said>\w.*)",
        rf"(?:oops|ups|whoops|actually|scratch that|my bad|my mistake){_BREAK}+(?P<said>\w.*)",
        r"\*+\s?(?P<said>[^*]+)|(?P<marked>[^*]+?)\s?\*+",
        rf"(?!.*\b(?:what|which|whom?|as|that|how|where|one) i meant?\b)"
        rf"(?P<said>.*\w){_BREAK}+(?:i meant?|sorry|my bad)[.!]*",
    )
)
"""What does so only behind a verdict; elsewhere "no, Paris" may be said of something else."""
_WISH = re.compile(
    rf"{_LEADS}{_ASKING}(?:change|correct|fix|edit|redo|revise|retype|rewrite|take back) "
    rf"(?:that|(?:that|my(?: last)?) (?:answer|reply|guess))(?: please| pls)?[?!. ]*",
    re.IGNORECASE,
)
_TRY = re.compile(
    rf"{_LEADS}(?:(?:(?:can|could|may) i|let me|i want to|i['’]?ll|give me|have|get|please) )*"
    r"(?:try (?:it |that )?again|(?:another|one more|a second|a new) (?:try|go|chance|shot|attempt))"
    r"(?: please| pls)?[?!. ]*",
    re.IGNORECASE,
)
"""A wish for a try, which at the end of a round is one for the missed questions."""
_NO_ANSWER = re.compile(
    r"so|well|(?:exactly )?(?:that|this|it)(?: one| way)?|(?:exactly |just )?(?:the )?same\b.*|what i\b.*"
)
"""What is meant by whoever stands by an answer: "I meant the same", "I meant what I said"."""


@dataclass(frozen=True, slots=True)
class Correction:
    """Words `said` in the place of an earlier answer, none where they are still to come.

    `is_plain` tells that nothing else can be meant.
    """

    said: str
    is_plain: bool


def correction_in(reply: str) -> Correction | None:
    """Return what `reply` puts in the place of an earlier answer; None where it does not read like that."""
    if len(reply) > LONGEST_REQUEST:
        return None
    for wish in (_WISH, _TRY):
        if wish.fullmatch(reply) is not None:
            return Correction("", is_plain=wish is _WISH)
    if (found := _PLAIN.fullmatch(reply)) is not None:
        said = found["said"].rstrip("?! ")
        return None if _NO_ANSWER.fullmatch(fold(said)) else Correction(said, is_plain=True)
    for pattern in _BY_THE_WAY:
        if (found := pattern.fullmatch(reply)) is not None:
            said = found.groupdict().get("marked") or found["said"]
            return None if _NO_ANSWER.fullmatch(fold(said)) else Correction(said, is_plain=False)
    return None
