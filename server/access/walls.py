"""Screens on walls: a link makes any device one, without an account and without a seat.

One link for each workshop; a new one, or ending it, ends every screen that the old one made. Of the
link's token only the digest is stored, of a device likewise.
"""

from collections import Counter

import sqlalchemy as sa
from msgspec import Struct

from server.access.tokens import digest, new_token
from server.clock import Clock
from server.errors import ApiError
from server.journal.database import Database
from server.journal.tables import screens, walls

SCREENS_KEPT = 100
"""Devices that one link makes screens: who needs more makes a new link."""


class Wall(Struct, frozen=True):
    """A link that works. `created`: ms since 1970."""

    created: int
    shows_code: bool


class Screen(Struct, frozen=True):
    """A device that shows the wall. `opener`: the facilitator who made it one, 0 for the link."""

    opener: int


class Walls:
    """The wall links of one server, and the devices that came by them."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self._ended: Counter[str] = Counter()

    async def read(self, workshop: str) -> Wall | None:
        """The link that works now."""
        return await self._database.read(lambda db: _read(db, workshop))

    async def make(self, workshop: str) -> str:
        """A new token, told only now; the old link and its screens end, the choices stay."""
        token = new_token()

        def put(db: sa.Connection) -> None:
            before = _read(db, workshop)
            _end(db, workshop)
            self._put(db, workshop, token, shows_code=before is None or before.shows_code)

        await self._database.write(put)
        self._ended[workshop] += 1
        return token

    async def end(self, workshop: str) -> None:
        """The link stops working, with all its screens; none is no error."""
        await self._database.write(lambda db: _end(db, workshop))
        self._ended[workshop] += 1

    async def show_code(self, workshop: str, *, shown: bool) -> None:
        """Whether the screens are told the join code."""
        chosen = walls.update().where(walls.c.workshop == workshop).values(shows_code=int(shown))
        await self._database.write(lambda db: db.execute(chosen).rowcount)

    async def enrol(self, workshop: str, token: str, device: str) -> None:
        """The device is a screen from now on. Raises `wall_unknown`, `wall_full`."""

        def sit(db: sa.Connection) -> None:
            right = sa.select(walls.c.workshop).where(
                walls.c.workshop == workshop, walls.c.token_hash == digest(token)
            )
            if db.execute(right).first() is None:
                raise ApiError("wall_unknown", "token")
            self._seat(db, workshop, device, opener=0)

        await self._database.write(sit)

    async def enrol_own(self, workshop: str, device: str, *, opener: int) -> None:
        """A facilitator's own device needs no link; where there is none, one that nobody knows."""

        def sit(db: sa.Connection) -> None:
            if _read(db, workshop) is None:
                self._put(db, workshop, new_token(), shows_code=True)
            self._seat(db, workshop, device, opener=opener)

        await self._database.write(sit)

    async def screen(self, workshop: str, device: str) -> Screen | None:
        """Whether the device shows the wall of this workshop, and by whose word."""
        mine = sa.select(screens.c.opener).where(*_this(workshop, device))
        while True:
            ended = self._ended[workshop]
            found = await self._database.read(lambda db: db.execute(mine).scalar_one_or_none())
            # What was read while a link ended may be of before.
            if ended == self._ended[workshop]:
                return None if found is None else Screen(found)

    def _put(self, db: sa.Connection, workshop: str, token: str, *, shows_code: bool) -> None:
        row = {
            "workshop": workshop,
            "token_hash": digest(token),
            "shows_code": int(shows_code),
            "created": self._clock.now_ms(),
        }
        db.execute(walls.insert().values(**row))

    def _seat(self, db: sa.Connection, workshop: str, device: str, *, opener: int) -> None:
        count = sa.select(sa.func.count()).where(screens.c.workshop == workshop)
        row = {
            "workshop": workshop,
            "device_hash": digest(device),
            "created": self._clock.now_ms(),
            "opener": opener,
        }
        mine = _this(workshop, device)
        known = db.execute(sa.select(screens.c.opener).where(*mine)).scalar_one_or_none()
        if known is None and db.execute(count).scalar_one() >= SCREENS_KEPT:
            raise ApiError("wall_full", limit=SCREENS_KEPT)
        if known is None:
            db.execute(screens.insert().values(**row))
        elif known:
            # The link's is nobody's; of facilitators it is the last one's.
            db.execute(screens.update().where(*mine).values(opener=opener))


def _this(workshop: str, device: str) -> tuple[sa.ColumnElement[bool], sa.ColumnElement[bool]]:
    return screens.c.workshop == workshop, screens.c.device_hash == digest(device)


def _read(db: sa.Connection, workshop: str) -> Wall | None:
    query = sa.select(walls.c.created, walls.c.shows_code).where(walls.c.workshop == workshop)
    row = db.execute(query).one_or_none()
    return None if row is None else Wall(row.created, bool(row.shows_code))


def _end(db: sa.Connection, workshop: str) -> None:
    db.execute(screens.delete().where(screens.c.workshop == workshop))
    db.execute(walls.delete().where(walls.c.workshop == workshop))
