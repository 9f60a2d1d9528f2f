"""``quizbot results``: what the kept answers tell a teacher, and settling what learners contested."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from quizbot.cli.machine import document
from quizbot.cli.unknown import unknown_id
from quizbot.errors import UsageError
from quizbot.text import clean_line

if TYPE_CHECKING:
    from quizbot.bank.amend import Field
    from quizbot.cli.gradebook import Gradebook
    from quizbot.grade.judge import Judge
    from quizbot.grade.verdict import Mark

_Settled = tuple[tuple[str, str], ...]


@click.command(name="results")
@click.argument("bank", required=False)
@click.option("--accept", nargs=2, multiple=True, metavar="ID REPLY", help="Write REPLY under 'accept' in BANK.")
@click.option("--reject", nargs=2, multiple=True, metavar="ID REPLY", help="Write REPLY under 'reject' in BANK.")
@click.option("--csv", "sheet", metavar="FILE", help="Write one row a question for a spreadsheet; - for the screen.")
@click.option("--force", is_flag=True, help="Replace FILE if it is there and a sheet of results.")
@click.option("--plain", is_flag=True, help="Sentences instead of tables, as in a pipe.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON document for machines.")
@click.option("--no-judge", is_flag=True, help="Go by the rules alone, without the model that compares meanings.")
def command(
    bank: str | None,
    accept: _Settled,
    reject: _Settled,
    sheet: str | None,
    force: bool,
    plain: bool,
    as_json: bool,
    no_judge: bool,
) -> None:
    """Show how each question did with the answers kept on this machine, and which verdicts were contested.

    Right means accepted at the first try without a hint. Said instead is every reply that was not accepted, also
    before a second try that was. --accept and --reject settle a contested reply: it is written into the bank's file,
    comments and order kept.

    \b
    quizbot results
    quizbot results my-bank.yaml --csv results.csv
    quizbot results my-bank.yaml --accept barrage-year "in sixty-six"
    """
    if sheet is not None and as_json:
        raise UsageError("--csv and --json exclude each other.", "Choose one of them.")
    if (accept or reject) and (sheet is not None or as_json):
        raise UsageError("--accept and --reject write into BANK and show no results.", "Leave out --csv and --json.")
    from quizbot.grade.judge import Judge

    judge = None if no_judge else Judge.packaged()
    if accept or reject:
        _settle(bank, {"accept": accept, "reject": reject}, judge)
        return
    gradebook = _gradebook(bank, judge)
    if as_json:
        click.echo(document(gradebook))
    elif sheet is not None:
        _write_sheet(gradebook, sheet, force)
    else:
        _show(gradebook, bank, plain)


def _gradebook(name: str | None, judge: Judge | None) -> Gradebook:
    from quizbot.bank import load_bank, resolve_bank
    from quizbot.cli.gradebook import gradebook_of
    from quizbot.store.history import history, kept_records
    from quizbot.store.paths import answers_file

    if name is None:
        kept = history(answers_file())
        return gradebook_of(kept.records, kept.banks, judge)
    bank = load_bank(resolve_bank(name))
    return gradebook_of(kept_records(answers_file(), bank.id), [bank], judge)


def _settle(name: str | None, settled: dict[Field, _Settled], judge: Judge | None) -> None:
    """Write the replies into the bank, all of them or none, and say how each is judged from now on."""
    from quizbot.bank import load_bank, resolve_bank
    from quizbot.bank.amend import add_answer, foresee
    from quizbot.grade import grade
    from quizbot.learn.record import question_name

    if name is None:
        raise UsageError("--accept and --reject need a bank.", "Name it: quizbot results BANK --accept ID REPLY")
    path = resolve_bank(name)
    bank = load_bank(path)
    names = [question_name(question) for question in bank.questions]
    told: list[tuple[Field, int, str, Mark]] = []
    for field, question_id, reply in ((f, *pair) for f, pairs in settled.items() for pair in pairs):
        if question_id not in names:
            raise unknown_id(question_id, names)
        place = names.index(question_id)
        bank = foresee(path, bank, place, field, reply)
        found = grade(bank.questions[place], reply, judge=judge)
        if field == "accept" and not found.accepted:
            message = f'"{clean_line(reply)}" would not be accepted for {question_id}: {found.reason}'
            raise UsageError(message, "Write what a student may answer.")
        told.append((field, place, reply, found.mark))
    for field, place, reply, mark in told:
        did = "written under" if add_answer(path, place, field, reply) else "stands already under"
        click.echo(f"\"{clean_line(reply)}\" {did} '{field}' of {names[place]}; it is judged {mark} from now on.")


def _write_sheet(gradebook: Gradebook, name: str, force: bool) -> None:
    from quizbot.bank.find import SUFFIXES
    from quizbot.bank.write import replace_file
    from quizbot.cli.gradebook import COLUMNS, sheet_rows
    from quizbot.cli.replacing import Made
    from quizbot.cli.sheet import csv_text
    from quizbot.cli.targets import SCREEN, free_place

    text = csv_text(COLUMNS, sheet_rows(gradebook))
    if name == SCREEN:
        click.echo(text, nl=False)
        return
    path = Path(name)
    if path.suffix in SUFFIXES:
        raise UsageError(f"{name}: this is a bank's name.", "Choose another, such as results.csv.")
    # A byte order mark is what makes a spreadsheet read UTF-8.
    replace_file(free_place(path, (), Made.SHEET, force=force), text.encode("utf-8-sig"))
    click.echo(f"{len(gradebook.outcomes)} questions written to {clean_line(name)}.", err=True)


def _show(gradebook: Gradebook, name: str | None, is_plain: bool) -> None:
    from quizbot.cli.gradebook import gradebook_lines
    from quizbot.cli.terminal import has_tables, table_console

    if is_plain or not has_tables(sys.stdout):
        for line in gradebook_lines(gradebook, name):
            click.echo(line)
        return
    from quizbot.cli.gradebook_tables import show_gradebook

    show_gradebook(gradebook, table_console(), name)
