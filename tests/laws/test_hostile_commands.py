"""No command of any class, with whatever values, does anything but what the rules say (B13, R1).

It is written to the wire, read by the server's codec and decided by a room's core on a workshop in
which much has happened; so it is all that somebody with a seat and a program of her own can do.
"""

from typing import Any

import msgpack
import msgspec
from hypothesis import given
from hypothesis import strategies as st

from boards import commands as c
from boards.commands import ClientCommand
from boards.rejections import Code
from boards.roles import ROLES
from boards.state import State, save
from boards.view import Audience, shared_view
from server.journal.base import Batch
from server.rooms.core import Outcome, Request, RoomCore
from server.wire import codec
from server.wire.messages import Do
from tests.support.hostile import COMMANDS, commands
from tests.support.recipes import furnished
from tests.support.tables import set_tables
from tests.support.worlds import (
    AREAS,
    BOARDS,
    FACILITATOR,
    MEMBERS,
    MISSING,
    RESIDENT,
    SECOND,
    STAFF,
    World,
)

AT_MOST = 12
CLIENT = 4_711


def everything() -> World:
    """Notes, some of them kept and thrown away, a group, tables, a step and an open round."""
    world = furnished()
    first, *_, last = sorted(world.state.notes)
    tables, (table,) = set_tables(world, BOARDS[0], count=1, seats={RESIDENT: 0})
    ballot = (world.new_id(), world.new_id(), (1, 0), "0" * 20)
    for command, who in (
        (c.NoteDelete(first), RESIDENT),
        (c.NotesHold((last,)), FACILITATOR),
        (c.RoundOpen(ballot[1], BOARDS[0], AREAS[0], "notes", "dots", 5, 2, "?", "", ""), SECOND),
        (c.BallotCast(*ballot), RESIDENT),
        (c.BoardMode(BOARDS[1], "private", "hidden", True), FACILITATOR),
        (c.NoteAdd(world.new_id(), BOARDS[1], AREAS[2], None, None, 0, "x"), RESIDENT),
        (tables, FACILITATOR),
        (c.NoteAdd(world.new_id(), table.board, table.areas[0], None, None, 0, "x"), RESIDENT),
        (c.StepAdd(world.new_id(), "empathize", BOARDS[0], "vote", 5, "x"), FACILITATOR),
    ):
        world.must(command, by=who)
    return world


FURNISHED = everything()
"""Built once, since states are never changed but forked."""

IDS = (
    *(
        each
        for kind, table in FURNISHED.state.tables.items()
        if kind in "ntkcgrvs"
        for each in sorted(table)[:8]
    ),
    *MEMBERS[:2],
    *range(MISSING, MISSING + 8),
)

KNOWN = {
    "": IDS,
    "board": BOARDS,
    "area": (*AREAS, 0),
    "base": (1, 2),
    "colour": tuple(range(6)),
    "size": tuple(range(9)),
    "x": (0, 100, 300),
    "y": (0, 100, 300),
    "w": (500, 800),
    "h": (500, 800),
    "before": (0, *BOARDS, *AREAS),
    "round": tuple(FURNISHED.state.rounds),
    "source": (*BOARDS, *FURNISHED.state.notes),
    "table": (*FURNISHED.state.seatings, 0),
}

WHO = (FACILITATOR, FACILITATOR, FACILITATOR, RESIDENT, RESIDENT, STAFF, MISSING)
ANSWERS = {"", *(str(code) for code in Code)} - {str(Code.INTERNAL)}


class Room:
    """The core of a room, and an independent one that reads its log."""

    def __init__(self) -> None:
        self.core = RoomCore(1)
        self.core.state = FURNISHED.state
        self.twin = RoomCore(1)
        self.twin.state = FURNISHED.state
        self._n: dict[int, int] = {}

    def ask(self, member: int, command: ClientCommand) -> Outcome:
        client = CLIENT + member
        n = self._n[client] = self._n.get(client, 0) + 1
        request = Request(member, client, n, command, 0)
        now = self.core.state.time + 1
        draft = self.core.draft([request], now=now, new_seed=lambda: n.to_bytes(32, "big"))
        self.core.adopt(draft)
        if draft.batch is not None:
            self.twin.catch_up([self._stored(draft.batch)])
        (outcome,) = draft.outcomes
        return outcome

    @staticmethod
    def _stored(batch: Batch) -> Batch:
        """Through the bytes of the wire, as another process would get it."""
        return msgspec.msgpack.decode(msgspec.msgpack.encode(batch), type=Batch)


def read(command: list[Any]) -> ClientCommand | None:
    """As the server reads it; None where it is no frame."""
    try:
        frame = codec.decode(msgpack.packb(["do", 7, 1, command]))
    except codec.BadFrameError:
        return None
    assert isinstance(frame, Do)
    return frame.command


@given(st.lists(st.tuples(st.sampled_from(WHO), commands(KNOWN)), min_size=1, max_size=AT_MOST))
def test_r1_b13_any_command_with_any_values_is_refused_by_a_code_or_follows_the_rules(
    asked: list[tuple[int, list[Any]]],
) -> None:
    room = Room()
    for member, written in asked:
        command = read(written)
        if command is None:
            continue
        before = room.core.state
        kept = save(before)
        outcome = room.ask(member, command)
        assert outcome.code in ANSWERS, written
        assert save(before) == kept, "a state that was shown has changed"
        if outcome.code:
            must_have_changed_nothing(before, room.core.state)
    assert save(room.twin.state) == save(room.core.state)
    for role in ROLES:
        shared_view(room.core.state, Audience(role))


def must_have_changed_nothing(before: State, after: State) -> None:
    assert (before.tables, before.texts) == (after.tables, after.texts)


def test_every_command_is_attacked_and_each_can_be_read() -> None:
    """Whatever a client can say is among them; nothing that only the server may say is."""
    assert {cls.__struct_config__.tag for cls in COMMANDS} >= {"note.add", "notes.add"}
    for command in (["member.join", 5, "facilitator"], ["notes.withdraw", 5, []]):
        assert read(command) is None
    assert read(["note.edit", 5, 1, "x"]) == c.NoteEdit(5, 1, "x")
