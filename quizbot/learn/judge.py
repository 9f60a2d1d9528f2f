"""A reply to a question of a session, brought before the grader."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizbot.bank.model import Kind
from quizbot.grade import grade, read_question
from quizbot.grade.judge import Judge
from quizbot.grade.verdict import Verdict
from quizbot.learn.correction import correction_in
from quizbot.learn.hedge import without_doubt
from quizbot.learn.intents.telling import without_announcement
from quizbot.learn.item import Item

_SETTLED = re.compile(
    r".+[?.,;!…]\s*(?:no[,.…!]+|no wait|wait no|scratch that)[\s,.:…-]+(?P<said>\w.*)", re.IGNORECASE | re.DOTALL
)
"""An answer that takes back its beginning: "Lisbon? no, Porto"."""
_SECOND_THOUGHT = re.compile(r".+[?.,;!…]\s*(?:wait|actually|i mean)[\s,.:…-]+(?P<said>\w.*)", re.IGNORECASE)
"""One that may take it back."""


def verdict_on(item: Item, reply: str, judge: Judge | None) -> Verdict:
    """Grade `reply` under its bank's setting; a second try at a list keeps the parts found before.

    Raises JudgeError when the judge turns out to be damaged.
    """
    question, typos = item.question, item.entry.bank.settings.typos
    if question.kind is Kind.ORDER:
        reply = _ordered(reply, item.options)
    elif (settled := _SETTLED.fullmatch(reply)) is not None:
        reply = settled["said"]
    verdict = grade(question, reply, rivals=item.rivals, typos=typos, judge=judge)
    for said in _meant(reply):
        bare = grade(question, said, rivals=item.rivals, typos=typos, judge=judge)
        reply, verdict = (said, bare) if bare.score > verdict.score else (reply, verdict)
    if question.kind is Kind.LIST and item.verdict is not None and item.verdict.matched:
        whole = "; ".join((*item.verdict.matched, reply))
        together = grade(question, whole, rivals=item.rivals, typos=typos, judge=judge)
        return max(verdict, together, key=lambda each: each.score)
    return verdict


def _meant(reply: str) -> Iterator[str]:
    """Yield `reply` without a doubt beside it, or without what goes before it: "no wait, Lisbon", "I know this, …"."""
    if (told := without_announcement(reply)) != reply:
        yield told
    if (guess := without_doubt(reply)) != reply:
        yield guess
    if (found := correction_in(reply)) is not None and found.said:
        yield found.said
    if (last := _SECOND_THOUGHT.fullmatch(reply)) is not None:
        yield last["said"]


def read_ahead(item: Item, judge: Judge | None) -> None:
    """Read what replies to `item` will be compared with, by the rules and by the judge if there is one.

    Any thread may.
    """
    question = item.question
    read_question(question, rivals=item.rivals, typos=item.entry.bank.settings.typos)
    if judge is not None:
        judge.read_ahead(question.prompt, (*question.parts, *question.accept))


def _ordered(reply: str, options: tuple[str, ...]) -> str:
    """Spell out "2 1 3" or "b, a, c" as the options' own words, in that order."""
    if not re.fullmatch(r"(?:[a-i1-9][\s,;.>)-]*)+", reply.casefold()):
        return reply
    marks = re.findall(r"[a-i1-9]", reply.casefold())
    places = [int(mark) - 1 if mark.isdigit() else ord(mark) - ord("a") for mark in marks]
    if any(place >= len(options) for place in places):
        return reply
    return "; ".join(options[place] for place in places)
