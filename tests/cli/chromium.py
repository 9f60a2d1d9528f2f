"""A headless Chromium driven over its own protocol: open, type, wait for what the page receives, picture."""

from __future__ import annotations

import asyncio
import base64
import json
from itertools import count
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from aiohttp import ClientSession, ClientWebSocketResponse

FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync --disable-dev-shm-usage --remote-debugging-port=0 "
    "--window-size=1100,700"
).split()


class Chromium:
    """One page; use it in an ``async with`` block."""

    def __init__(self, program: str, folder: Path, http: ClientSession) -> None:
        self._program = program
        self._folder = folder / "profile"
        self._http = http
        self._numbers = count(1)
        self._received = ""

    async def __aenter__(self) -> Self:
        self._process = await asyncio.create_subprocess_exec(
            self._program, *FLAGS, f"--user-data-dir={self._folder}", "about:blank",
            stdout=asyncio.subprocess.DEVNULL, stderr=asyncio.subprocess.DEVNULL,
        )  # fmt: skip
        port = await self._port()
        async with self._http.get(f"http://127.0.0.1:{port}/json/list") as answer:
            pages = [each for each in await answer.json() if each["type"] == "page"]
        self._socket: ClientWebSocketResponse = await self._http.ws_connect(
            pages[0]["webSocketDebuggerUrl"], max_msg_size=0
        )
        await self._call("Page.enable")
        await self._call("Emulation.setFocusEmulationEnabled", enabled=True)
        await self._call("Network.enable")
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._socket.close()
        self._process.terminate()
        await self._process.wait()

    async def open(self, url: str) -> None:
        await self._call("Page.navigate", url=url)

    async def type(self, text: str) -> None:
        for character in text:
            key = {"key": "Enter", "code": "Enter", "windowsVirtualKeyCode": 13} if character == "\r" else {}
            await self._call("Input.dispatchKeyEvent", type="keyDown", text=character, **key)
            await self._call("Input.dispatchKeyEvent", type="keyUp", **key)

    async def until(self, words: str) -> None:
        """Wait until the page has received `words` over its socket."""
        while words not in self._received:
            self._hear(await self._socket.receive_json())

    async def screenshot(self) -> bytes:
        """Return the page as PNG."""
        await self._call("Runtime.evaluate", awaitPromise=True, expression=_TWO_FRAMES)
        return base64.b64decode((await self._call("Page.captureScreenshot"))["data"])

    async def _call(self, method: str, **parameters: object) -> Any:
        number = next(self._numbers)
        await self._socket.send_str(json.dumps({"id": number, "method": method, "params": parameters}))
        while True:
            message = await self._socket.receive_json()
            if message.get("id") == number:
                assert "error" not in message, message
                return message["result"]
            self._hear(message)

    def _hear(self, message: dict[str, Any]) -> None:
        if message.get("method") == "Network.webSocketFrameReceived":
            frame = message["params"]["response"]
            if frame["opcode"] == 2:
                self._received += base64.b64decode(frame["payloadData"]).decode("utf-8", "replace")

    async def _port(self) -> int:
        written = self._folder / "DevToolsActivePort"
        async with asyncio.timeout(60):
            while not (written.is_file() and "\n" in written.read_text()):
                await asyncio.sleep(0.05)
        return int(written.read_text().split()[0])


_TWO_FRAMES = "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"
