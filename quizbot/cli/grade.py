"""`quizbot grade`: one verdict with its reason, or a file of replies judged at once."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

import click

from quizbot.cli.unknown import unknown_id
from quizbot.errors import UsageError
from quizbot.text import clean, clean_line

if TYPE_CHECKING:
    from quizbot.bank.model import Question
    from quizbot.grade.judge import Judge
    from quizbot.grade.verdict import Verdict

MOST_COMPLAINTS = 20
"""Bad rows told one by one; of a file that holds no pairs the first few say it all."""


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
    quizbot grade longitude earth-degrees "about fifteen"
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
    raise unknown_id(question_id, [question.id for question in questions if question.id])


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
    from quizbot.cli.pairs import A_ROW, RowError, lines_of, open_pairs, pair_of
    from quizbot.grade.grader import grade_item

    failed, is_empty = 0, True
    with open_pairs(name) as file:
        for number, line in lines_of(file):
            is_empty = False
            try:
                row, item, candidate = pair_of(line)
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
