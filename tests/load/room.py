"""One workshop with many people: what it costs the server, and how soon everybody sees a change.

The server is a process as in production, on SQLite, alone on core 0; the people are on core 1.
"""

import asyncio
import gc
import os
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import quantiles

import click
import uvloop
from msgspec import Struct

from boards.commands import ClientCommand
from server.access.tokens import new_id
from server.demo.statements import Statement, StatementsError, read_statements
from tests.live.journal import whole_log
from tests.load import probes
from tests.load.ending import (
    NOTHING,
    PATIENCE,
    Ending,
    RoomMode,
    closing_command,
    end_with,
    miscounted,
    until_answered,
)
from tests.load.errors import LoadError
from tests.load.filling import Contents, Filled, fill_all
from tests.load.hall import Guest, Hall, Stand
from tests.load.neighbours import CONTENTS, Neighbours
from tests.load.plans import Deed, Pace, Person, Plan, plan, role_of
from tests.load.probes import Told
from tests.load.processes import Usage, on_core, resident_mb, usage
from tests.load.profiles import Profiler
from tests.support.server import LiveServer

NOTES = 500
"""Notes that are there before anybody begins: a workshop after an hour."""

WARM = 1.0
"""Seconds of load before the clock starts."""

PROBES = 9
"""People whose streams are kept and decoded, three of each role where there are as many."""


class RoomPlan(Struct, frozen=True):
    """What to measure. `profile`: a file for where the server's time goes."""

    people: int
    changes: float
    cursors: float
    seconds: float
    statements: Path
    mode: RoomMode = "open"
    profile: Path | None = None


class RoomFigures(Struct, frozen=True):
    """What came out. Rates are a second; a delivery is a change, or a cursor, at one person."""

    people: int
    offered_per_s: float
    accepted_per_s: float
    deliveries_per_s: float
    cursors_delivered_per_s: float
    doc_p50_ms: float
    doc_p99_ms: float
    cursor_p99_ms: float
    server_cpu_pct: float
    cpu_us_per_delivery: float
    """Of changes and cursors together."""
    bytes_per_s_client: float
    messages_per_s_client: float
    rss_mb: float
    loadgen_cpu_pct: float
    revealed: int
    """Notes, or ballots, that were shown to all at once at the end, in private and vote mode."""
    reveal_ms: float
    """Until the last of all people had all of them, from the moment when it was asked for."""
    others_p99_before_ms: float
    others_p99_reveal_ms: float
    """Of changes in another workshop on the server: before that, and in its second."""
    lost: int
    """Commands without an accepted answer, changes that a probe never saw, views that do not stand
    at the head of the log with the digest of a store that was built from the stream; ballots that
    are counted twice, not at all, or not as they were last."""


class Course(Struct, frozen=True):
    """What was counted while it went on."""

    begin: float
    bytes: int
    server: tuple[Usage, Usage]
    generator: tuple[Usage, Usage]
    rss: float
    stands: list[Stand | None]
    ending: Ending | None
    """What was shown at the end; None where nothing was hidden."""

    @property
    def seconds(self) -> float:
        return self.server[1].at - self.server[0].at


def measure(wanted: RoomPlan) -> RoomFigures:
    """Raises LoadError when something keeps it from giving a figure."""
    try:
        statements = read_statements(wanted.statements)
    except StatementsError as error:
        raise LoadError(str(error)) from None
    with tempfile.TemporaryDirectory(prefix="samskapa-room-") as folder:
        return _measure(wanted, Path(folder), statements)


def _measure(wanted: RoomPlan, folder: Path, statements: Sequence[Statement]) -> RoomFigures:
    data = folder / "data"
    seats = [role_of(number) for number in range(wanted.people)]
    mode = wanted.mode
    contents = [Contents(NOTES, seats, mode), CONTENTS]
    filled, beside = asyncio.run(fill_all(data, statements, contents))
    people = people_of(filled)
    # The warm-up and what is measured are one plan, so that the load does not change in between.
    pace = Pace(wanted.changes, wanted.cursors, WARM + wanted.seconds)
    texts = [statement.text for statement in statements]
    # What is private is revealed board by board: all of it stands on one.
    boards = filled.boards if mode == "open" else filled.boards[:1]
    deeds = plan(people, boards=boards, statements=texts, pace=pace, voting=filled.voting)
    server = LiveServer(folder, data=data, log_level="warning")
    with on_core(0):
        server.start()
    try:
        hall = hall_of(people, filled, server.port)
        command = closing_command(mode, filled)
        with (
            on_core(1),
            Neighbours(beside, texts, server.port) as neighbours,
            asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner,
        ):
            work = _course(wanted, server, hall, deeds, neighbours, command)
            course = runner.run(work)
    finally:
        server.end()
    return _figures(wanted, hall, deeds, course, accepted=accepted_of(data, filled, people))


def people_of(filled: Filled) -> list[Person]:
    """A person for each seat."""
    rows = zip(filled.devices, filled.members, strict=True)
    return [
        Person(number, role_of(number), device, member, new_id())
        for number, (device, member) in enumerate(rows)
    ]


