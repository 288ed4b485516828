"""Paired worlds (I6): two runs that differ only in what is hidden from an audience.

The same people do the same things at the same moments; but the words, lengths, colours, places and
sizes of what the audience may not see are others. Every byte that the audience is sent must be the
same, over frames, snapshots, resumed tails, presence, answers to guessed ids, digests and exports;
and no word of it may be in any of them. The room, hub and fan-out are the real ones, on a virtual
clock.
"""

import asyncio
from collections.abc import Callable, Sequence
from random import Random
from typing import Literal

import msgspec

from boards import commands as c
from boards.ids import MAX_ID
from boards.places import PITCH_X
from boards.records import Rule
from boards.state import State
from server.demo.twin import Twin
from server.exports.document import document_of
from server.exports.table import table_of
from server.rooms.hub import Hub
from server.rooms.services import Services
from server.rooms.session import Session
from tests.rooms.parts import INCARNATION, WORKSHOP, Bench, Line
from tests.rooms.virtual import run
from tests.support.texts import statements
from tests.support.worlds import (
    AREAS,
    BOARDS,
    FACILITATOR,
    OTHER,
    RESIDENT,
    SECOND,
    STAFF,
    THIRD,
    opened,
)

WALL = 0
STEPS = 90
AUTHORS = (RESIDENT, THIRD)
"""Who writes what others may not see. Nobody of them is of the audience."""

Hiding = Literal["private", "moderated"]
"""private: hidden from everybody else, facilitators too. moderated: held, hidden, flagged, with the
words that facilitators and authors exchange about it: hidden from all others."""

WATCHERS: dict[Hiding, tuple[int, ...]] = {
    "private": (FACILITATOR, SECOND, STAFF, OTHER, WALL),
    "moderated": (STAFF, OTHER, WALL),
}
_RULES: tuple[Rule, ...] = ("rude", "personal", "off_topic", "spam", "other")


class Step(msgspec.Struct, frozen=True):
    """Something that happens `after` so many ms, in both worlds."""

    after: int
    who: int
    act: Literal["do", "hidden", "point", "come", "back", "ping", "export", "wait"]
    make: Callable[["Otherwise"], c.ClientCommand] | None = None


class Otherwise:
    """What is hidden, as it is in one of the two worlds."""

    def __init__(self, seed: int, world: int) -> None:
        self._random = Random(f"{seed} {world}")
        self.world = world
        self.canaries: list[bytes] = []

    def words(self) -> str:
        """Words of any length, with a token that stands nowhere else."""
        token = f"kanarie{self.world}{len(self.canaries):04d}"
        self.canaries.append(token.encode())
        said = self._random.choice(statements())
        return f"{token} {said[: self._random.randrange(1, 200)]}"

    def choice(self, sides: int) -> int:
        """A colour, a size, a slot."""
        return self._random.randrange(sides)


class Heard(msgspec.Struct):
    """What one watcher was sent in one world: by connection, each message with its moment."""

    messages: list[tuple[int, int, bytes]]

    def __bytes__(self) -> bytes:
        return b"".join(payload for _, _, payload in self.messages)


class Outcome(msgspec.Struct):
    """What came of a seed."""

    seed: int
    differences: list[str]
    messages: int
    size: int
    """Bytes compared."""
    hidden: int
    """Commands that made or changed what is hidden."""


# -- what happens -------------------------------------------------------------------------------


