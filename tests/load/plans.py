"""What each person of a measured room does, worked out and encoded before the clock starts."""

import random
import zlib
from collections.abc import Mapping, Sequence

import msgspec
from msgspec import Struct

from boards.commands import BallotCast, ClientCommand, NoteAdd, NoteEdit, NoteMove
from boards.limits import COLOURS
from boards.roles import Role
from server.access.tokens import new_id
from server.wire.messages import Do, Pointer
from tests.load.filling import BUDGET, Voting
from tests.load.wireframes import masked

Sign = tuple[str, int, int]
"""By what a probe recognises a change: what changed, of whom or which note, and its new value."""

DEEDS = "AMEMMMEMMM"
"""Ten changes of a person: a new note, seven moves and two rewordings of notes of hers, since only
the author changes words."""

_encode = msgspec.msgpack.Encoder().encode


class Deed(Struct, frozen=True, gc=False):
    """One frame, when it is sent (s after the start), and its sign."""

    at: float
    person: int
    data: bytes
    sign: Sign


class Person(Struct, frozen=True):
    """Who is in the room, with the id of the one outbox she has."""

    number: int
    role: Role
    device: str
    member: int
    client: int


class Pace(Struct, frozen=True):
    """How much each person does: changes and pointer moves a second, for so many seconds."""

    changes: float
    cursors: float
    seconds: float

    def times(self, rate: float, chance: random.Random) -> list[float]:
        """Moments at this rate, from a chance one on."""
        count = round(rate * self.seconds)
        begin = chance.random() / rate if rate else 0.0
        return [begin + number / rate for number in range(count)]


def role_of(number: int) -> Role:
    """One facilitator for 25 people, one of five from the staff, residents."""
    if number % 25 == 0:
        return "facilitator"
    return "staff" if number % 5 == 1 else "resident"


class Plan(Struct, frozen=True):
    """All deeds of all people, in order of time. `choices`: the last of each ballot."""

    changes: list[Deed]
    cursors: list[Deed]
    choices: Mapping[int, Sequence[int]]


def plan(
    people: Sequence[Person],
    *,
    boards: Sequence[int],
    statements: Sequence[str],
    pace: Pace,
    voting: Voting | None = None,
) -> Plan:
    """Evenly spaced for each person, people at chance moments to each other.

    With a round that is open all change their ballots, else notes.
    """
    chance = random.Random(len(people))
    done: list[Deed] = []
    pointed: list[Deed] = []
    choices: dict[int, Sequence[int]] = {}
    for person in people:
        board = boards[person.number % len(boards)]
        times = pace.times(pace.changes, chance)
        count = len(times)
        if voting is not None:
            commands = _ballots(voting, chance, count=count)
        else:
            commands = _commands(board, chance, statements, count=count)
        for n, (at, command) in enumerate(zip(times, commands, strict=True), 1):
            data = masked(_encode(Do(person.client, n, command)))
            done.append(Deed(at, person.number, data, sign_of(command)))
            if isinstance(command, BallotCast):
                choices[command.id] = command.choice
        for x, at in enumerate(pace.times(pace.cursors, chance)):
            data = masked(_encode(Pointer(board, x, chance.randrange(2_000))))
            pointed.append(Deed(at, person.number, data, ("at", person.member, x)))
    return Plan(sorted(done, key=_when), sorted(pointed, key=_when), choices)


def _when(deed: Deed) -> float:
    return deed.at


class _Own(Struct):
    id: int
    x: int
    y: int
    version: int = 1


def _commands(
    board: int, chance: random.Random, statements: Sequence[str], *, count: int
) -> list[ClientCommand]:
    own: list[_Own] = []
    found: list[ClientCommand] = []
    for number in range(count):
        deed = DEEDS[number % len(DEEDS)]
        if deed == "A":
            own.append(_Own(new_id(), chance.randrange(4_000), chance.randrange(3_000)))
            note = own[-1]
            text = chance.choice(statements)
            found.append(NoteAdd(note.id, board, 0, note.x, note.y, number % COLOURS, text))
        elif deed == "M":
            # Always on: no place comes twice, so a probe knows which move it sees.
            note = own[number % len(own)]
            note.x, note.y = note.x + chance.randint(1, 40), note.y + chance.randint(1, 40)
            found.append(NoteMove(note.id, note.x, note.y))
        else:
            note = own[-1]
            found.append(NoteEdit(note.id, note.version, chance.choice(statements)))
            note.version += 1
    return found


def _ballots(voting: Voting, chance: random.Random, *, count: int) -> list[ClientCommand]:
    """One ballot that is changed again and again, with the receipt that it has from the first
    time on, as on a page. No choice comes twice, so a probe knows which of them it sees."""
    ballot = new_id()
    chosen: dict[int, BallotCast] = {}
    while len(chosen) < count:
        choice = [0] * voting.targets
        for _ in range(BUDGET):
            choice[chance.randrange(voting.targets)] += 1
        command = BallotCast(ballot, voting.round, tuple(choice), receipt_of(ballot))
        chosen.setdefault(mark_of(choice), command)
    return list(chosen.values())


def receipt_of(ballot: int) -> str:
    """Of all that is ever chosen with it."""
    return f"{ballot:020x}"


def mark_of(choice: Sequence[int]) -> int:
    """By which a choice is recognised."""
    return zlib.crc32(bytes(choice))


def sign_of(command: ClientCommand) -> Sign:
    """What `probes.signs_of` finds in the patch that brings it."""
    if isinstance(command, NoteMove):
        return ("x", command.id, command.x)
    if isinstance(command, NoteEdit):
        return ("version", command.id, command.base + 1)
    if isinstance(command, BallotCast):
        return ("choice", command.id, mark_of(command.choice))
    assert isinstance(command, NoteAdd)
    return ("version", command.id, 1)
