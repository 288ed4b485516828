"""A workshop full of real statements, written into a data directory before the server starts."""

from collections.abc import Iterator, Sequence
from itertools import cycle, islice
from pathlib import Path

from msgspec import Struct

from boards.commands import (
    BoardMode,
    Command,
    MemberJoin,
    NewNote,
    NotesAdd,
    RoundOpen,
    WorkshopCreate,
    WorkshopLife,
)
from boards.limits import COLOURS
from boards.methods.stages import STAGE_BOARDS
from boards.methods.templates import lay_out
from boards.records import Board, Mode
from boards.roles import SYSTEM, Actor, Role
from boards.state import State
from server.access.accounts import Account
from server.access.catalogue import Lead
from server.access.friendly import offer
from server.access.tokens import new_id, new_token
from server.app import Samskapa, samskapa
from server.demo.statements import Statement
from server.settings import Settings
from tests.load.errors import LoadError

AUTHORS = 40
"""Who wrote the notes: names to be fetched and shown."""

COLUMNS = 16
"""Notes side by side in each of the four areas: 5,000 make a board about as high as wide."""


BUDGET = 10
"""Dots of each voter, where a workshop is filled for a vote."""


class Voting(Struct, frozen=True):
    """An open round of dots, and on how many notes it is."""

    round: int
    targets: int


class Filled(Struct, frozen=True):
    """The workshop, its join code and boards; device tokens that have a seat, and whose it is."""

    workshop: str
    code: str
    devices: tuple[str, ...]
    members: tuple[int, ...]
    boards: tuple[int, ...]
    voting: Voting | None = None


class Contents(Struct, frozen=True):
    """What a workshop is filled with: so many notes, and a seat for each role.

    `mode`: of all its boards, from then on. For a vote a round is open on an area of the first.
    """

    notes: int
    seats: Sequence[Role]
    mode: Mode = "open"


async def fill(
    data: Path, statements: Sequence[Statement], *, notes: int, seats: Sequence[Role]
) -> Filled:
    """Makes one workshop in an empty data directory."""
    [filled] = await fill_all(data, statements, [Contents(notes, seats)])
    return filled


async def fill_all(
    data: Path, statements: Sequence[Statement], contents: Sequence[Contents]
) -> list[Filled]:
    """Makes workshops beside each other in an empty data directory."""
    async with samskapa(_settings(data)) as server:
        account = await server.context.access.accounts.create_first(
            email="load@samskapa.example", name="Load", password=new_token()
        )
        return [await _fill_one(server, account, statements, each) for each in contents]


async def _fill_one(
    server: Samskapa, account: Account, statements: Sequence[Statement], contents: Contents
) -> Filled:
    workshop, code = await _open(server, account)
    count = contents.notes
    await _write(server, workshop, islice(cycle(statements), count), count=count)
    await _turn(server, workshop, contents.mode)
    voting = await _open_round(server, workshop) if contents.mode == "vote" else None
    seated = [await _seat(server, workshop, role) for role in contents.seats]
    boards = (await server.context.hub.state(workshop)).boards
    devices, members = zip(*seated, strict=True)
    return Filled(workshop, code, devices, members, tuple(boards), voting)


def _settings(data: Path) -> Settings:
    return Settings(
        host="127.0.0.1",
        port=0,
        data=data,
        public_url=None,
        trusted_proxies=(),
        session_days=1,
        log_level="warning",
    )


async def _open(server: Samskapa, account: Account) -> tuple[str, str]:
    context = server.context
    command = WorkshopCreate(
        id=new_id(),
        title="The square",
        challenge="What would make the square a place to stay?",
        language="en",
        children="",
        boards=lay_out(STAGE_BOARDS, language="en", new_id=new_id, columns=COLUMNS),
    )
    workshop, lead = str(command.id), Lead(account.id, new_id(), account.name)
    await context.hub.create(workshop, incarnation=new_id(), command=command)
    code = await context.access.catalogue.add(
        workshop, lead=lead, title=command.title, challenge=command.challenge, language="en"
    )
    await _must(server, workshop, SYSTEM, MemberJoin(lead.member, "facilitator"))
    await _must(server, workshop, Actor(lead.member, "facilitator"), WorkshopLife("open"))
    return workshop, code


async def _write(
    server: Samskapa, workshop: str, statements: Iterator[Statement], *, count: int
) -> None:
    """On the first board, by several authors, in all its areas."""
    state = await server.context.hub.state(workshop)
    board = _first_board(state)
    areas = [area.id for area in state.areas.values() if area.board == board.id]
    share = -(-count // AUTHORS)
    for index in range(AUTHORS):
        member = await _member(server, workshop)
        batch = tuple(
            NewNote(new_id(), None, None, (index + number) % COLOURS, statement.text)
            for number, statement in enumerate(islice(statements, share))
        )
        if batch:
            area = areas[index % len(areas)]
            actor = Actor(member, "resident")
            await _must(server, workshop, actor, NotesAdd(board.id, area, batch))


async def _turn(server: Samskapa, workshop: str, mode: Mode) -> None:
    """How many private notes wait is told to facilitators only, as long as nobody asks for more."""
    state = await server.context.hub.state(workshop)
    for board in state.boards.values() if mode != "open" else ():
        turned = BoardMode(board.id, mode, "named", counts=False)
        await _must(server, workshop, _lead(state), turned)


async def _open_round(server: Samskapa, workshop: str) -> Voting:
    state = await server.context.hub.state(workshop)
    board = _first_board(state)
    area = min(area.id for area in state.areas.values() if area.board == board.id)
    command = RoundOpen(
        id=new_id(),
        board=board.id,
        area=area,
        over="notes",
        method="dots",
        budget=BUDGET,
        most=BUDGET,
        title="What matters most?",
        first="",
        second="",
    )
    await _must(server, workshop, _lead(state), command)
    state = await server.context.hub.state(workshop)
    return Voting(command.id, len(state.rounds[command.id].targets))


def _first_board(state: State) -> Board:
    """The one that the notes are on."""
    return min(state.boards.values(), key=lambda board: board.order)


def _lead(state: State) -> Actor:
    lead = next(member for member in state.members.values() if member.role == "facilitator")
    return Actor(lead.id, "facilitator")


async def _must(server: Samskapa, workshop: str, actor: Actor, command: Command) -> None:
    answer = await server.context.hub.submit(workshop, actor, command)
    if not answer.ok:
        raise LoadError(f"the workshop could not be filled: {answer.rejection}")


async def _member(server: Samskapa, workshop: str) -> int:
    member = new_id()
    await server.context.access.names.put(workshop, member, offer("en"))
    await _must(server, workshop, SYSTEM, MemberJoin(member, "resident"))
    return member


async def _seat(server: Samskapa, workshop: str, role: Role) -> tuple[str, int]:
    device, member = new_token(), new_id()
    await server.context.access.seats.take(workshop, device, member=member, alias=offer("en"))
    await _must(server, workshop, SYSTEM, MemberJoin(member, role))
    return device, member
