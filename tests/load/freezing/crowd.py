"""A room full of people at work, in which one more freezes: does anybody notice?"""

import asyncio
import time
from collections.abc import Sequence
from pathlib import Path

import uvloop
from msgspec import Struct

from boards.roles import Role
from server.demo.statements import Statement
from tests.load import probes
from tests.load.ending import until_answered
from tests.load.filling import Filled, fill
from tests.load.freezing.plan import ABORT_SECONDS, Crowd, FrozenPlan
from tests.load.freezing.unread import Unread
from tests.load.hall import Hall
from tests.load.plans import Pace, Plan, plan, role_of
from tests.load.processes import on_core
from tests.load.room import NOTES, WARM, hall_of, people_of, percentile
from tests.support.server import LiveServer


class _Story(Struct):
    """When the reader froze and was gone, in seconds after the load began."""

    begin: float
    froze: float = 0.0
    gone: float = 0.0
    disconnected: int = 0


def measure_crowd(wanted: FrozenPlan, folder: Path, statements: Sequence[Statement]) -> Crowd:
    """In an empty place of its own."""
    folder.mkdir()
    seats: list[Role] = [*(role_of(number) for number in range(wanted.people)), "resident"]
    filled = asyncio.run(fill(folder / "data", statements, notes=NOTES, seats=seats))
    people = people_of(filled)[:-1]
    seconds = WARM + 2 * wanted.seconds + ABORT_SECONDS
    pace = Pace(wanted.changes, wanted.cursors, seconds)
    texts = [statement.text for statement in statements]
    deeds = plan(people, boards=filled.boards, statements=texts, pace=pace)
    server = LiveServer(folder, log_level="warning")
    with on_core(0):
        server.start()
    try:
        hall = hall_of(people, filled, server.port)
        reader = _unread(server, filled)
        with on_core(1), asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
            story = runner.run(_watch(wanted, server, hall, deeds, reader))
    finally:
        server.end()
    return _crowd(story, hall, deeds)


def _unread(server: LiveServer, filled: Filled) -> Unread:
    return Unread(port=server.port, workshop=filled.workshop, device=filled.devices[-1])


async def _watch(
    wanted: FrozenPlan, server: LiveServer, hall: Hall, deeds: Plan, reader: Unread
) -> _Story:
    await hall.come_in(server.port)
    hall.settle()
    story = _Story(time.monotonic())
    async with asyncio.TaskGroup() as group:
        group.create_task(hall.play(deeds.changes, story.begin))
        group.create_task(hall.play(deeds.cursors, story.begin))
        await asyncio.sleep(WARM + wanted.seconds)
        await reader.freeze()
        story.froze = time.monotonic() - story.begin
        await reader.until_gone()
        reader.close()
        story.gone = time.monotonic() - story.begin
    await until_answered(hall, len(deeds.changes))
    story.disconnected = sum(guest.lost is not None for guest in hall.guests)
    hall.leave()
    return story


def _crowd(story: _Story, hall: Hall, deeds: Plan) -> Crowd:
    told = [probes.read(each.chunks, after=0) for each in hall.guests if each.is_probe]

    def p99(start: float, end: float) -> float:
        due = [deed for deed in deeds.changes if start <= deed.at < end]
        return percentile(probes.times(told, due, begin=story.begin, after=start).latencies, 99)

    return Crowd(
        before=p99(WARM, story.froze),
        during=p99(story.froze, story.gone),
        after=p99(story.gone, float("inf")),
        aborted_after=story.gone - story.froze,
        disconnected=story.disconnected,
    )
