"""The lines of a standing and of a result."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from quizbot.learn.line import Line, LineKind
from quizbot.learn.record import Ending
from quizbot.learn.speech import evidence_line, info, sentence
from quizbot.learn.summary import Miss, Progress, Summary
from quizbot.learn.voice import Voice

_NAMED_DAYS = 3
"""How many of the days to come are named one by one."""


def progress_line(voice: Voice, progress: Progress) -> Line:
    left = progress.total - progress.closed
    fills: dict[str, object] = {
        "number": progress.number,
        "total": progress.total,
        "right": progress.right,
        "closed": progress.closed,
        "percent": progress.percent,
        "left": left,
    }
    if not progress.closed:
        return info(voice("progress_none", **fills))
    is_plain = _is_plain(progress.right, progress.closed, progress.percent)
    if left:
        return info(voice("progress_some" if is_plain else "progress_less", **fills))
    if not progress.returning:
        return info(voice("progress_over", **fills))
    count = progress.returning
    return info(voice("progress_returning" if is_plain else "progress_returning_less", count=count, **fills))


def going_on(voice: Voice, progress: Progress) -> str:
    """Say where a sitting that was left goes on."""
    if progress.closed == progress.total:
        return voice("going_on_with_misses", total=progress.total)
    return voice("going_on", closed=progress.closed, total=progress.total)


def nothing_due(voice: Voice, title: str, days: Sequence[tuple[int, int]]) -> str:
    """Say when the next questions are due: `days` has in how many days how many are."""
    if not days:
        return voice("nothing_learnt", title=title)
    day, count = days[0]
    return voice("nothing_due", title=title, count=count, day=in_days(voice, day))


def summary_lines(voice: Voice, summary: Summary) -> tuple[Line, ...]:
    """Return the result and what can be said next."""
    return (*result_lines(voice, summary), info(_what_next(voice, summary)))


def result_lines(voice: Voice, summary: Summary) -> tuple[Line, ...]:
    """Return the result, each miss with its key and proof, and last what is right by the student's own word."""
    said = [*_result(voice, summary), *_comes_back(voice, summary)]
    lines = [Line(LineKind.SUMMARY, text) for text in said]
    for miss in sorted(summary.misses, key=lambda each: each.is_claimed):
        lines.extend(_miss_lines(voice, miss))
    return tuple(lines)


def time_left(voice: Voice, left: timedelta) -> str:
    """Return "4 minutes left.", in seconds where less than two minutes are left."""
    seconds = max(0, round(left.total_seconds()))
    return voice("minutes_left", count=seconds // 60) if seconds >= 120 else voice("seconds_left", count=seconds)


def noted(voice: Voice, left: timedelta | None) -> Line:
    """Say that an answer is taken and, with a time limit, what is `left` of it."""
    return info(voice("noted") if left is None else f"{voice('noted')} {time_left(voice, left)}")


def in_days(voice: Voice, days: int) -> str:
    """Return "today", "tomorrow", "in 5 days"."""
    return voice("today") if days <= 0 else voice("in_days", count=days) if days > 1 else voice("tomorrow")


def _what_next(voice: Voice, summary: Summary) -> str:
    count = len(summary.open_misses)
    if not count:
        return voice("all_learnt") if summary.misses else voice("no_misses")
    return voice("again_for_one") if count == 1 else voice("again_for_many", count=count)


def _result(voice: Voice, summary: Summary) -> list[str]:
    if not summary.closed:
        return [voice("result_nothing")]
    right, closed, percent = summary.right, summary.closed, summary.percent
    head = voice(
        "result" if _is_plain(right, closed, percent) else "result_less", right=right, closed=closed, percent=percent
    )
    if not summary.is_complete:
        head = f"{head} {voice('result_stopped', left=summary.total - summary.closed)}"
    elif not summary.is_retake and summary.pass_mark is not None:
        outcome = voice("passed" if summary.has_passed else "not_passed")
        head = f"{head} {voice('result_pass_mark', pass_mark=summary.pass_mark, outcome=outcome)}"
    return [head, *_apart(voice, summary)]


def _is_plain(right: int, closed: int, percent: int) -> bool:
    """Tell whether count and share say the same; credit lost by hints, second tries or parts is told as such."""
    return abs(percent - 100 * right / closed) <= 1


def _comes_back(voice: Voice, summary: Summary) -> list[str]:
    """Say how many questions come back on which day, the nearest days by name."""
    days = summary.comes_back
    if not days:
        return []
    named = [f"{count} {in_days(voice, day)}" for day, count in days[:_NAMED_DAYS]]
    if later := sum(count for _, count in days[_NAMED_DAYS:]):
        named.append(voice("later", count=later))
    return [voice("comes_back", days=", ".join(named))]


def _apart(voice: Voice, summary: Summary) -> list[str]:
    counts = {"partly": summary.partly, "skipped": summary.skipped, "unreached": summary.unreached}
    counts["hints"] = summary.hints
    parts = [voice(f"apart_{name}", count=count) for name, count in counts.items() if count]
    said = [sentence(", ".join(parts))] if parts else []
    if summary.claimed:
        said.append(voice("apart_claimed", count=summary.claimed, percent=summary.claimed_percent))
    return [" ".join(said)] if said else []


def _miss_lines(voice: Voice, miss: Miss) -> tuple[Line, ...]:
    said = voice("miss_said" if miss.ending is Ending.ANSWERED else f"miss_{miss.ending}", reply=miss.reply)
    since = voice("miss_claimed") if miss.is_claimed else voice("miss_learnt") if miss.is_learnt else ""
    kind = LineKind.CLAIM if miss.is_claimed else LineKind.MISS
    lines = [Line(kind, f"{miss.prompt} ({said}{since})", mark=miss.mark, number=miss.number)]
    lines.append(Line(LineKind.KEY, miss.key))
    if miss.evidence is not None:
        lines.append(evidence_line(miss.evidence, miss.source))
    return tuple(lines)
