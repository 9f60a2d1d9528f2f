"""The one option that an answer in a student's own words speaks of: "not swimming, so boxing then"."""

from __future__ import annotations

import re

from quizbot.bank.model import Question
from quizbot.grade.grader import grade
from quizbot.grade.sides.side import DENIALS
from quizbot.grade.verdict import Mark, Verdict
from quizbot.grade.words.fold import words as words_of
from quizbot.learn.intents.spelling import fold
from quizbot.learn.options import TRUE_FALSE, asks_truth, pick_option

_CLAUSE = re.compile(r"[.,;:!?…–—]+(?:\s+|$)|\s-\s|\s(?:(?:so|wait|but|no|actually)\s)+|\n")
_UNSURE = re.compile(
    r"\b(?:(?:i am|i['’]m|im) )?not (?:(?:really|too|so|100%?|entirely|totally) )*sure"
    r"(?: (?:about|of) (?:it|that|this))?\b"
    r"|\b(?:idk|dunno|no idea|no clue|i (?:don['’]?t|do not) know)\b",
    re.IGNORECASE,
)
"""Doubt beside an option, which picks it all the same."""
_MARK = re.compile(r"\(?([A-Ib-i]|[1-9])\)?[\s.:]+(?=\S)")
"""A letter or number before the option's own words; "a" is more often a word than a letter."""
_LEADS = re.compile(
    r"^(?:(?:i am|im|i|id|ill|we|would|will|gonna|going|have|to|mean|say|said|saying|choose|pick|take|go|with|for|my|"
    r"the|answer|choice|is|be|number|option|final|it|its|thats|that|then|just|deffo|definitely|of|course|obviously|must|"
    r"prob|probably|hmm|um|lol|ok|yeah|fine|well|oh|wait|maybe|perhaps|possibly|like) )+"
)
_TAILS = re.compile(
    r"(?: (?:obviously|obvs|obvi|definitely|deffo|duh|lol|pls|please|mate|sir|man|that|this|one|final|answer|for|sure|"
    r"i|think|guess|say|innit|then|probably|maybe))+$"
)
_VERB = re.compile(
    r"(?:(?:yes|no|nope|nah|i think|i guess|because|cause|cos|cuz) )?(?:he|she|it|they|we|there|this|that) (?:"
    r"(?:is|are|was|were|do|does|did|has|have|had|would|could|should|will|can)(?P<no> ?not|nt)?)(?: i think| i guess)?"
)
_NUMBERS = {"one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6"}
_AGAINST = frozenset(
    "not no never nor isnt wasnt arent dont doesnt didnt cant wont none neither nothing anything except but than or "
    "after before".split()
)
_SMALL = frozenset("a an the to of in on at is was are were it he she they his her their be and".split())
_YES = frozenset("yes yeah yea yep yup true right correct aye".split())
_NO = frozenset("no nope nah false wrong incorrect untrue".split())


def option_meant(reply: str, options: tuple[str, ...], prompt: str = "Which?") -> int | None:
    """Return the index of the option that an answer picks or speaks of, the last that it settles on; None in doubt.

    `reply` must be known for an answer: "why not boxing" speaks of one too.
    """
    if (place := pick_option(reply, options)) is not None:
        return place
    if options == TRUE_FALSE:
        if asks_truth(reply):
            return None
        if (place := _of_verb(fold(reply), prompt)) is not None:
            return place
    reply = _UNSURE.sub(",", reply)
    clauses = [clause for clause in _CLAUSE.split(reply) if fold(clause)]
    for clause in reversed(clauses):
        if (place := _of_clause(clause.strip(), options)) is not None:
            return place
    marked = _MARK.match(reply)
    is_torn = marked is not None and pick_option(marked[1], options) is not None
    if options == TRUE_FALSE or is_torn:
        return None
    picked = (_as_key(each, options, prompt) for each in reversed(clauses) if not _is_against(each))
    whole = None if _is_against(reply) else _as_key(reply, options, prompt)
    return whole if whole is not None else next((place for place in picked if place is not None), None)


def _of_verb(said: str, prompt: str) -> int | None:
    """Return what "he did" and "they aren't" say of a statement that denies nothing itself."""
    told = _VERB.fullmatch(said)
    return None if told is None or DENIALS & set(words_of(prompt)) else int(told["no"] is not None)


def _of_clause(clause: str, options: tuple[str, ...]) -> int | None:
    bare = _TAILS.sub("", _LEADS.sub("", fold(clause)))
    for said in (clause, bare, _NUMBERS.get(bare, bare)):
        if (place := pick_option(said, options)) is not None:
            return place
    if options == TRUE_FALSE:
        return _truth(bare)
    marked = _MARK.match(clause)
    told = _told(clause[marked.end() :] if marked else clause, options)
    place = None if marked is None else pick_option(marked[1], options)
    return told if place is None or told == place else None


def _told(clause: str, options: tuple[str, ...]) -> int | None:
    """Return the only option all of whose words stand in `clause`, where nothing there denies it."""
    if _is_against(clause):
        return None
    words = set(fold(clause).split())
    keys = [set(fold(option).split()) - _SMALL for option in options]
    found = [place for place, key in enumerate(keys) if key and key <= words]
    is_one = len(found) == 1 and sum(keys[found[0]] <= key for key in keys) == 1
    return found[0] if is_one else None


def _as_key(reply: str, options: tuple[str, ...], prompt: str) -> int | None:
    """Return the only option that `reply` would be right for if it were the key: "mr trump", "2300 km", "usa"."""
    said = _LEADS.sub("", fold(reply)) or reply
    verdicts = [grade(Question(prompt=prompt, answer=option), said) for option in options]
    found = [place for place, verdict in enumerate(verdicts) if verdict.mark is Mark.RIGHT or _is_slip(verdict)]
    return found[0] if len(found) == 1 else None


def _is_slip(verdict: Verdict) -> bool:
    return verdict.accepted and bool(verdict.slips)


def _truth(said: str) -> int | None:
    """Return what the first and the last word say, where they do not differ."""
    words = said.split()
    says = [bool({*words[:1], *words[-1:]} & known) for known in (_YES, _NO)]
    return says.index(True) if sum(says) == 1 and not set(words) & (_AGAINST - _NO) else None


def _is_against(clause: str) -> bool:
    return bool(set(fold(clause).split()) & _AGAINST)
