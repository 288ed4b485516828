"""Slows guessing down: of passwords, of join codes, of tokens. In memory, for one process.

Two brakes. `Backoff` doubles the wait after each failure and fits one account or one device.
`Bucket` gives an address a supply that refills: 200 phones of one hall share an address (rule
T13), so one of them that guesses must never lock the others out for long.
An attempt counts as failed from its start, so that parallel guesses gain nothing.
"""

import ipaddress
import math
from collections import OrderedDict

from server.access.tokens import digest
from server.clock import Clock
from server.errors import ApiError

KEYS = 20_000
"""Keys remembered per brake (about 3 MB); the one unused for longest is forgotten first."""


class Backoff:
    """`free` failures cost nothing; then waits of 1, 2, 4 ... up to `longest` seconds."""

    def __init__(self, *, free: int, longest: float, forget: float, clock: Clock) -> None:
        """`forget`: seconds without an attempt after which a key starts anew."""
        self._free = free
        self._longest = longest
        self._forget = forget
        self._clock = clock
        self._failures: OrderedDict[str, tuple[int, float]] = OrderedDict()

    def take(self, key: str) -> float:
        """Begin an attempt: 0.0 = go on, else seconds to wait and nothing is counted."""
        now = self._clock.monotonic()
        count, last = self._failures.get(key, (0, now))
        if now - last > self._forget:
            count = 0
        if (wait := last + self._pause(count) - now) > 0:
            return wait
        self._failures[key] = (count + 1, now)
        self._failures.move_to_end(key)
        if len(self._failures) > KEYS:
            self._failures.popitem(last=False)
        return 0.0

    def clear(self, key: str) -> None:
        """The attempt was right: start anew."""
        self._failures.pop(key, None)

    def _pause(self, count: int) -> float:
        over = count - self._free
        return 0.0 if over < 0 or count == 0 else min(self._longest, 2.0 ** min(over, 30))


class Bucket:
    """`supply` failures at once, then one every `every` seconds."""

    def __init__(self, *, supply: int, every: float, clock: Clock) -> None:
        self._supply = supply
        self._every = every
        self._clock = clock
        # Per key: when the bucket will be full again (generic cell rate algorithm).
        self._full: OrderedDict[str, float] = OrderedDict()

    def take(self, key: str) -> float:
        """Begin an attempt: 0.0 = go on, else seconds to wait and nothing is counted."""
        now = self._clock.monotonic()
        full = max(self._full.get(key, now), now) + self._every
        # A microsecond of slack, or rounding refuses the last of the supply now and then.
        if (wait := full - now - self._supply * self._every) > 1e-6:
            return wait
        self._full[key] = full
        self._full.move_to_end(key)
        if len(self._full) > KEYS:
            self._full.popitem(last=False)
        return 0.0

    def give_back(self, key: str) -> None:
        """The attempt was right: it cost nothing."""
        if key in self._full:
            self._full[key] -= self._every


class Guesses:
    """One kind of secret, guarded per person (account or device) and per address."""

    def __init__(self, *, persons: Backoff, addresses: Bucket) -> None:
        self._persons = persons
        self._addresses = addresses
        # (network, digest of the secret), the one unused for longest first.
        self._known: OrderedDict[tuple[str, bytes], None] = OrderedDict()

    def begin(self, *, person: str, address: str) -> None:
        """Before looking at the secret. Raises `slow_down` with the seconds to wait."""
        place = network_of(address)
        if wait := self._addresses.take(place):
            raise slow_down(wait)
        if person and (wait := self._persons.take(person)):
            self._addresses.give_back(place)
            raise slow_down(wait)

    def right(self, *, person: str, address: str) -> None:
        """The secret was right: nothing is held against anybody."""
        self._persons.clear(person)
        self._addresses.give_back(network_of(address))

    def is_known(self, secret: str, *, address: str) -> bool:
        """Whether this secret is one that people in this network have, so trying it is no guess.

        Without it one phone that guesses could keep a whole hall, behind its address, outside.
        """
        key = (network_of(address), digest(secret))
        if key in self._known:
            self._known.move_to_end(key)
            return True
        return False

    def remember(self, secret: str, *, address: str) -> None:
        """The secret is right, and people in this network have it."""
        key = (network_of(address), digest(secret))
        self._known[key] = None
        self._known.move_to_end(key)
        if len(self._known) > KEYS:
            self._known.popitem(last=False)

    def forget(self, secret: str, *, address: str) -> None:
        """The secret is wrong by now."""
        self._known.pop((network_of(address), digest(secret)), None)


def sign_in_guesses(clock: Clock) -> Guesses:
    """Passwords: five tries an account, then up to half a minute each; 30 tries an address."""
    return Guesses(
        persons=Backoff(free=5, longest=30.0, forget=900.0, clock=clock),
        addresses=Bucket(supply=30, every=10.0, clock=clock),
    )


def code_guesses(clock: Clock) -> Guesses:
    """Join codes: ten typing mistakes a device, then slower; 300 an address, then one a second.

    At one a second it takes 500 days to try half of the 85 million codes.
    """
    return Guesses(
        persons=Backoff(free=10, longest=30.0, forget=600.0, clock=clock),
        addresses=Bucket(supply=300, every=1.0, clock=clock),
    )


def ticket_guesses(clock: Clock) -> Guesses:
    """Tickets: nobody guesses 256 bits, so these only keep the database from being asked on."""
    return Guesses(
        persons=Backoff(free=10, longest=30.0, forget=600.0, clock=clock),
        addresses=Bucket(supply=30, every=10.0, clock=clock),
    )


def network_of(address: str) -> str:
    """An IPv6 customer owns a whole /64, so that counts as one address."""
    try:
        parsed = ipaddress.ip_address(address)
    except ValueError:
        return address
    if isinstance(parsed, ipaddress.IPv4Address):
        return address
    if parsed.ipv4_mapped is not None:
        return str(parsed.ipv4_mapped)
    return str(ipaddress.IPv6Network((int(parsed) >> 64 << 64, 64)))


def slow_down(wait: float) -> ApiError:
    """The error with whole seconds, rounded up."""
    return ApiError("slow_down", seconds=math.ceil(wait))
