"""The same sessions without a websocket, for networks that refuse those (PROTOCOL.md Q)."""

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from typing import Annotated, Any, TypeVar

import msgspec
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route
from starlette.types import Receive, Scope, Send

from server.clock import Clock
from server.errors import ApiError
from server.http.answers import UPLOAD, Packed, allow, read_packed
from server.http.conversation import Conversations, EndError
from server.http.doors import MEMBERS, Door
from server.http.polls import Poll, PollLine, Polls, owner_of
from server.rooms.hub import Hub
from server.rooms.polling import WAIT_SECONDS, AheadError, End, PollTransport
from server.tasks import Tasks
from server.wire.close import CloseCode

BODY_MAX = 512 * 1024
"""Bytes of a request: the largest frame, and what stands around it."""

FRAMES_SECONDS = 10.0
"""How long frames wait for a session that is not read any further, before the client is told."""

START_OVER = End(CloseCode.RESTART, CloseCode.RESTART.name, 0)


Number = Annotated[int, msgspec.Meta(ge=0)]


class EventsForm(msgspec.Struct, frozen=True, array_like=True, forbid_unknown_fields=True):
    """Asks for what comes after so many messages."""

    id: str
    after: Number


class FramesForm(msgspec.Struct, frozen=True, array_like=True, forbid_unknown_fields=True):
    """Messages of the client, numbered from `first`."""

    id: str
    first: Number
    messages: tuple[bytes, ...]


class CloseForm(msgspec.Struct, frozen=True, array_like=True, forbid_unknown_fields=True):
    """A page says good-bye."""

    id: str


Form = TypeVar("Form", bound=msgspec.Struct)


class LivePoll:
    """Serves sessions over requests, at one door."""

    def __init__(self, hub: Hub, clock: Clock, door: Door = MEMBERS) -> None:
        self._door = door
        self.polls = Polls()
        self._conversations = Conversations(hub, clock)

    async def stop(self) -> None:
        """Ends all sessions at once; a stop has said good-bye to them before."""
        await self.polls.close()

    def routes(self) -> Sequence[BaseRoute]:
        """Its addresses. Only POST: the guard of origins lets reading pass."""
        handlers = (self.open, self.events, self.frames, self.close)
        return [
            Route(f"/poll{self._door.path}/{handler.__name__}", handler, methods=["POST"])
            for handler in handlers
        ]

    async def open(self, request: Request) -> Response:
        """POST hello -> [id, end]."""
        line = PollLine(request, await read_packed(request, limit=BODY_MAX), self._door)
        with line.transport.polling():
            try:
                conversation = await self._conversations.begin(line)
            except EndError as end:
                line.transport.abort()
                return Packed(("", End(end.code, str(end), end.retry_ms)))
            return Packed((self.polls.add(line, conversation, owner_of(request)), None))

    async def events(self, request: Request) -> Response:
        """POST [id, after] -> [[message, ...], end], when there is something to tell."""
        form = await _read(request, EventsForm)
        poll = self._find(request, form.id)
        if poll is None:
            return Packed(((), START_OVER))
        transport = poll.line.transport
        try:
            if not transport.take(form.after):
                return Packed(((), None))
        except AheadError:
            poll.line.fail("messages that were not sent")
        with transport.polling():
            allow(request.scope, WAIT_SECONDS + UPLOAD)
            return Parcel(await _next(request, transport), transport)

    async def frames(self, request: Request) -> Response:
        """POST [id, from, [message, ...]] -> [taken, end]."""
        form = await _read(request, FramesForm)
        poll = self._find(request, form.id)
        if poll is None:
            return Packed((0, START_OVER))
        with suppress(TimeoutError):
            async with asyncio.timeout(FRAMES_SECONDS):
                await poll.line.offer(form.first, form.messages)
        return Packed((poll.line.taken, _end_of(poll.line.transport)))

    async def close(self, request: Request) -> Response:
        """POST [id]: the session leaves."""
        poll = self._find(request, (await _read(request, CloseForm)).id)
        if poll is not None:
            poll.line.transport.abort()
        return Response(status_code=204)

    def _find(self, request: Request, id: str) -> Poll | None:
        return self.polls.find(id, owner=owner_of(request))


class Parcel(Packed):
    """An answer with messages: until the client has taken it, she is there."""

    def __init__(self, content: Any, transport: PollTransport) -> None:  # noqa: ANN401
        super().__init__(content)
        self._transport = transport

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        with self._transport.polling():
            await super().__call__(scope, receive, send)


async def _next(request: Request, transport: PollTransport) -> tuple[list[bytes], End | None]:
    """What a poll is answered with. Raises ClientDisconnect when nobody waits for it any more."""
    tasks = Tasks("events")
    try:
        waiting = tasks.start(transport.next(), "next")
        leaving = tasks.start(_disconnected(request), "leaving")
        await asyncio.wait((waiting, leaving), return_when=asyncio.FIRST_COMPLETED)
        if not waiting.done():
            raise ClientDisconnect
        messages, end = waiting.result()
        return messages, START_OVER if transport.gone.is_set() else end
    finally:
        await tasks.close()


async def _disconnected(request: Request) -> None:
    while (await request.receive())["type"] != "http.disconnect":
        pass


def _end_of(transport: PollTransport) -> End | None:
    return START_OVER if transport.gone.is_set() else transport.end


async def _read(request: Request, form: type[Form]) -> Form:
    body = await read_packed(request, limit=BODY_MAX)
    try:
        return msgspec.msgpack.decode(body, type=form)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError, ValueError):
        raise ApiError("bad_request") from None
