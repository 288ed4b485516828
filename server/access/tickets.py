"""Tickets: links that work once and end by themselves. Who holds one may do what it says.

account      makes somebody an account; an administrator gives it (`samskapa invite`)
facilitator  makes somebody a facilitator of one workshop; one of its facilitators gives it
password     a new password for one account; an administrator gives it

Only the digest of the token is stored. A ticket is used up in the same commit as what it allows.
That of a facilitator needs an entry in the log between two commits, so it is first *claimed* by an
account, as which member; until `fulfil` the same account may go on, and nobody else.
"""

from collections.abc import Callable
from typing import Literal, cast

import sqlalchemy as sa
from msgspec import Struct
from sqlalchemy.dialects.sqlite import insert

from server.access.names import clean_alias, put_name
from server.access.tokens import digest, new_token
from server.clock import Clock
from server.errors import ApiError
from server.journal.database import Database
from server.journal.tables import facilitators, seats, tickets

Kind = Literal["account", "facilitator", "password"]
HOUR_MS = 3_600_000
LIFETIME_MS: dict[Kind, int] = {
    "account": 7 * 24 * HOUR_MS,
    "facilitator": 7 * 24 * HOUR_MS,
    "password": 24 * HOUR_MS,
}


class Ticket(Struct, frozen=True):
    """A valid ticket; which fields are set depends on the kind. Times in ms since 1970."""

    kind: Kind
    workshop: str | None
    inviter: int | None
    account: int | None
    member: int | None
    name: str | None
    created: int
    expires: int


class Given(Struct, frozen=True):
    """A new ticket: the token is told only now."""

    token: str
    expires: int


class Claim(Struct, frozen=True):
    """Who uses a facilitator's ticket, as which member; `name`: of a member that is new."""

    account: int
    member: int
    name: str | None


