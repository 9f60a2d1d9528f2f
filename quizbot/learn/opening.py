"""The first words of a sitting: what is asked, what of it nobody has read, how to answer, how far it went before."""

from __future__ import annotations

from collections.abc import Sequence

from quizbot.learn import results
from quizbot.learn.ahead import told_before
from quizbot.learn.entry import Entry
from quizbot.learn.mode import Mode
from quizbot.learn.sitting import Sitting
from quizbot.learn.summary import Progress
from quizbot.learn.voice import Voice


def first_words(sitting: Sitting, title: str, progress: Progress, *, is_planned: bool) -> str:
    """Return what is said before the first question; `is_planned` tells that the time is known."""
    voice = sitting.voice
    words = [voice(f"opening_{sitting.mode}", title=title, count=progress.total)]
    if not progress.closed:
        words += _drafts(voice, sitting.entries)
    if sitting.mode is Mode.LEARN and not (sitting.memory.recalls or progress.closed):
        words.append(voice("how_to_answer"))
    if sitting.mode is Mode.LEARN and not progress.closed and is_planned:
        words += told_before(voice, sitting.round, sitting.memory)
    if progress.closed:
        words.append(results.going_on(voice, progress))
    if sitting.limit is not None:
        words.append(results.time_left(voice, sitting.limit))
    return " ".join(words)


def _drafts(voice: Voice, entries: Sequence[Entry]) -> list[str]:
    """Say how many of the questions were made by the program and accepted by nobody."""
    drafts = sum(entry.question.status == "draft" for entry in entries)
    if not drafts:
        return []
    return [voice("all_drafts") if drafts == len(entries) else voice("some_drafts", count=drafts)]
