"""What the rooms of a process are given: storage, the bus, time and chance from outside."""

from collections.abc import Callable, Collection
from typing import Protocol

from msgspec import Struct, field

from server.bus.base import Bus
from server.clock import Clock
from server.journal.base import Journal
from server.offload import Offload, at_once
from server.rooms.crashes import Crashes
from server.rooms.fanout import NameTable
from server.rooms.pace import Pace


class Directory(Protocol):
    """What a room needs of the cold storage."""

    async def names(self, workshop: str) -> NameTable:
        """All display names of a workshop."""

    async def describe(
        self, workshop: str, *, title: str, challenge: str, life: str, lead_no_more: Collection[int]
    ) -> None:
        """Refreshes the list entry of a workshop, and which facilitators find it (a cache)."""


class Services(Struct, frozen=True):
    """What all rooms of a process share."""

    journal: Journal
    directory: Directory
    clock: Clock
    pace: Pace
    bus: Bus
    new_seed: Callable[[], bytes]
    """32 random bytes, new ones each time: what salts are made of."""
    crashes: Crashes = field(default_factory=Crashes)
    offload: Offload = at_once
    """Where commands that take long are decided."""
