"""Puts the server together: the only place that picks implementations."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from msgspec import Struct
from starlette.applications import Starlette
from starlette.routing import WebSocketRoute

from server.access.access import Access
from server.access.directory import Directory
from server.access.tokens import seeds
from server.address import base_url
from server.admin.desk import Desk
from server.admin.socket import listening
from server.admin.upkeep import Upkeep
from server.bus.memory import MemoryBus
from server.clock import Clock, SystemClock
from server.garbage import Garbage
from server.http.context import Context
from server.http.doors import DOORS
from server.http.pages import Pages
from server.http.poll import LivePoll
from server.http.readiness import Readiness
from server.http.routes import application
from server.http.socket import LiveSocket
from server.journal.sqlite import SqliteJournal
from server.journal.store import open_database
from server.offload import Aside
from server.rooms.hub import Hub
from server.rooms.pace import Pace
from server.rooms.services import Services
from server.settings import Settings


class Samskapa(Struct):
    """One running server: the ASGI application and what it is made of."""

    app: Starlette
    context: Context


@asynccontextmanager
async def samskapa(settings: Settings, clock: Clock | None = None) -> AsyncIterator[Samskapa]:
    """Everything from the data directory to the application, for as long as the context lasts.

    Raises what `open_database` raises: DataDirectoryError, DatabaseTooNewError, sqlite3.Error.
    """
    clock = clock or SystemClock()
    async with open_database(settings.data) as database:
        aside, pace = Aside(), Pace()
        access = Access(database, session_days=settings.session_days, clock=clock)
        hub = Hub(
            Services(
                journal=SqliteJournal(database),
                directory=Directory(access.names, access.catalogue),
                clock=clock,
                pace=pace,
                bus=MemoryBus(),
                new_seed=seeds(),
                offload=aside,
            )
        )
        hub.start()
        sockets = [
            WebSocketRoute(f"/ws{door.path}", LiveSocket(hub, clock, door).serve) for door in DOORS
        ]
        polls = [LivePoll(hub, clock, door) for door in DOORS]
        app = application(
            public_url=settings.public_url,
            pages=Pages(),
            extra=[*sockets, *(route for poll in polls for route in poll.routes())],
        )
        context = Context(
            settings=settings,
            base_url=base_url(settings),
            access=access,
            hub=hub,
            readiness=Readiness(database, clock),
        )
        app.state.context = context
        desk = Desk(
            database=database.path,
            accounts=access.accounts,
            tickets=access.tickets,
            base_url=context.base_url,
            resume=hub.resume,
        )
        upkeep = Upkeep(database.path, access.tickets, clock)
        garbage = Garbage(pace)
        upkeep.start()
        garbage.start()
        try:
            async with listening(settings.data, desk):
                yield Samskapa(app, context)
        finally:
            await garbage.close()
            await upkeep.close()
            for poll in polls:
                await poll.stop()
            await hub.close()
            aside.close()
