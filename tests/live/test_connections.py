"""Connections that ask for nothing do not use the server up."""

import asyncio
import re
from collections.abc import Callable
from pathlib import Path

from server.serve import REQUEST_SECONDS
from tests.live.people import internet
from tests.support.server import LiveServer

FEW = 64
"""Open files that the server is started with; fewer than the silent connections."""

SILENT = 100


def open_files(pid: int) -> tuple[int, int]:
    """The soft and the hard limit of a process."""
    limits = Path(f"/proc/{pid}/limits").read_text()
    found = re.search(r"Max open files +(\d+) +(\d+)", limits)
    assert found is not None
    return int(found[1]), int(found[2])


async def test_who_connects_and_asks_for_nothing_takes_no_place_and_is_sent_away(
    new_server: Callable[[], LiveServer],
) -> None:
    server = new_server()
    server.start(under=["sh", "-c", f'ulimit -Sn {FEW}; exec "$@"', "sh"])
    soft, hard = open_files(server.pid)
    assert soft == min(hard, 65_536) > SILENT
    streams = [await asyncio.open_connection("127.0.0.1", server.port) for _ in range(SILENT)]
    for _, writer in streams[: SILENT // 2]:
        writer.write(b"GET / HTTP/1.1\r\nHost: half a request\r\n")
    async with internet() as http:
        assert (await http.get(f"{server.origin}/healthz")).status_code == 200
        async with asyncio.timeout(REQUEST_SECONDS + 10):
            assert set(await asyncio.gather(*(reader.read() for reader, _ in streams))) == {b""}
        # Who has asked once may keep her connection.
        assert (await http.get(f"{server.origin}/healthz")).status_code == 200
    for _, writer in streams:
        writer.close()
