"""What prevents a start is said in plain words, with an exit status of its own; and the end."""

import socket
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from server.cli import EXIT_CANNOT_START
from server.wire.close import RETRY_MS, CloseCode
from tests.live.people import account, connected, internet, open_workshop
from tests.support.server import LiveServer, environment, free_port, refused_start

NewServer = Callable[[], LiveServer]


def test_a_second_process_on_the_same_data_is_refused(
    shared: tuple[LiveServer, dict[str, str]],
) -> None:
    server = shared[0]
    status, words = refused_start(environment(server.data, free_port()))
    assert status == EXIT_CANNOT_START
    assert str(server.data) in words
    assert f"in use by another Samskapa (process {server.pid})" in words


def test_a_port_that_is_taken(shared: tuple[LiveServer, dict[str, str]], tmp_path: Path) -> None:
    port = shared[0].port
    status, words = refused_start(environment(tmp_path / "data", port))
    assert status == EXIT_CANNOT_START
    assert f"PORT={port}: the port is taken" in words
    assert not (tmp_path / "data").exists(), "nothing was begun"


@pytest.mark.parametrize("port", ["65536", "eighty"])
def test_a_port_that_is_none(tmp_path: Path, port: str) -> None:
    status, words = refused_start({**environment(tmp_path / "data", 1), "PORT": port})
    assert status == EXIT_CANNOT_START
    assert f"PORT={port} is not a whole number from 1 to 65535" in words


def test_an_address_that_is_not_of_this_machine(tmp_path: Path) -> None:
    environ = {**environment(tmp_path / "data", free_port()), "HOST": "192.0.2.7"}
    status, words = refused_start(environ)
    assert status == EXIT_CANNOT_START
    assert "this machine does not have that address" in words


def test_data_below_a_file_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no directory")
    status, words = refused_start(environment(tmp_path / "file" / "data", free_port()))
    assert status == EXIT_CANNOT_START
    assert "the data directory" in words
    assert "cannot be used" in words


def test_data_on_a_read_only_file_system_cannot_be_written(tmp_path: Path) -> None:
    place = tmp_path / "place"
    place.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "ro,size=1m", "tmpfs", str(place)],
        capture_output=True,
        check=False,
    )
    if mounted.returncode != 0:
        pytest.skip("mounting is not permitted here")
    try:
        status, words = refused_start(environment(place / "data", free_port()))
    finally:
        subprocess.run(["umount", str(place)], check=True)
    assert status == EXIT_CANNOT_START
    assert "cannot be used (Read-only file system)" in words


async def test_t7_a_stop_tells_everybody_when_to_come_back_and_leaves_all_in_order(
    new_server: NewServer,
) -> None:
    server = new_server()
    server.start()
    async with internet() as http:
        workshop = await open_workshop(await account(server, http), http)
        anna = await workshop.resident("Anna A.")
        async with connected(workshop.lead, workshop.id) as lead, connected(anna, workshop.id) as a:
            await a.must(a.note())
            await lead.until(lambda: lead.twin.seq == a.twin.seq)
            server.signal(15)
            for live in (lead, a):
                assert await live.over() == 1012
                assert live.twin.closing is not None
                code, why, wait = live.twin.closing
                assert (code, why) == (1012, "RESTART")
                assert wait >= RETRY_MS[CloseCode.RESTART]
        assert server.wait() == 0
        left = {path.name for path in server.data.iterdir()}
        assert left == {"lock", "samskapa.db"}, "the log stands in the database, not beside it"
        server.start()
        for browser, twin in ((workshop.lead, lead.twin), (anna, a.twin)):
            async with connected(browser, workshop.id, twin=twin) as back:
                assert back.twin.resumed
                assert back.notes == a.notes


async def test_a_stop_ends_also_with_somebody_who_does_not_listen(new_server: NewServer) -> None:
    server = new_server()
    server.start()
    with socket.create_connection(("127.0.0.1", server.port)) as mute:
        mute.sendall(b"GET /healthz HTTP/1.1\r\nHost: ")
        assert server.stop() == 0
