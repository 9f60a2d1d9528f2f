"""The screen in a browser: textual-serve behind a page of our own that asks nothing of the network."""

from __future__ import annotations

import shlex
import subprocess
import sys
from collections.abc import Sequence
from ipaddress import ip_address
from pathlib import Path
from urllib.parse import urlsplit

import click
from aiohttp import web
from textual_serve.server import Server

_PAGE = Path(__file__).parent / "page"


class BrowserServer(Server):
    """Serve the screen that `arguments` of quizbot open; each page has a process of its own.

    A page of another site, which a browser would let talk to this machine, is refused by its origin; so is a
    foreign name that leads here. `is_open` lets every name in: who listens on a public address wants visitors.
    """

    def __init__(self, arguments: Sequence[str], host: str, port: int, *, is_open: bool = False) -> None:
        command = [sys.executable, "-m", "quizbot", *arguments]
        line = subprocess.list2cmdline(command) if sys.platform == "win32" else shlex.join(command)
        super().__init__(line, host=host, port=port, title="quizbot", templates_path=_PAGE)
        self._is_open = is_open

    def initialize_logging(self) -> None:
        """Leave logging as it is: what a student types is no one else's to read."""

    async def on_startup(self, app: web.Application) -> None:
        """Say nothing before the address is had; `run` tells it."""

    def run(self) -> None:
        """Serve until Ctrl+C; raises OSError when the address cannot be had."""
        shown = f"[{self.host}]" if ":" in self.host else self.host
        told = f"quizbot: open http://{shown}:{self.port} in a browser; Ctrl+C stops."
        web.run_app(
            self._make_app(),
            host=self.host,
            port=self.port,
            shutdown_timeout=1,  # an open page would hold Ctrl+C back for a minute
            print=lambda _: click.echo(told, err=True),
        )

    async def handle_index(self, request: web.Request) -> web.StreamResponse:
        self._refuse_strangers(request)
        page: web.StreamResponse = await super().handle_index(request)
        page.headers["X-Frame-Options"] = "DENY"
        return page

    async def handle_websocket(self, request: web.Request) -> web.WebSocketResponse:
        self._refuse_strangers(request)
        return await super().handle_websocket(request)

    def _refuse_strangers(self, request: web.Request) -> None:
        origin = request.headers.get("Origin")
        is_foreign = origin is not None and urlsplit(origin).netloc != request.host
        if is_foreign or not (self._is_open or is_loopback(urlsplit(f"//{request.host}").hostname or "")):
            raise web.HTTPForbidden(text="quizbot answers only to its own page.")


def is_loopback(host: str) -> bool:
    """Tell whether `host`, a name or an address, can be reached from this machine only."""
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False
