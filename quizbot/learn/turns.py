"""Turns that one question alone decides: a hint, a reason, a passage, a word of doubt."""

from __future__ import annotations

from quizbot.learn import phrasing, speech
from quizbot.learn.intents import command_word, nearest_command
from quizbot.learn.intents.intent import Intent
from quizbot.learn.item import Item
from quizbot.learn.line import Line, LineKind, Turn
from quizbot.learn.record import Ending


def told(text: str, intent: Intent | None = None) -> Turn:
    return Turn((speech.info(text),), intent)


def hint_turn(item: Item) -> Turn:
    """Give the next hint and say what it costs; an option that it rules out is struck."""
    hint = item.next_hint()
    if hint is None:
        return told(phrasing.NO_HINTS_LEFT, Intent.HINT)
    cost = f"Hint {item.hints_given} of {len(item.hints)}; a right answer now counts {item.worth:.0%}."
    options = speech.option_lines(item) if hint.struck is not None else ()
    return Turn((speech.info(cost), Line(LineKind.HINT, hint.text), *options), Intent.HINT)


def reason_turn(item: Item | None) -> Turn:
    """Explain the verdict on `item`, the last one given."""
    if item is None:
        return told(phrasing.NOTHING_JUDGED, Intent.EXPLAIN)
    evidence = item.question.evidence if item.is_closed else None
    return Turn(speech.reason_lines(item), Intent.EXPLAIN, evidence=evidence, bank=item.entry.bank.id)


def source_turn(item: Item | None) -> Turn:
    """Show the passage of a question that was answered; of any other only the paragraph to look at."""
    evidence = item.question.evidence if item is not None else None
    if item is None or evidence is None:
        return told(phrasing.NO_SOURCE, Intent.SOURCE)
    if item.is_closed and item.ending is not Ending.SKIPPED:
        bank = item.entry.bank
        return Turn((speech.evidence_line(evidence, bank.title),), Intent.SOURCE, evidence=evidence, bank=bank.id)
    if evidence.paragraph is None:
        return told(phrasing.NO_SOURCE, Intent.SOURCE)
    return told(phrasing.LOOK_AT.format(number=item.number, paragraph=evidence.paragraph), Intent.SOURCE)


def retry_turn(item: Item, verdict: Line) -> Turn:
    return Turn((verdict, speech.info(phrasing.ONE_MORE_TRY), *speech.option_lines(item)), Intent.ANSWER)


def unoffered_turn(item: Item) -> Turn:
    """Say how to choose when a reply names none of the options, or one that is out already."""
    if len(item.options) == 2 and not item.question.distractors:
        return told(phrasing.NOT_TRUE_OR_FALSE, Intent.ANSWER)
    return told(phrasing.NOT_AN_OPTION.format(count=len(item.options) - len(item.struck)), Intent.ANSWER)


def doubt_turn(reply: str, other: Intent) -> Turn:
    """Ask rather than mark wrong."""
    text = phrasing.IS_THAT_YOUR_ANSWER.format(reply=reply, offer=phrasing.SHALL_I[other])
    return told(text, other)


def unknown_turn(reply: str) -> Turn:
    word = command_word(reply)
    return told(phrasing.UNKNOWN_COMMAND.format(word=word, nearest=nearest_command(word)), Intent.UNKNOWN_COMMAND)
