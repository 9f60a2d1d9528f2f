"""How far the learner has come, in plots."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Sparkline, Static

from quizbot.errors import StoreError
from quizbot.learn.standing import BankStanding, QuestionStanding, Standing
from quizbot.text import clean_line
from quizbot.tui.cards import mastery_bar
from quizbot.tui.content import QUIET
from quizbot.tui.screens.place import HELP, Guide, Place
from quizbot.tui.widgets.day_bars import DayBars
from quizbot.tui.widgets.key_bar import KeyBar
from quizbot.tui.widgets.tiles import Tiles

_DAYS_BACK = 42
_WEAKEST = 5
_NOTHING = "Nothing answered yet. Take a quiz, and your progress shows here."


class StatsScreen(Place):
    """Today, the days behind and ahead, each quiz, and what is weakest."""

    CSS_PATH = "stats.tcss"
    GUIDE = Guide(
        "your progress",
        "Mastery is how far a question has come towards being remembered for three weeks, times the chance that you "
        "know it now. What is due is best asked again today.",
    )
    BINDINGS = [HELP, Binding("escape,q", "back", "Back", tooltip="To the list of quizzes", id="stats.back")]

    def __init__(self, standing: Callable[[], Standing]) -> None:
        super().__init__()
        self._standing = standing

    def compose(self) -> ComposeResult:
        with VerticalScroll(id="page"):
            yield Static("Your progress", id="heading", markup=False)
        yield KeyBar()

    def on_mount(self) -> None:
        self._reckon()

    def action_back(self) -> None:
        self.app.pop_screen()

    @work(thread=True, exclusive=True, group="standing")
    def _reckon(self) -> None:
        """Reckon beside the screen: a long history takes a while."""
        try:
            standing = self._standing()
        except StoreError as error:
            self.app.call_from_thread(self._say, str(error))
            return
        self.app.call_from_thread(self._show, standing)

    def _say(self, text: str) -> None:
        if self.is_attached:
            self.query_one("#page").mount(Static(clean_line(text), classes="told", markup=False))

    def _show(self, standing: Standing) -> None:
        if not self.is_attached:
            return
        if standing.is_empty:
            self._say(_NOTHING)
            return
        page = self.query_one("#page")
        page.mount(Tiles(_figures(standing), id="tiles"))
        behind = Vertical(
            Static(f"Answers a day, the last {_DAYS_BACK // 7} weeks", classes="title", markup=False),
            Sparkline(standing.recent(_DAYS_BACK), summary_function=max, id="behind"),
            Static(_span(standing), classes="axis", markup=False),
            classes="plot",
        )
        names = [f"{standing.today + timedelta(days=ahead):%a}" for ahead in range(len(standing.forecast))]
        ahead = Vertical(
            Static("Questions that fall due, if nothing is done", classes="title", markup=False),
            DayBars(standing.forecast, names, style="$text-warning", height=4, id="ahead"),
            classes="plot",
        )
        page.mount(Horizontal(behind, ahead, id="plots"))
        page.mount(Static("Quizzes", classes="title", markup=False))
        held = [bank for bank in standing.banks if bank.last_practised is not None]
        page.mount_all(Static(_bank(bank), classes="row", markup=False) for bank in held)
        if standing.weakest:
            page.mount(Static("Weakest questions", classes="title", markup=False))
            weakest = standing.weakest[:_WEAKEST]
            page.mount_all(Static(_question(each), classes="row", markup=False) for each in weakest)


def _figures(standing: Standing) -> list[tuple[str, str]]:
    retention = standing.retention
    tiles = [
        (str(standing.due_today), "due today"),
        (f"{standing.mastery:.0%}", "mastered"),
    ]
    if standing.streak.days > 1:  # a lost streak is no news to rub in
        tiles.append((str(standing.streak.days), "days in a row"))
    tiles.append((f"{standing.answered:,}", "answer" if standing.answered == 1 else "answers"))
    if standing.claimed:
        tiles.append((f"{standing.claimed:,}", "by your own word"))
    if retention.reviews:
        tiles.append((f"{retention.share:.0%}", "of reviews right at once"))
    if standing.goal.target:
        tiles.append((f"{standing.goal.done}/{standing.goal.target}", "today's goal"))
    return tiles


def _span(standing: Standing) -> Content:
    first = standing.today - timedelta(days=_DAYS_BACK - 1)
    return Content.styled(f"{first.day} {first:%b} – today, at most {max(standing.recent(_DAYS_BACK))} a day", QUIET)


def _bank(bank: BankStanding) -> Content:
    growing = bank.questions - bank.new - bank.firm
    counts = {"firm": bank.firm, "growing": growing, "new": bank.new}
    told = ", ".join(f"{count} {name}" for name, count in counts.items() if count)
    due = (f"{bank.due_today} due  ", "bold $text-warning") if bank.due_today else ""
    bar = Content.assemble(mastery_bar(bank.mastery, 20), f" {bank.mastery:>4.0%}  ")
    return Content.assemble(bar, (clean_line(bank.title), "bold"), "  ", due, (told, QUIET))


def _question(question: QuestionStanding) -> Content:
    missed = f"{question.missed} of {question.answered} missed"
    bar = Content.assemble(mastery_bar(question.mastery, 20), f" {question.mastery:>4.0%}  ")
    return Content.assemble(bar, (f"{missed:<14}  ", QUIET), clean_line(question.prompt))
