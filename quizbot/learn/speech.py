"""The lines of a conversation, put together from a question's state and the bot's words."""

from __future__ import annotations

import re

from quizbot.bank.model import Evidence, Kind, Question
from quizbot.grade.reason import PART_IS_THERE, SOMETHING_ELSE, says_no_more
from quizbot.grade.verdict import Mark, Verdict
from quizbot.learn.feedback import as_written, marked_slip
from quizbot.learn.hints import Hint
from quizbot.learn.intents.spelling import fold
from quizbot.learn.item import Item
from quizbot.learn.line import Line, LineKind
from quizbot.learn.phrases import Length
from quizbot.learn.record import Ending
from quizbot.learn.summary import shown_key
from quizbot.learn.voice import Voice

_QUOTED = re.compile(r'"([^"]*)"')


def question_lines(voice: Voice, item: Item, total: int) -> tuple[Line, ...]:
    """Return the question, how to answer it where that is not plain, and its options."""
    prompt, source = item.question.prompt, item.entry.bank.title
    place, is_return = item.number, item.is_return
    lines = [Line(LineKind.QUESTION, prompt, number=place, total=total, source=source, is_return=is_return)]
    if note := _how_to_answer(voice, item.question):
        lines.append(Line(LineKind.NOTE, note))
    return (*lines, *option_lines(item))


def option_lines(item: Item) -> tuple[Line, ...]:
    return tuple(
        Line(LineKind.OPTION, option, number=place, is_struck=place - 1 in item.struck)
        for place, option in enumerate(item.options, 1)
    )


def _how_to_answer(voice: Voice, question: Question) -> str:
    if question.kind is Kind.LIST:
        count = _parts_wanted(question)
        return voice("name_many", many=voice.spelt(count)) if count > 1 else ""
    notes = {Kind.ORDER: "put_in_order", Kind.CLOZE: "fill_the_gap", Kind.OPEN: "in_sentences"}
    return voice(notes[question.kind]) if question.kind in notes else ""


def _parts_wanted(question: Question) -> int:
    return question.min or len(question.parts)


def hint_text(voice: Voice, hint: Hint) -> str:
    if hint.text:
        return hint.text
    fills: dict[str, object] = dict(hint.fills)
    if isinstance(count := fills.get("words"), int):
        fills["words"] = voice("hint_words", count=count, number=voice.spelt(count))
    return voice(hint.phrase, **fills)


def verdict_line(voice: Voice, item: Item) -> Line:
    """Return the verdict on the last reply; unless it was accepted the words do not hold the key."""
    verdict = item.verdict
    assert verdict is not None, "a verdict line needs a verdict"
    if verdict.accepted:
        return Line(LineKind.VERDICT, " ".join(_accepted_words(voice, item, verdict)), mark=verdict.mark)
    words = [voice(verdict.mark)]
    if verdict.mark is Mark.PARTLY and item.question.kind is Kind.LIST and verdict.matched:
        words = [_parts_found(voice, verdict, _parts_wanted(item.question))]
    elif verdict.reason.startswith(PART_IS_THERE):
        words = [_reason(verdict)]
    elif not item.is_picked and not says_no_more(verdict):
        words.append(_reason(verdict))
    return Line(LineKind.VERDICT, " ".join(words), mark=verdict.mark)


def _accepted_words(voice: Voice, item: Item, verdict: Verdict) -> list[str]:
    slips = [_slip(voice, item, wrote, meant) for wrote, meant in verdict.slips if wrote != meant]
    if verdict.mark is Mark.ALMOST and slips:
        words = [voice("almost_slip"), sentence(", ".join(slips))]
    elif verdict.mark is Mark.ALMOST and verdict.reason:
        words = [voice(verdict.mark), _reason(verdict)]
    else:
        words = [voice(verdict.mark)]
    if verdict.missing and fold(item.reply) != fold(item.question.key):
        words.append(voice("in_full", key=item.question.key))
    if item.credit < 1:
        words.append(voice("counts", percent=f"{item.credit:.0%}"))
    return words


def _slip(voice: Voice, item: Item, wrote: str, meant: str) -> str:
    typed, right = marked_slip(as_written(wrote, item.reply), as_written(meant, item.question.key))
    return voice("slip", wrote=typed, meant=right)


def _parts_found(voice: Voice, verdict: Verdict, wanted: int) -> str:
    """Say which parts of a list are there, how many of those `wanted` are not, and what is no part of it."""
    parts, left = voice.listed(verdict.matched), wanted - len(verdict.matched)
    told = voice("parts_to_find", parts=parts, count=left) if left > 0 else voice("parts_found", parts=parts)
    return f"{told} {voice('parts_beside', parts=voice.listed(verdict.extra))}" if verdict.extra else told


def key_lines(voice: Voice, item: Item) -> tuple[Line, ...]:
    """Return the answer and what proves it."""
    return (Line(LineKind.KEY, shown_key(item.question)), *proof_lines(voice, item))


def proof_lines(voice: Voice, item: Item) -> tuple[Line, ...]:
    """Return the evidence and, where the bot is to say all it has, the explanation."""
    evidence, explanation = item.question.evidence, item.question.explanation
    lines = [evidence_line(evidence, item.entry.bank.title)] if evidence is not None else []
    if explanation and voice.length is Length.FULL:
        lines.append(Line(LineKind.EXPLANATION, explanation))
    return tuple(lines)


def evidence_line(evidence: Evidence, source: str) -> Line:
    return Line(LineKind.EVIDENCE, evidence.quote, number=evidence.paragraph, source=source)


def reason_lines(voice: Voice, item: Item, *, is_told: bool) -> tuple[Line, ...]:
    """Explain the last verdict on `item`, with the key where that `is_told`."""
    verdict = item.verdict
    if item.ending in (Ending.SKIPPED, Ending.GIVEN_UP) or verdict is None:
        text = voice("you_left_it") if is_told else voice("nothing_judged")
        return (info(text), *(key_lines(voice, item) if is_told else ()))
    words = [voice("was_marked", reply=item.reply, mark=voice(f"mark_{verdict.mark}"))]
    if verdict.reason == SOMETHING_ELSE and not (verdict.matched or item.is_closed):
        words.append(voice("nothing_of_it"))
    elif verdict.reason and not (item.is_picked and verdict.accepted):  # that the option is right was said
        words.append(_reason(verdict))
    if verdict.matched and not item.is_picked and '"' not in verdict.reason:
        words.append(voice("it_has", parts=voice.listed(verdict.matched)))
    if verdict.missing and verdict.matched and is_told and not verdict.accepted:
        parts = [as_written(part, "; ".join(item.question.parts)) for part in verdict.missing]
        words.append(voice("it_lacks", parts=voice.listed(parts)))
    return (info(" ".join(words)), *(key_lines(voice, item) if is_told else ()))


def _reason(verdict: Verdict) -> str:
    """Return the reason as a sentence, its quotation marks those of the bot."""
    return sentence(_QUOTED.sub(r"“\1”", verdict.reason))


def info(text: str) -> Line:
    return Line(LineKind.INFO, text)


def sentence(text: str) -> str:
    """Return `text` with a capital and a full stop."""
    text = text[:1].upper() + text[1:]
    return text if text.rstrip("”\"')").endswith((".", "!", "?", "…")) else f"{text}."
