"""How one gets in: the open code makes residents, the staff link makes staff.

Changing either puts nobody out who is already in: a seat does not depend on the invite.
"""

import secrets

import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import insert

from server.access.tokens import digest, new_token
from server.clock import Clock
from server.journal.database import Database
from server.journal.tables import invites

ALPHABET = "CDFGHJKMNPQRTWXY34679"
"""No two that look or sound alike in a hall (0 O, 1 I L, 2 Z, 5 S, 8 B, U V), and no vowels,
so that no code spells a word. 21 ** 6 = 85 million codes."""
CODE_LENGTH = 6
_IGNORED = dict.fromkeys(map(ord, " -\u00a0\u2010\u2011\u2012\u2013\u2014\t\r\n"))


def read_code(text: str) -> str | None:
    """The code somebody typed, in any case and with blanks or hyphens; None if it cannot be one."""
    code = text.translate(_IGNORED).upper()
    return code if len(code) == CODE_LENGTH and all(char in ALPHABET for char in code) else None


class Invites:
    """One active code and one active staff link per workshop."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    async def code(self, workshop: str) -> str | None:
        """The active join code."""
        query = sa.select(invites.c.code).where(
            invites.c.workshop == workshop, invites.c.kind == "code"
        )
        return await self._database.read(lambda db: db.execute(query).scalar_one_or_none())

    async def has_staff_link(self, workshop: str) -> bool:
        """Whether a staff link was made; it cannot be shown again, only replaced."""
        query = sa.select(sa.func.count()).where(
            invites.c.workshop == workshop, invites.c.kind == "staff"
        )
        return bool(await self._database.read(lambda db: db.execute(query).scalar_one()))

    async def rotate_code(self, workshop: str) -> str:
        """A new code; the old one stops working."""
        return await self._database.write(
            lambda db: put_code(db, workshop=workshop, now=self._clock.now_ms())
        )

    async def rotate_staff_link(self, workshop: str) -> str:
        """A new staff token, told only now; the old one stops working."""
        token = new_token()
        row = {
            "workshop": workshop,
            "kind": "staff",
            "secret_hash": digest(token),
            "created": self._clock.now_ms(),
        }
        await self._database.write(lambda db: _replace(db, row))
        return token

    async def find_code(self, code: str) -> str | None:
        """The workshop that `read_code`'s result leads to."""
        return await self._find(invites.c.code == code)

    async def find_staff(self, token: str) -> str | None:
        """The workshop of a staff token."""
        return await self._find(invites.c.secret_hash == digest(token))

    async def _find(self, condition: sa.ColumnElement[bool]) -> str | None:
        query = sa.select(invites.c.workshop).where(condition)
        return await self._database.read(lambda db: db.execute(query).scalar_one_or_none())


def put_code(db: sa.Connection, *, workshop: str, now: int) -> str:
    """`Invites.rotate_code` inside a larger write; there is only one writer, so look, then take."""
    while True:
        code = "".join(secrets.choice(ALPHABET) for _ in range(CODE_LENGTH))
        taken = sa.select(invites.c.workshop).where(invites.c.code == code)
        if db.execute(taken).first() is None:
            _replace(db, {"workshop": workshop, "kind": "code", "code": code, "created": now})
            return code


def _replace(db: sa.Connection, row: dict[str, object]) -> None:
    fresh = insert(invites).values(**row)
    db.execute(
        fresh.on_conflict_do_update(
            index_elements=[invites.c.workshop, invites.c.kind],
            set_={
                "code": fresh.excluded.code,
                "secret_hash": fresh.excluded.secret_hash,
                "created": fresh.excluded.created,
            },
        )
    )
