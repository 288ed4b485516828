"""A device with a seat comes back as the same person, without an account.

The device carries a random token in a cookie; here stands its digest and, per workshop, which
member it is. "Not you?" on a shared tablet forgets the seat of one workshop.
"""

import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import insert

from server.access.names import put_name
from server.access.tokens import digest
from server.clock import Clock
from server.journal.database import Database
from server.journal.tables import former_seats, names, seats


class Seats:
    """Which member a device is, in which workshop."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    async def member(self, workshop: str, device: str) -> int | None:
        """The member that the device with this token is."""
        query = sa.select(seats.c.member).where(
            seats.c.workshop == workshop, seats.c.device_hash == digest(device)
        )
        return await self._database.read(lambda db: db.execute(query).scalar_one_or_none())

    async def take(self, workshop: str, device: str, *, member: int, alias: str) -> int:
        """Seat the device as `member` under `alias`, in one commit.

        A device that has a seat keeps its member and gets the alias: a double tap makes one
        person. Gives the member.
        """
        row = {
            "workshop": workshop,
            "device_hash": digest(device),
            "member": member,
            "created": self._clock.now_ms(),
        }

        def sit(db: sa.Connection) -> int:
            db.execute(insert(seats).values(**row).on_conflict_do_nothing())
            key = (seats.c.workshop == workshop, seats.c.device_hash == row["device_hash"])
            seated = int(db.execute(sa.select(seats.c.member).where(*key)).scalar_one())
            put_name(db, workshop=workshop, member=seated, name=alias)
            return seated

        return await self._database.write(sit)

    async def leave(self, workshop: str, device: str) -> bool:
        """Give the seat back; the person stays a member, with what she wrote. Whether it existed.

        That the device was hers is remembered, for a ban that may come later (RULES.md M7).
        """
        mine = (seats.c.workshop == workshop, seats.c.device_hash == digest(device))
        columns = (seats.c.device_hash, seats.c.workshop, seats.c.member)

        def get_up(db: sa.Connection) -> bool:
            kept = insert(former_seats).from_select(
                [column.name for column in columns], sa.select(*columns).where(*mine)
            )
            db.execute(kept.on_conflict_do_nothing())
            return bool(db.execute(seats.delete().where(*mine)).rowcount)

        return await self._database.write(get_up)

    async def former(self, workshop: str, device: str) -> list[int]:
        """The members that this device was before."""
        query = sa.select(former_seats.c.member).where(
            former_seats.c.workshop == workshop, former_seats.c.device_hash == digest(device)
        )
        return await self._database.read(lambda db: list(db.execute(query).scalars()))

    async def cancel(self, workshop: str, device: str, member: int) -> None:
        """Undo `take` for somebody who was not let in after all: seat and name go."""

        def undo(db: sa.Connection) -> None:
            db.execute(
                seats.delete().where(
                    seats.c.workshop == workshop,
                    seats.c.device_hash == digest(device),
                    seats.c.member == member,
                )
            )
            db.execute(names.delete().where(names.c.workshop == workshop, names.c.member == member))

        await self._database.write(undo)
