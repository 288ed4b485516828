"""Runs the application under uvicorn: one process, one port, and a calm end."""

import asyncio
import errno
import gc
import ipaddress
import resource
import signal
import socket
import sys
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager

import uvicorn
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from server.app import Samskapa, samskapa
from server.garbage import only_at_last
from server.offload import SWITCH
from server.rooms.hub import Hub
from server.rooms.transport import DirectProtocol
from server.settings import Settings

MESSAGE_MAX = 2 * 1024 * 1024
"""Bytes that uvicorn takes for one message. Above the protocol's 256 KiB, so that a client learns
what was wrong (F2) instead of seeing its connection fail."""

KEEPALIVE_SECONDS = 8.0
PONG_SECONDS = 20.0
"""A ping this often, and so long to answer it, as long as the client waits for a sign of us (K1).
Together below 30 s: it finds who reads nothing in a quiet room, where no buffer fills (T2)."""

UNREAD_TIMEOUT_MS = 20_000
"""The kernel drops a connection whose bytes nobody takes for so long (rule T2)."""

GRACE_SECONDS = 10

OPEN_FILES = 65_536
"""Connections are open files, and many systems begin with 1,024: fewer than one full workshop."""

REQUEST_SECONDS = 10.0
"""A connection that has asked for nothing by then is closed: uvicorn would keep it for ever."""


class PortError(Exception):
    """The address cannot be listened on; the message says why and what to do."""


def listen(settings: Settings) -> socket.socket:
    """The listening socket; raises PortError."""
    try:
        family = _family(settings.host)
        listener = socket.create_server(
            (settings.host, settings.port), family=family, backlog=2048, reuse_port=False
        )
    except OSError as error:
        raise PortError(_why(error, settings)) from None
    if hasattr(socket, "TCP_USER_TIMEOUT"):
        listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT, UNREAD_TIMEOUT_MS)
    return listener


def _family(host: str) -> socket.AddressFamily:
    try:
        version = ipaddress.ip_address(host).version
    except ValueError:
        return socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)[0][0]
    return socket.AF_INET6 if version == 6 else socket.AF_INET


def _why(error: OSError, settings: Settings) -> str:
    place = f"HOST={settings.host} PORT={settings.port}"
    if error.errno == errno.EADDRINUSE:
        return f"{place}: the port is taken. Stop what uses it, or choose another: PORT=8001"
    if error.errno == errno.EACCES:
        return f"{place}: not permitted. Ports below 1024 need rights; choose another: PORT=8000"
    if error.errno == errno.EADDRNOTAVAIL:
        return f"{place}: this machine does not have that address. HOST=0.0.0.0 takes all it has"
    return f"{place}: {error.strerror or error}"


def _allow_files() -> None:
    """As many as we may, without rights: the soft limit up to the hard one."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = OPEN_FILES if hard == resource.RLIM_INFINITY else min(hard, OPEN_FILES)
    if soft != resource.RLIM_INFINITY and soft < wanted:
        resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))


def _hold_up_nobody() -> None:
    """What would keep everybody waiting: threads, and looking for garbage in what stays for good.

    Half of what a whole search goes through was there at the start: 12 of 30 ms.
    """
    sys.setswitchinterval(SWITCH)
    gc.collect()
    gc.freeze()
    only_at_last()


class PromptProtocol(HttpToolsProtocol):
    """uvicorn's HTTP protocol, which does not wait for ever for a first request."""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        self._has_asked = False
        self.loop.call_later(REQUEST_SECONDS, self._hurry)

    def on_headers_complete(self) -> None:
        self._has_asked = True
        super().on_headers_complete()

    def _hurry(self) -> None:
        if not self._has_asked:
            self.transport.close()


class _Server(uvicorn.Server):
    """uvicorn, which says when it is up and sends people away gently before it stops."""

    def __init__(
        self, config: uvicorn.Config, hub: Hub, started: Callable[[], Awaitable[None]]
    ) -> None:
        super().__init__(config)
        self._hub = hub
        self._started = started

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Takes the signals that mean 'stop'.

        uvicorn's own raises them once more when it has stopped, and the process would end there,
        with rooms, database and lock still open.
        """
        loop = asyncio.get_running_loop()
        for number in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(number, self.handle_exit, number, None)
        try:
            yield
        finally:
            for number in (signal.SIGINT, signal.SIGTERM):
                loop.remove_signal_handler(number)

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        await self._started()
        _hold_up_nobody()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        await self._hub.drain()
        await super().shutdown(sockets)


def _config(server: Samskapa, settings: Settings) -> uvicorn.Config:
    return uvicorn.Config(
        server.app,
        http=PromptProtocol,
        ws=DirectProtocol,
        ws_max_size=MESSAGE_MAX,
        ws_per_message_deflate=False,
        ws_ping_interval=KEEPALIVE_SECONDS,
        ws_ping_timeout=PONG_SECONDS,
        lifespan="off",
        log_config=None,
        access_log=False,
        server_header=False,
        proxy_headers=bool(settings.trusted_proxies),
        forwarded_allow_ips=[str(network) for network in settings.trusted_proxies],
        timeout_graceful_shutdown=GRACE_SECONDS,
    )


async def serve(settings: Settings, started: Callable[[Samskapa], Awaitable[None]]) -> None:
    """Serves until SIGTERM or SIGINT; calls `started` once people can come.

    Raises PortError, and what `samskapa` raises.
    """
    _allow_files()
    listener = listen(settings)
    try:
        async with samskapa(settings) as server:

            async def announce() -> None:
                await started(server)

            await _Server(_config(server, settings), server.context.hub, announce).serve([listener])
    finally:
        listener.close()
