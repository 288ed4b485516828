"""One restart with many people inside, from the signal until everybody is back at work."""

import asyncio
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median

import uvloop

from boards.roles import Role
from boards.view.records import NoteView
from server.demo.statements import Statement, StatementsError, read_statements
from server.tasks import Tasks
from tests.live.journal import whole_log
from tests.load.errors import LoadError
from tests.load.filling import Filled, fill
from tests.load.kill import count_duplicated, count_lost, view_of
from tests.load.plans import role_of
from tests.load.processes import on_core
from tests.load.returning.person import Person
from tests.load.returning.plan import RestartPlan, Return, Way
from tests.load.room import percentile
from tests.load.scribes import Script
from tests.support.server import LiveServer

PATIENCE = 60.0


def measure(wanted: RestartPlan) -> dict[Way, Return]:
    """Each way on a server of its own. Raises LoadError when something keeps it from a figure."""
    try:
        statements = read_statements(wanted.statements)
    except StatementsError as error:
        raise LoadError(str(error)) from None
    with tempfile.TemporaryDirectory(prefix="samskapa-restart-") as folder:
        return {
            way: _measure(wanted, Path(folder) / way, statements, way=way) for way in wanted.ways
        }


def _measure(
    wanted: RestartPlan, folder: Path, statements: Sequence[Statement], *, way: Way
) -> Return:
    folder.mkdir()
    # One more: who looks at the board in the end.
    seats: list[Role] = [*(role_of(number) for number in range(wanted.people)), "resident"]
    filled = asyncio.run(fill(folder / "data", statements, notes=wanted.notes, seats=seats))
    server = LiveServer(folder, log_level="warning")
    with on_core(0):
        server.start()
    try:
        story = _Story(wanted, server, filled, [statement.text for statement in statements])
        with on_core(1), asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
            runner.run(story.run(way))
    finally:
        server.end()
    return story.outcome(folder)


class _Story:
    """Everybody at work, the signal, and everybody at work again."""

    def __init__(
        self, wanted: RestartPlan, server: LiveServer, filled: Filled, texts: Sequence[str]
    ) -> None:
        self._wanted = wanted
        self._server = server
        self._filled = filled
        self._people = [
            Person(filled, device, self._script(number, texts), rate=wanted.changes)
            for number, device in enumerate(filled.devices[: wanted.people])
        ]
        self._signalled_at = self._up_at = 0.0
        self._seen: list[NoteView] = []

    def _script(self, number: int, texts: Sequence[str]) -> Script:
        board = self._filled.boards[number % len(self._filled.boards)]
        return Script(name=str(number), seed=number, board=board, statements=texts)

    async def run(self, way: Way) -> None:
        """Raises LoadError when somebody never comes in, or is told to stop."""
        people, tasks = self._people, Tasks("people")
        try:
            staying = [tasks.start(each.stay(self._server), "stay") for each in people]
            await self._until(lambda each: each.is_live)
            writing = [tasks.start(each.write(), "write") for each in people]
            await asyncio.sleep(self._wanted.seconds)
            self._signalled_at = time.monotonic()
            await asyncio.to_thread(self._restart, way)
            self._up_at = time.monotonic()
            await self._until(lambda each: each.back_at is not None)
            await asyncio.sleep(self._wanted.seconds)
            for each in people:
                each.wants_more = False
            await asyncio.gather(*writing)
            await self._until(lambda each: not each.waiting)
            for told in staying:
                if told.done():
                    await told
            view = await view_of(self._server, self._filled)
            self._seen = [note for note in view if note.author in self._filled.members]
        finally:
            await tasks.close()

    def _restart(self, way: Way) -> None:
        """As a supervisor does: the moment it has ended it is started again."""
        with on_core(0):
            if way == "kill":
                self._server.kill()
            else:
                self._server.stop()
            self._server.start()

    async def _until(self, condition: Callable[[Person], bool]) -> None:
        """Returns when it is true of everybody; what never becomes so shows in the figures."""
        end = time.monotonic() + PATIENCE
        for each in self._people:
            while not condition(each) and time.monotonic() < end:
                each.changed.clear()
                try:
                    async with asyncio.timeout(max(0.0, end - time.monotonic())):
                        await each.changed.wait()
                except TimeoutError:
                    return

    def outcome(self, folder: Path) -> Return:
        """What came out, with the log of the server that has ended."""
        people, log = self._people, whole_log(folder / "data", self._filled.workshop)
        back = [each.back_at - self._signalled_at for each in people if each.back_at is not None]
        away = [
            each.back_at - each.left_at
            for each in people
            if each.back_at is not None and each.left_at is not None
        ]
        waits = [wait * 1000 for each in people for wait in each.waits]
        return Return(
            down_s=self._up_at - self._signalled_at,
            back_median_s=median(back or [0.0]),
            back_after_s=max(back, default=0.0),
            away_median_s=median(away or [0.0]),
            away_worst_s=max(away, default=0.0),
            answer_p50_ms=percentile(waits, 50),
            answer_p99_ms=percentile(waits, 99),
            answers=len(waits),
            tries_worst=max(each.attempts for each in people),
            resumed=sum(each.was_resumed for each in people),
            not_back=len(people) - len(back),
            lost=count_lost(people, log, self._seen),
            duplicated=count_duplicated(people, log, self._seen),
            refused=sum(bool(code) for each in people for _, code, _ in each.answers.values()),
        )
