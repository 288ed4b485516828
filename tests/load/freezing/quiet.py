"""A room in which nothing happens, where no buffer fills: only its silence gives a reader away."""

import asyncio
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from server.demo.statements import Statement
from tests.load.filling import fill
from tests.load.freezing.unread import Unread
from tests.support.server import LiveServer


@contextmanager
def quiet_reader(folder: Path, statements: Sequence[Statement]) -> Iterator[Unread]:
    """A reader that has not come yet, alone on a server of its own."""
    folder.mkdir()
    filled = asyncio.run(fill(folder / "data", statements, notes=10, seats=["resident"]))
    server = LiveServer(folder, log_level="warning")
    server.start()
    try:
        yield Unread(
            port=server.port, workshop=filled.workshop, device=filled.devices[0], window=None
        )
    finally:
        server.end()


async def seconds_until_gone(reader: Unread) -> float:
    """From its hello until the server has dropped it."""
    await reader.freeze()
    begun = time.monotonic()
    await reader.until_gone()
    reader.close()
    return time.monotonic() - begun
