"""The one door from text to the screen: everything that is shown becomes `Content`, never markup."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content

from quizbot.grade.verdict import Mark
from quizbot.learn import Line, LineKind, Progress
from quizbot.text import clean_line

SIGNS = {Mark.RIGHT: "✓ Right", Mark.ALMOST: "≈ Almost", Mark.PARTLY: "◐ Partly", Mark.WRONG: "✗ Wrong"}
"""A sign and a word for each verdict: colour is never alone."""
CLAIMED = "☑"
"""The sign of what is right by the student's own word."""
COLOURS = {
    Mark.RIGHT: "$text-success",
    Mark.ALMOST: "$text-success",
    Mark.PARTLY: "$text-warning",
    Mark.WRONG: "$text-error",
}
QUIET = "dim $text"
"""The style of what stands in the background; the theme's own foreground is in some too pale to be dimmed."""
_REVIEWED = (LineKind.MISS, LineKind.CLAIM, LineKind.ANSWERED)
_BARS = "▁▂▃▄▅▆▇█"


def plain(text: str) -> Content:
    """Return `text` as it stands, without anything a terminal would obey."""
    return Content(clean_line(text))


def bubble(lines: Sequence[Line], *, with_options: bool, is_mixed: bool = False) -> Content:
    """Return the lines of one bubble, one below the other; a menu may show the options instead.

    `is_mixed` names the quiz that a question is of.
    """
    lines = [line for line in lines if with_options or line.kind is not LineKind.OPTION]
    shown = [_shown(line, is_mixed) for line in lines]
    if lines and lines[0].kind is LineKind.INFO:
        shown[0] = plain(lines[0].text)  # what the bot has to say, not what it adds
    for further in [place for place, line in enumerate(lines) if line.kind is LineKind.PASSAGE][1:]:
        shown[further] = shown[further].stylize(QUIET)  # the first passage answers best
    if any(line.kind in _REVIEWED for line in lines) and lines[-1].kind is LineKind.INFO:
        shown.insert(-1, Content(""))  # what can be done next is no part of the last miss
    if briefs := [place for place, line in enumerate(lines) if line.kind is LineKind.ANSWERED]:
        shown.insert(briefs[0], Content(""))
    return Content("\n").join(shown)


def _shown(line: Line, is_mixed: bool) -> Content:
    text = clean_line(line.text)
    if line.kind is LineKind.QUESTION:
        quiz = f" · {clean_line(line.source)}" if is_mixed and line.source else ""
        again = " · once more" if line.is_return else ""
        head = Content.styled(f"Question {line.number} of {line.total}{quiz}{again}", QUIET)
        return Content.assemble(head, "\n", (text, "bold"))
    if line.kind is LineKind.VERDICT and line.mark is not None:
        return Content.assemble((SIGNS[line.mark], f"bold {COLOURS[line.mark]}"), "  ", text)
    if line.kind in (LineKind.EVIDENCE, LineKind.PASSAGE):
        place = (f"¶{line.number}  ", QUIET) if line.number else ""
        return Content.assemble(place, (f"“{text}”", "italic"))
    if line.kind is LineKind.KEY:
        return Content.assemble(("Answer  ", QUIET), (text, "bold"))
    if line.kind is LineKind.HINT:
        return Content.assemble(("Hint  ", "bold $text-warning"), text)
    if line.kind is LineKind.OPTION:
        return Content.assemble((f"{line.number}  ", "bold $text-primary"), text)
    if line.kind is LineKind.MISS:
        sign = SIGNS[line.mark or Mark.WRONG].split()[0]
        return Content.assemble("\n", (f"{sign} {line.number}  ", f"bold {COLOURS[line.mark or Mark.WRONG]}"), text)
    if line.kind is LineKind.ANSWERED:
        mark = line.mark or Mark.WRONG
        return Content.assemble((f"{SIGNS[mark].split()[0]} {line.number}  ", f"bold {COLOURS[mark]}"), text)
    if line.kind is LineKind.CLAIM:
        return Content.assemble("\n", (f"{CLAIMED} {line.number}  ", "bold $text-accent"), text)
    styles = {LineKind.INFO: QUIET, LineKind.NOTE: QUIET, LineKind.SUMMARY: "bold"}
    return Content.styled(text, styles.get(line.kind, ""))


def bars(progress: Progress, *, are_marks_shown: bool, most: int) -> Content:
    """Return the last questions as bars, their height the credit, their colour the verdict; dots are still to come."""
    open_ones = progress.total - progress.closed if progress.total <= most else 0
    to_come = ("·" * open_ones, QUIET)
    if not are_marks_shown:
        return Content.assemble(("•" * min(most, progress.closed), QUIET), to_come)
    last = list(zip(progress.credits, progress.marks, strict=True))[-most:] if most else []
    return Content.assemble(*((_BARS[round(credit * 7)], COLOURS[mark]) for credit, mark in last), to_come)
