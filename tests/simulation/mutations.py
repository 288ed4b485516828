"""Mistakes that the laws must catch: each takes one promise out of the server or its client."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager, ExitStack
from importlib import import_module
from typing import Any
from unittest.mock import patch

import msgspec

from boards import deltas
from boards import evolve as evolving
from boards.commands import Step
from boards.decide import undo
from boards.decide.desk import Desk
from boards.deltas import Delta, transform
from boards.effects import Entry
from boards.state import Cursor, State
from boards.view import Changes
from server.bus.base import news_of
from server.journal.base import Batch, Snapshot
from server.rooms.commit import Committer
from server.rooms.core import Outcome, RoomCore
from server.rooms.fanout import Fanout
from server.rooms.hub import Hub
from server.rooms.room import Room
from server.rooms.session import Session
from server.wire import codec
from server.wire.messages import Answer, Hello, Welcome
from tests.simulation.client import Tab
from tests.simulation.store import Store
from tests.simulation.world import run

Patches = Sequence[AbstractContextManager[Any]]


def no_swap() -> Patches:
    """The store takes a batch whatever its head is, and what stood there is gone."""

    def append(store: Store, incarnation: int, expected: int, batch: Batch) -> bool:
        if incarnation != store.incarnation:
            return False
        store.batches = [each for each in store.batches if each.last < batch.first]
        store.batches.append(batch)
        return True

    return [patch.object(Store, "append", append)]


def no_cursor() -> Patches:
    """What is sent again is decided again."""
    return [patch.object(RoomCore, "_known", lambda _core, _state, _request: None)]


def no_cursor_in_the_snapshot() -> Patches:
    """Cursors are kept in memory only."""
    whole = RoomCore.snapshot

    def snapshot(core: RoomCore) -> Snapshot:
        clients, core.state.clients = core.state.clients, {}
        try:
            return whole(core)
        finally:
            core.state.clients = clients

    return [patch.object(RoomCore, "snapshot", snapshot)]


def no_polling() -> Patches:
    """Whoever the bus forgot stays behind."""

    async def compare(_hub: Hub) -> None:
        return None

    return [patch.object(Hub, "compare_heads", compare)]


def ack_before_commit() -> Patches:
    """The batch is told, and stored afterwards."""
    stored = Committer._is_stored

    async def is_stored(committer: Committer, batch: Batch) -> bool:
        committer._tasks.start(stored(committer, batch), "late")  # type: ignore[attr-defined]
        return True

    return [patch.object(Committer, "_is_stored", is_stored)]


def publish_before_commit() -> Patches:
    """Other processes show what is not stored yet, or never."""
    take = Committer._append

    async def append(committer: Committer, batch: Batch) -> bool:
        room = _ROOMS[committer]
        room._bus.publish(room.workshop, news_of(committer._core.incarnation, batch))
        return await take(committer, batch)

    return [patch.object(Committer, "_append", append)]


def filtered_events() -> Patches:
    """Only what an effect names is looked at, not what looks different because of it."""
    # By name: the package gives the function `diff` under the name of its module.
    module = import_module("boards.view.diff")
    return [patch.object(module, "_depending_on", lambda _state, _member: ())]


def own_layer_of_another() -> Patches:
    """Own frames go to whoever is there."""
    tell = Fanout._tell_own

    def tell_own(fanout: Fanout, changes: Mapping[int, Changes], seq: int) -> None:
        tell(fanout, changes, seq)
        frames = [frame for session in fanout.sessions.values() for frame in session.own]
        for session in fanout.sessions.values():
            session.own.extend(frame for frame in frames if frame not in session.own)

    return [patch.object(Fanout, "_tell_own", tell_own)]


def wrong_tie() -> Patches:
    """Of two who type at one place the later one goes left."""

    def other(a: Delta, b: Delta, *, a_first: bool) -> Delta:
        return transform(a, b, a_first=not a_first)

    return [patch.object(deltas, "transform", other)]


def tail_across_incarnations() -> Patches:
    """A resume asks for the seq only."""
    enter = Fanout.enter

    def anyhow(fanout: Fanout, session: Session, hello: Hello, welcome: Welcome) -> None:
        same = msgspec.structs.replace(hello, incarnation=welcome.incarnation)
        enter(fanout, session, same if hello.incarnation else hello, welcome)

    return [patch.object(Fanout, "enter", anyhow)]


def rejection_forgotten() -> Patches:
    """Only what was accepted is remembered."""
    remember = evolving._remember

    def only_accepted(state: State, entry: Entry) -> None:
        remember(state, entry)
        if entry.outcome:
            known = state.clients[entry.client]
            state.clients[entry.client] = Cursor(
                known.member, known.last, known.time, known.outcomes[:-1]
            )

    return [patch.object(evolving, "_remember", only_accepted)]


def answer_dropped_before_its_seq() -> Patches:
    """Answers hurry ahead of the view, and the command leaves the outbox with them."""

    def answer(_room: Room, outcome: Outcome) -> None:
        session, request = outcome.request.token, outcome.request
        if isinstance(session, Session):
            session.outstanding -= 1
            frame = Answer(request.client, request.n, outcome.seq, outcome.code, outcome.limit)
            session.transport.write(codec.encode(frame))

    def settle(tab: Tab) -> None:
        for each in [each for each in tab.pending if each.seq]:
            tab.pending.remove(each)
            tab._world.laws.settled(tab, each)

    return [patch.object(Room, "_answer", answer), patch.object(Tab, "_settle", settle)]


def undo_without_guards() -> Patches:
    """Whoever takes a step back gets it, whatever others have made of the note since."""
    wish_of = undo._wish_of

    def wanted_anyhow(desk: Desk, step: Step) -> undo.Wish | None:
        return wish_of(desk, msgspec.structs.replace(step, given=()))

    return [patch.object(undo, "_wish_of", wanted_anyhow)]


def behind_and_sure_of_itself() -> Patches:
    """A process that is behind tells a client what is true of an old state. It was made once."""

    async def be_ready_for(_room: Room, _member: int, _hello: Hello) -> bool:
        return False

    return [patch.object(Room, "be_ready_for", be_ready_for)]


_ROOMS: dict[Committer, Room] = {}


def _know_rooms() -> Patches:
    """Which room a committer belongs to."""
    begin = Room.start

    def start(room: Room) -> None:
        _ROOMS[room._committer] = room
        room._committer._tasks = room._tasks  # type: ignore[attr-defined]
        begin(room)

    return [patch.object(Room, "start", start)]


MUTATIONS: dict[str, Callable[[], Patches]] = {
    "no swap": no_swap,
    "no cursor": no_cursor,
    "no cursor in the snapshot": no_cursor_in_the_snapshot,
    "no polling": no_polling,
    "ack before commit": ack_before_commit,
    "publish before commit": publish_before_commit,
    "filtered events instead of views": filtered_events,
    "own layer sent to another": own_layer_of_another,
    "wrong tie in the text transform": wrong_tie,
    "tail across incarnations": tail_across_incarnations,
    "rejection forgotten": rejection_forgotten,
    "answer dropped before its seq": answer_dropped_before_its_seq,
    "undo without guards": undo_without_guards,
    "behind and sure of itself": behind_and_sure_of_itself,
}


def is_caught(mutation: str, seed: int) -> bool:
    """Whether the laws notice this mistake in this seed."""
    with ExitStack() as stack:
        for each in (*_know_rooms(), *MUTATIONS[mutation]()):
            stack.enter_context(each)
        try:
            return bool(run(seed).violations)
        finally:
            _ROOMS.clear()
