"""A learner's standing as calm tables, for a terminal."""

from __future__ import annotations

from datetime import timedelta

from rich.console import Console
from rich.table import Table
from rich.text import Text

from quizbot.cli.amounts import days_ago, percent, weekday
from quizbot.cli.standing_words import NONE_DUE, begun_lines, day_lines, due_line, practice_line, weakest
from quizbot.learn.mastery import FIRM_FROM, SHAKY_BELOW
from quizbot.learn.standing import Standing
from quizbot.text import clean_line

_BAR = 12
_FORECAST_BAR = 40
_BESIDE_BAR = 24
_WIDEST = 100
_NARROW = 70


def show_standing(standing: Standing, console: Console, *, is_whole: bool) -> None:
    """Print the standing on `console`; streak and goal only when it `is_whole`, not of one bank alone."""
    console.width = min(console.width, _WIDEST)
    head = [*(day_lines(standing) if is_whole else ()), due_line(standing, is_whole=is_whole), practice_line(standing)]
    for line in head:
        label, _, told = line.partition(": ")
        console.print(Text.assemble((f"{label:<10}", "bold"), told))
    console.print()
    console.print(_bank_table(standing, is_narrow=console.width < _NARROW))
    for line in begun_lines(standing):
        console.print(Text(line, "dim"))
    if standing.tags:
        _section(console, "Topics, weakest first", _tag_table(standing))
    if standing.weakest:
        _section(console, "Weakest questions", _weakest_table(standing, is_whole=is_whole))
    title = f"Falling due in the next {len(standing.forecast)} days"
    longest = min(_FORECAST_BAR, console.width - _BESIDE_BAR)
    _section(console, title, _forecast_table(standing, longest) if any(standing.forecast) else Text(NONE_DUE))


def _section(console: Console, title: str, body: Table | Text) -> None:
    console.print()
    console.print(Text(title, "bold"))
    console.print(body)


def _grid(*columns: tuple[str, bool], has_header: bool = True) -> Table:
    """Return a table without lines; each column is its heading and whether it holds figures."""
    table = Table(box=None, pad_edge=False, show_header=has_header, header_style="dim", padding=(0, 2, 0, 0))
    for heading, is_figure in columns:
        table.add_column(Text(heading), justify="right" if is_figure else "left", no_wrap=is_figure)
    return table


def _bank_table(standing: Standing, *, is_narrow: bool) -> Table:
    """Return the banks that were practised; a narrow terminal gets no bars."""
    bar = () if is_narrow else (("Mastery", True),)
    mastery = ("" if bar else "Mastery", True)
    figures = (("Firm", True), ("New", True), ("Due", True), ("This week", True), ("Last", True))
    table = _grid(("Quiz", False), *bar, mastery, *(figures[:3] if is_narrow else figures))
    for bank in standing.banks:
        if bank.last_practised is None:
            continue
        due = ("-", "-", "-") if bank.is_away else (str(bank.new), str(bank.due_today), str(bank.due_week))
        cells = (f"{bank.firm}/{bank.questions}", *due, days_ago(bank.last_practised, standing.today))
        drawn = () if is_narrow else (_bar(bank.mastery),)
        table.add_row(Text(clean_line(bank.title)), *drawn, percent(bank.mastery), *(cells[:3] if is_narrow else cells))
    return table


def _tag_table(standing: Standing) -> Table:
    table = _grid(("Topic", False), ("Mastery", True), ("", True), ("Questions", True), has_header=False)
    for tag in standing.tags:
        table.add_row(Text(clean_line(tag.tag)), _bar(tag.mastery), percent(tag.mastery), str(tag.questions))
    return table


def _weakest_table(standing: Standing, *, is_whole: bool) -> Table:
    table = _grid(("Mastery", True), ("Missed", True), ("Question", False))
    for question in weakest(standing, is_whole=is_whole):
        prompt = Text(clean_line(question.prompt))
        if is_whole:
            prompt.append(f"  {question.bank}", "dim")
        table.add_row(percent(question.mastery), f"{question.missed} of {question.answered}", prompt)
    return table


def _forecast_table(standing: Standing, longest: int) -> Table:
    table = _grid(("Day", False), ("Due", True), ("", False), has_header=False)
    most = max(standing.forecast)
    for ahead, count in enumerate(standing.forecast):
        day = "Today" if ahead == 0 else weekday(standing.today + timedelta(days=ahead))
        length = max(1, round(longest * count / most)) if count else 0
        table.add_row(day, f"{count:,}" if count else "-", Text("▇" * length, "cyan"))
    return table


def _bar(share: float) -> Text:
    full = round(_BAR * share)
    colour = "green" if share >= FIRM_FROM else "red" if share < SHAKY_BELOW else "yellow"
    return Text.assemble(("━" * full, colour), ("─" * (_BAR - full), "dim"))