class Script:
    """The steps of a seed: chosen before anything happens, so that both worlds take the same."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)
        self.hiding: Hiding = self.random.choice(("private", "moderated"))
        self.steps: list[Step] = []
        self._hers: dict[int, list[int]] = {author: [] for author in AUTHORS}
        """By author the ids of her notes that others may not see."""
        self._gone: list[tuple[int, int]] = []
        self._public: list[int] = []
        self._hidden = 0
        self._begin()
        for _ in range(STEPS):
            self._next()

    def _add(
        self, who: int, act: str, make: Callable[[Otherwise], c.ClientCommand] | None = None
    ) -> None:
        after = self.random.choice((0, 3, 20, 60, 300, 1_200))
        self.steps.append(Step(after, who, act, make))  # type: ignore[arg-type]

    def _begin(self) -> None:
        for watcher in (*WATCHERS[self.hiding], *AUTHORS):
            self._add(watcher, "come")
        counts = self.random.random() < 0.5
        authors = self.random.choice(("named", "alias"))
        mode = "private" if self.hiding == "private" else "open"
        board = c.BoardMode(BOARDS[0], mode, authors, counts)  # type: ignore[arg-type]
        if (mode, authors, counts) != ("open", "named", False):
            self._add(FACILITATOR, "do", lambda _: board)
        if self.hiding == "moderated":
            self._add(FACILITATOR, "do", lambda _: c.WorkshopHold("all"))
        # Who points somewhere before a board is private is seen.
        self.steps.append(Step(300, FACILITATOR, "wait"))

    def _next(self) -> None:
        dice = self.random.random()
        if dice < 0.45:
            self._hide()
        elif dice < 0.75:
            self._live()
        elif dice < 0.82:
            self._probe()
        else:
            watcher = self.random.choice(WATCHERS[self.hiding])
            act = self.random.choice(("back", "come", "ping", "export"))
            self._add(watcher, act)

    def _new(self) -> int:
        return self.random.randrange(2**32, MAX_ID)

    # -- what is hidden ----------------------------------------------------------------------

    def _hide(self) -> None:
        author = self.random.choice(AUTHORS)
        hers = self._hers[author]
        if not hers or self.random.random() < 0.4:
            self._write(author)
            return
        note = self.random.choice(hers)
        options = (
            self._edit,
            self._move,
            self._colour,
            self._resize,
            self._swap,
            self._delete,
            self._restore,
            self._point,
        )
        if self.hiding == "moderated":
            options = (*options, self._away, self._answer, self._flag)  # type: ignore[assignment]
        self.random.choice(options)(author, note)

    def _write(self, author: int) -> None:
        note, area = self._new(), self.random.choice(AREAS[:2])
        self._hers[author].append(note)
        is_placed = self.random.random() < 0.5

        def make(other: Otherwise) -> c.ClientCommand:
            x, y = place(area, other) if is_placed else (None, None)
            return c.NoteAdd(note, BOARDS[0], area, x, y, other.choice(6), other.words())

        self._hidden_by(author, make)

    def _edit(self, author: int, note: int) -> None:
        """On whatever version: a stale one is refused in both worlds."""
        base = self.random.randrange(1, 4)
        self._hidden_by(author, lambda other: c.NoteEdit(note, base, other.words()))

    def _move(self, author: int, note: int) -> None:
        area = self.random.choice(AREAS[:2])
        if self.random.random() < 0.3:
            self._hidden_by(author, lambda _: c.NotePlace(note, area))
            return
        # Where its middle is says in which area it is counted.
        self._hidden_by(author, lambda other: c.NoteMove(note, *place(area, other)))

    def _colour(self, author: int, note: int) -> None:
        self._hidden_by(author, lambda other: c.NoteColour(note, other.choice(6)))

    def _resize(self, author: int, note: int) -> None:
        self._hidden_by(author, lambda other: c.NoteSize(note, other.choice(2)))

    def _swap(self, author: int, note: int) -> None:
        other_note = self.random.choice(self._hers[author])
        self._hidden_by(author, lambda _: c.NoteSwap(note, other_note))

    def _delete(self, author: int, note: int) -> None:
        self._hers[author].remove(note)
        self._gone.append((author, note))
        self._hidden_by(author, lambda _: c.NoteDelete(note))

    def _restore(self, author: int, _: int) -> None:
        gone = [note for by, note in self._gone if by == author]
        if gone:
            note = self.random.choice(gone)
            self._gone.remove((author, note))
            self._hers[author].append(note)
            self._hidden_by(author, lambda _: c.NoteRestore(note))

    def _point(self, author: int, _: int) -> None:
        if self.hiding == "private":
            self._add(author, "point")

    def _away(self, _: int, note: int) -> None:
        rule = self.random.choice(_RULES)
        if self.random.random() < 0.5:
            self._hidden_by(FACILITATOR, lambda _: c.NotesHold((note,)))
        else:
            self._hidden_by(SECOND, lambda other: c.NotesHide((note,), rule, other.words()))

    def _answer(self, author: int, note: int) -> None:
        self._hidden_by(author, lambda other: c.NoteAnswer(note, other.words()))

    def _flag(self, author: int, _: int) -> None:
        if self._public:
            note, flag = self.random.choice(self._public), self._new()
            self._hidden_by(
                author,
                lambda other: c.NoteFlag(flag, note, _RULES[other.choice(5)], other.words()[:150]),
            )

    def _hidden_by(self, who: int, make: Callable[[Otherwise], c.ClientCommand]) -> None:
        self._hidden += 1
        self._add(who, "hidden", make)

    # -- what everybody sees -----------------------------------------------------------------

    def _live(self) -> None:
        """The workshop goes on round what is hidden, right beside it too."""
        who = self.random.choice((FACILITATOR, SECOND))
        dice = self.random.random()
        if dice < 0.4 or not self._public:
            self._publish(who)
            return
        note, area = self.random.choice(self._public), self.random.choice(AREAS[:3])
        x, y = self.random.randrange(900), self.random.randrange(500)
        options: tuple[c.ClientCommand, ...] = (
            c.NoteMove(note, x, y),
            c.NotePlace(note, area),
            c.NoteSize(note, self.random.randrange(4)),
            c.ClusterAdd(self._new(), "grupp", (note,)),
            c.NoteColour(note, self.random.randrange(6)),
            # Never broader, or the area beside it would be under what is hidden, or not.
            c.AreaPlace(AREAS[0], 0, 0, 2 * PITCH_X + 48, 300 + y),
            c.WorkshopStage(self.random.choice(("empathize", "define"))),
        )
        command = self.random.choice(options)
        self._add(who, "do", lambda _: command)

    def _publish(self, who: int) -> None:
        """A facilitator's note, where it is not private: between those that nobody sees too."""
        area = AREAS[2] if self.hiding == "private" else self.random.choice(AREAS[:3])
        board = BOARDS[1] if area == AREAS[2] else BOARDS[0]
        note, text = self._new(), self.random.choice(statements())
        self._public.append(note)
        self._add(who, "do", lambda _: c.NoteAdd(note, board, area, None, None, 1, text))

    def _probe(self) -> None:
        """A watcher guesses at ids: hidden, gone, or nobody's."""
        watcher = self.random.choice(WATCHERS[self.hiding])
        if watcher == WALL:
            return
        hidden = [note for hers in self._hers.values() for note in hers]
        target = self.random.choice([*hidden, *(note for _, note in self._gone), 12345])
        options: tuple[c.ClientCommand, ...] = (
            c.NoteEdit(target, 1, "x"),
            c.NoteMove(target, 5, 5),
            c.NoteDelete(target),
            c.NoteRestore(target),
            c.NoteTogether(target, True),
            c.NotesDelete((target,)),
            c.LinkAdd(self._new(), target, AREAS[0]),
            c.ClusterAdd(self._new(), "", (target,)),
            c.NoteAnswer(target, "x"),
            c.NoteAdd(target, BOARDS[1], AREAS[2], None, None, 0, "x"),
        )
        command = self.random.choice(options)
        self._add(watcher, "do", lambda _: command)


