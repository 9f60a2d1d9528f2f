"""What the terminal can show."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from rich.console import Console


def has_tables(out: TextIO) -> bool:
    """Tell whether bars and tables can be drawn on `out`: a terminal with a cursor that can write them."""
    if not out.isatty() or (os.environ.get("TERM", "") in ("dumb", "") and os.name != "nt"):
        return False
    try:
        "━─▇".encode(out.encoding or "ascii")
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def table_console() -> Console:
    """Return a console that reads no markup and guesses at no numbers or names; NO_COLOR takes its colours."""
    from rich.console import Console

    return Console(markup=False, highlight=False, emoji=False, soft_wrap=False)
