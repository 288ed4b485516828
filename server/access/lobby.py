"""Who waits at the door of a workshop, until a facilitator lets her in (RULES.md M8).

Beside the log: whoever waits is no member, has no seat, and no live session ever hears of her.
"""

from collections.abc import Sequence
from typing import Literal, cast

import sqlalchemy as sa
from msgspec import Struct
from sqlalchemy.dialects.sqlite import insert

from boards.roles import Role
from server.access.tokens import digest, new_id
from server.clock import Clock
from server.errors import ApiError
from server.journal.database import Database
from server.journal.tables import lobby

LOBBY_MAX = 1_000
"""Who may wait in one workshop at once: as many as may be inside at once."""

GONE_MS = 30 * 60_000
"""A page that asks no more: a phone that sleeps for half an hour is somebody who left."""

KEPT_MS = 24 * 3600 * 1000
"""How long it is kept that somebody was let in and never came, or was not let in."""

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


class Lobby:
    """The table of those who ask to be let in."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    async def standing(self, workshop: str, device: str) -> Standing | None:
        """How it stands with this device; None when it never asked."""
        found = await self.asked(workshop, device)
        return None if found is None else found.state

    async def asked(self, workshop: str, device: str) -> Asked | None:
        """What this device asked for, and how it stands."""
        query = sa.select(lobby.c.state, lobby.c.alias).where(*_this(workshop, device))
        row = await self._database.read(lambda db: db.execute(query).one_or_none())
        return None if row is None else Asked(cast(Standing, row.state), row.alias)

    async def ask(self, workshop: str, device: str, *, alias: str, role: Role) -> Standing:
        """She asks, or asks again; the name is the one she gave last. Raises `lobby_full`."""
        now, mine = self._clock.now_ms(), _this(workshop, device)
        row = {"alias": alias, "role": role, "seen": now}

        def put(db: sa.Connection) -> Standing:
            known = db.execute(sa.select(lobby).where(*mine)).one_or_none()
            if known is not None:
                if known.alias != alias or known.role != role or now - known.seen >= SEEN_MS:
                    db.execute(lobby.update().where(*mine).values(**row))
                return cast(Standing, known.state)
            gone = sa.or_(
                sa.and_(lobby.c.state == "waiting", lobby.c.seen < now - GONE_MS),
                lobby.c.seen < now - KEPT_MS,
            )
            db.execute(lobby.delete().where(lobby.c.workshop == workshop, gone))
            if db.execute(_count(*_waiting(workshop))).scalar_one() >= LOBBY_MAX:
                raise ApiError("lobby_full", limit=LOBBY_MAX)
            _forget_the_oldest(db, workshop)
            new = {"workshop": workshop, "device_hash": digest(device), "number": new_id()}
            db.execute(insert(lobby).values(**new, **row, state="waiting", asked=now))
            return "waiting"

        return await self._database.write(put)

    async def waiting(self, workshop: str) -> list[Waiting]:
        """Those who wait now, the first to ask first."""
        query = (
            sa.select(lobby.c.number, lobby.c.alias, lobby.c.role, lobby.c.asked)
            .where(*_waiting(workshop), lobby.c.seen >= self._clock.now_ms() - GONE_MS)
            .order_by(lobby.c.asked, lobby.c.number)
        )
        rows = await self._database.read(lambda db: db.execute(query).all())
        return [Waiting(row.number, row.alias, row.role, row.asked) for row in rows]

    async def decide(self, workshop: str, standing: Standing, numbers: Sequence[int]) -> int:
        """These are let in, or are not; how many that was."""
        which = (*_waiting(workshop), lobby.c.number.in_(numbers))
        changed = lobby.update().where(*which).values(state=standing)
        return await self._database.write(lambda db: db.execute(changed).rowcount)

    async def admit_all(self, workshop: str, *, by_code: bool) -> int:
        """All who wait are let in, or all of them who came by the code; how many that was."""
        which = [*_waiting(workshop)]
        if by_code:
            which.append(lobby.c.role == "resident")
        changed = lobby.update().where(*which).values(state="admitted")
        return await self._database.write(lambda db: db.execute(changed).rowcount)

    async def forget(self, workshop: str, device: str) -> None:
        """She is inside."""
        gone = lobby.delete().where(*_this(workshop, device))
        await self._database.write(lambda db: db.execute(gone))


def _this(workshop: str, device: str) -> tuple[sa.ColumnElement[bool], sa.ColumnElement[bool]]:
    return lobby.c.workshop == workshop, lobby.c.device_hash == digest(device)


def _count(*which: sa.ColumnElement[bool]) -> sa.Select[int]:
    return sa.select(sa.func.count()).select_from(lobby).where(*which)


def _forget_the_oldest(db: sa.Connection, workshop: str) -> None:
    """Who was decided on takes nobody's place, and a script that asks all night no room."""
    decided = (lobby.c.workshop == workshop, lobby.c.state != "waiting")
    surplus = db.execute(_count(*decided)).scalar_one() - LOBBY_MAX
    if surplus > 0:
        oldest = sa.select(lobby.c.number).where(*decided).order_by(lobby.c.seen).limit(surplus)
        db.execute(lobby.delete().where(*decided, lobby.c.number.in_(oldest)))


def _waiting(workshop: str) -> tuple[sa.ColumnElement[bool], sa.ColumnElement[bool]]:
    return lobby.c.workshop == workshop, lobby.c.state == "waiting"
