"""`quizbot grade`: one verdict with its reason, or a file of replies judged at once."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import click

from quizbot.errors import BankError, QuizbotError, UsageError
from quizbot.text import clean, clean_line

if TYPE_CHECKING:
    from quizbot.bank.model import Question
    from quizbot.grade.item import Item
    from quizbot.grade.judge import Judge
    from quizbot.grade.verdict import Verdict

STDIN = "-"
MOST_COMPLAINTS = 20
"""Bad rows told one by one; of a file that holds no pairs the first few say it all."""
A_ROW = '{"reference": ["key"], "candidate": "reply"}'
MOST_IDS = 12
"""Ids of a bank told where the one asked for is not among them."""
LONGEST_ROW = 1_000_000


class RowError(QuizbotError):
    """A row of a file of pairs cannot be judged."""


@click.command(
    "grade", epilog="Exit status: 0 judged, whatever the verdict; 1 something could not be read; 2 wrong usage."
)
@click.argument("bank", required=False)
@click.argument("question_id", metavar="[ID]", required=False)
@click.argument("answer", required=False)
@click.option("--pairs", metavar="FILE", help="Judge every row of a JSON Lines file; - for standard input.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON for machines: one object a verdict.")
@click.option("--no-judge", is_flag=True, help="Go by the rules alone, without the model that compares meanings.")
def command(
    bank: str | None, question_id: str | None, answer: str | None, pairs: str | None, as_json: bool, no_judge: bool
) -> int:
    """Judge typed answers: right, almost, partly or wrong, always with the reason.

    BANK is a file or the name of a bank, ID names the question in it. A row of --pairs holds
    reference (the key, then other right answers) and candidate (the reply), and may hold
    question, evidence, reject, required, tolerance, conversion, typos, kind and type, as in a bank.

    \b
    quizbot grade question_banks/tides.yaml barrage-year "in 1966"
    quizbot grade --pairs replies.jsonl --json > verdicts.jsonl
    """
    from quizbot.grade.judge import Judge

    judge = None if no_judge else Judge.packaged()
    if pairs is not None:
        if bank is not None:
            raise UsageError("grade takes either --pairs FILE or BANK ID ANSWER, not both.")
        return _grade_pairs(pairs, as_json, judge)
    if bank is None or question_id is None or answer is None:
        raise UsageError("grade needs BANK ID ANSWER, or --pairs FILE.", "See: quizbot grade --help")
    return _grade_one(bank, question_id, answer, as_json, judge)


def _grade_one(name: str, question_id: str, answer: str, as_json: bool, judge: Judge | None) -> int:
    from quizbot.bank import load_bank, resolve_bank
    from quizbot.grade import grade, rivals_of

    bank = load_bank(resolve_bank(name))
    question = _named(bank.questions, question_id)
    options = (*question.parts, *question.distractors) if question.kind == "choice" else ()
    rivals = rivals_of(bank)[question.id or question.prompt]
    found = grade(question, answer, rivals=rivals, typos=bank.settings.typos, options=options, judge=judge)
    if as_json:
        click.echo(json.dumps({"id": question_id, "answer": clean(answer), **_as_data(found)}))
    else:
        click.echo(f"{found.mark.capitalize()} ({found.score:.2f}). {found.reason} [{found.rule}]")
    return 0


def _named(questions: tuple[Question, ...], question_id: str) -> Question:
    for question in questions:
        if question.id == question_id:
            return question
    from difflib import get_close_matches

    known = [question.id for question in questions if question.id]
    near = get_close_matches(question_id, known, n=1, cutoff=0.5)
    more = f" and {len(known) - MOST_IDS} more" if len(known) > MOST_IDS else ""
    hint = f'Did you mean "{near[0]}"?' if near else f"Its ids: {', '.join(known[:MOST_IDS]) or 'none'}{more}."
    raise BankError(f'The bank has no question "{clean_line(question_id)}".', hint)


def _as_data(found: Verdict) -> dict[str, object]:
    return {
        "verdict": str(found.mark),
        "score": found.score,
        "reason": found.reason,
        "rule": found.rule,
        "matched": found.matched,
        "missing": found.missing,
        "slips": found.slips,
    }


def _grade_pairs(name: str, as_json: bool, judge: Judge | None) -> int:
    from quizbot.grade.grader import grade_item

    failed, is_empty = 0, True
    with _open(name) as file:
        for number, line in _lines(file):
            is_empty = False
            try:
                row = _row(line)
                item, candidate = _item(row), _text(row, "candidate")
            except RowError as error:
                failed += 1
                if failed <= MOST_COMPLAINTS:
                    click.echo(f"{clean_line(name)}:{number}: {error}", err=True)
                continue
            found = grade_item(item, candidate, judge)
            if as_json:
                told = {
                    **row,
                    "verdict": str(found.mark),
                    "score": found.score,
                    "reason": found.reason,
                    "rule": found.rule,
                }
                sys.stdout.write(json.dumps(told) + "\n")  # click.echo flushes, which doubles the time of a large file
            else:
                click.echo(
                    f"{found.mark:<7}{found.score:5.2f}  {clean_line(candidate)[:60]} | {found.reason} [{found.rule}]"
                )
    if is_empty:
        raise RowError(f"{clean_line(name)} holds no row.", f"Write one a line: {A_ROW}.")
    if failed > MOST_COMPLAINTS:
        click.echo(f"{clean_line(name)}: {failed - MOST_COMPLAINTS} more rows cannot be graded.", err=True)
    return 1 if failed else 0


def _open(name: str) -> nullcontext[BinaryIO] | BinaryIO:
    if name == STDIN:
        return nullcontext(sys.stdin.buffer)
    try:
        return Path(name).open("rb")
    except (OSError, ValueError) as error:
        why = error.strerror if isinstance(error, OSError) and error.strerror else "not a file name"
        raise RowError(
            f"Cannot read {clean_line(name)}: {why}.", "Give a JSON Lines file, or - for standard input."
        ) from error


def _lines(file: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """Yield the lines that are not blank with their numbers; a line is never read past what a row may hold."""
    number = 0
    while line := file.readline(LONGEST_ROW + 1):
        number += 1
        if len(line) > LONGEST_ROW:
            while (rest := file.readline(LONGEST_ROW)) and not rest.endswith(b"\n"):
                pass
        if line.strip():
            yield number, line


def _row(line: bytes) -> dict[str, object]:
    if len(line) > LONGEST_ROW:
        raise RowError(f"The row is longer than {LONGEST_ROW:,} bytes.", "Shorten it.")
    try:
        row = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise RowError("The row is not UTF-8.", "Save the file as UTF-8.") from error
    except (ValueError, RecursionError) as error:
        why = error.msg if isinstance(error, json.JSONDecodeError) else "too large or too deep"
        raise RowError(f"The row is not JSON ({why}).", "Write one JSON object a line.") from error
    if not isinstance(row, dict):
        raise RowError("The row is no JSON object.", f"Write {A_ROW}.")
    return row


def _item(row: dict[str, object]) -> Item:
    """Return the item that a row asks; built without the bank's models, which would cost more than the verdict."""
    from quizbot.grade.item import Item

    keys = _texts(row, "reference")
    if not keys:
        raise RowError('"reference" holds no key.', "Give a list of at least one text.")
    evidence = row.get("evidence")
    if isinstance(evidence, dict):
        row = {**row, "evidence": evidence.get("quote")}
    return Item(
        prompt=_text(row, "question", optional=True),
        parts=keys[:1],
        accept=keys[1:],
        reject=_texts(row, "reject", optional=True),
        required=_texts(row, "required", optional=True),
        tolerance=_tolerance(row),
        converts=_one_of(row, "conversion", ("allowed", "refused")) == "allowed",
        typos=_one_of(row, "typos", ("forgiving", "strict")) or "forgiving",
        evidence=_text(row, "evidence", optional=True),
        kind=_one_of(row, "kind", ("short", "number", "date", "cloze", "true_false", "open")) or "short",
        type=_one_of(
            row, "type", ("person", "place", "organisation", "number", "date", "phrase", "clause", "yes_no", "exact")
        ),
    )


