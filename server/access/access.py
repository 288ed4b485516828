"""Everything about access in one hand, for handlers and for the live sessions."""

from server.access.accounts import Account, Accounts
from server.access.catalogue import Catalogue
from server.access.guesses import Bucket, Guesses, code_guesses, ticket_guesses
from server.access.invites import Invites
from server.access.lobby import Lobby
from server.access.names import Names
from server.access.passwords import Passwords
from server.access.seats import Seats
from server.access.setup import Setup
from server.access.tickets import Tickets
from server.access.walls import Walls
from server.clock import Clock
from server.journal.database import Database

ACCOUNT_COOKIE = "samskapa_account"
DEVICE_COOKIE = "samskapa_device"


class Access:
    """Accounts, invites, tickets, seats, the lobby and names over one database."""

    def __init__(
        self,
        database: Database,
        *,
        session_days: int,
        clock: Clock,
        codes: Guesses | None = None,
        passwords: Passwords | None = None,
    ) -> None:
        self.accounts = Accounts(
            database, session_days=session_days, clock=clock, passwords=passwords
        )
        self.setup = Setup(self.accounts, clock)
        self.invites = Invites(database, clock)
        self.tickets = Tickets(database, clock)
        self.seats = Seats(database, clock)
        self.walls = Walls(database, clock)
        self.lobby = Lobby(database, clock)
        self.names = Names(database)
        self.catalogue = Catalogue(database, clock)
        self.codes = codes or code_guesses(clock)
        self.tokens = ticket_guesses(clock)
        """Tokens of tickets, by device and address."""
        self.newcomers = Bucket(supply=1_000, every=2.0, clock=clock)
        """New seats by address and workshop: a full workshop at once, not all 5,000 places (L5)."""
        self.renames = Bucket(supply=10, every=5.0, clock=clock)
        """New names by member: each is an entry of the log, and everyone reads it."""

    async def account(self, cookies: dict[str, str]) -> Account | None:
        """Who is signed in with these cookies."""
        token = cookies.get(ACCOUNT_COOKIE)
        return await self.accounts.of_session(token) if token else None

    async def member(self, workshop: str, cookies: dict[str, str]) -> int | None:
        """Which member of the workshop these cookies are: its facilitator, else the device's seat.

        Whether that member was removed meanwhile stands in the workshop's state.
        """
        account = await self.account(cookies)
        if account is not None:
            leading = await self.catalogue.member_of(workshop, account.id)
            if leading is not None:
                return leading
        device = cookies.get(DEVICE_COOKIE)
        return await self.seats.member(workshop, device) if device else None

    async def members(self, workshop: str, cookies: dict[str, str]) -> set[int]:
        """All members of the workshop that these cookies are or were."""
        found = set[int]()
        account, device = await self.account(cookies), cookies.get(DEVICE_COOKIE)
        if account is not None:
            found.add(await self.catalogue.member_of(workshop, account.id) or 0)
        if device is not None:
            found.add(await self.seats.member(workshop, device) or 0)
            found.update(await self.seats.former(workshop, device))
        return found - {0}
