"""The lines of a conversation, put together from a question's state and the bot's words."""

from __future__ import annotations

from random import Random

from quizbot.bank.model import Evidence, Kind, Question
from quizbot.grade.verdict import Mark, Verdict
from quizbot.learn import phrasing
from quizbot.learn.intents.spelling import fold
from quizbot.learn.item import Item
from quizbot.learn.line import Line, LineKind
from quizbot.learn.record import Ending
from quizbot.learn.summary import Miss, Progress, Summary, shown_key

_NUMBER_WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def question_lines(item: Item, total: int) -> tuple[Line, ...]:
    """Return the question, how to answer it where that is not plain, and its options."""
    prompt, source = item.question.prompt, item.entry.bank.title
    lines = [Line(LineKind.QUESTION, prompt, number=item.number, total=total, source=source)]
    if note := _how_to_answer(item.question):
        lines.append(Line(LineKind.NOTE, note))
    return (*lines, *option_lines(item))


def option_lines(item: Item) -> tuple[Line, ...]:
    return tuple(
        Line(LineKind.OPTION, option, number=place, is_struck=place - 1 in item.struck)
        for place, option in enumerate(item.options, 1)
    )


def _how_to_answer(question: Question) -> str:
    if question.kind is Kind.LIST:
        count = len(question.parts)
        many = _NUMBER_WORDS[count] if count < len(_NUMBER_WORDS) else str(count)
        return f"Name {many}, with commas between them." if count > 1 else ""
    if question.kind is Kind.ORDER:
        return "Put them in order: type the numbers, first to last."
    if question.kind is Kind.CLOZE:
        return "Fill the gap."
    if question.kind is Kind.OPEN:
        return "A sentence or two in your own words."
    return ""


def verdict_line(item: Item, rng: Random) -> Line:
    """Return the verdict on the last reply; unless it was accepted the words do not hold the key."""
    verdict = item.verdict
    assert verdict is not None, "a verdict line needs a verdict"
    if verdict.accepted:
        return Line(LineKind.VERDICT, " ".join(_accepted_words(item, verdict, rng)), mark=verdict.mark)
    words = [rng.choice(phrasing.COMMENTS[verdict.mark])]
    if verdict.mark is Mark.PARTLY and item.question.kind is Kind.LIST:
        words = [_parts_found(verdict)]
    elif item.question.kind not in (Kind.CHOICE, Kind.TRUE_FALSE) and verdict.reason:
        words.append(sentence(verdict.reason))
    return Line(LineKind.VERDICT, " ".join(words), mark=verdict.mark)


def _accepted_words(item: Item, verdict: Verdict, rng: Random) -> list[str]:
    words = [rng.choice(phrasing.COMMENTS[verdict.mark])]
    if verdict.mark is Mark.ALMOST:
        if slips := [f"you wrote “{wrote}”, it is “{meant}”" for wrote, meant in verdict.slips if wrote != meant]:
            words.append(sentence(", ".join(slips)))
        elif verdict.reason:
            words.append(sentence(verdict.reason))
    if verdict.missing and fold(item.reply) != fold(item.question.key):
        words.append(f"In full: “{item.question.key}”.")
    if item.credit < 1:
        words.append(f"Counts {item.credit:.0%}.")
    return words


def _parts_found(verdict: Verdict) -> str:
    left = len(verdict.missing)
    missing = f"; {phrasing.number_of(left, 'more')} to find" if left else ""
    missing = missing.replace("mores", "more")
    return f"You have {phrasing.listed(verdict.matched)}{missing}." if verdict.matched else phrasing.PARTLY[0]


def key_lines(item: Item) -> tuple[Line, ...]:
    """Return the answer and what proves it."""
    return (Line(LineKind.KEY, shown_key(item.question)), *proof_lines(item))


def proof_lines(item: Item) -> tuple[Line, ...]:
    evidence, explanation = item.question.evidence, item.question.explanation
    lines = [evidence_line(evidence, item.entry.bank.title)] if evidence is not None else []
    if explanation:
        lines.append(Line(LineKind.EXPLANATION, explanation))
    return tuple(lines)


def evidence_line(evidence: Evidence, source: str) -> Line:
    return Line(LineKind.EVIDENCE, evidence.quote, number=evidence.paragraph, source=source)


