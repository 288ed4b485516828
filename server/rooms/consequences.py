"""What follows from effects outside the log: who is sent away, which names are read again.

None of it decides anything, and all of it may happen late.
"""

import asyncio
from collections.abc import Iterable
from typing import Protocol

import structlog

from boards.effects import Effect, Patch, Put
from boards.records import Member, Workshop
from boards.state import State
from boards.view import Audience, hides_pointers
from server.journal.base import JournalUnavailable
from server.rooms.fanout import Fanout
from server.rooms.flush import Flusher
from server.rooms.services import Directory
from server.tasks import Tasks

log = structlog.get_logger(__name__)

NAMES_AGAIN = 1.0
"""Seconds until names are read again that storage refused."""


class Away(Protocol):
    """Ends the sessions of a member who was removed, or only her walls where she leads no more."""

    def __call__(self, member: int, *, removed: bool) -> None: ...


class Consequences:
    """Side effects on connections and cold storage of one room, from whatever was committed."""

    def __init__(
        self, workshop: str, fanout: Fanout, flusher: Flusher, directory: Directory, *, tasks: Tasks
    ) -> None:
        self._workshop = workshop
        self._fanout = fanout
        self._flusher = flusher
        self._directory = directory
        self._tasks = tasks
        self._names_changed = asyncio.Event()
        # None: at the first entry, since a crash may have come between the log and the cache.
        self._described: Workshop | None = None

    def follow(self, effects: Iterable[Effect], state: State, *, away: Away) -> None:
        """`state` is what these effects led to; `away` ends sessions."""
        for effect in effects:
            if isinstance(effect, Put) and isinstance(effect.record, Member):
                self._names_changed.set()
            elif isinstance(effect, Patch) and effect.kind == "m":
                self._member_changed(effect, away)
            elif (
                isinstance(effect, Patch)
                and effect.kind == "b"
                and hides_pointers(state, effect.id)
            ):
                self._fanout.presence.forget(effect.id)
        workshop = state.workshop
        if workshop is not None and workshop != self._described:
            self._described = workshop
            self._tasks.start(self._describe(workshop, state), "catalogue")

    def _member_changed(self, effect: Patch, away: Away) -> None:
        self._names_changed.set()
        if {"removed", "role"} & set(effect.set):
            self._described = None  # It may be a facilitator who finds the workshop in her list.
        if effect.set.get("removed") is True:
            away(effect.id, removed=True)
        elif "role" in effect.set:
            self._flusher.show()
            for session in self._fanout.sessions_of(effect.id):
                self._fanout.change_audience(session, Audience(effect.set["role"]))
            if effect.was["role"] == "facilitator":
                away(effect.id, removed=False)

    async def _describe(self, workshop: Workshop, state: State) -> None:
        text, members = state.text, state.members.values()
        try:
            await self._directory.describe(
                self._workshop,
                title=text(workshop.title) or "",
                challenge=text(workshop.challenge) or "",
                life=workshop.life,
                lead_no_more={each.id for each in members if not _leads(each)},
            )
        except JournalUnavailable as error:
            self._described = None  # The next entry tries again.
            log.warning("room.not_described", workshop=self._workshop, reason=error.reason)

    async def follow_names(self) -> None:
        """Reads names again when a member came or changed: many at once cost one query."""
        while True:
            await self._names_changed.wait()
            self._names_changed.clear()
            try:
                names = await self._directory.names(self._workshop)
            except JournalUnavailable as error:
                log.warning("room.names_not_read", workshop=self._workshop, reason=error.reason)
                await asyncio.sleep(NAMES_AGAIN)
                self._names_changed.set()
                continue
            self._flusher.show()
            self._fanout.tell_names(names)
            self._flusher.soon()


def _leads(member: Member) -> bool:
    return member.role == "facilitator" and not member.removed
