"""The administrator's commands without a running server, as a terminal runs them."""

import socket
import threading
from pathlib import Path

import pytest

from server.access.accounts import Accounts
from server.access.tickets import Tickets
from server.admin.commands import EXIT_REFUSED
from server.admin.requests import Invite, Refused
from server.admin.socket import NAME
from server.admin.terminal import ask
from server.cli import EXIT_CANNOT_START
from server.clock import SystemClock
from server.journal.datadir import DATABASE
from server.journal.store import open_database
from server.settings import read_settings
from tests.support.server import Said, terminal


@pytest.fixture
async def data(tmp_path: Path) -> Path:
    """The data of a server that is not running, with one account."""
    async with open_database(tmp_path / "data") as database:
        accounts = Accounts(database, session_days=1, clock=SystemClock())
        await accounts.create_first(
            email="astrid@example.org", name="Astrid", password="a long enough password"
        )
    return tmp_path / "data"


def must_refuse(said: Said, words: str, *, status: int = EXIT_REFUSED) -> None:
    assert (said.status, said.out) == (status, "")
    assert words in said.err


async def test_invite_prints_a_link_that_is_in_the_database(data: Path) -> None:
    said = terminal(data, "invite", "--name", "Berit Ek", port=8123)
    assert said.out.startswith("Invitation for Berit Ek, until 20")
    assert "http://127.0.0.1:8123/invite#" in said.out
    async with open_database(data) as database:
        ticket = await Tickets(database, SystemClock()).read(said.token)
    assert (ticket.kind, ticket.name) == ("account", "Berit Ek")


async def test_reset_password_prints_a_link_for_that_account(data: Path) -> None:
    said = terminal(data, "reset-password", "Astrid@Example.org")
    assert said.out.startswith("New password for Astrid, until 20")
    assert "/reset#" in said.out
    async with open_database(data) as database:
        ticket = await Tickets(database, SystemClock()).read(said.token)
    assert ticket.kind == "password"


def test_what_is_wrong_with_a_request_is_said(data: Path) -> None:
    must_refuse(terminal(data, "reset-password", "nobody@example.org"), "no account with this")
    must_refuse(terminal(data, "reset-password", "nobody"), "not an e-mail address")
    must_refuse(terminal(data, "invite", "--name", "x" * 41), "at most")


def test_data_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    for arguments in (("invite",), ("reset-password", "a@b.se"), ("backup", "x.db")):
        said = terminal(tmp_path / "elsewhere", *arguments)
        must_refuse(said, f"no Samskapa in {tmp_path / 'elsewhere'}", status=EXIT_CANNOT_START)
        assert "Set DATA" in said.err
    assert list(tmp_path.iterdir()) == []


def test_backup_and_restore(data: Path, tmp_path: Path) -> None:
    file = tmp_path / "copy.db"
    said = terminal(data, "backup", str(file))
    assert said.out.startswith(f"Backup: {file}, 0 workshops, ")
    assert ", checked, " in said.out
    must_refuse(terminal(data, "backup", str(file)), "is there already")
    must_refuse(terminal(data, "backup", str(tmp_path / "no" / "x.db")), "no such directory")
    must_refuse(
        terminal(data, "restore", str(file)), "holds workshops already", status=EXIT_CANNOT_START
    )
    again = tmp_path / "again"
    assert terminal(again, "restore", str(file)).out.startswith(f"Restored: {again}")
    assert terminal(again, "reset-password", "astrid@example.org").status == 0


def test_restore_names_what_it_cannot_use(tmp_path: Path) -> None:
    (tmp_path / "text").write_text("no backup")
    for name, words in (("text", "not a backup of Samskapa"), ("missing", "no such file")):
        said = terminal(tmp_path / "data", "restore", str(tmp_path / name))
        must_refuse(said, words, status=EXIT_CANNOT_START)


def test_resume_says_when_nothing_is_halted(data: Path) -> None:
    must_refuse(terminal(data, "resume", "12345"), "No workshop 12345 is halted")


def test_help_is_there_for_every_command_also_with_malformed_settings(tmp_path: Path) -> None:
    told = terminal(tmp_path, "--help").out
    for command in (
        "serve",
        "demo",
        "invite",
        "reset-password",
        "backup",
        "restore",
        "resume",
        "pages",
    ):
        assert f"\n  {command} " in told
    said = terminal(tmp_path, "invite", "--help", port=0)
    assert (said.status, "seven days" in said.out) == (0, True)
    said = terminal(tmp_path, "invite", port=0)
    must_refuse(said, "PORT=0 is not a whole number", status=EXIT_CANNOT_START)


def test_pages_are_put_where_they_are_edited_and_never_over_an_edit(tmp_path: Path) -> None:
    data = tmp_path / "data"
    told = terminal(data, "pages").out
    names = {"privacy.sv.md", "privacy.en.md", "accessibility.sv.md", "accessibility.en.md"}
    folder = data / "pages"
    assert data.stat().st_mode & 0o777 == 0o700
    assert {file.name for file in folder.iterdir()} >= names
    assert f"{folder / 'privacy.sv.md'}: new, " in told
    (folder / "privacy.sv.md").write_text("# Klar\n\nAllt är ifyllt.\n", encoding="utf-8")
    told = terminal(data, "pages").out
    assert f"{folder / 'privacy.sv.md'}: kept, finished" in told
    assert f"{folder / 'privacy.en.md'}: kept, " in told
    assert (folder / "privacy.sv.md").read_text(encoding="utf-8").startswith("# Klar")
    (tmp_path / "file").write_text("")
    must_refuse(terminal(tmp_path / "file", "pages"), "cannot be written")


def test_a_server_that_stops_while_it_is_asked_is_told_in_words(tmp_path: Path) -> None:
    (tmp_path / DATABASE).touch()
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(tmp_path / NAME))
        listener.listen()

        def stop() -> None:
            listener.accept()[0].close()

        stopping = threading.Thread(target=stop)
        stopping.start()
        # More than the kernel takes for a listener: it is still being sent at the stop.
        answer = ask(read_settings({"DATA": str(tmp_path)}), Invite(name="x" * 4_000_000))
        stopping.join()
    assert isinstance(answer, Refused)
    assert "stopped before it had answered" in answer.message
