"""A full disk: nothing is answered, reading goes on, and later everything is answered once."""

import asyncio
import resource
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from server.http.readiness import FRESH_SECONDS
from server.wire.messages import Ping
from tests.live.journal import must_hold
from tests.live.people import Workshop, account, connected, internet, open_workshop
from tests.support.server import LiveServer

DISK = 8 * 1024 * 1024


class FullDisk:
    """A small file system of its own, filled with a file to the last block."""

    def __init__(self, place: Path, server: LiveServer) -> None:
        self._ballast = place / "ballast"

    def fill(self) -> None:
        with self._ballast.open("wb", buffering=0) as file:
            try:
                while True:
                    file.write(bytes(4096))
            except OSError:
                return

    def free(self) -> None:
        self._ballast.unlink()


class ShortFiles:
    """The kernel lets no file of the server grow: the same to SQLite, and permitted anywhere."""

    def __init__(self, place: Path, server: LiveServer) -> None:
        self._server = server

    def fill(self) -> None:
        size = (self._server.data / "samskapa.db-wal").stat().st_size
        self._limit(max(1, size))

    def free(self) -> None:
        self._limit(resource.RLIM_INFINITY)

    def _limit(self, size: int) -> None:
        resource.prlimit(self._server.pid, resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    place = tmp_path / "disk"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={DISK}", "tmpfs", str(place)]
    if subprocess.run(mount, capture_output=True, check=False).returncode != 0:
        pytest.skip("mounting is not permitted here; the limit on files is tried instead")
    yield place
    subprocess.run(["umount", str(place)], check=True)


async def test_disk_full_on_a_small_file_system(
    small_disk: Path, new_server: Callable[[], LiveServer]
) -> None:
    server = new_server()
    server.data = small_disk / "data"
    await disk_full(server, FullDisk(small_disk, server))


async def test_disk_full_by_a_limit_on_files(
    tmp_path: Path, new_server: Callable[[], LiveServer]
) -> None:
    server = new_server()
    await disk_full(server, ShortFiles(tmp_path, server))


async def disk_full(server: LiveServer, disk: FullDisk | ShortFiles) -> None:
    server.start()
    async with internet() as http:
        workshop = await open_workshop(await account(server, http), http)
        await write_through(workshop, disk)
    assert server.stop() == 0
    must_hold(server.data, workshop.id)


async def write_through(workshop: Workshop, disk: FullDisk | ShortFiles) -> None:
    """Two people write while the disk is full; a third one reads."""
    names = ("Anna A.", "Ben B.", "Cleo C.")
    seats = [await workshop.resident(name) for name in names]
    async with (
        connected(seats[0], workshop.id) as anna,
        connected(seats[1], workshop.id) as ben,
        connected(seats[2], workshop.id) as cleo,
    ):
        for live in (anna, ben):
            await live.must(live.note("före"))
        disk.fill()
        for live in (anna, ben):
            for number in range(10):
                live.outbox.add(live.note(f"under {number} " + "å" * 1900))
            await live.flush()
        await until_not_ready(workshop)
        shown = cleo.twin.seq
        await cleo.send(Ping(1))
        await cleo.until(lambda: cleo.twin.pongs)
        async with connected(workshop.lead, workshop.id) as late:
            assert late.twin.seq == shown, "who comes now sees what is stored"
        assert cleo.twin.seq == shown
        assert len(anna.outbox.waiting) == len(ben.outbox.waiting) == 10, "none is answered"
        assert (await workshop.lead.request("GET", "/healthz")).status_code == 200
        disk.free()
        for live in (anna, ben):
            while live.outbox.waiting:
                await live.advance()
            assert {answer[1] for answer in live.outbox.answers.values()} == {""}
        await cleo.until(lambda: len(cleo.notes) == 22)
        await until_ready(workshop)


async def until_ready(workshop: Workshop) -> None:
    """Asks until it can: what was found out on the full disk answers for a second."""
    async with asyncio.timeout(FRESH_SECONDS + 10):
        while (await workshop.lead.request("GET", "/readyz")).status_code != 200:
            pass


async def until_not_ready(workshop: Workshop) -> None:
    """Asks until the server itself says that it cannot store."""
    while True:
        answer = await workshop.lead.request("GET", "/readyz")
        if answer.status_code == 503:
            assert answer.json()["error"]["code"] == "storage_unavailable"
            return