def place(area: int, other: Otherwise) -> tuple[int, int]:
    """Somewhere in the area: which corner is hidden, which area is not."""
    left = AREAS[:2].index(area) * (2 * PITCH_X + 2 * 24 + 40)
    return left + 24 + other.choice(200), 88 + other.choice(60)


# -- one world ----------------------------------------------------------------------------------


class SeededBench(Bench):
    """A workshop whose salts and lots are the same in both worlds."""

    def __init__(self, seed: int) -> None:
        super().__init__()
        random = Random(seed)
        services = Services(
            self.journal,
            self.names,
            self.clock,
            self.pace,
            self.bus,
            lambda: random.randbytes(32),
        )
        self.hub = Hub(services, idle_seconds=60.0)


class Hall:
    """One world while it goes on: who is connected, and what each watcher has heard."""

    def __init__(self, seed: int, other: Otherwise, watchers: Sequence[int]) -> None:
        self.bench = SeededBench(seed)
        self.other = other
        self.heard = {watcher: Heard([]) for watcher in watchers}
        self._lines: dict[int, list[tuple[Session, Line]]] = {}

    async def live(self, script: Script) -> None:
        """All steps, one after the other."""
        bench = self.bench
        await bench.journal.create(WORKSHOP, INCARNATION)
        try:
            await bench.replay(opened().turns)
            for step in script.steps:
                await asyncio.sleep(step.after / 1000)
                await self._take(step)
            await asyncio.sleep(2)
        finally:
            await bench.hub.close()
        self._keep_all()

    async def _take(self, step: Step) -> None:
        match step.act:
            case "come":
                await self._come(step.who, None)
            case "back":
                await self._back(step.who)
            case "point":
                room, (session, _) = await self.bench.room(), self._lines[step.who][-1]
                place = (BOARDS[0], self.other.choice(900), self.other.choice(500))
                room.point(session, place)
            case "ping":
                await self._ping(step.who)
            case "export":
                self._export(step.who)
            case _ if step.make is not None:
                lines = self._lines.get(step.who)
                asker = lines[-1][0] if lines else None
                await self.bench.do(step.make(self.other), member=step.who, session=asker)

    async def _come(self, who: int, twin: Twin | None) -> None:
        if who == WALL:
            pair = await self.bench.enter_wall()
        else:
            mode = "full" if len(self._lines.get(who, ())) % 2 == 0 else "calm"
            pair = await self.bench.enter(who, mode=mode, twin=twin)  # type: ignore[arg-type]
        self._lines.setdefault(who, []).append(pair)

    async def _back(self, who: int) -> None:
        """A lost connection: the tail since what she holds, or a snapshot."""
        room = await self.bench.room()
        session, line = self._lines[who][-1]
        room.leave(session)
        await asyncio.sleep(0.5)
        await self._come(who, line.twin)

    async def _ping(self, who: int) -> None:
        room, (session, _) = await self.bench.room(), self._lines[who][-1]
        session.pings.append(7)
        room.touch(session)

    def _export(self, who: int) -> None:
        """What anybody may be handed of the workshop as it is now."""
        state = self.bench.journal.states[self.bench.journal.seq]
        for payload in exports_of(state):
            self.heard[who].messages.append((-1, 0, payload))

    def _keep_all(self) -> None:
        for watcher, heard in self.heard.items():
            for number, (_, line) in enumerate(self._lines[watcher]):
                moments = (int(at * 1000) for at in line.at)
                heard.messages += [
                    (number, at, payload)
                    for at, payload in zip(moments, line.messages, strict=True)
                ]


