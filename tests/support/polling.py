"""The client's end of long polling (PROTOCOL.md Q), with the face of a websocket.

It is as unlucky as a phone in a bad network: of the answers to `events` and `frames` every third is
lost on its way, so whatever runs over it also proves that nothing is lost or doubled by that.
"""

import asyncio
from collections.abc import AsyncIterator
from itertools import count
from typing import Any

import httpx
import msgpack
from websockets.exceptions import ConnectionClosed

from server.rooms.polling import WAIT_SECONDS
from server.tasks import Tasks

POST_MAX = 256 * 1024
CUT = 1006

End = list[Any] | None


class PollSocket:
    """What the tests use of `websockets`' connection, over requests."""

    def __init__(self, http: httpx.AsyncClient, url: str, headers: dict[str, str]) -> None:
        self.close_code: int | None = None
        self.id = ""
        self._http = http
        self._url = url
        self._headers = {**headers, "Content-Type": "application/msgpack"}
        self._tasks = Tasks("polling")
        self._heard: asyncio.Queue[bytes | None] = asyncio.Queue()
        self._waiting: list[bytes] = []
        self._taken = 0
        """Messages of ours that the server has."""
        self._more = asyncio.Event()
        self._luck = {"events": count(1), "frames": count(1)}
        self.loses = 3
        """Every such answer is lost; 0: none is."""

    async def send(self, message: bytes | str) -> None:
        """The first one opens the session; the others wait for their turn."""
        assert isinstance(message, bytes), "no request carries text"
        if self.close_code is not None:
            raise ConnectionClosed(None, None)
        if not self.id:
            await self._open(message)
            return
        self._waiting.append(message)
        self._more.set()
        await asyncio.sleep(0)

    def __aiter__(self) -> AsyncIterator[bytes]:
        return self._messages()

    async def _messages(self) -> AsyncIterator[bytes]:
        while (message := await self._heard.get()) is not None:
            yield message

    async def close(self) -> None:
        """Says good-bye, if there is anybody to say it to."""
        await self._tasks.close()
        if self.close_code is None and self.id:
            try:
                answer = await self.ask("close", [self.id])
                assert (answer.status_code, answer.content) == (204, b"")
            except httpx.TransportError:
                pass
        self._over(1000)

    async def ask(self, what: str, body: object) -> httpx.Response:
        """One request as it is."""
        content = body if isinstance(body, bytes) else msgpack.packb(body)
        url = f"{self._url}/{what}"
        patience = WAIT_SECONDS + 15
        return await self._http.post(url, content=content, headers=self._headers, timeout=patience)

    async def _open(self, hello: bytes) -> None:
        self.id, end = await self._told("open", hello)
        if end is not None:
            # The frame that a refused session cannot send.
            self._heard.put_nowait(msgpack.packb(["closing", *end]))
            self._over(end[0])
            return
        self._tasks.start(self._guarded(self._poll()), "events")
        self._tasks.start(self._guarded(self._post()), "frames")

    async def _guarded(self, work: Any) -> None:  # noqa: ANN401 - a coroutine
        try:
            await work
        except httpx.TransportError:
            self._over(CUT)

    async def _poll(self) -> None:
        after, end = 0, None
        while end is None:
            messages, end = await self._told("events", [self.id, after])
            if self._is_lost("events"):
                end = None
                continue
            after += len(messages)
            for message in messages:
                self._heard.put_nowait(message)
        self._over(end[0])

    async def _post(self) -> None:
        while True:
            await self._more.wait()
            self._more.clear()
            while self._waiting:
                some = self._some()
                taken, end = await self._told("frames", [self.id, self._taken, some])
                if self._is_lost("frames"):
                    continue
                del self._waiting[: taken - self._taken]
                self._taken = taken
                if end is not None:
                    return

    def _is_lost(self, what: str) -> bool:
        return self.loses > 0 and next(self._luck[what]) % self.loses == 0

    def _some(self) -> list[bytes]:
        size, some = 0, list[bytes]()
        for message in self._waiting:
            size += len(message)
            if some and size > POST_MAX:
                break
            some.append(message)
        return some

    async def _told(self, what: str, body: object) -> Any:  # noqa: ANN401 - MessagePack
        answer = await self.ask(what, body)
        assert answer.status_code == 200, answer.text
        assert answer.headers["content-type"] == "application/msgpack"
        return msgpack.unpackb(answer.content)

    def _over(self, code: int) -> None:
        if self.close_code is None:
            self.close_code = code
            self._heard.put_nowait(None)
