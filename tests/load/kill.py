"""SIGKILL while everybody writes, again and again; then what was acknowledged is looked for.

Nothing is said about the moment: the server process ends at a random one, with commands on their
way, in its queue, in a commit, committed and not yet answered. What it had answered must stand in
the log once, as it was answered, and on the board of whoever comes next.
"""

import asyncio
import random
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import click
from msgspec import Struct

from boards.effects import Entry
from boards.roles import Role
from boards.view.records import NoteView
from server.demo.statements import Statement, StatementsError, read_statements
from server.demo.twin import Twin
from server.tasks import Tasks
from tests.live.journal import whole_log
from tests.load.errors import LoadError
from tests.load.filling import Filled, fill
from tests.load.lines import dial
from tests.load.scribes import Scribe, Script, Words, greet
from tests.support.server import LiveServer

SCRIBES = 16
ACKED_A_ROUND = 500
"""Below it, a round was no load: 20 rounds are 10,000 acknowledged commands."""

ANSWERS = (520, 1_400)
"""How many answers a round brings before the end may come; the burst that C7 allows covers it."""

JITTER = 0.06
"""Seconds that the end then still may take: about ten commits, so that it falls anywhere in one."""

PATIENCE = 120


class Verdict(Struct, frozen=True):
    """What came out; `lost` and `duplicated` count commands, notes and answers alike."""

    rounds: int
    acked: int
    lost: int
    duplicated: int
    refused: int
    seconds: float
    restarts: int
    cut_off: int
    """Connections that ended under a scribe."""
    found_again: int
    """Commands that were in the log when the server died, and answered only after it was back."""

    @property
    def holds(self) -> bool:
        """Whether nothing acknowledged was lost or done twice, under real load."""
        enough = self.acked > ACKED_A_ROUND * self.rounds
        return enough and not (self.lost or self.duplicated or self.refused)


async def measure(*, rounds: int, statements: Path, seed: int) -> Verdict:
    """Raises LoadError when something keeps it from giving a figure."""
    try:
        texts = read_statements(statements)
    except StatementsError as error:
        raise LoadError(str(error)) from None
    with tempfile.TemporaryDirectory(prefix="samskapa-kill-") as folder:
        return await _measure(Path(folder), texts, rounds=rounds, seed=seed)


async def _measure(
    folder: Path, statements: Sequence[Statement], *, rounds: int, seed: int
) -> Verdict:
    begun = time.monotonic()
    data = folder / "data"
    seats: list[Role] = ["resident"] * (SCRIBES + 1)
    filled = await fill(data, statements, notes=0, seats=seats)
    server = LiveServer(folder, data=data, log_level="warning")
    server.start()
    try:
        scribes = _scribes(filled, statements, seed=seed)
        restarts = await _story(server, scribes, rounds=rounds, chance=random.Random(seed))
        seen = await view_of(server, filled)
    finally:
        server.end()
    log = whole_log(data, filled.workshop)
    return Verdict(
        rounds=rounds,
        acked=sum(len(scribe.answers) for scribe in scribes),
        lost=count_lost(scribes, log, seen),
        duplicated=count_duplicated(scribes, log, seen),
        refused=sum(bool(code) for each in scribes for _, code, _ in each.answers.values()),
        seconds=round(time.monotonic() - begun, 1),
        restarts=restarts,
        cut_off=sum(scribe.cuts for scribe in scribes),
        found_again=sum(scribe.found_again for scribe in scribes),
    )


def _scribes(filled: Filled, statements: Sequence[Statement], *, seed: int) -> list[Scribe]:
    texts = [statement.text for statement in statements]
    return [
        Scribe(
            filled,
            device,
            Script(
                name=str(number),
                seed=seed * SCRIBES + number,
                board=filled.boards[number % len(filled.boards)],
                statements=texts,
            ),
        )
        for number, device in enumerate(filled.devices[:SCRIBES])
    ]


async def _story(
    server: LiveServer, scribes: Sequence[Scribe], *, rounds: int, chance: random.Random
) -> int:
    """All rounds, then everybody finishes; returns how often the server was started again."""
    tasks, up, news = Tasks("scribes"), asyncio.Event(), asyncio.Event()
    up.set()
    running = [tasks.start(scribe.run(server, up, news), "scribe") for scribe in scribes]
    try:
        for number in range(rounds):
            await _until_answered(scribes, news, more=chance.randint(*ANSWERS))
            await asyncio.sleep(chance.random() * JITTER)
            up.clear()
            server.kill()
            acked = sum(len(scribe.answers) for scribe in scribes)
            click.echo(f"round {number + 1} of {rounds}: killed at {acked} acked", err=True)
            await asyncio.to_thread(server.start)
            up.set()
        for scribe in scribes:
            scribe.wants_more = False
        async with asyncio.timeout(PATIENCE):
            await asyncio.gather(*running)
    except TimeoutError:
        raise LoadError(f"nothing more was answered within {PATIENCE} s") from None
    finally:
        await tasks.close()
    return rounds


async def _until_answered(scribes: Sequence[Scribe], news: asyncio.Event, *, more: int) -> None:
    def answered() -> int:
        return sum(len(scribe.answers) for scribe in scribes)

    goal = answered() + more
    async with asyncio.timeout(PATIENCE):
        while answered() < goal:
            news.clear()
            await news.wait()


async def view_of(server: LiveServer, filled: Filled) -> list[NoteView]:
    """The notes that somebody sees who was not there before."""
    twin = Twin()
    socket = await dial(server, filled.workshop, filled.devices[-1])
    try:
        await greet(socket)
        async with asyncio.timeout(PATIENCE):
            while not twin.ready.is_set():
                twin.take(bytes(await socket.recv(decode=False)))
    finally:
        await socket.close()
    return list(twin.of(NoteView))


# -- the comparison ------------------------------------------------------------------------------


def count_lost(scribes: Sequence[Scribe], log: Sequence[Entry], seen: Sequence[NoteView]) -> int:
    """Commands acknowledged that the log lacks or has otherwise; notes that should be seen as they
    are not, or should not be seen; whatever was shown once and was gone later; no answer at all."""
    logged: dict[tuple[int, int], tuple[int, str, int]] = {}
    for seq, entry in enumerate(log, 1):
        logged.setdefault((entry.client, entry.n), (seq, entry.outcome, entry.limit))
    lost = 0
    for scribe in scribes:
        lost += len(scribe.waiting) + scribe.went_back
        lost += sum(
            logged.get((scribe.client, n)) != answer for n, answer in scribe.answers.items()
        )
    should_be = dict[int, str | None]()
    for scribe in scribes:
        should_be |= _words(scribe).texts
    found = {note.id: note.text for note in seen}
    wrong = {
        note for note in should_be.keys() | found.keys() if should_be.get(note) != found.get(note)
    }
    return lost + len(wrong)


def count_duplicated(
    scribes: Sequence[Scribe], log: Sequence[Entry], seen: Sequence[NoteView]
) -> int:
    """Commands decided more than once, answers that contradict another, notes seen twice."""
    times = Counter((entry.client, entry.n) for entry in log if entry.client)
    texts = Counter(note.text for note in seen)
    return (
        sum(count - 1 for count in times.values())
        + sum(scribe.contradicted for scribe in scribes)
        + sum(count - 1 for count in texts.values())
    )


def _words(scribe: Scribe) -> Words:
    words = Words({}, {})
    for n, command in enumerate(scribe.asked, 1):
        if scribe.answers.get(n, (0, "none", 0))[1] == "":
            words.follow(command)
    return words
