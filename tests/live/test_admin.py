"""The administrator at the terminal, beside a server that runs."""

import asyncio
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from boards.effects import Entry
from server.admin.socket import NAME
from server.tasks import Tasks
from server.wire.close import CloseCode
from tests.live.journal import must_hold
from tests.live.people import Browser, account, connected, internet, open_workshop
from tests.live.writers import Writer, until_answered
from tests.support.server import LiveServer, Said, terminal

NewServer = Callable[[], LiveServer]
WRITERS = 4


@pytest.fixture
def server(new_server: NewServer) -> LiveServer:
    made = new_server()
    made.start()
    return made


async def at_the_terminal(server: LiveServer, *arguments: str) -> Said:
    said = await asyncio.to_thread(terminal, server.data, *arguments, port=server.port)
    if said.token:
        server.secrets.add(said.token)
    return said


async def test_an_invitation_from_the_terminal_makes_an_account(server: LiveServer) -> None:
    said = await at_the_terminal(server, "invite", "--name", "Berit")
    assert f"{server.origin}/invite#" in said.out
    async with internet() as http:
        berit = Browser(server, http)
        form = {"email": "berit@example.org", "name": "Berit", "password": "four quiet words here"}
        made = await berit.post("/api/ticket/account", token=said.token, **form)
        assert made["workshop"] is None
        assert (await berit.get("/api/me"))["name"] == "Berit"
        assert await berit.error("/api/ticket", token=said.token) == "ticket_wrong"


async def test_a_new_password_ends_what_the_old_one_had_opened(server: LiveServer) -> None:
    async with internet() as http:
        workshop = await open_workshop(await account(server, http), http)
        said = await at_the_terminal(server, "reset-password", "astrid@example.org")
        assert f"{server.origin}/reset#" in said.out
        async with connected(workshop.lead, workshop.id) as lead:
            phone = Browser(server, http)
            await phone.post("/api/ticket/password", token=said.token, password="five quiet words")
            assert await lead.over() == CloseCode.NO_SEAT
        assert (await phone.get(f"/api/w/{workshop.id}/me"))["role"] == "facilitator"


async def test_a_refusal_comes_through_the_socket_in_words(server: LiveServer) -> None:
    said = await at_the_terminal(server, "reset-password", "nobody@example.org")
    assert (said.status, said.out) == (1, "")
    assert "no account with this e-mail address" in said.err


def test_the_socket_is_private_goes_at_a_stop_and_is_replaced_after_a_crash(
    server: LiveServer,
) -> None:
    path = server.data / NAME
    assert path.stat().st_mode & 0o777 == 0o600
    server.kill()
    assert path.exists()
    assert terminal(server.data, "invite").status == 0, "nobody listens, so by itself"
    server.start()
    assert terminal(server.data, "invite").status == 0
    assert server.stop() == 0
    assert not path.exists()
    assert terminal(server.data, "invite").status == 0


def test_the_socket_works_in_a_directory_with_a_long_name(tmp_path: Path) -> None:
    folder = tmp_path / ("d" * 120)
    folder.mkdir()
    server = LiveServer(folder)
    server.start()
    try:
        assert (server.data / NAME).is_socket()
        assert terminal(server.data, "invite").status == 0
    finally:
        server.end()
    assert not (server.data / NAME).exists()


@pytest.mark.parametrize(
    "line", [b"\n", b"hello\n", b'{"ask":"obey"}\n', b'{"ask":"invite","name":7}\n', b"x" * 100_000]
)
def test_nonsense_on_the_socket_harms_nobody(server: LiveServer, line: bytes) -> None:
    with socket.socket(socket.AF_UNIX) as mute, socket.socket(socket.AF_UNIX) as end:
        mute.connect(str(server.data / NAME))
        end.connect(str(server.data / NAME))
        end.settimeout(20)
        try:
            end.sendall(line)
            told = end.recv(1_000)
        except ConnectionError:
            told = b""
        assert told == b"" or b'"refused"' in told
        assert terminal(server.data, "invite").status == 0


async def test_i1_a_backup_while_everybody_writes_can_be_gone_on_from(
    server: LiveServer, new_server: NewServer, tmp_path: Path
) -> None:
    tasks, up, progress = Tasks("writers"), asyncio.Event(), asyncio.Event()
    async with internet() as http:
        workshop = await open_workshop(await account(server, http), http)
        writers = [
            Writer(await workshop.resident(f"skrivare {n}"), workshop, progress)
            for n in range(WRITERS)
        ]
        up.set()
        running = [tasks.start(writer.run(up), "writer") for writer in writers]
        await until_answered(writers, progress, 200)
        before = [dict(writer.outbox.answers) for writer in writers]
        said = await at_the_terminal(server, "backup", str(tmp_path / "copy.db"))
        assert said.status == 0, said.err
        assert "1 workshop," in said.out
        after = sum(writer.answered for writer in writers)
        assert after > sum(len(answers) for answers in before), "they went on meanwhile"
        for writer in writers:
            writer.wants_more = False
        await asyncio.gather(*running)
        anna = writers[0]
        assert anna.live is not None
        assert server.stop() == 0

        again = new_server()
        assert terminal(again.data, "restore", str(tmp_path / "copy.db")).status == 0
        entries = must_hold(again.data, workshop.id)
        for writer, answers in zip(writers, before, strict=True):
            must_include(entries, writer.outbox.client, answers)
        again.start()
        anna.browser.server = again
        async with connected(anna.browser, workshop.id, twin=anna.live.twin) as back:
            assert not back.twin.resumed, "another incarnation"
            texts = set(back.notes.values())
            assert len(texts) <= len(entries)
            await back.must(back.note("efter återställningen"))
        lead = workshop.lead
        lead.server = again
        assert (await lead.request("GET", "/api/me")).status_code == 401, "all have to sign in"


def must_include(
    entries: list[Entry], client: int, answers: dict[int, tuple[int, str, int]]
) -> None:
    """Every change that was acknowledged before the backup began is in it, unchanged."""
    log = {
        entry.n: (seq, entry.outcome, entry.limit)
        for seq, entry in enumerate(entries, 1)
        if entry.client == client
    }
    assert {n: log.get(n) for n in answers} == answers
