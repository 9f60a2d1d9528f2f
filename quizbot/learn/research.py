"""A student's own question, answered from the article."""

from __future__ import annotations

import re
from itertools import groupby

from quizbot.ask import Finding, Passages
from quizbot.ask.secret import Secret, withheld_for
from quizbot.bank.model import Evidence
from quizbot.grade.sides.side import concept
from quizbot.learn import speech
from quizbot.learn.intents.intent import Intent
from quizbot.learn.intents.paragraph import LAST
from quizbot.learn.intents.spelling import fold
from quizbot.learn.item import Item
from quizbot.learn.line import Line, LineKind, Turn
from quizbot.learn.voice import Voice

_EMPTY = frozenset("a an the mr mrs ms miss dr sir lord lady still even also only just then both".split())

_WORD = re.compile(r"[\w’'-]+")
_GAP = "[…]"
"""Stands for the sentences of a paragraph that are kept back."""


def ask_turn(voice: Voice, passages: Passages | None, question: str, pending: Item | None) -> Turn:
    """Answer `question` with the article's passages; what would give `pending` away is kept back."""
    if passages is None:
        return Turn((speech.info(voice("no_article")), *_back(voice, pending)), Intent.ASK)
    finding = passages.answer(question, withheld=_withheld(pending, passages))
    if finding.best is None or (finding.is_withheld and not finding.is_sure):
        return _silent(voice, finding, voice("article_says_nothing"), Intent.ASK)
    answer = finding.best.answer
    if not finding.is_sure:
        return _told(voice, finding, voice("nearest_passages"), Intent.ASK)
    return _told(
        voice, finding, voice("likely_answer", phrase=answer) if _says_more(answer, question) else "", Intent.ASK
    )


def _says_more(answer: str, question: str) -> bool:
    """Tell whether `answer` has a word that the question had not: to "Who is Putin?" "Mr Putin" is none."""
    return bool(set(fold(answer).split()) - set(fold(question).split()) - _EMPTY)


def define_turn(voice: Voice, passages: Passages | None, word: str, pending: Item | None) -> Turn:
    """Say what the article says of `word`."""
    if not word:
        return Turn((speech.info(voice("which_word")),), Intent.DEFINE)
    if passages is None:
        return Turn((speech.info(voice("no_article")), *_back(voice, pending)), Intent.DEFINE)
    finding = passages.define(word, withheld=_withheld(pending, passages))
    if finding.best is None:
        return _silent(voice, finding, voice("no_definition", word=word), Intent.DEFINE)
    meaning = finding.best.answer
    return _told(voice, finding, _meaning(voice, _as_it_stands(word, finding.best.text), meaning), Intent.DEFINE)


def _as_it_stands(word: str, text: str) -> str:
    """Return `word` in the number that `text` has it in: what sanctions do, a sanction does."""
    *before, last = word.split() or [""]
    forms = [fold(each) for each in _WORD.findall(text)]
    kin = [form for form in forms if concept(form) == concept(fold(last))]
    is_other = bool(kin) and fold(last) not in kin and kin[0] in (f"{fold(last)}s", f"{fold(last)}es")
    return " ".join((*before, kin[0])) if is_other else word


def _meaning(voice: Voice, word: str, meaning: str) -> str:
    """Say what `word` means; "which looked like a watch" is said of it as a sentence."""
    if not meaning:
        return voice("not_explained", word=word)
    pronoun, _, clause = meaning.partition(" ")
    is_clause = pronoun in ("which", "who") and bool(clause)
    return (
        voice("meaning_clause", word=word, clause=clause) if is_clause else voice("meaning", word=word, phrase=meaning)
    )


def gist_turn(voice: Voice, passages: Passages, pending: Item | None) -> Turn:
    """Say the title of the article, and how it begins unless that gives `pending` away."""
    article = passages.article
    first = next((span for paragraph in article.paragraphs for span in paragraph.sentences), None)
    if first is None or Secret(_withheld(pending, passages)).is_told_by(article.at(first)):
        return Turn((speech.info(voice("article_is_only", title=article.title)),), Intent.ASK)
    lines = (
        speech.info(voice("article_is", title=article.title)),
        Line(LineKind.PASSAGE, article.at(first), number=article.paragraphs[0].number),
    )
    return Turn(lines, Intent.ASK)


def paragraph_turn(voice: Voice, passages: Passages, number: int, pending: Item | None) -> Turn:
    """Show paragraph `number`, without what would give `pending` away unless a hint has told where to look."""
    article = passages.article
    number = len(article.paragraphs) if number == LAST else number
    paragraph = next((each for each in article.paragraphs if each.number == number), None)
    if paragraph is None:
        return Turn((speech.info(voice("no_paragraph", count=len(article.paragraphs))),), Intent.SOURCE)
    secret = Secret(() if pending is not None and pending.place_is_told else _withheld(pending, passages))
    shown = [_GAP if secret.is_told_by(text) else text for text in map(article.at, paragraph.sentences)]
    if set(shown) == {_GAP}:
        return Turn((speech.info(voice("withheld")),), Intent.SOURCE)
    text = " ".join(each for each, _ in groupby(shown))
    note = (speech.info(voice("withheld_part", gap=_GAP)),) if _GAP in shown else ()
    return Turn((Line(LineKind.PASSAGE, text, number=number), *note), Intent.SOURCE)


def mentions_turn(voice: Voice, passages: Passages | None, topic: str, pending: Item | None) -> Turn | None:
    """Show where the article speaks of a `topic` that no question is about; None where it does not."""
    finding = passages.define(topic, withheld=_withheld(pending, passages)) if passages is not None else Finding()
    return (
        _told(voice, finding, voice("topic_in_article", topic=topic), Intent.TOPIC)
        if finding.best is not None
        else None
    )


def _silent(voice: Voice, finding: Finding, nothing: str, intent: Intent) -> Turn:
    return Turn((speech.info(voice("withheld") if finding.is_withheld else nothing),), intent)


def _told(voice: Voice, finding: Finding, lead: str, intent: Intent) -> Turn:
    """Return the passages, best first, after what can be said of them in a word."""
    best = finding.passages[0]
    lines = [Line(LineKind.PASSAGE, each.text, number=each.paragraph) for each in finding.passages]
    said = [speech.info(lead)] if lead else []
    note = [speech.info(voice("withheld"))] if finding.is_withheld else []
    return Turn((*said, *lines, *note), intent, evidence=Evidence(quote=best.text, paragraph=best.paragraph))


def _withheld(pending: Item | None, passages: Passages) -> tuple[str, ...]:
    """Return what may not be told while `pending` is open."""
    return withheld_for(pending.question, passages.article) if pending is not None else ()


def _back(voice: Voice, pending: Item | None) -> tuple[Line, ...]:
    reminder = voice("still_open") if pending is not None else ""
    return (speech.info(reminder),) if reminder else ()
