"""Both ways out to a client under one contract, on a real server with a real client."""

import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from unittest.mock import patch

import pytest
import uvicorn
from starlette.applications import Starlette
from starlette.routing import WebSocketRoute
from starlette.websockets import WebSocket, WebSocketDisconnect
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed
from websockets.frames import Frame, Opcode
from websockets.streams import StreamReader

from server.rooms import transport as module
from server.rooms.transport import (
    AsgiTransport,
    DirectProtocol,
    DirectTransport,
    Transport,
    frame_binary,
    transport_for,
)
from server.tasks import Tasks

KINDS: dict[str, tuple[type[DirectProtocol] | str, type]] = {
    "direct": (DirectProtocol, DirectTransport),
    "asgi": ("websockets-sansio", AsgiTransport),
}


class Server:
    """uvicorn with one websocket whose handler reads until its client is gone."""

    def __init__(self, kind: str, *, pings: float = 20.0) -> None:
        """`pings`: seconds between two of the server's, and to answer one."""
        self.kind = kind
        self.pings = pings
        self.met: asyncio.Queue[Transport] = asyncio.Queue()
        self.ended: asyncio.Queue[str] = asyncio.Queue()

    async def handle(self, websocket: WebSocket) -> None:
        await websocket.accept()
        tasks = Tasks("test")
        transport = transport_for(websocket, tasks)
        assert isinstance(transport, KINDS[self.kind][1])
        self.met.put_nowait(transport)
        try:
            while True:
                await websocket.receive_bytes()
        except WebSocketDisconnect:
            self.ended.put_nowait("disconnected")
        except asyncio.CancelledError:
            if not transport.aborted:
                raise
            self.ended.put_nowait("aborted")
        finally:
            await tasks.close()


@asynccontextmanager
async def serving(server: Server) -> AsyncIterator[int]:
    app = Starlette(routes=[WebSocketRoute("/", server.handle)])
    ws = KINDS[server.kind][0]
    config = uvicorn.Config(
        app,
        ws=ws,
        lifespan="off",
        log_config=None,
        ws_per_message_deflate=False,
        ws_ping_interval=server.pings,
        ws_ping_timeout=server.pings,
    )
    running = uvicorn.Server(config)
    started = asyncio.Event()
    startup = running.startup

    async def start(sockets: list[socket.socket] | None = None) -> None:
        await startup(sockets)
        started.set()

    running.startup = start  # type: ignore[method-assign]
    listener = socket.create_server(("127.0.0.1", 0))
    async with asyncio.TaskGroup() as group:
        task = group.create_task(running._serve([listener]))
        await started.wait()
        try:
            yield listener.getsockname()[1]
        finally:
            running.should_exit = True
            running.force_exit = True
            await task


@pytest.fixture(params=KINDS)
def server(request: pytest.FixtureRequest) -> Server:
    return Server(request.param)


@asynccontextmanager
async def meeting(server: Server) -> AsyncIterator[tuple[ClientConnection, Transport]]:
    async with (
        asyncio.timeout(20),
        serving(server) as port,
        connect(f"ws://127.0.0.1:{port}", compression=None, max_size=None) as client,
    ):
        yield client, await server.met.get()


async def test_t7_a_stop_while_a_client_says_good_bye_is_no_failure() -> None:
    async with meeting(Server("direct")) as (client, transport):
        assert isinstance(transport, DirectTransport)
        # As when its good-bye was read and not yet handled.
        transport._protocol.conn.send_close(1001)
        transport._protocol.shutdown()
        await client.wait_closed()


async def unread(client: ClientConnection, transport: Transport) -> None:
    """The client stops reading, and so much is written that the network takes no more."""
    client.transport.pause_reading()
    while transport.buffered < 1024 * 1024:
        transport.write(bytes(1024 * 1024))
        await asyncio.sleep(0)


async def test_messages_arrive_whole_binary_and_in_order(server: Server) -> None:
    async with meeting(server) as (client, transport):
        sizes = [0, 1, 125, 126, 65_535, 65_536, 300_000, 7]
        for size in sizes:
            transport.write(bytes([size % 251]) * size)
        got = [await client.recv() for _ in sizes]
        assert got == [bytes([size % 251]) * size for size in sizes]


async def test_writing_never_waits_and_what_is_not_taken_is_counted(server: Server) -> None:
    async with meeting(server) as (client, transport):
        assert transport.buffered == 0
        await unread(client, transport)
        client.transport.resume_reading()
        transport.write(b"last")
        while await client.recv() != b"last":
            pass
        assert transport.buffered == 0


