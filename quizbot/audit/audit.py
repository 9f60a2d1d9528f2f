"""All checks of a bank, in the order of its file."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from quizbot.audit.asked import check_asked
from quizbot.audit.calendar import check_calendar
from quizbot.audit.evidence import check_evidence
from quizbot.audit.fitting import check_fitting
from quizbot.audit.giveaway import check_giveaways
from quizbot.audit.guess import check_guessing
from quizbot.audit.selftest import check_grading
from quizbot.audit.typable import check_typable
from quizbot.audit.wording import check_wording
from quizbot.bank.problem import Complaints, Problem, Severity
from quizbot.bank.read import Reading, read_bank


def check_bank(path: Path, *, strict: bool = False) -> list[Problem]:
    """Return every problem of the bank at `path` by place; with `strict`, warnings count as errors.

    Raises `BankError` only when there is no such file to read.
    """
    return audit_reading(read_bank(path), strict=strict)


def audit_reading(reading: Reading, *, strict: bool = False) -> list[Problem]:
    """Return the problems of a bank that is read already: those of its format and those of its sound questions."""
    complaints = Complaints(str(reading.path))
    of_questions = (check_wording, check_giveaways, check_evidence, check_typable, check_fitting, check_calendar)
    check_asked(reading, complaints)
    for check in (*of_questions, check_grading, check_guessing):
        check(reading.kept, complaints)
    found = dict.fromkeys((*reading.problems, *complaints.sorted()))
    problems = sorted(found, key=lambda problem: (problem.line, problem.column))
    return [replace(problem, severity=Severity.ERROR) for problem in problems] if strict else problems
