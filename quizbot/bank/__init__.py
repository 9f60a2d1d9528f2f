"""The bank format: read strictly, written plainly, checked with places and remedies."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizbot.bank.find import FoundBank as FoundBank
    from quizbot.bank.find import find_banks as find_banks
    from quizbot.bank.find import resolve_bank as resolve_bank
    from quizbot.bank.read import Reading as Reading
    from quizbot.bank.read import load_bank as load_bank
    from quizbot.bank.read import read_bank as read_bank
    from quizbot.bank.write import dump_bank as dump_bank
    from quizbot.bank.write import save_bank as save_bank

_HOMES = {
    "FoundBank": "find",
    "Reading": "read",
    "dump_bank": "write",
    "find_banks": "find",
    "load_bank": "read",
    "read_bank": "read",
    "resolve_bank": "find",
    "save_bank": "write",
}

__all__ = sorted(_HOMES)


def __getattr__(name: str) -> object:
    # Pydantic and PyYAML take a tenth of a second: pay for them when a bank is read.
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
