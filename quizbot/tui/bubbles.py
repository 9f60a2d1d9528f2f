"""How a turn of the bot is parted into bubbles, and what each looks like."""

from __future__ import annotations

from collections.abc import Sequence

from quizbot.learn import Line, LineKind, Turn
from quizbot.learn.intents import Intent


def bubbles(lines: Sequence[Line]) -> list[list[Line]]:
    """Split a turn where the bot turns to another thing: the next question, the summary."""
    found: list[list[Line]] = []
    for line in lines:
        begins = line.kind is LineKind.QUESTION or (line.kind is LineKind.SUMMARY and not _is_summary(found))
        if begins or not found:
            found.append([])
        found[-1].append(line)
    return found


def _is_summary(found: list[list[Line]]) -> bool:
    return bool(found) and any(line.kind is LineKind.SUMMARY for line in found[-1])


def is_list(turn: Turn, lines: Sequence[Line]) -> bool:
    """Tell whether a bubble of `turn` holds what is read from its top, however long it is."""
    return lines[0].kind is LineKind.SUMMARY or turn.intent in (Intent.HELP, Intent.RESULTS)


def looks(lines: Sequence[Line]) -> str:
    """Return the classes of a bubble: what it is, and the verdict it carries."""
    marks = [f"-{line.mark.value}" for line in lines if line.kind is LineKind.VERDICT and line.mark is not None]
    return " ".join([lines[0].kind.value, *marks])