def reason_lines(item: Item) -> tuple[Line, ...]:
    """Explain the last verdict on `item`; before it is closed without the key."""
    verdict = item.verdict
    if item.ending in (Ending.SKIPPED, Ending.GIVEN_UP) or verdict is None:
        text = "You left that question; this is its answer." if item.is_closed else phrasing.NOTHING_JUDGED
        return (info(text), *(key_lines(item) if item.is_closed else ()))
    words = [f"“{item.reply}” was marked {verdict.mark.value}."]
    if verdict.reason:
        words.append(sentence(verdict.reason))
    if verdict.matched and item.question.kind not in (Kind.CHOICE, Kind.TRUE_FALSE):
        words.append(f"It has {phrasing.listed(verdict.matched)}.")
    if verdict.missing and item.is_closed and not verdict.accepted:
        words.append(f"It lacks {phrasing.listed(verdict.missing)}.")
    return (info(" ".join(words)), *(key_lines(item) if item.is_closed else ()))


def progress_line(progress: Progress) -> Line:
    left = progress.total - progress.closed
    if not left:
        return info(f"{progress.right} of {progress.total} right ({progress.percent}%); the round is over.")
    standing = (
        f"{progress.right} right of {progress.closed} so far ({progress.percent}%)"
        if progress.closed
        else "none answered yet"
    )
    return info(f"Question {progress.number} of {progress.total}: {standing}, {left} to go.")


def summary_lines(summary: Summary) -> tuple[Line, ...]:
    """Return the result and what can be said next."""
    return (*result_lines(summary), info(_what_next(summary)))


def result_lines(summary: Summary) -> tuple[Line, ...]:
    """Return the result and each miss with its key and proof."""
    lines = [Line(LineKind.SUMMARY, text) for text in (*_result(summary), *_comes_back(summary))]
    for miss in summary.misses:
        lines.extend(_miss_lines(miss))
    return tuple(lines)


def _what_next(summary: Summary) -> str:
    count = len(summary.open_misses)
    if not count:
        return phrasing.NO_MISSES
    those = "it" if count == 1 else f"only those {count}"
    return f"Say “again” for {those}, “restart” for the whole quiz, or “quit”."


def _result(summary: Summary) -> list[str]:
    if not summary.closed:
        return ["Nothing was answered this time."]
    head = f"{summary.right} of {summary.closed} right, {summary.percent}%."
    if not summary.is_complete:
        return [f"{head} You stopped with {summary.total - summary.closed} still to ask.", *_apart(summary)]
    if summary.is_retake:
        return [head, *_apart(summary)]
    passed = "passed" if summary.has_passed else "not reached yet"
    return [f"{head} Pass mark {summary.pass_mark}%: {passed}.", *_apart(summary)]


def _comes_back(summary: Summary) -> list[str]:
    """Say how many questions come back on which day, the three nearest days by name."""
    days = summary.comes_back
    if not days:
        return []
    named = [f"{count} {phrasing.in_days(day)}" for day, count in days[:3]]
    later = sum(count for _, count in days[3:])
    named += [f"{later} later"] if later else []
    return [f"To come back: {', '.join(named)}."]


def _apart(summary: Summary) -> list[str]:
    parts = []
    if summary.partly:
        parts.append(f"{summary.partly} partly right")
    if summary.skipped:
        parts.append(f"{summary.skipped} skipped")
    if summary.hints:
        parts.append(phrasing.number_of(summary.hints, "hint"))
    if summary.claimed:
        parts.append(f"{summary.claimed} right by your own word, which would make {summary.claimed_percent}%")
    return [sentence(", ".join(parts))] if parts else []


def _miss_lines(miss: Miss) -> tuple[Line, ...]:
    said = {Ending.SKIPPED: "skipped", Ending.GIVEN_UP: "given up"}.get(miss.ending, f"you said “{miss.reply}”")
    since = ", right by your own word" if miss.is_claimed else ", learnt since" if miss.is_learnt else ""
    lines = [Line(LineKind.MISS, f"{miss.prompt} ({said}{since})", mark=miss.mark, number=miss.number)]
    lines.append(Line(LineKind.KEY, miss.key))
    if miss.evidence is not None:
        lines.append(evidence_line(miss.evidence, miss.source))
    return tuple(lines)


def info(text: str) -> Line:
    return Line(LineKind.INFO, text)


def sentence(text: str) -> str:
    """Return `text` with a capital and a full stop."""
    text = text[:1].upper() + text[1:]
    return text if text.rstrip("”\"')").endswith((".", "!", "?", "…")) else f"{text}."