def exports_of(state: State) -> list[bytes]:
    """The document and the table, without the moment at which they were made."""
    document = document_of(state, now=0)
    return [msgspec.json.encode(document), table_of(document).encode()]


# -- both ---------------------------------------------------------------------------------------


def compare(seed: int) -> Outcome:
    """Both worlds of a seed, and where they differ to those who may not know."""
    script = Script(seed)
    watchers = WATCHERS[script.hiding]
    halls = [_live(seed, script, world) for world in (0, 1)]
    differences = [
        f"{script.hiding}, {_name(watcher)}: {how}"
        for watcher in watchers
        if (how := _difference(halls[0].heard[watcher], halls[1].heard[watcher]))
    ]
    for hall in halls:
        for watcher in watchers:
            data = bytes(hall.heard[watcher])
            found = [canary for canary in hall.other.canaries if canary in data]
            if found:
                differences.append(f"{script.hiding}, {_name(watcher)} was sent {found[0]!r}")
    one = halls[0].heard.values()
    return Outcome(
        seed=seed,
        differences=differences,
        messages=sum(len(heard.messages) for heard in one),
        size=sum(len(bytes(heard)) for heard in one),
        hidden=script._hidden,
    )


def _live(seed: int, script: Script, world: int) -> Hall:
    hall = Hall(seed, Otherwise(seed, world), WATCHERS[script.hiding])
    run(hall.live(script))
    return hall


def _difference(one: Heard, two: Heard) -> str:
    if len(one.messages) != len(two.messages):
        return f"{len(one.messages)} messages, and {len(two.messages)}"
    for index, (a, b) in enumerate(zip(one.messages, two.messages, strict=True)):
        if a != b:
            return f"message {index}: {a[1]} ms {a[2][-80:]!r}, and {b[1]} ms {b[2][-80:]!r}"
    return ""


def _name(watcher: int) -> str:
    names = {FACILITATOR: "a facilitator", SECOND: "the second facilitator", STAFF: "staff"}
    return names.get(watcher, "a resident") if watcher != WALL else "the wall"