def hall_of(people: Sequence[Person], filled: Filled, port: int) -> Hall:
    """All of them, with probes in each role; nobody is connected yet."""
    chosen: set[int] = set()
    for role in ("facilitator", "staff", "resident"):
        alike = [person.number for person in people if person.role == role]
        chosen.update(alike[:: max(1, len(alike) // (PROBES // 3))][: PROBES // 3])
    return Hall(
        [Guest(each, filled.workshop, port, is_probe=each.number in chosen) for each in people]
    )


async def _course(
    wanted: RoomPlan,
    server: LiveServer,
    hall: Hall,
    deeds: Plan,
    neighbours: Neighbours,
    command: ClientCommand | None,
) -> Course:
    """`command`: what is asked for at the end."""
    await hall.come_in(server.port)
    hall.settle()
    profiler = Profiler(server.pid, wanted.profile)
    gc.collect()
    gc.freeze()
    gc.disable()
    begin = time.monotonic()
    async with asyncio.TaskGroup() as group:
        group.create_task(hall.play(deeds.changes, begin))
        group.create_task(hall.play(deeds.cursors, begin))
        await asyncio.sleep(WARM)
        before, own, already = usage(server.pid), usage(os.getpid()), hall.bytes
        profiler.start(wanted.seconds)
        await asyncio.sleep(begin + WARM + wanted.seconds - time.monotonic())
        after, own_after, bytes_ = usage(server.pid), usage(os.getpid()), hall.bytes
    await until_answered(hall, len(deeds.changes))
    ending = None if command is None else await end_with(command, hall, deeds, neighbours)
    stands = await hall.stands(patience=PATIENCE)
    rss = resident_mb(server.pid)
    gc.enable()
    profiler.end()
    for guest in hall.guests:
        if guest.lost is not None:
            click.echo(f"somebody was cut off: {guest.lost}", err=True)
    hall.leave()
    return Course(begin, bytes_ - already, (before, after), (own, own_after), rss, stands, ending)


def accepted_of(data: Path, filled: Filled, people: Sequence[Person]) -> int:
    """Commands of these people that the log has as accepted."""
    clients = {person.client for person in people}
    log = whole_log(data, filled.workshop)
    return sum(entry.client in clients and not entry.outcome for entry in log)


def _figures(
    wanted: RoomPlan, hall: Hall, deeds: Plan, course: Course, *, accepted: int
) -> RoomFigures:
    begin = course.begin
    by_person = {
        guest.person.number: probes.read(guest.chunks, after=begin + WARM)
        for guest in hall.guests
        if guest.is_probe
    }
    told = list(by_person.values())
    is_open = wanted.mode == "open"
    if is_open:
        doc = probes.times(told, deeds.changes, begin=begin, after=WARM)
    else:
        doc = probes.times_of_own(by_person, deeds.changes, begin=begin, after=WARM)
    ending = course.ending or NOTHING
    cursor = probes.times(told, deeds.cursors, begin=begin, after=WARM)
    seconds, people = course.seconds, wanted.people
    rate = _due(deeds.changes) / wanted.seconds
    asked = len(deeds.changes) + (not is_open)
    deliveries = rate * (accepted / max(1, asked)) * (people if is_open else 1)
    cursors = sum(one.cursors for one in told) / len(told) / seconds * people
    cpu = course.server[1].since(course.server[0])
    return RoomFigures(
        people=people,
        offered_per_s=rate,
        accepted_per_s=deliveries / (people if is_open else 1),
        deliveries_per_s=deliveries,
        cursors_delivered_per_s=cursors,
        doc_p50_ms=percentile(doc.latencies, 50),
        doc_p99_ms=percentile(doc.latencies, 99),
        cursor_p99_ms=percentile(cursor.latencies, 99),
        server_cpu_pct=cpu,
        cpu_us_per_delivery=cpu * 1e4 / max(1.0, deliveries + cursors),
        bytes_per_s_client=course.bytes / seconds / people,
        messages_per_s_client=sum(one.messages for one in told) / len(told) / seconds,
        rss_mb=course.rss,
        loadgen_cpu_pct=course.generator[1].since(course.generator[0]),
        revealed=ending.shown.count,
        reveal_ms=ending.shown.ms,
        others_p99_before_ms=percentile(ending.others_before, 99),
        others_p99_reveal_ms=percentile(ending.others_during, 99),
        lost=count_lost(hall, asked, course.stands, told, accepted=accepted)
        + doc.missing
        + miscounted(deeds.choices, ending.shown),
    )


def _due(deeds: Sequence[Deed]) -> int:
    return sum(deed.at >= WARM for deed in deeds)


def count_lost(
    hall: Hall, asked: int, stands: Sequence[Stand | None], told: Sequence[Told], *, accepted: int
) -> int:
    """All that should be somewhere and is not."""
    unanswered = abs(asked - hall.answers)
    refused = asked - accepted
    head = max((stand.seq for stand in stands if stand is not None), default=0)
    digests = {one.digest for one in told if one.twin.seq == head}
    behind = sum(
        stand is None or stand.seq != head or stand.digest not in digests for stand in stands
    )
    return unanswered + refused + behind


def percentile(values: Sequence[float], number: int) -> float:
    """Of what was measured; 0 for next to nothing."""
    return quantiles(values, n=100)[number - 1] if len(values) > 1 else 0.0