class Tickets:
    """All tickets of one server."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    async def invite(self, *, name: str) -> Given:
        """To an account; `name` (or "") is suggested to the invited. Raises what is wrong in it."""
        return await self._give("account", name=clean_alias(name, "name") if name else None)

    async def invite_facilitator(self, workshop: str, *, inviter: int) -> Given:
        """Into a workshop, in the name of its facilitator `inviter`; an older one ends."""
        return await self._give("facilitator", workshop=workshop, inviter=inviter)

    async def reset_password(self, account: int) -> Given:
        """To a new password; an older one ends. The old password works until it is used."""
        return await self._give("password", account=account)

    async def _give(self, kind: Kind, **fields: str | int | None) -> Given:
        token, now = new_token(), self._clock.now_ms()
        row = {
            "token_hash": digest(token),
            "kind": kind,
            "created": now,
            "expires": now + LIFETIME_MS[kind],
            **fields,
        }

        def give(db: sa.Connection) -> None:
            db.execute(tickets.delete().where(tickets.c.expires <= now))
            if kind == "facilitator":
                db.execute(tickets.delete().where(tickets.c.workshop == row["workshop"]))
            if kind == "password":
                db.execute(
                    tickets.delete().where(
                        tickets.c.kind == kind, tickets.c.account == row["account"]
                    )
                )
            db.execute(tickets.insert().values(**row))

        await self._database.write(give)
        return Given(token, now + LIFETIME_MS[kind])

    async def read(self, token: str) -> Ticket:
        """The ticket of a token. Raises `ticket_wrong` when it is used, ended, too old or none."""
        return await self._database.read(lambda db: self._valid(db, token))

    async def waiting(self, workshop: str) -> Ticket | None:
        """The facilitator's ticket of a workshop that nobody has used yet."""
        query = _columns().where(
            tickets.c.workshop == workshop, tickets.c.expires > self._clock.now_ms()
        )
        row = await self._database.read(lambda db: db.execute(query).one_or_none())
        return Ticket(**row._mapping) if row else None

    async def end(self, workshop: str) -> None:
        """The facilitator's ticket of a workshop stops working; none is no error."""
        gone = tickets.delete().where(tickets.c.workshop == workshop)
        await self._database.write(lambda db: db.execute(gone).rowcount)

    async def sweep(self) -> int:
        """Forget those that have expired, with the names in them; how many there were."""
        gone = tickets.delete().where(tickets.c.expires <= self._clock.now_ms())
        return await self._database.write(lambda db: db.execute(gone).rowcount)

    # -- used up, each inside a larger write -----------------------------------------------------

    def opens_account(
        self, token: str, *, member: int, name: str | None
    ) -> Callable[[sa.Connection, int], None]:
        """For `Accounts.create`: use the ticket up for the new account.

        One into a workshop is claimed instead, as `member`; `name` as in `Claim`.
        """

        def use(db: sa.Connection, account: int) -> None:
            ticket = self._valid(db, token)
            if ticket.kind == "facilitator":
                self._claim(db, token, Claim(account, member, name))
            elif ticket.kind == "account":
                _use_up(db, token)
            else:
                raise _wrong()

        return use

    def sets_password(self, token: str) -> Callable[[sa.Connection], int]:
        """For `Accounts.change_password`: use the ticket up; whose password it is."""

        def use(db: sa.Connection) -> int:
            ticket = self._valid(db, token)
            if ticket.kind != "password" or ticket.account is None:
                raise _wrong()
            _use_up(db, token)
            return ticket.account

        return use

    async def claim(self, token: str, claim: Claim) -> int:
        """Begin to use a facilitator's ticket; the member, which stays the first one claimed.

        Raises `ticket_wrong`, also when somebody else has begun.
        """
        return await self._database.write(lambda db: self._claim(db, token, claim))

    def _claim(self, db: sa.Connection, token: str, claim: Claim) -> int:
        ticket = self._valid(db, token)
        if ticket.kind != "facilitator" or ticket.workshop is None:
            raise _wrong()
        if ticket.account not in (None, claim.account):
            raise _wrong()
        if ticket.member is not None:
            return ticket.member
        if claim.name is not None:
            # Before the member is in the log, so that nobody is seen without a name.
            put_name(db, workshop=ticket.workshop, member=claim.member, name=claim.name)
        db.execute(
            tickets.update()
            .where(tickets.c.token_hash == digest(token))
            .values(account=claim.account, member=claim.member)
        )
        return claim.member

    async def fulfil(self, token: str) -> None:
        """The log says that the member is a facilitator: from now on her account leads.

        Her devices' seats go, so that who comes after her on one is not a facilitator.
        """

        def finish(db: sa.Connection) -> None:
            ticket = self._valid(db, token)
            key = {"workshop": ticket.workshop, "account": ticket.account}
            leads = insert(facilitators).values(**key, member=ticket.member)
            db.execute(leads.on_conflict_do_nothing())
            db.execute(
                seats.delete().where(
                    seats.c.workshop == ticket.workshop, seats.c.member == ticket.member
                )
            )
            _use_up(db, token)

        await self._database.write(finish)

    def _valid(self, db: sa.Connection, token: str) -> Ticket:
        query = _columns().where(
            tickets.c.token_hash == digest(token), tickets.c.expires > self._clock.now_ms()
        )
        row = db.execute(query).one_or_none()
        if row is None:
            raise _wrong()
        return Ticket(**row._mapping)


def invite_url(base_url: str, token: str) -> str:
    """Where a ticket of the kinds account and facilitator is used."""
    return f"{base_url}/invite#{token}"


def reset_url(base_url: str, token: str) -> str:
    """Where a ticket of the kind password is used."""
    return f"{base_url}/reset#{token}"


def _columns() -> sa.Select[tuple[object, ...]]:
    named = [column for column in tickets.c if column is not tickets.c.token_hash]
    return cast("sa.Select[tuple[object, ...]]", sa.select(*named))


def _use_up(db: sa.Connection, token: str) -> None:
    db.execute(tickets.delete().where(tickets.c.token_hash == digest(token)))


def _wrong() -> ApiError:
    return ApiError("ticket_wrong", "token")
