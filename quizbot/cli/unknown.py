"""A question asked for by an id that its bank does not have."""

from __future__ import annotations

from collections.abc import Sequence

from quizbot.bank.problem import nearest
from quizbot.errors import BankError
from quizbot.text import clean_line

MOST_IDS = 12
"""Ids of a bank told where none comes near the one asked for."""


def unknown_id(asked: str, known: Sequence[str]) -> BankError:
    """Return the error for the id `asked`, with the nearest of the `known` ones or the first of them."""
    near = nearest(asked, known)
    more = f" and {len(known) - MOST_IDS} more" if len(known) > MOST_IDS else ""
    hint = f"Did you mean '{near}'?" if near else f"Its ids: {', '.join(known[:MOST_IDS]) or 'none'}{more}."
    return BankError(f"The bank has no question '{clean_line(asked)}'.", hint)
