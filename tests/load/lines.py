"""Websocket connections to a measured server, as a browser with a seat makes them."""

from websockets.asyncio.client import ClientConnection, connect
from websockets.typing import Origin

from server.access.access import DEVICE_COOKIE
from tests.support.server import LiveServer


async def dial(server: LiveServer, workshop: str, device: str) -> ClientConnection:
    """Connected, with nothing said yet; raises OSError and what `websockets` raises."""
    return await connect(
        f"ws://127.0.0.1:{server.port}/ws/w/{workshop}",
        origin=Origin(server.origin),
        additional_headers={"Cookie": f"{DEVICE_COOKIE}={device}"},
        compression=None,
        max_size=None,
        close_timeout=2,
    )