def _text(row: dict[str, object], key: str, *, optional: bool = False) -> str:
    value = row.get(key)
    if value is None and optional:
        return ""
    if not isinstance(value, str):
        raise RowError(f'"{key}" is {"missing" if key not in row else "no text"}.', f'Give "{key}" as one string.')
    return clean(value)


def _tolerance(row: dict[str, object]) -> str | None:
    from quizbot.grade.measure import is_tolerance

    value = row.get("tolerance")
    if value is None or (isinstance(value, str) and is_tolerance(value)):
        return value
    raise RowError('"tolerance" is no number in quotes.', 'Write for example "2" or "5%".')


def _texts(row: dict[str, object], key: str, *, optional: bool = False) -> tuple[str, ...]:
    value = row.get(key)
    if value is None and optional:
        return ()
    if isinstance(value, str):
        value = [value]
    if not isinstance(value, list) or not all(isinstance(text, str) for text in value):
        raise RowError(
            f'"{key}" is {"missing" if key not in row else "no list of texts"}.', f'Give "{key}" as a list of strings.'
        )
    return tuple(text for text in map(clean, value) if text.strip())


def _one_of(row: dict[str, object], key: str, known: tuple[str, ...]) -> str | None:
    value = row.get(key)
    if value is None:
        return None
    if value not in known:
        raise RowError(f'"{key}" is not one of those that pairs may have.', f"Use one of: {', '.join(known)}.")
    return str(value)
