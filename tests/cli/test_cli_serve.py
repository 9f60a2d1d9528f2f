"""The screen in a browser: the page, its socket, who is let in, and a real Chromium where there is one."""

from __future__ import annotations

import asyncio
import os
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from aiohttp import ClientSession, ClientWebSocketResponse, WSMsgType
from aiohttp.test_utils import TestClient, TestServer
from chromium import Chromium
from click.testing import CliRunner

from quizbot.cli.browser import BrowserServer, is_loopback
from quizbot.cli.serve import ServeError, command
from quizbot.errors import UsageError
from quizbot.store.answers import AnswerStore
from quizbot.store.paths import answers_file

ROOT = Path(__file__).parents[2]
BANK = """\
title: On bees
settings: {order: given}
questions:
- {prompt: What hums?, answer: a bee}
- {prompt: What stings?, answer: a wasp}
"""
LIMIT_S = 60
"""Generous: a starting screen shares the machine with everything else."""
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)


@pytest.fixture
async def page() -> AsyncIterator[TestClient]:  # type: ignore[type-arg]
    """Give the site without a screen behind it."""
    server = BrowserServer(["--version"], "127.0.0.1", 8000)
    async with TestClient(TestServer(await server._make_app())) as client:
        yield client


@pytest.fixture
def site(tmp_path: Path) -> Iterator[str]:
    """Run `quizbot serve` as a user does and give its address."""
    bank = tmp_path / "on bees; and $wasps.yaml"
    bank.write_text(BANK)
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "quizbot", "serve", str(bank), "--port", str(port)]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, cwd=ROOT) as server:
        assert server.stderr is not None
        told = server.stderr.readline()
        assert f"http://127.0.0.1:{port}" in told, told
        yield f"http://127.0.0.1:{port}"
        server.send_signal(signal.SIGINT)


async def until(channel: ClientWebSocketResponse, words: str) -> str:
    """Return what the screen sent up to `words`."""
    seen = ""
    async with asyncio.timeout(LIMIT_S):
        async for message in channel:
            if message.type is WSMsgType.BINARY:
                seen += message.data.decode("utf-8", "replace")
            if words in seen:
                return seen
    raise AssertionError(f"the screen ended without {words!r}: {seen[-500:]!r}")


@pytest.mark.parametrize(
    "questions",
    [
        "- {prompt: What hums?, answer: a bee, answer: a fly}",
        "- {prompt: What hums?, answer: a bee, status: stale}",
        None,
    ],
)
def test_bank_that_cannot_be_taken_is_not_served(tmp_path: Path, questions: str | None) -> None:
    """It is told as `play` tells it, with the same exit status, before any page is there."""
    bank = tmp_path / "bees.yaml"
    if questions is not None:
        bank.write_text(f"title: On bees\nquestions:\n{questions}\n")
    name = os.path.relpath(bank, ROOT)
    told = [
        subprocess.run(
            [sys.executable, "-m", "quizbot", *words], capture_output=True, text=True, timeout=LIMIT_S, cwd=ROOT
        )
        for words in (("serve", name, "--port", "1"), ("play", name, "--plain"))
    ]

    assert [each.returncode for each in told] == [1, 1]
    assert told[0].stderr == told[1].stderr
    assert told[0].stderr


async def test_page_asks_nothing_of_the_network(page: TestClient) -> None:  # type: ignore[type-arg]
    """The page and all that it names come from this server; nothing is fetched from anywhere else."""
    text = await (await page.get("/")).text()

    assert "https://" not in text
    assert "http://" not in text
    for name in ("js/textual.js", "css/xterm.css", "fonts/RobotoMono-VariableFont_wght.ttf"):
        assert f"/static/{name}" in text
        assert (await page.get(f"/static/{name}")).status == 200


async def test_socket_carries_a_question_and_its_verdict(site: str) -> None:
    """Over the socket the quiz opens, takes a typed answer, and gives its verdict; the answer is kept."""
    async with ClientSession() as http, http.ws_connect(f"{site}/ws?width=100&height=30") as channel:
        await until(channel, "What hums?")
        for key in "a bee\r":
            await channel.send_json(["stdin", key])
        assert "✓ Right" in await until(channel, "What stings?")
    with AnswerStore(answers_file()) as store:
        assert store.count() == 1


@pytest.mark.parametrize("headers", [{"Origin": "http://elsewhere.example"}, {"Host": "elsewhere.example"}], ids=str)
@pytest.mark.parametrize("path", ["/", "/ws"])
async def test_strangers_are_refused(page: TestClient, path: str, headers: dict[str, str]) -> None:  # type: ignore[type-arg]
    """A page of another site, or a foreign name that leads here, gets neither the page nor the socket."""
    assert (await page.get(path, headers=headers)).status == 403


@pytest.mark.parametrize(
    ("host", "is_here"),
    [("127.0.0.1", True), ("127.8.0.1", True), ("::1", True), ("localhost", True), ("0.0.0.0", False),
     ("192.168.0.7", False), ("::", False), ("quiz.example", False), ("", False)],
)  # fmt: skip
def test_which_hosts_are_this_machine(host: str, is_here: bool) -> None:
    """Only loopback is served without being asked twice."""
    assert is_loopback(host) is is_here


def test_other_machines_need_to_be_allowed() -> None:
    """An address that others reach is refused unless the flag says that it is meant."""
    with pytest.raises(UsageError, match="--allow-others"):
        CliRunner().invoke(command, ["--host", "0.0.0.0"], catch_exceptions=False)


def test_missing_extra_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the extra the message names what to install."""
    monkeypatch.delitem(sys.modules, "quizbot.cli.browser")
    monkeypatch.setitem(sys.modules, "textual_serve.server", None)
    monkeypatch.setitem(sys.modules, "textual_serve", None)

    with pytest.raises(ServeError, match=r"quizbot\[web\]"):
        CliRunner().invoke(command, [], catch_exceptions=False)


@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here; the page and socket are tested without it")
async def test_a_real_browser_answers_a_question(site: str, tmp_path: Path) -> None:
    """In Chromium the quiz opens, an answer is typed, and the verdict reaches the page; the screen is drawn."""
    assert CHROMIUM is not None
    async with ClientSession() as http, Chromium(CHROMIUM, tmp_path, http) as browser, asyncio.timeout(2 * LIMIT_S):
        await browser.open(site)
        await browser.until("What hums?")
        await browser.type("a bee\r")
        await browser.until("✓ Right")
        await browser.until("What stings?")
        picture = await browser.screenshot()

    assert len(picture) > 20_000, "an empty page makes a smaller picture"
    with AnswerStore(answers_file()) as store:
        assert store.count() == 1
