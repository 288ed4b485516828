"""Which workshops there are and who leads them: lists without opening a single log.

The catalogue is a cache, written after the log; the log is right when they differ.
"""

from collections.abc import Collection

import sqlalchemy as sa
from msgspec import Struct

from server.access.invites import put_code
from server.access.names import put_name
from server.clock import Clock
from server.journal.database import Database
from server.journal.tables import catalogue, facilitators


class Entry(Struct, frozen=True):
    """A workshop in a list; times in ms since 1970."""

    workshop: str
    title: str
    challenge: str
    language: str
    life: str
    created: int
    updated: int


class Lead(Struct, frozen=True):
    """An account that leads a workshop, as which member, under which name."""

    account: int
    member: int
    name: str


class Catalogue:
    """Lists of workshops."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    async def add(
        self, workshop: str, *, lead: Lead, title: str, challenge: str, language: str
    ) -> str:
        """Enter a new draft with its facilitator, name and join code, in one commit: the code."""
        now = self._clock.now_ms()
        entry = {"title": title, "challenge": challenge, "language": language, "life": "draft"}
        leading = {"workshop": workshop, "account": lead.account, "member": lead.member}

        def enter(db: sa.Connection) -> str:
            db.execute(
                catalogue.insert().values(workshop=workshop, created=now, updated=now, **entry)
            )
            db.execute(facilitators.insert().values(**leading))
            put_name(db, workshop=workshop, member=lead.member, name=lead.name)
            return put_code(db, workshop=workshop, now=now)

        return await self._database.write(enter)

    async def describe(
        self, workshop: str, *, title: str, challenge: str, life: str, lead_no_more: Collection[int]
    ) -> None:
        """Refresh an entry with what the log says; without a change `updated` stays.

        `lead_no_more`: members without the role of a facilitator. A member that the log does not
        know yet leads: her workshop is just being made.
        """
        said = {"title": title, "challenge": challenge, "life": life}
        differs = sa.or_(*(catalogue.c[column] != value for column, value in said.items()))
        changed = (
            catalogue.update()
            .where(catalogue.c.workshop == workshop, differs)
            .values(updated=self._clock.now_ms(), **said)
        )

        def refresh(db: sa.Connection) -> None:
            db.execute(changed)
            _mark_who_leads(db, workshop, lead_no_more)

        await self._database.write(refresh)

    async def led_by(self, account: int) -> list[Entry]:
        """The workshops that an account leads still, newest first."""
        query = (
            sa.select(catalogue)
            .join(facilitators, facilitators.c.workshop == catalogue.c.workshop)
            .where(facilitators.c.account == account, facilitators.c.leads == 1)
            .order_by(catalogue.c.created.desc(), catalogue.c.workshop)
        )
        rows = await self._database.read(lambda db: db.execute(query).all())
        return [Entry(**row._mapping) for row in rows]

    async def member_of(self, workshop: str, account: int) -> int | None:
        """As which member the account leads the workshop, or led it: the log knows."""
        query = sa.select(facilitators.c.member).where(
            facilitators.c.workshop == workshop, facilitators.c.account == account
        )
        return await self._database.read(lambda db: db.execute(query).scalar_one_or_none())

    async def members_of(self, account: int) -> dict[str, int]:
        """Workshop -> as which member the account leads it, or led it."""
        query = sa.select(facilitators.c.workshop, facilitators.c.member).where(
            facilitators.c.account == account
        )
        rows = await self._database.read(lambda db: db.execute(query).all())
        return {row.workshop: row.member for row in rows}


def _mark_who_leads(db: sa.Connection, workshop: str, lead_no_more: Collection[int]) -> None:
    """A mark instead of no row: who gets the role back is the same member."""
    of_workshop = facilitators.c.workshop == workshop
    for account, member, leads in db.execute(
        sa.select(facilitators.c.account, facilitators.c.member, facilitators.c.leads).where(
            of_workshop
        )
    ).all():
        now = int(member not in lead_no_more)
        if now != leads:
            one = (of_workshop, facilitators.c.account == account)
            db.execute(facilitators.update().where(*one).values(leads=now))
