"""The linter: a bank held against its article, its own questions and the grader."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizbot.audit.audit import audit_reading as audit_reading
    from quizbot.audit.audit import check_bank as check_bank
    from quizbot.audit.rules import explain as explain

_HOMES = {"audit_reading": "audit", "check_bank": "audit", "explain": "rules"}

__all__ = sorted(_HOMES)


def __getattr__(name: str) -> object:
    # The grader and the models are loaded when a bank is checked, not when a room is named.
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
