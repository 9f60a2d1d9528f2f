"""`quizbot check`: what is wrong with a bank, where, and how to mend it."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from textwrap import indent, wrap
from typing import TYPE_CHECKING

import click

from quizbot.bank.problem import Problem
from quizbot.cli.amounts import counted
from quizbot.errors import BankError
from quizbot.text import clean_line

if TYPE_CHECKING:
    from quizbot.audit.judging import Judging

STDIN = "-"
_WIDTH = 96


@dataclass(frozen=True, slots=True)
class Report:
    """What was found in one bank; `failure` says why it could not be read at all."""

    name: str
    questions: int
    drafts: int
    problems: Sequence[Problem]
    failure: str = ""
    judgings: Sequence[Judging] = ()
    """How each question is judged, where that was asked for."""

    def count(self, *, errors: bool) -> int:
        return sum(problem.is_error is errors for problem in self.problems) + (errors and bool(self.failure))


@click.command("check", epilog="Exit status: 0 nothing to mend, 1 problems found, 2 wrong usage.")
@click.argument("banks", metavar="BANK...", nargs=-1, required=True)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON document for machines.")
@click.option("--strict", is_flag=True, help="Count warnings as errors.")
@click.option("--explain", "explains", is_flag=True, help="Say why each rule is there, and how each answer is judged.")
@click.option("--no-judge", is_flag=True, help="Go by the rules alone, without the model that compares meanings.")
def command(banks: tuple[str, ...], as_json: bool, strict: bool, explains: bool, no_judge: bool) -> int:
    """Check question banks: format, evidence, give-aways, and the grader on your own answers.

    BANK is a file, the name of a bank, or - for standard input. Each problem is one line,
    file:line:column, with how to mend it. --explain adds why each rule is there and, for each
    question, the type of its answer, what is forgiven, and the verdicts on a few replies.

    \b
    quizbot check my-bank.yaml
    quizbot check --strict --explain question_banks/*.yaml
    """
    reports = [_report(name, strict, explains, no_judge) for name in banks]
    if as_json:
        click.echo(json.dumps({"banks": [_as_data(report, explains) for report in reports]}, indent=2))
    else:
        for line in _lines(reports, explains):
            click.echo(line)
        click.echo(_summary(reports), err=True)
    return 1 if any(report.count(errors=True) for report in reports) else 0


def _report(name: str, strict: bool, explains: bool, no_judge: bool) -> Report:
    # Models, grader and article reader take a fifth of a second: --help does not wait for them.
    from quizbot.audit.audit import audit_reading
    from quizbot.audit.judging import explain_judging
    from quizbot.bank.find import resolve_bank
    from quizbot.bank.nodes import MAX_BYTES
    from quizbot.bank.read import read_bank, read_bytes
    from quizbot.grade.judge import Judge

    shown_name = clean_line(name)
    try:
        if name == STDIN:
            content = sys.stdin.buffer.read(MAX_BYTES + 1)
            if len(content) > MAX_BYTES:
                raise BankError(f"Standard input is larger than {MAX_BYTES // 1_000_000} MB.", "Split the bank.")
            reading = read_bytes(content, Path(STDIN))
        else:
            reading = read_bank(resolve_bank(name))
    except BankError as error:
        return Report(shown_name, 0, 0, (), clean_line(str(error)))
    judgings = explain_judging(reading, None if no_judge else Judge.packaged()) if explains else ()
    asked = sum(question.is_asked for _, question in reading.questions)
    drafts = sum(question.status == "draft" for _, question in reading.questions)
    return Report(shown_name, asked, drafts, audit_reading(reading, strict=strict), judgings=judgings)


def _lines(reports: Iterable[Report], explains: bool) -> Iterable[str]:
    from quizbot.audit.rules import explain

    explained: set[str] = set()
    for report in reports:
        if report.failure:
            yield f"{report.name}: error: {report.failure}"
        for problem in report.problems:
            yield f"{problem.place}: {problem.severity}: {problem.message} {problem.remedy}"
            if explains and problem.rule not in explained:
                explained.add(problem.rule)
                why = wrap(f"{problem.rule}: {explain(problem.rule)}", _WIDTH)
                yield indent("\n".join(why), "    ")
        for judging in report.judgings:
            yield from _told(judging)


def _told(judging: Judging) -> Iterable[str]:
    how = "inferred" if judging.is_inferred else "as the bank says"
    yield f"{judging.place}: {judging.name}: judged as {judging.type} ({how}). Forgiven: {judging.forgiven}."
    for sample in judging.samples:
        found = sample.verdict
        yield f"    {found.mark:<7} {sample.reply} | {found.reason} [{found.rule}]"


def _summary(reports: Sequence[Report]) -> str:
    questions = sum(report.questions for report in reports)
    drafts = sum(report.drafts for report in reports)
    errors = sum(report.count(errors=True) for report in reports)
    warnings = sum(report.count(errors=False) for report in reports)
    found = f"{counted(errors, 'error')}, {counted(warnings, 'warning')}" if errors or warnings else "nothing to mend"
    unread = f", {drafts} of them {'a draft' if drafts == 1 else 'drafts'}" if drafts else ""
    return f"{counted(len(reports), 'bank')}, {counted(questions, 'sound question')}{unread}: {found}."


def _as_data(report: Report, explains: bool) -> dict[str, object]:
    from quizbot.audit.rules import explain

    problems = [
        {**asdict(problem), "why": explain(problem.rule)} if explains else asdict(problem)
        for problem in report.problems
    ]
    failure = {"failure": report.failure} if report.failure else {}
    judging = {"judging": [asdict(one) for one in report.judgings]} if explains else {}
    return {
        "name": report.name,
        "questions": report.questions,
        "drafts": report.drafts,
        **failure,
        "problems": problems,
        **judging,
    }
