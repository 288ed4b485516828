"""Websockets below the network: what a browser's connection is told, and how it ends."""

import asyncio
from collections.abc import Callable
from typing import Any

import httpx
import msgspec
from starlette.applications import Starlette
from starlette.websockets import WebSocket

from boards.view import VIEW_VERSION
from server.demo.twin import Twin
from server.http.context import Context
from server.wire.messages import PROTOCOL, ClientFrame, Hello

PATIENCE = 10


class Wire:
    """The far end of one websocket, with the cookies of a browser."""

    def __init__(self, context: Context, workshop: str, browser: httpx.AsyncClient) -> None:
        app = Starlette()
        app.state.context = context
        cookies = "; ".join(f"{cookie.name}={cookie.value}" for cookie in browser.cookies.jar)
        scope = {
            "type": "websocket",
            "app": app,
            "path": f"/ws/w/{workshop}",
            "path_params": {"workshop": workshop},
            "headers": [(b"cookie", cookies.encode())],
        }
        self.twin = Twin()
        self.websocket = WebSocket(scope, self._receive, self._send)
        self._inbox: asyncio.Queue[dict[str, Any]] = asyncio.Queue()
        self._inbox.put_nowait({"type": "websocket.connect"})
        self.send_bytes(msgspec.msgpack.encode(Hello(PROTOCOL, 0, 0, VIEW_VERSION, "full")))

    def send(self, frame: ClientFrame) -> None:
        self.send_bytes(msgspec.msgpack.encode(frame))

    def send_bytes(self, data: bytes) -> None:
        self._inbox.put_nowait({"type": "websocket.receive", "bytes": data})

    async def _receive(self) -> dict[str, Any]:
        return await self._inbox.get()

    async def _send(self, message: Any) -> None:  # noqa: ANN401 - ASGI's own
        if message["type"] == "websocket.send":
            self.twin.take(message["bytes"])
        elif message["type"] == "websocket.close":
            self._inbox.put_nowait({"type": "websocket.disconnect", "code": message["code"]})


Connect = Callable[[str, httpx.AsyncClient], tuple[Wire, "asyncio.Task[None]"]]
"""Has a browser's connection to a workshop served, in a task that ends with it."""


async def inside(wire: Wire) -> None:
    await asyncio.wait_for(wire.twin.ready.wait(), PATIENCE)


async def over(wire: Wire, task: asyncio.Task[None]) -> int:
    """The code that it was told, once its handler has ended."""
    await asyncio.wait_for(task, PATIENCE)
    assert wire.twin.closing is not None
    return wire.twin.closing[0]
