"""What the live rooms need of cold storage: names of members, and the entry in the lists."""

from collections.abc import Collection

from server.access.catalogue import Catalogue
from server.access.names import Names


class Directory:
    """Names out, descriptions in; satisfies `server.rooms.room.Directory`."""

    def __init__(self, names: Names, catalogue: Catalogue) -> None:
        self._names = names
        self._catalogue = catalogue

    async def names(self, workshop: str) -> dict[int, tuple[int, str]]:
        """All display names of a workshop: (version, name) by member id."""
        found = await self._names.read(workshop)
        return {member: (name.version, name.name) for member, name in found.items()}

    async def describe(
        self, workshop: str, *, title: str, challenge: str, life: str, lead_no_more: Collection[int]
    ) -> None:
        """Refresh the list entry and who finds it, after the log."""
        await self._catalogue.describe(
            workshop, title=title, challenge=challenge, life=life, lead_no_more=lead_no_more
        )
