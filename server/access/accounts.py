"""Accounts of facilitators, and their sessions."""

import re
from collections.abc import Callable

import sqlalchemy as sa
from msgspec import Struct
from sqlalchemy.dialects.sqlite import insert

from server.access.guesses import Guesses, sign_in_guesses
from server.access.names import clean_alias
from server.access.passwords import Passwords, check_password
from server.access.tokens import digest, new_token
from server.clock import Clock
from server.errors import ApiError
from server.journal.database import Database
from server.journal.tables import account_sessions, accounts

_DAY_MS = 86_400_000
_EMAIL = re.compile(r"[^\s@]+@[^\s@]+")
_EMAIL_MAX = 254  # RFC 5321, 4.5.3.1.3 less the angle brackets


class Account(Struct, frozen=True):
    """A facilitator."""

    id: int
    email: str
    name: str


class Accounts:
    """The accounts of one server."""

    def __init__(
        self,
        database: Database,
        *,
        session_days: int,
        clock: Clock,
        guesses: Guesses | None = None,
        passwords: Passwords | None = None,
    ) -> None:
        self._database = database
        self._session_ms = session_days * _DAY_MS
        self._clock = clock
        self._guesses = guesses or sign_in_guesses(clock)
        self._passwords = passwords or Passwords()

    async def exist(self) -> bool:
        """Whether there is any account: if not, the server waits to be set up."""
        query = sa.select(sa.func.count()).select_from(accounts)
        return bool(await self._database.read(lambda db: db.execute(query).scalar_one()))

    async def create_first(self, *, email: str, name: str, password: str) -> Account:
        """The account that sets the server up. Raises `setup_done` when there is one already."""

        def must_be_first(db: sa.Connection, account: int) -> None:
            # In the write itself, so that of two set-ups at once only one succeeds.
            others = sa.select(accounts.c.id).where(accounts.c.id != account).limit(1)
            if db.execute(others).first() is not None:
                raise ApiError("setup_done")

        return await self.create(email=email, name=name, password=password, allow=must_be_first)

    async def create(
        self,
        *,
        email: str,
        name: str,
        password: str,
        allow: Callable[[sa.Connection, int], None],
    ) -> Account:
        """A new account. Raises `email_taken`, or what is wrong with its parts.

        `allow` is called in the same write with the account's id: what it raises undoes it all.
        """
        email = clean_email(email)
        name = clean_alias(name, "name")
        check_password(password)
        row = {
            "email": email,
            "name": name,
            "password_hash": await self._passwords.hash(password),
            "created": self._clock.now_ms(),
        }

        def create(db: sa.Connection) -> int:
            fresh = insert(accounts).values(**row).on_conflict_do_nothing()
            account = db.execute(fresh.returning(accounts.c.id)).scalar_one_or_none()
            if account is None:
                raise ApiError("email_taken", "email")
            allow(db, int(account))
            return int(account)

        return Account(await self._database.write(create), email, name)

    async def change_password(
        self, password: str, *, whose: Callable[[sa.Connection], int]
    ) -> Account:
        """Another password; all sessions of the account end. Raises what is wrong with it.

        `whose` is called in the same write and gives the account's id.
        """
        check_password(password)
        hashed = await self._passwords.hash(password)

        def change(db: sa.Connection) -> Account:
            account = whose(db)
            changed = accounts.update().where(accounts.c.id == account).values(password_hash=hashed)
            db.execute(changed)
            db.execute(account_sessions.delete().where(account_sessions.c.account == account))
            row = db.execute(sa.select(accounts).where(accounts.c.id == account)).one()
            return Account(row.id, row.email, row.name)

        return await self._database.write(change)

    async def by_email(self, email: str) -> Account:
        """The account with this address. Raises `email_invalid`, `email_unknown`."""
        return await self._one(accounts.c.email == clean_email(email))

    async def by_id(self, account: int) -> Account:
        """The account with this id. Raises `email_unknown`."""
        return await self._one(accounts.c.id == account)

    async def _one(self, condition: sa.ColumnElement[bool]) -> Account:
        query = sa.select(accounts.c.id, accounts.c.email, accounts.c.name).where(condition)
        row = await self._database.read(lambda db: db.execute(query).one_or_none())
        if row is None:
            raise ApiError("email_unknown", "email")
        return Account(row.id, row.email, row.name)

    async def sign_in(self, *, email: str, password: str, address: str) -> tuple[Account, str]:
        """The account and a new session token.

        Raises `sign_in_failed`, the same for an unknown address and a wrong password, or
        `slow_down`.
        """
        email = email.strip().casefold()
        person = digest(email).hex()
        self._guesses.begin(person=person, address=address)
        query = sa.select(accounts).where(accounts.c.email == email)
        row = await self._database.read(lambda db: db.execute(query).one_or_none())
        if not await self._passwords.verify(row.password_hash if row else None, password):
            raise ApiError("sign_in_failed")
        assert row is not None, "verify refuses an account that does not exist"
        self._guesses.right(person=person, address=address)
        return Account(row.id, row.email, row.name), await self.start_session(row.id)

    async def start_session(self, account: int) -> str:
        """A token for the cookie; sessions that are over are swept out."""
        token, now = new_token(), self._clock.now_ms()
        row = {
            "token_hash": digest(token),
            "account": account,
            "created": now,
            "expires": now + self._session_ms,
        }

        def begin(db: sa.Connection) -> None:
            db.execute(account_sessions.delete().where(account_sessions.c.expires <= now))
            db.execute(account_sessions.insert().values(**row))

        await self._database.write(begin)
        return token

    async def of_session(self, token: str) -> Account | None:
        """Who is signed in with this token."""
        query = (
            sa.select(accounts.c.id, accounts.c.email, accounts.c.name)
            .join(account_sessions, account_sessions.c.account == accounts.c.id)
            .where(
                account_sessions.c.token_hash == digest(token),
                account_sessions.c.expires > self._clock.now_ms(),
            )
        )
        row = await self._database.read(lambda db: db.execute(query).one_or_none())
        return Account(row.id, row.email, row.name) if row else None

    async def sign_out(self, token: str) -> None:
        """End the session; ending one that does not exist is no error."""
        gone = account_sessions.delete().where(account_sessions.c.token_hash == digest(token))
        await self._database.write(lambda db: db.execute(gone).rowcount)


def clean_email(text: str) -> str:
    """The address as it is stored and compared: casefolded. Raises `email_invalid`."""
    email = text.strip().casefold()
    if len(email) > _EMAIL_MAX or not email.isprintable() or not _EMAIL.fullmatch(email):
        raise ApiError("email_invalid", "email")
    return email
