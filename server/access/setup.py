"""The one-time set-up link that the terminal prints while there is no account.

The token stands in the fragment, which no browser sends to a server, so it is in no access log
and no Referer. It lives in memory: a restart prints a new one.
"""

import hmac

from server.access.accounts import Account, Accounts
from server.access.guesses import Bucket, network_of, slow_down
from server.access.tokens import digest, new_token
from server.clock import Clock
from server.errors import ApiError


class Setup:
    """The first account of a server."""

    def __init__(self, accounts: Accounts, clock: Clock) -> None:
        self._accounts = accounts
        self._token: str | None = None
        self._addresses = Bucket(supply=20, every=10.0, clock=clock)

    async def link(self, base_url: str) -> str | None:
        """The link to print, `<base>/setup#<token>`; None once there is an account."""
        if await self._accounts.exist():
            self._token = None
            return None
        if self._token is None:
            self._token = new_token()
        return f"{base_url}/setup#{self._token}"

    async def create(
        self, *, token: str, email: str, name: str, password: str, address: str
    ) -> Account:
        """Make the account. Raises `setup_token_wrong`, `setup_done`, or what is wrong with it."""
        if wait := self._addresses.take(network_of(address)):
            raise slow_down(wait)
        if await self._accounts.exist():
            raise ApiError("setup_done")
        # Digests have one length, so the comparison tells nothing of the token by its time.
        if self._token is None or not hmac.compare_digest(digest(token), digest(self._token)):
            raise ApiError("setup_token_wrong", "token")
        account = await self._accounts.create_first(email=email, name=name, password=password)
        self._token = None
        return account
