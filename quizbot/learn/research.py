"""A student's own question, answered from the article."""

from __future__ import annotations

from quizbot.ask import Finding, Passages
from quizbot.bank.model import Evidence
from quizbot.learn import phrasing, speech
from quizbot.learn.intents.intent import Intent
from quizbot.learn.item import Item
from quizbot.learn.line import Line, LineKind, Turn


def ask_turn(passages: Passages | None, question: str, pending: Item | None) -> Turn:
    """Answer `question` with the article's passages; what would give `pending` away is kept back."""
    if passages is None:
        return Turn((speech.info(phrasing.NO_ARTICLE), *_back(pending)), Intent.ASK)
    return _told(passages.answer(question, withheld=_withheld(pending)), phrasing.ARTICLE_SAYS_NOTHING, Intent.ASK)


def define_turn(passages: Passages | None, word: str, pending: Item | None) -> Turn:
    """Say what the article says of `word`."""
    if not word:
        return Turn((speech.info(phrasing.WHICH_WORD),), Intent.DEFINE)
    if passages is None:
        return Turn((speech.info(phrasing.NO_ARTICLE), *_back(pending)), Intent.DEFINE)
    nothing = phrasing.NO_DEFINITION.format(word=word)
    return _told(passages.define(word, withheld=_withheld(pending)), nothing, Intent.DEFINE)


def _told(finding: Finding, nothing: str, intent: Intent) -> Turn:
    best = finding.best
    if best is None:
        return Turn((speech.info(phrasing.WITHHELD if finding.is_withheld else nothing),), intent)
    lines = tuple(Line(LineKind.PASSAGE, each.text, number=each.paragraph) for each in finding.passages)
    return Turn(lines, intent, evidence=Evidence(quote=best.text, paragraph=best.paragraph))


def _withheld(pending: Item | None) -> tuple[str, ...]:
    """Return what may not be told while `pending` is open: its answers and the passage that proves them."""
    if pending is None:
        return ()
    question = pending.question
    answers = () if pending.is_true_or_false else (*question.parts, *question.accept)
    proof = (question.evidence.quote,) if question.evidence is not None else ()
    return (*answers, *proof)


def _back(pending: Item | None) -> tuple[Line, ...]:
    return (speech.info(phrasing.BACK_TO_THE_QUESTION),) if pending is not None else ()
