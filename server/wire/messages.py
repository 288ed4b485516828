"""The messages of the realtime protocol (PROTOCOL.md). Arrays on the wire: [name, field, ...].

One websocket message holds one or more frames back to back; the receiver applies all of them, or
none, before it shows anything.
"""

from typing import Annotated, Any, Literal

import msgspec

from boards.commands import ClientCommand
from boards.ids import Id, Integer, MaybeId
from boards.roles import ViewerRole
from boards.view.diff import Change

PROTOCOL = 1
"""Raised when an old client could misunderstand; older and newer ones are told apart (H2)."""

Mode = Literal["full", "calm"]
"""full: board, with cursors. calm: phone, list, wall; no cursors, flush gap >= 250 ms."""

N = Annotated[int, msgspec.Meta(ge=1, le=2**53 - 1)]
Point = Annotated[int, msgspec.Meta(ge=-1_000_000, le=1_000_000)]


class Base(msgspec.Struct, frozen=True, array_like=True, forbid_unknown_fields=True):
    """A frame."""


# -- from the client ------------------------------------------------------------------------------


class Hello(Base, frozen=True, array_like=True, tag="hello"):
    """The first frame of a client, within 5 s of connecting.

    incarnation, seq, view: what its confirmed store holds; 0, 0, 0 asks for a snapshot.
    """

    protocol: Integer
    incarnation: MaybeId
    seq: MaybeId
    view: Integer
    mode: Mode


class Do(Base, frozen=True, array_like=True, tag="do"):
    """A command. `client`: the id of the outbox it comes from; `n`: its number there, from 1."""

    client: Id
    n: N
    command: ClientCommand


class Pointer(Base, frozen=True, array_like=True, tag="at"):
    """Where the pointer is on a board; board 0 takes the cursor away. Never stored."""

    board: MaybeId
    x: Point
    y: Point


class SetMode(Base, frozen=True, array_like=True, tag="mode"):
    """From now on full or calm."""

    mode: Mode


class Ping(Base, frozen=True, array_like=True, tag="ping"):
    """Asks for a pong with the same `t`, every 10 s and whenever the device woke up."""

    t: MaybeId


ClientFrame = Hello | Do | Pointer | SetMode | Ping


# -- from the server ------------------------------------------------------------------------------


class Welcome(Base, frozen=True, array_like=True, tag="welcome"):
    """Answers hello. `resumed`: the tail since hello's seq follows; else a snapshot does.

    member: 0 for a screen on a wall, which is none.
    """

    protocol: int
    incarnation: Id
    seq: MaybeId
    view: int
    member: MaybeId
    role: ViewerRole
    resumed: bool
    now: MaybeId


class Snapshot(Base, frozen=True, array_like=True, tag="snapshot"):
    """Part of the shared view at `seq`; the last part has `more` false. It replaces, never merges.

    records: [[kind, field, field ...], ...], fields in the order of the view classes.
    """

    seq: MaybeId
    more: bool
    records: tuple[tuple[Any, ...], ...]


class Patch(Base, frozen=True, array_like=True, tag="patch"):
    """The shared view goes from seq `since` to seq `to`."""

    since: MaybeId
    to: MaybeId
    changes: tuple[Change, ...]


class OwnSnapshot(Base, frozen=True, array_like=True, tag="own-snapshot"):
    """The whole own view at `seq`."""

    seq: MaybeId
    records: tuple[tuple[Any, ...], ...]


class OwnPatch(Base, frozen=True, array_like=True, tag="own"):
    """The own view changes, at `seq`: it comes in the same message as the shared patch to `seq`."""

    seq: MaybeId
    changes: tuple[Change, ...]


class Answer(Base, frozen=True, array_like=True, tag="answer"):
    """The outcome of (client, n): `code` is "" for accepted. Logged as `seq`.

    The command leaves the outbox when the confirmed store has reached `seq`.
    limit: the figure that was exceeded, or the current version for stale_text; of an accepted
    command the figure that its class promises; else 0.
    """

    client: Id
    n: N
    seq: MaybeId
    code: str
    limit: int


class Names(Base, frozen=True, array_like=True, tag="names"):
    """Display names: [[member, version, name], ...]. Not part of any digest or log."""

    names: tuple[tuple[int, int, str], ...]


class Here(Base, frozen=True, array_like=True, tag="here"):
    """Who is connected. `whole`: this is everybody; else `came` and `went` since the last."""

    whole: bool
    came: tuple[int, ...]
    went: tuple[int, ...]


class Cursors(Base, frozen=True, array_like=True, tag="cursors"):
    """Latest cursors: [[session, member, board, x, y], ...]; board 0 takes one away. Full only."""

    cursors: tuple[tuple[int, int, int, int, int], ...]


class Pong(Base, frozen=True, array_like=True, tag="pong"):
    """Answers ping. `now`: ms, database clock. digest: of the client's shared view at `seq`."""

    t: MaybeId
    now: MaybeId
    seq: MaybeId
    digest: Annotated[int, msgspec.Meta(ge=0, le=2**32 - 1)]


class Halted(Base, frozen=True, array_like=True, tag="halted"):
    """Behind welcome: this workshop can only be read, nothing is decided or answered (C9)."""

    on: bool


class Closing(Base, frozen=True, array_like=True, tag="closing"):
    """The last frame: why the connection ends, and after how many ms to come back (0: see code)."""

    code: int
    reason: str
    retry_after: MaybeId


ServerFrame = (
    Welcome
    | Snapshot
    | Patch
    | OwnSnapshot
    | OwnPatch
    | Answer
    | Names
    | Here
    | Cursors
    | Pong
    | Halted
    | Closing
)
