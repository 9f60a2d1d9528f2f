"""A bank that has questions, and none to ask."""

from __future__ import annotations

from quizbot.bank.problem import Complaints
from quizbot.bank.read import Reading


def check_asked(reading: Reading, complaints: Complaints) -> None:
    """Complain of a bank whose every question is stale or rejected."""
    if reading.bank is None or reading.bank.asked:
        return
    message = "Nothing can be asked: every question is marked stale or rejected."
    remedy = "Check them against the article, then change their status."
    complaints.warn(reading.at("questions"), "nothing-asked", message, remedy)
