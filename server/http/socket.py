"""The websocket of a workshop: one connection, one session."""

import asyncio
from contextlib import AbstractContextManager

from starlette.websockets import WebSocket, WebSocketState

from server.clock import Clock
from server.http.conversation import Conversations, EndError, GoneError, farewell
from server.http.doors import MEMBERS, Caller, Door
from server.rooms.hub import Hub
from server.rooms.transport import Sink, Transport, taking, transport_for
from server.tasks import Tasks
from server.wire.close import CloseCode


class LiveSocket:
    """Serves websockets at one door: one call of `serve` for each connection."""

    def __init__(self, hub: Hub, clock: Clock, door: Door = MEMBERS) -> None:
        self._door = door
        self._conversations = Conversations(hub, clock)

    async def serve(self, websocket: WebSocket) -> None:
        """From accept to close. Whatever happens, the session leaves its room."""
        await websocket.accept()
        tasks = Tasks("websocket")
        line = SocketLine(websocket, transport_for(websocket, tasks), self._door)
        try:
            async with farewell(line):
                conversation = await self._conversations.begin(line)
                await conversation.listen()
        except asyncio.CancelledError:
            if not line.transport.aborted:
                raise
        finally:
            await tasks.close()


class SocketLine:
    """A websocket as the line of a conversation."""

    def __init__(self, websocket: WebSocket, transport: Transport, door: Door) -> None:
        self.door = door
        self.transport = transport
        self._websocket = websocket

    @property
    def workshop(self) -> str:
        return str(self._websocket.path_params["workshop"])

    @property
    def is_connected(self) -> bool:
        return self._websocket.application_state is WebSocketState.CONNECTED

    async def receive(self) -> bytes:
        """The next message; a text message is not of the protocol (F2)."""
        message = await self._websocket.receive()
        if message["type"] == "websocket.disconnect":
            raise GoneError
        data = message.get("bytes")
        if data is None:
            raise EndError(CloseCode.BAD_FRAME, "a text message")
        return bytes(data)

    async def identify(self) -> Caller:
        return await self.door.identify(self._websocket)

    def taking(self, sink: Sink) -> AbstractContextManager[None]:
        return taking(self._websocket, sink)
