"""``quizbot play``: take a quiz, on a screen or line by line."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from random import SystemRandom
from typing import TYPE_CHECKING

import click

from quizbot.cli.duration import Duration
from quizbot.errors import StoreError, UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizbot.ask import Library
    from quizbot.bank.model import Bank
    from quizbot.grade.judge import Judge
    from quizbot.learn.phrases import Length, Tone
    from quizbot.store.desk import Wish


@click.command(name="play")
@click.argument("banks", nargs=-1, metavar="[BANK]...")
@click.option("--plain", is_flag=True, help="Lines in, lines out: no screen needed, fit for pipes and screen readers.")
@click.option("--seed", type=click.IntRange(min=0), help="Same number, same order of questions and options.")
@click.option("--count", type=click.IntRange(min=1), help="Ask at most so many questions.")
@click.option(
    "--mode", type=click.Choice(["learn", "test", "review", "cram"]),
    help="learn (usual): verdicts, hints, a second try, misses come back; test: one try each, verdicts at the end; "
    "review: what is due; cram: misses and the weakest. Without BANK, review and cram take all banks.",
)  # fmt: skip
@click.option("--time", "limit", type=Duration(), help="Time limit of a test: 10m, 90s, 1h30m.")
@click.option("--tone", type=click.Choice(["plain", "warm"]), help="How the bot talks; kept for next time by /tone.")
@click.option("--length", type=click.Choice(["brief", "full"]), help="How much it says; kept for next time by /length.")
@click.option("--resume/--new", default=None, help="Go on with what was left, or begin anew; you are asked otherwise.")
@click.option("--no-judge", is_flag=True, help="Go by the rules alone, without the model that compares meanings.")
def command(
    banks: tuple[str, ...],
    plain: bool,
    seed: int | None,
    count: int | None,
    mode: str | None,
    limit: timedelta | None,
    tone: str | None,
    length: str | None,
    resume: bool | None,
    no_judge: bool,
) -> None:
    """Take the quiz in BANK, a file or the name of a shipped bank; without BANK choose one.

    \b
    quizbot play                              choose on the screen
    quizbot play russia-north-korea           a shipped bank
    quizbot play --mode review                what is due in all banks
    quizbot play my.yaml --plain --seed 7     line by line, always in the same order
    quizbot play my.yaml --mode test --count 10 --time 10m

    Each answer is graded for FSRS, which says when its question comes back: wrong or given up, in ten minutes;
    otherwise after a day or more, least after a hint, a second try or a slow answer, most when it was quick.
    QUIZBOT_CLOCK=2026-11-25T09:00 sets the clock.
    """
    if limit is not None and mode != "test":
        raise UsageError("--time is for tests.", "Add --mode test.")
    if seed is not None and resume is None:
        resume = False  # a seed asks for a round of its own
    plain = plain or _goes_on_plain(banks)
    from quizbot.grade.judge import Judge

    judge = None if no_judge else Judge.packaged()
    wish = _wish(seed, mode, count, limit)
    if plain:
        _play_plain(banks, wish, mode, resume, (tone, length), judge)
    else:
        _play_on_screen(banks, wish, mode, resume, (tone, length), judge)


def _wish(seed: int | None, mode: str | None, count: int | None, limit: timedelta | None) -> Wish:
    from quizbot.learn import Mode
    from quizbot.store.desk import Wish

    number = SystemRandom().randrange(2**32) if seed is None else seed
    return Wish(number, Mode(mode or "learn"), count, limit, is_fixed=seed is not None)


def _goes_on_plain(names: tuple[str, ...]) -> bool:
    """Tell whether no screen can be drawn here, and say so; that a name is missing is said first and alone."""
    if reason := _no_screen():
        for name in names:
            _resolved(name)
        click.echo(f"quizbot: {reason}; going on in plain lines (--plain).", err=True)
    return bool(reason)


def _no_screen() -> str:
    """Return why a screen cannot be drawn here; empty if it can."""
    if os.environ.get("TEXTUAL_DRIVER"):  # set by `quizbot serve`: the screen is in a browser
        return ""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        return "no terminal on both ends"
    return "the terminal is dumb" if os.environ.get("TERM", "") in ("dumb", "") and os.name != "nt" else ""


def _play_plain(
    names: tuple[str, ...],
    wish: Wish,
    mode: str | None,
    resume: bool | None,
    manner: tuple[str | None, str | None],
    judge: Judge | None,
) -> None:
    from quizbot.bank import load_bank
    from quizbot.cli.beginning import Plain
    from quizbot.cli.plain import choose_bank, standard_streams
    from quizbot.learn import Mode
    from quizbot.store.clock import set_clock
    from quizbot.store.desk import Desk
    from quizbot.store.history import banks_at_hand
    from quizbot.store.paths import answers_file

    lines, out = standard_streams()
    clock = set_clock()
    paths = [_resolved(name) for name in names]
    if paths:
        banks = [load_bank(path) for path in paths]
        _remember(paths)
    elif mode in ("review", "cram"):
        banks = list(banks_at_hand())
    else:
        path = choose_bank(lines, out)
        paths = [path] if path is not None else []
        banks = [load_bank(path) for path in paths]
    if banks:
        asked_for = Mode(mode) if mode is not None else None
        tone, length = _manner(*manner)
        desk = Desk(answers_file(), _library(banks, paths).passages_of, tone=tone, length=length, judge=judge)
        Plain(desk, clock, lines, out).take(banks, wish, asked_for, resume)


def _manner(tone: str | None, length: str | None) -> tuple[Tone | None, Length | None]:
    from quizbot.learn.phrases import Length, Tone

    return Tone(tone) if tone else None, Length(length) if length else None


def _library(banks: Sequence[Bank], paths: Sequence[Path]) -> Library:
    """Return where the articles of `banks` are: beside their files, `paths` if any were named."""
    from quizbot.ask import Library
    from quizbot.bank.find import bank_folder, find_banks

    if paths:
        return Library({bank.id: path for bank, path in zip(banks, paths, strict=True)})
    return Library({each.id: each.path for each in find_banks([bank_folder()])})


def _play_on_screen(
    names: tuple[str, ...],
    wish: Wish,
    mode: str | None,
    resume: bool | None,
    manner: tuple[str | None, str | None],
    judge: Judge | None,
) -> None:
    from quizbot.learn import Mode
    from quizbot.store.clock import set_clock
    from quizbot.tui.app import QuizbotApp
    from quizbot.tui.quizzes import all_quizzes, quizzes_from

    paths = [_resolved(name) for name in names]
    quizzes = quizzes_from(paths) if paths else None
    _remember(paths)
    if not names and mode in ("review", "cram"):
        quizzes = all_quizzes()
    asked_for = Mode(mode) if mode is not None else None
    app = QuizbotApp(
        wish, quizzes, manner=_manner(*manner), mode=asked_for, resume=resume, clock=set_clock(), judge=judge
    )
    app.run()
    if app.return_code:
        sys.exit(app.return_code)


def _remember(paths: Sequence[Path]) -> None:
    """Note where the banks lie, so that `--mode review`, `stats` and the list of quizzes find them without a path."""
    from quizbot.bank.find import bank_folder
    from quizbot.store.elsewhere import remember_banks

    # Where nothing can be written no answer is kept either, and that is told when the sitting begins.
    with suppress(StoreError):
        remember_banks(paths, bank_folder())


def _resolved(name: str) -> Path:
    from quizbot.bank.find import resolve_bank

    return resolve_bank(name)
