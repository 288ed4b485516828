"""Display names: what is accepted, and the one table they stand in.

The log carries member ids and name versions only, so a name can be erased at any time.
"""

import unicodedata
from collections.abc import Sequence

import sqlalchemy as sa
from msgspec import Struct
from sqlalchemy.dialects.sqlite import insert

from server.errors import ApiError
from server.journal.database import Database
from server.journal.tables import names

ALIAS_MAX = 40
"""Code points of a name: fits beside a note on a phone, and beside a cursor."""

_DIRECTION = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Embeddings, overrides and isolates. Left open they turn the text around a name; every place
that shows a name isolates it anyway, so they are dropped."""
_BLANK = frozenset("\u115f\u1160\u2800\u3164\uffa0")
"""Letters by category, and yet nothing to be seen: Hangul fillers and the empty Braille cell."""
_UNSEEN = frozenset(("Cf", "Mn", "Me", "Zs"))


def clean_alias(text: str, where: str = "alias") -> str:
    """A name with blanks collapsed; raises `alias_empty`, `alias_too_long`, `alias_invalid`.

    Emoji, every script and markup pass as they are: a name is text and never becomes HTML. It is
    not normalised: what was typed is what is shown.
    """
    alias = " ".join("".join(char for char in text if char not in _DIRECTION).split())
    if any(_is_forbidden(char) for char in alias):
        raise ApiError("alias_invalid", where)
    if all(char in _BLANK or unicodedata.category(char) in _UNSEEN for char in alias):
        raise ApiError("alias_empty", where)
    if len(alias) > ALIAS_MAX:
        raise ApiError("alias_too_long", where, length=len(alias), limit=ALIAS_MAX)
    return alias


def _is_forbidden(char: str) -> bool:
    """Controls, lone surrogates and noncharacters; unassigned ones may be next year's emoji."""
    point = ord(char)
    noncharacter = 0xFDD0 <= point <= 0xFDEF or point & 0xFFFE == 0xFFFE
    return noncharacter or unicodedata.category(char) in ("Cc", "Cs")


class Name(Struct, frozen=True):
    """A name and its version, which the log's `member.touch` speaks of."""

    version: int
    name: str


class Names:
    """The table of names of all workshops."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def put(self, workshop: str, member: int, name: str) -> int:
        """Set a name that `clean_alias` gave; the new version, 1 for the first."""
        return await self._database.write(
            lambda db: put_name(db, workshop=workshop, member=member, name=name)
        )

    async def read(self, workshop: str, members: Sequence[int] | None = None) -> dict[int, Name]:
        """Names by member id, of all members or of those asked for; erased ones are missing."""
        query = sa.select(names.c.member, names.c.version, names.c.name).where(
            names.c.workshop == workshop
        )
        if members is not None:
            query = query.where(names.c.member.in_(members))
        rows = await self._database.read(lambda db: db.execute(query).all())
        return {row.member: Name(row.version, row.name) for row in rows}


def put_name(db: sa.Connection, *, workshop: str, member: int, name: str) -> int:
    """`Names.put` inside a larger write. The same name again keeps its version."""
    row = insert(names).values(workshop=workshop, member=member, version=1, name=name)
    changed = row.on_conflict_do_update(
        index_elements=[names.c.workshop, names.c.member],
        set_={"name": row.excluded.name, "version": names.c.version + 1},
        where=names.c.name != row.excluded.name,
    )
    db.execute(changed)
    version = sa.select(names.c.version).where(
        names.c.workshop == workshop, names.c.member == member
    )
    return int(db.execute(version).scalar_one())
