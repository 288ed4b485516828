"""Who waits at the door of a workshop, until a facilitator lets her in (RULES.md M8).

Beside the log: whoever waits is no member, has no seat, and no live session ever hears of her. The
log is only told how many were let in or were not; until it is, that stands here too.
"""

import hashlib
import secrets
from typing import Literal, cast

import sqlalchemy as sa
from msgspec import Struct
from sqlalchemy.dialects.sqlite import insert

from boards.roles import Role
from server.access.tokens import digest, new_id
from server.clock import Clock
from server.errors import ApiError
from server.journal.database import Database
from server.journal.tables import door_answers, lobby

LOBBY_MAX = 1_000
"""Who may wait in one workshop at once: as many as may be inside at once."""

GONE_MS = 30 * 60_000
"""A page that asks no more: a phone that sleeps for half an hour is somebody who left."""

KEPT_MS = 24 * 3600 * 1000
"""How long it is kept that somebody was let in and never came, or was not let in."""

QUIET_MS = 2 * 60_000
"""In a full lobby a page that has not asked for so long gives its place to one that asks."""

SEEN_MS = 30_000
"""How often it is written down that she still waits: her page asks every few seconds."""

Standing = Literal["waiting", "admitted", "refused"]


class Waiting(Struct, frozen=True):
    """Somebody at the door. `number` is hers for as long as she waits; `asked` in ms."""

    number: int
    alias: str
    role: Role
    asked: int


class Asked(Struct, frozen=True):
    """How it stands with somebody, and the name that she gave."""

    state: Standing
    alias: str


class Press(Struct, frozen=True):
    """What a facilitator answers those at the door, and why."""

    member: int
    let_in: bool
    reason: str


Meant = tuple[int, ...] | Literal["all", "code"]
"""Whom she means: those of these numbers, all, or all who came by the code."""


