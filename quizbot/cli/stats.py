"""``quizbot stats``: how far the learner has come, and what is due."""

from __future__ import annotations

import sys
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

import click

from quizbot.cli.machine import document

if TYPE_CHECKING:
    from quizbot.learn.standing import Standing

_MOST_DAYS = 365
_MOST_A_DAY = 1_000


@click.command(name="stats")
@click.argument("bank", required=False)
@click.option(
    "--days", type=click.IntRange(1, _MOST_DAYS), default=14, show_default=True, help="How far to look ahead."
)
@click.option("--goal", type=click.IntRange(0, _MOST_A_DAY), help="Keep a goal of so many questions a day; 0 for none.")
@click.option("--plain", is_flag=True, help="Sentences instead of tables, as in a pipe.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON document for machines.")
def command(bank: str | None, days: int, goal: int | None, plain: bool, as_json: bool) -> None:
    """Show your progress: mastery, what is due, the weakest questions, the days to come.

    BANK, a file or the name of a bank, narrows it to that bank. Mastery is how far a question has come towards
    being remembered for three weeks, times the chance that you know it now; a bank's is the mean over all its
    questions.

    \b
    quizbot stats                 everything
    quizbot stats longitude       one bank
    quizbot stats --goal 20       answer 20 questions a day
    """
    from quizbot.store.clock import set_clock

    kept_goal = _settled_goal(goal)
    standing = _standing(bank, set_clock()(), days, kept_goal)
    if as_json:
        click.echo(document(standing))
    elif standing.is_empty:
        _say_nothing_yet(kept_goal, bank)
    else:
        _show(standing, is_plain=plain, is_whole=bank is None)


def _settled_goal(goal: int | None) -> int:
    """Return the goal to use, a new one kept first."""
    from quizbot.store.paths import settings_file
    from quizbot.store.settings import load_settings, save_settings

    settings = load_settings(settings_file())
    if goal is None:
        return settings.goal
    save_settings(settings_file(), replace(settings, goal=goal))
    return goal


def _standing(name: str | None, now: datetime, days: int, goal: int) -> Standing:
    from quizbot.bank import load_bank, resolve_bank
    from quizbot.learn.reckoning import standing_of
    from quizbot.store.history import history, kept_records
    from quizbot.store.paths import answers_file
    from quizbot.store.zone import local_zone

    if name is None:
        kept = history(answers_file())
        return standing_of(kept.records, kept.banks, now, local_zone(), goal, days=days)
    bank = load_bank(resolve_bank(name))
    return standing_of(kept_records(answers_file(), bank.id), [bank], now, local_zone(), days=days)


def _say_nothing_yet(goal: int, bank: str | None) -> None:
    from quizbot.cli.standing_words import NOTHING_YET
    from quizbot.text import clean_line

    if goal:
        click.echo(f"Goal: {goal} a day.")
    click.echo(NOTHING_YET if bank is None else f"{NOTHING_YET} {clean_line(bank)}")


def _show(standing: Standing, *, is_plain: bool, is_whole: bool) -> None:
    from quizbot.cli.standing_tables import show_standing
    from quizbot.cli.standing_words import standing_lines
    from quizbot.cli.terminal import has_tables, table_console

    if is_plain or not has_tables(sys.stdout):
        for line in standing_lines(standing, is_whole=is_whole):
            click.echo(line)
    else:
        show_standing(standing, table_console(), is_whole=is_whole)
