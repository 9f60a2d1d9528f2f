"""The line at the top: which quiz, how far, how well."""

from __future__ import annotations

from datetime import timedelta

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from quizbot.grade.verdict import Mark
from quizbot.learn import LineKind, Mode, Progress, Turn
from quizbot.tui.content import COLOURS, QUIET, SIGNS, bars, plain

NARROW = 60


class StatusBar(Widget):
    """Title on the left; mode, place, score and the last questions as bars on the right, as far as they fit.

    On a low screen the verdict just given takes the title's place, for the chat may have no room for its beginning.
    """

    progress: reactive[Progress | None] = reactive(None)
    left: reactive[timedelta | None] = reactive(None)
    """What is left of a time limit."""

    def __init__(self, title: str, mode: Mode) -> None:
        super().__init__()
        self._title = plain(title)
        self._mode = mode
        self._mark: Mark | None = None

    def tell(self, turn: Turn, progress: Progress) -> None:
        """Show what `turn` has led to."""
        self._mark = next((line.mark for line in turn.lines if line.kind is LineKind.VERDICT), None)
        self.progress = progress
        self.refresh()

    def render(self) -> Content:
        width = self.size.width
        right = self._standing(width)
        room = width - right.cell_length - 2
        left = Content.assemble((" quizbot  ", "bold $text-primary")) if width >= NARROW else Content(" ")
        title = self._title
        if self._mark is not None and self.screen.has_class("-low"):
            title = Content.styled(SIGNS[self._mark], COLOURS[self._mark])
        title = title.truncate(max(0, room - left.cell_length), ellipsis=True)
        gap = max(1, width - left.cell_length - title.cell_length - right.cell_length - 1)
        return Content.assemble(left, title.stylize("bold"), " " * gap, right, " ")

    def _standing(self, width: int) -> Content:
        progress = self.progress
        if progress is None or not progress.total:
            return Content("")
        is_told = self._mode is not Mode.TEST or progress.closed == progress.total
        place = f"{progress.number} of {progress.total}" if width >= NARROW else f"{progress.number}/{progress.total}"
        if progress.closed == progress.total:
            place = f"{progress.returning} to come back" if progress.returning else "done"
        parts = [self._mode.value] if width >= NARROW else []
        parts += [place, f"{progress.right} right"] if is_told else [place]
        shown = Content.styled(" · ".join(parts), QUIET)
        if self.left is not None:
            minutes, seconds = divmod(int(self.left.total_seconds()), 60)
            shown = Content.assemble((f"{minutes}:{seconds:02}", "bold $text-warning"), "  ", shown)
        graph = bars(progress, are_marks_shown=is_told, most=max(0, min(30, width // 5)))
        return Content.assemble(shown, " " if graph else "", graph)