class Lobby:
    """The table of those who ask to be let in."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self._key = secrets.token_bytes(16)

    def _share_of(self, network: str) -> bytes:
        """Which share of the places is hers: nothing that an address is found from, and for as long
        as this process runs."""
        return hashlib.blake2b(network.encode(), key=self._key, digest_size=8).digest()

    async def standing(self, workshop: str, device: str) -> Standing | None:
        """How it stands with this device; None when it never asked."""
        found = await self.asked(workshop, device)
        return None if found is None else found.state

    async def asked(self, workshop: str, device: str) -> Asked | None:
        """What this device asked for, and how it stands."""
        query = sa.select(lobby.c.state, lobby.c.alias).where(*_this(workshop, device))
        row = await self._database.read(lambda db: db.execute(query).one_or_none())
        return None if row is None else Asked(cast(Standing, row.state), row.alias)

    async def ask(
        self, workshop: str, device: str, *, alias: str, role: Role, network: str
    ) -> Standing:
        """She asks, or asks again; the name is the one she gave last. Raises `lobby_full`."""
        now, mine = self._clock.now_ms(), _this(workshop, device)
        share = self._share_of(network)
        said = {"alias": alias, "role": role, "network": share}
        row = {**said, "seen": now}

        def put(db: sa.Connection) -> Standing:
            known = db.execute(sa.select(lobby).where(*mine)).one_or_none()
            if known is not None:
                is_new = any(known._mapping[name] != value for name, value in said.items())
                if is_new or now - known.seen >= SEEN_MS:
                    db.execute(lobby.update().where(*mine).values(**row))
                return cast(Standing, known.state)
            gone = sa.or_(
                sa.and_(lobby.c.state == "waiting", lobby.c.seen < now - GONE_MS),
                lobby.c.seen < now - KEPT_MS,
            )
            db.execute(lobby.delete().where(lobby.c.workshop == workshop, gone))
            here = _waiting(workshop, now)
            if db.execute(_count(*here)).scalar_one() >= LOBBY_MAX:
                _make_room(db, here, share, quiet=now - QUIET_MS)
            _forget_the_oldest(db, workshop)
            new = {"workshop": workshop, "device_hash": digest(device), "number": new_id()}
            db.execute(insert(lobby).values(**new, **row, state="waiting", asked=now))
            return "waiting"

        return await self._database.write(put)

    async def waiting(self, workshop: str) -> list[Waiting]:
        """Those who wait now, the first to ask first."""
        query = (
            sa.select(lobby.c.number, lobby.c.alias, lobby.c.role, lobby.c.asked)
            .where(*_waiting(workshop, self._clock.now_ms()))
            .order_by(lobby.c.asked, lobby.c.number)
        )
        rows = await self._database.read(lambda db: db.execute(query).all())
        return [Waiting(row.number, row.alias, row.role, row.asked) for row in rows]

    async def answer(self, workshop: str, press: Press, meant: Meant) -> int:
        """Those who are meant are let in, or are not; how many that was.

        With it stands what the log is to be told: one answer, however many it was.
        """
        which = [*_waiting(workshop, self._clock.now_ms())]
        if meant == "code":
            which.append(lobby.c.role == "resident")
        elif not isinstance(meant, str):
            which.append(lobby.c.number.in_(meant))
        state = "admitted" if press.let_in else "refused"
        row = {"workshop": workshop, "member": press.member, "let_in": int(press.let_in)}

        def put(db: sa.Connection) -> int:
            count = db.execute(lobby.update().where(*which).values(state=state)).rowcount
            if count:
                new = door_answers.insert().values(**row, people=count, reason=press.reason)
                db.execute(new)
            return count

        return await self._database.write(put)

    async def untold(self, workshop: str) -> list[tuple[int, Press, int]]:
        """The answers that the log may not know yet, with their number and for how many."""
        query = (
            sa.select(door_answers)
            .where(door_answers.c.workshop == workshop)
            .order_by(door_answers.c.number)
        )
        rows = await self._database.read(lambda db: db.execute(query).all())
        return [
            (row.number, Press(row.member, bool(row.let_in), row.reason), row.people)
            for row in rows
        ]

    async def told(self, number: int) -> None:
        """The log knows of it."""
        gone = door_answers.delete().where(door_answers.c.number == number)
        await self._database.write(lambda db: db.execute(gone))

    async def forget(self, workshop: str, device: str) -> None:
        """She is inside."""
        gone = lobby.delete().where(*_this(workshop, device))
        await self._database.write(lambda db: db.execute(gone))


def _this(workshop: str, device: str) -> tuple[sa.ColumnElement[bool], sa.ColumnElement[bool]]:
    return lobby.c.workshop == workshop, lobby.c.device_hash == digest(device)


def _count(*which: sa.ColumnElement[bool]) -> sa.Select[int]:
    return sa.select(sa.func.count()).select_from(lobby).where(*which)


_Which = tuple[sa.ColumnElement[bool], ...]


def _make_room(db: sa.Connection, here: _Which, share: bytes, *, quiet: int) -> None:
    """Someone's place for somebody new: who asks no more, else the last of who has most places.

    So a script leaves as many places as it has to those who come from anywhere else. Raises
    `lobby_full`.
    """
    gone = sa.select(lobby.c.number).where(*here, lobby.c.seen < quiet).order_by(lobby.c.seen)
    places = sa.select(lobby.c.network, sa.func.count().label("places")).where(*here)
    counts = {row.network: row.places for row in db.execute(places.group_by(lobby.c.network))}
    most = max(counts, key=lambda network: (counts[network], network))
    last = sa.select(lobby.c.number).where(*here, lobby.c.network == most)
    number = db.execute(gone.limit(1)).scalar_one_or_none()
    if number is None and counts[most] > counts.get(share, 0):
        number = db.execute(last.order_by(lobby.c.asked.desc()).limit(1)).scalar_one()
    if number is None:
        raise ApiError("lobby_full", limit=LOBBY_MAX)
    db.execute(lobby.delete().where(*here, lobby.c.number == number))


def _forget_the_oldest(db: sa.Connection, workshop: str) -> None:
    """Who was decided on takes nobody's place, and a script that asks all night no room."""
    decided = (lobby.c.workshop == workshop, lobby.c.state != "waiting")
    surplus = db.execute(_count(*decided)).scalar_one() - LOBBY_MAX
    if surplus > 0:
        oldest = sa.select(lobby.c.number).where(*decided).order_by(lobby.c.seen).limit(surplus)
        db.execute(lobby.delete().where(*decided, lobby.c.number.in_(oldest)))


def _waiting(workshop: str, now: int) -> _Which:
    """Those whom facilitators see wait, and no others."""
    here = (lobby.c.workshop == workshop, lobby.c.state == "waiting")
    return *here, lobby.c.seen >= now - GONE_MS
