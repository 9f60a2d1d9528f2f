"""``quizbot play``: take a quiz, on a screen or line by line."""

from __future__ import annotations

import os
import sys
from datetime import UTC, datetime
from pathlib import Path
from random import SystemRandom

import click


@click.command(name="play")
@click.argument("bank", required=False)
@click.option("--plain", is_flag=True, help="Lines in, lines out: no screen needed, fit for pipes and screen readers.")
@click.option("--seed", type=click.IntRange(min=0), help="Same number, same order of questions and options.")
@click.option("--count", type=click.IntRange(min=1), help="Ask at most so many questions.")
@click.option(
    "--mode", type=click.Choice(["learn", "test"]), default="learn", show_default=True,
    help="learn: verdicts, hints and a second try; test: one try each, verdicts at the end.",
)  # fmt: skip
def command(bank: str | None, plain: bool, seed: int | None, count: int | None, mode: str) -> None:
    """Take the quiz in BANK, a file or the name of a shipped bank; without BANK choose one.

    \b
    quizbot play                              choose on the screen
    quizbot play russia-north-korea           a shipped bank
    quizbot play my.yaml --plain --seed 7     line by line, always in the same order
    quizbot play my.yaml --mode test --count 10
    """
    seed = SystemRandom().randrange(2**32) if seed is None else seed
    if not plain and (reason := _no_screen()):
        click.echo(f"quizbot: {reason}; going on in plain lines (--plain).", err=True)
        plain = True
    if plain:
        _play_plain(bank, seed, count, mode)
    else:
        _play_on_screen(bank, seed, count, mode)


def _no_screen() -> str:
    """Return why a screen cannot be drawn here; empty if it can."""
    if os.environ.get("TEXTUAL_DRIVER"):  # set by `quizbot serve`: the screen is in a browser
        return ""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        return "no terminal on both ends"
    return "the terminal is dumb" if os.environ.get("TERM", "") in ("dumb", "") and os.name != "nt" else ""


def _play_plain(name: str | None, seed: int, count: int | None, mode: str) -> None:
    from quizbot.bank import load_bank
    from quizbot.cli.plain import choose_bank, converse, standard_streams
    from quizbot.learn import Mode, Session
    from quizbot.store.journal import Journal
    from quizbot.store.paths import answers_file

    lines, out = standard_streams()
    path = _resolved(name) if name is not None else choose_bank(lines, out)
    if path is None:
        return
    session = Session(load_bank(path), seed=seed, mode=Mode(mode), count=count)
    journal = Journal(answers_file(), session.bank.id, mode)
    try:
        converse(session, journal, lambda: datetime.now(UTC), lines, out)
    finally:
        journal.close()


def _play_on_screen(name: str | None, seed: int, count: int | None, mode: str) -> None:
    from quizbot.bank import load_bank
    from quizbot.learn import Mode
    from quizbot.tui.app import QuizbotApp

    bank = None
    if name is not None:
        path = _resolved(name)
        bank = (path, load_bank(path))
    QuizbotApp(bank, seed=seed, count=count, mode=Mode(mode)).run()


def _resolved(name: str) -> Path:
    from quizbot.bank.find import resolve_bank

    return resolve_bank(name)
