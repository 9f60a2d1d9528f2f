"""What the screen asks of a real terminal beyond Textual: patience with its bytes, and a clean end when it is ended."""

from __future__ import annotations

import asyncio
import os
import signal
from codecs import IncrementalDecoder, getincrementaldecoder
from collections.abc import Callable
from functools import partial
from typing import Any

from textual.app import App


def forgive_bytes() -> None:
    """Let keys that are not UTF-8, from a terminal set otherwise, come as � instead of ending the program."""
    if os.name == "posix":
        from textual.drivers import linux_driver

        vars(linux_driver)["getincrementaldecoder"] = _lenient


def leave_on_signals(app: App[Any]) -> None:
    """End `app` in order, the terminal restored, when it is told to terminate or its window is closed."""
    if os.name != "posix" or app.is_headless or app.is_web:
        return
    for number in (signal.SIGTERM, signal.SIGHUP):
        asyncio.get_running_loop().add_signal_handler(number, _leave, app, 128 + number)


def _lenient(encoding: str) -> Callable[[], IncrementalDecoder]:
    return partial(getincrementaldecoder(encoding), "replace")


def _leave(app: App[Any], status: int) -> None:
    app.exit(return_code=status)