async def test_k3_the_close_comes_behind_what_was_written_with_code_and_reason(
    server: Server,
) -> None:
    async with meeting(server) as (client, transport):
        transport.write(bytes(500_000))
        transport.write(b"good-bye")
        await transport.close(4403, "REMOVED")
        assert await _all(client) == [bytes(500_000), b"good-bye"]
        assert (client.close_code, client.close_reason) == (4403, "REMOVED")
        assert await server.ended.get() == "disconnected"


async def test_t5_writing_and_closing_after_the_client_left_is_nothing(server: Server) -> None:
    async with meeting(server) as (client, transport):
        await client.close()
        assert await server.ended.get() == "disconnected"
        transport.write(b"too late")
        await transport.close(1013, "TRY_LATER")
        transport.write(b"later still")
        assert transport.buffered == 0


async def test_t2_abort_ends_the_connection_and_its_handler(server: Server) -> None:
    async with meeting(server) as (client, transport):
        transport.abort()
        assert await server.ended.get() in ("disconnected", "aborted")
        with pytest.raises(ConnectionClosed):
            await client.recv()


async def test_t2_a_client_that_does_not_read_cannot_hold_up_a_close(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "CLOSE_TIMEOUT", 0.1)
    async with meeting(server) as (client, transport):
        await unread(client, transport)
        await transport.close(1012, "RESTART")
        assert await server.ended.get() in ("disconnected", "aborted")
        client.transport.abort()


async def test_t2_who_reads_nothing_and_so_answers_no_ping_is_aborted() -> None:
    """A close would wait for ever: its own bytes stand behind those that nobody takes."""
    server = Server("direct", pings=0.2)
    async with meeting(server) as (client, transport):
        await unread(client, transport)
        assert await server.ended.get() == "disconnected"
        assert transport.buffered == 0
        client.transport.abort()


async def _all(client: ClientConnection) -> list[str | bytes]:
    got: list[str | bytes] = []
    try:
        while True:
            got.append(await client.recv())
    except ConnectionClosed:
        return got


@pytest.mark.parametrize("size", [0, 1, 125, 126, 127, 65_535, 65_536, 70_000])
def test_a_ready_made_frame_is_what_the_parser_of_websockets_reads(size: int) -> None:
    payload = bytes(range(256)) * (size // 256) + bytes(size % 256)
    reader = StreamReader()
    reader.feed_data(frame_binary(payload))
    parsing = Frame.parse(reader.read_exact, mask=False)
    with pytest.raises(StopIteration) as done:
        next(parsing)
    frame = done.value.value
    assert (frame.opcode, frame.fin, frame.data) == (Opcode.BINARY, True, payload)
    assert (frame.rsv1, frame.rsv2, frame.rsv3) == (False, False, False)
    assert frame_binary(payload) == Frame(Opcode.BINARY, payload).serialize(mask=False)


async def test_f1_messages_come_whole_and_in_order_however_their_bytes_are_cut() -> None:
    """One at a time they need no parser, and what is between them is not overlooked."""
    payloads = [bytes([length % 251]) * length for length in (0, 1, 125, 126, 127, 300, 70_000)] * 3
    whole = [
        Frame(Opcode.BINARY, payload).serialize(mask=True, extensions=[]) for payload in payloads
    ]
    ping = Frame(Opcode.PING, b"p").serialize(mask=True, extensions=[])
    async with meeting(Server("direct")) as (_, transport):
        assert isinstance(transport, DirectTransport)
        protocol, got = transport._protocol, list[bytes]()

        def sink(data: bytes | bytearray | memoryview) -> bool:
            got.append(bytes(data))
            return True

        protocol.sink = sink
        parse = protocol.conn.receive_data
        with patch.object(protocol.conn, "receive_data", side_effect=parse) as parsed:
            for frame in whole:
                protocol.data_received(frame)
            # The first, with which it begins, and those that are long.
            assert parsed.call_count == 4
            for size in (1, 2, 3, 7, 200):
                stream = b"".join(each + ping for each in whole[:6] + whole[7:9])
                for start in range(0, len(stream), size):
                    protocol.data_received(stream[start : start + size])
                protocol.data_received(whole[2])
        again = [*payloads[:6], *payloads[7:9], payloads[2]]
        assert got == payloads + again * 5
        # A message in parts: nothing of it may be taken for another one.
        half = Frame(Opcode.BINARY, b"half", fin=False).serialize(mask=True, extensions=[])
        protocol.data_received(half)
        protocol.data_received(whole[1])
        assert len(got) == len(payloads + again * 5)
        assert protocol.conn.parser_exc is not None
