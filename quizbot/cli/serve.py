"""``quizbot serve``: the same screen in a browser."""

from __future__ import annotations

import os
from pathlib import Path

import click

from quizbot.errors import QuizbotError, UsageError


class ServeError(QuizbotError):
    """The screen cannot be served."""


@click.command(name="serve")
@click.argument("bank", required=False)
@click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True, help="Port to listen on.")
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option("--allow-others", is_flag=True, help="Let other machines in; whoever comes answers in your name.")
def command(bank: str | None, port: int, host: str, allow_others: bool) -> None:
    """Open the screen in a browser on this machine; with BANK straight into it.

    Each page is a sitting of its own. There is no password: only this machine can reach it,
    unless --host names another address and --allow-others says that this is meant.

    \b
    quizbot serve
    quizbot serve longitude --port 8080
    """
    if bank is not None:
        bank = str(_takeable(bank))
    try:
        from quizbot.cli.browser import BrowserServer, is_loopback
    except ModuleNotFoundError as error:
        missing = f"quizbot serve needs {error.name}, which is not installed."
        raise ServeError(missing, "Install it with: pip install 'quizbot[web]'") from error
    if not is_loopback(host):
        if not allow_others:
            raise UsageError(
                f"--host {host} would let other machines in, and there is no password.",
                "Add --allow-others if that is meant.",
            )
        click.echo("quizbot: warning: no password; whoever reaches this address answers in your name.", err=True)
    try:
        BrowserServer(["play", "--", bank] if bank else ["play"], host, port, is_open=allow_others).run()
    except OSError as error:
        reason = os.strerror(error.errno) if error.errno and error.errno > 0 else str(error)
        raise ServeError(f"{host}, port {port}: {reason}.", "Choose another with --port.") from error


def _takeable(name: str) -> Path:
    """Return the file of the bank that `name` means; raises `BankError` where `play` would not begin."""
    from quizbot.bank import load_bank, resolve_bank
    from quizbot.learn.entry import entries_of

    path = resolve_bank(name)
    entries_of([load_bank(path)])
    return path.resolve()
