"""The command line: one module per command, each imported only when it is called."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from io import TextIOWrapper
from typing import Any

import click

from quizbot import __version__
from quizbot.errors import QuizbotError
from quizbot.text import clean_line

COMMANDS = {
    "play": "quizbot.cli.play",
    "generate": "quizbot.cli.generate",
    "check": "quizbot.cli.check",
    "grade": "quizbot.cli.grade",
    "stats": "quizbot.cli.stats",
    "results": "quizbot.cli.results",
    "serve": "quizbot.cli.serve",
}


class LazyGroup(click.Group):
    """Import a command's module only when that command, or its help, is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command = import_module(COMMANDS[cmd_name]).command
        assert isinstance(command, click.Command)
        return command

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read ``quizbot BANK`` as ``quizbot play BANK``, and ``quizbot`` alone as ``quizbot play``."""
        if not args or (not args[0].startswith("-") and args[0] not in COMMANDS):
            args = ["play", *args]
        return super().parse_args(ctx, args)

    def make_context(self, *args: Any, **extra: Any) -> click.Context:
        with _read_enough():
            return super().make_context(*args, **extra)

    def invoke(self, ctx: click.Context) -> object:
        with _read_enough():
            return super().invoke(ctx)


@contextmanager
def _read_enough() -> Iterator[None]:
    """End well when whoever reads the output, such as ``head``, closes it; click by itself would end with 1."""
    try:
        yield
    except BrokenPipeError:
        # What is still in the buffer must not fail once more when Python closes the stream.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise click.exceptions.Exit(0) from None


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, "-V", "--version", prog_name="quizbot")
def cli() -> None:
    """Take a quiz in the terminal, or make one from an article.

    \b
    quizbot                               choose a bank and talk
    quizbot russia-north-korea            straight into a shipped bank
    quizbot generate article.txt -o b.yaml
    quizbot check b.yaml
    """


def _said(error: click.ClickException) -> str:
    """Return a wrong call in one line: what is wrong, and where its options stand."""
    context = getattr(error, "ctx", None)
    where = f"See: {context.command_path if context else 'quizbot'} --help"
    message = error.format_message()
    return clean_line(f"{message}{'' if message.endswith(('.', '?')) else '.'} {where}")


def _open_closed_streams() -> None:
    """Put an empty stream in the place of one that was closed (``<&-``), which Python leaves out."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, os.fdopen(os.open(os.devnull, os.O_RDWR), mode, encoding="utf-8"))


def _write_any_letter() -> None:
    """Let no letter end the program: a file or a pipe gets UTF-8, a terminal that lacks one a question mark."""
    out = sys.stdout
    if isinstance(out, TextIOWrapper):
        is_ours = not (out.isatty() or os.environ.get("PYTHONIOENCODING"))
        out.reconfigure(encoding="utf-8" if is_ours else None, errors="replace")


def main() -> None:
    """Run the command line; print a known error as one line on stderr and end with its exit status."""
    _open_closed_streams()
    _write_any_letter()
    try:
        status = cli.main(prog_name="quizbot", standalone_mode=False)
    except click.exceptions.Abort:
        sys.exit(130)
    except click.ClickException as error:
        print(f"quizbot: {_said(error)}", file=sys.stderr)
        sys.exit(2)
    except QuizbotError as error:
        for line in str(error).splitlines():
            print(f"quizbot: {clean_line(line)}", file=sys.stderr)
        sys.exit(error.exit_status)
    except OSError as error:
        print(f"quizbot: {clean_line(str(error.filename or 'system'))}: {error.strerror or error}.", file=sys.stderr)
        sys.exit(1)
    except KeyboardInterrupt:
        sys.exit(130)
    sys.exit(status if isinstance(status, int) else 0)
