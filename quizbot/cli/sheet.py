"""Rows as CSV that no spreadsheet takes for formulas."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from quizbot.text import clean

_STARTS_FORMULA = tuple("=+-@\t\r\n＝＋－＠")


def guarded(text: str) -> str:
    """Return `text` cleaned, with an apostrophe in front where a spreadsheet would run it (OWASP ASVS 1.2.10)."""
    text = clean(text)
    return f"'{text}" if text.startswith(_STARTS_FORMULA) else text


def csv_text(heading: Sequence[str], rows: Iterable[Sequence[str | int | float | None]]) -> str:
    """Return a CSV document; texts are guarded, figures stay figures, None is an empty cell."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(heading)
    writer.writerows([guarded(cell) if isinstance(cell, str) else cell for cell in row] for row in rows)
    return out.getvalue()
