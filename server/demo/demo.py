"""`samskapa demo`: makes the workshop, prints how to get in, and sets people to work."""

import asyncio
import secrets
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import click

from boards.commands import Command, MemberJoin, NoteAdd, WorkshopCreate, WorkshopLife
from boards.limits import COLOURS, NOTES_MAX
from boards.methods.stages import STAGE_BOARDS
from boards.methods.templates import lay_out
from boards.roles import SYSTEM, Actor
from server.access.catalogue import Lead
from server.access.friendly import offer
from server.access.tokens import new_id, new_token
from server.app import Samskapa
from server.demo.people import Person
from server.demo.statements import ATTRIBUTION, Statement, StatementsError, read_statements
from server.serve import serve
from server.settings import Settings
from server.tasks import Tasks

TITLE = "Improving Bowling Green / Warren County"
QUESTION = (
    "What do you believe should change in Bowling Green/Warren County in order to make it "
    "a better place to live, work and spend time?"
)
EMAIL = "demo@samskapa.example"
COLUMNS = 8
"""Notes side by side in an area: 224 statements make a nearly square one."""

_AT_ONCE = 100


class Demo:
    """One demonstration; `run` serves until it is stopped."""

    def __init__(self, settings: Settings, *, statements: Path, people: int) -> None:
        self._settings = settings
        self._path = statements
        self._people = people
        self._tasks = Tasks("demo")

    async def run(self) -> None:
        """Serves the demonstration. Raises what `serve` raises, and StatementsError."""
        statements = read_statements(self._path)
        if len(statements) > NOTES_MAX:
            raise StatementsError(f"{self._path}: {len(statements)} rows, at most {NOTES_MAX}")

        async def begin(server: Samskapa) -> None:
            await self._begin(server, statements)

        try:
            await serve(self._settings, begin)
        finally:
            await self._tasks.close()

    async def _begin(self, server: Samskapa, statements: list[Statement]) -> None:
        workshop, code, password = await _make_workshop(server)
        await _fill(server, workshop, statements)
        base = server.context.base_url
        click.echo(f"Samskapa is running at {base}")
        click.echo(f"Join link: {server.context.join_url(code)}")
        click.echo(f"Facilitator link: {base}/sign-in")
        click.echo(f"  e-mail {EMAIL}, password {password}")
        click.echo(f"{len(statements)} statements. {ATTRIBUTION}")
        for _ in range(self._people):
            person = await _person(server, workshop, self._settings.port)
            self._tasks.start(person.live(statements), "person")


async def _make_workshop(server: Samskapa) -> tuple[str, str, str]:
    """A new open workshop: id, join code, and the password of its facilitator."""
    context = server.context
    password = secrets.token_urlsafe(12)
    account = await context.access.accounts.create_first(
        email=EMAIL, name="Demo", password=password
    )
    command = WorkshopCreate(
        id=new_id(),
        title=TITLE,
        challenge=f"{QUESTION}\n\n{ATTRIBUTION}",
        language="en",
        children="",
        boards=lay_out(STAGE_BOARDS, language="en", new_id=new_id, columns=COLUMNS),
    )
    workshop, lead = str(command.id), Lead(account.id, new_id(), account.name)
    await context.hub.create(workshop, incarnation=new_id(), command=command)
    code = await context.access.catalogue.add(
        workshop, lead=lead, title=TITLE, challenge=QUESTION, language="en"
    )
    await context.hub.submit(workshop, SYSTEM, MemberJoin(lead.member, "facilitator"))
    await context.hub.submit(workshop, Actor(lead.member, "facilitator"), WorkshopLife("open"))
    return workshop, code, password


async def _fill(server: Samskapa, workshop: str, statements: list[Statement]) -> None:
    """The statements on the empathize board, each by a member of its own author."""
    hub, names = server.context.hub, server.context.access.names
    authors = dict.fromkeys(statement.author for statement in statements)
    members = {author: new_id() for author in authors}
    taken: set[str] = set()
    for member in members.values():
        name = offer("en", taken)
        taken.add(name)
        await names.put(workshop, member, name)
        await hub.submit(workshop, SYSTEM, MemberJoin(member, "resident"))
    state = await hub.state(workshop)
    board = min(state.boards.values(), key=lambda board: board.order)
    areas = [area.id for area in state.areas.values() if area.board == board.id]
    asked: Iterator[tuple[int, Command]] = (
        (members[statement.author], _note(statement, board.id, areas[index % len(areas)]))
        for index, statement in enumerate(statements)
    )
    while some := list(islice(asked, _AT_ONCE)):
        await asyncio.gather(
            *(hub.submit(workshop, Actor(member, "resident"), command) for member, command in some)
        )


def _note(statement: Statement, board: int, area: int) -> NoteAdd:
    """A note whose colour goes by its author, so that one sees who wrote several."""
    colour = sum(statement.author.encode()) % COLOURS
    return NoteAdd(new_id(), board, area, None, None, colour, statement.text)


async def _person(server: Samskapa, workshop: str, port: int) -> Person:
    """A resident with a seat of her own, as if she had scanned the code."""
    access, hub = server.context.access, server.context.hub
    device, member = new_token(), new_id()
    await access.seats.take(workshop, device, member=member, alias=offer("en"))
    await hub.submit(workshop, SYSTEM, MemberJoin(member, "resident"))
    return Person(workshop, device=device, port=port, origin=f"http://127.0.0.1:{port}")
