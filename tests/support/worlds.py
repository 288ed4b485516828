"""A workshop in a test: commands in, log and state out, one entry for each as in a room."""

import hashlib
import zlib
from collections.abc import Sequence

import msgspec

from boards import commands as c
from boards.cells import Cell
from boards.decide import Accepted, Decision, Moment, decide
from boards.effects import Entry
from boards.evolve import evolve
from boards.limits import AREA_HEADER, AREA_PADDING
from boards.places import PITCH_X, PITCH_Y
from boards.records import NO_TEXT, Ref
from boards.rejections import Code, Rejected
from boards.roles import SYSTEM, Actor
from boards.state import State, cell_texts, empty, fork

START = 1_790_000_000_000
"""When the workshops of the tests begin, ms since 1970."""

# Ids are far beyond 2**32: each is nine bytes in MessagePack, so that a search for those bytes in
# what was sent finds this id and nothing else.
_BASE = 2**45
WORKSHOP = _BASE
BOARDS = (_BASE + 10, _BASE + 11)
AREAS = (_BASE + 20, _BASE + 21, _BASE + 22, _BASE + 23)
"""Two on each board."""
FACILITATOR, SECOND, STAFF, RESIDENT, OTHER, THIRD = (_BASE + 30 + i for i in range(6))
MEMBERS = (FACILITATOR, SECOND, STAFF, RESIDENT, OTHER, THIRD)
STRANGER = _BASE + 40
"""Never joined."""
MISSING = _BASE + 41
"""The id of nothing, ever."""
FIRST_NEW = _BASE + 1_000


class Turn(msgspec.Struct, frozen=True):
    """One entry with all that led to it; `before` and `after` are copies, safe to keep."""

    before: State
    command: c.Command
    actor: Actor
    decision: Decision
    entry: Entry
    after: State

    @property
    def cells(self) -> tuple[Cell, ...]:
        return self.decision.cells if isinstance(self.decision, Accepted) else ()


class World:
    """Decides and applies one command after the other, and remembers every step."""

    def __init__(self) -> None:
        self.state = empty()
        self.turns: list[Turn] = []
        self.now = START
        self._last_n: dict[int, int] = {}
        self._last_id = FIRST_NEW

    def ask(self, command: c.Command, *, by: int = 0) -> Decision:
        """The decision on `command` of member `by` (0: the server), applied and logged."""
        before = fork(self.state)
        actor = actor_of(self.state, by)
        seed = hashlib.sha256(b"seed %d" % len(self.turns)).digest()
        decision = decide(self.state, command, actor, Moment(self.now, seed))
        entry = self._entry(command, actor, decision)
        cells = decision.cells if isinstance(decision, Accepted) else ()
        evolve(self.state, entry, cell_texts(cells))
        self.turns.append(Turn(before, command, actor, decision, entry, fork(self.state)))
        return decision

    def must(self, command: c.Command, *, by: int = 0) -> None:
        """Like `ask`, of something that a test needs done."""
        decision = self.ask(command, by=by)
        assert isinstance(decision, Accepted), (command, decision)

    def new_id(self) -> int:
        """An id that nothing has had."""
        self._last_id += 1
        return self._last_id

    def note(self, *, by: int = RESIDENT, area: int = AREAS[0], text: str = "en lapp") -> int:
        """A new note in a free slot of `area`, written by `by`; its id."""
        note_id = self.new_id()
        board = self.state.areas[area].board
        self.must(c.NoteAdd(note_id, board, area, None, None, 0, text), by=by)
        return note_id

    def note_at(self, x: int, y: int, *, by: int = RESIDENT, board: int = BOARDS[0]) -> int:
        """A new note at a place; its id."""
        note_id = self.new_id()
        self.must(c.NoteAdd(note_id, board, 0, x, y, 0, "en lapp"), by=by)
        return note_id

    def cluster(self, *notes: int, title: str = "en grupp") -> int:
        """A new cluster of these notes; its id."""
        cluster_id = self.new_id()
        self.must(c.ClusterAdd(cluster_id, title, notes), by=RESIDENT)
        return cluster_id

    def _entry(self, command: c.Command, actor: Actor, decision: Decision) -> Entry:
        n = self._last_n[actor.member] = self._last_n.get(actor.member, 0) + 1
        return Entry(
            client=client_of(actor.member),
            n=n if actor.member else 0,
            actor=actor.member,
            time=self.now,
            command=c.name_of(command),
            outcome=str(decision.code) if isinstance(decision, Rejected) else "",
            fingerprint=zlib.crc32(repr(command).encode()),
            effects=decision.effects if isinstance(decision, Accepted) else (),
            reason=decision.reason if isinstance(decision, Accepted) else NO_TEXT,
        )


def actor_of(state: State, member: int) -> Actor:
    """Who the room says that acts (A1)."""
    if not member:
        return SYSTEM
    record = state.members.get(member)
    return Actor(member, record.role if record else "resident")


def client_of(member: int) -> int:
    """The outbox of a member; 0 for the server, which has none."""
    return member + 10_000 if member else 0


def code_of(decision: Decision) -> Code | None:
    """Why it was refused; None when it was not."""
    return decision.code if isinstance(decision, Rejected) else None


def plan() -> c.WorkshopCreate:
    """Two boards of two areas, two columns wide and one row high: they fill up soon."""
    width = 2 * PITCH_X + 2 * AREA_PADDING
    height = AREA_HEADER + PITCH_Y + AREA_PADDING
    return c.WorkshopCreate(
        id=WORKSHOP,
        title="Torget",
        challenge="Hur blir torget en plats för alla?",
        language="sv",
        children="Barn går över torget till skolan.",
        boards=tuple(
            c.BoardPlan(
                id=board,
                stage=("empathize", "ideate")[index],
                title=f"Tavla {index}",
                prompt="",
                areas=tuple(
                    c.AreaPlan(area, f"Yta {place}", "", place * (width + 40), 0, width, height)
                    for place, area in enumerate(AREAS[2 * index : 2 * index + 2])
                ),
            )
            for index, board in enumerate(BOARDS)
        ),
    )


def founded() -> World:
    """A new workshop, a draft, without members."""
    world = World()
    world.must(plan())
    return world


def opened() -> World:
    """An open workshop with two facilitators, one of the staff and three residents."""
    world = founded()
    world.must(c.MemberJoin(FACILITATOR, "facilitator"))
    world.must(c.WorkshopLife("open"), by=FACILITATOR)
    world.must(c.MemberJoin(SECOND, "facilitator"))
    world.must(c.MemberJoin(STAFF, "staff"))
    for member in (RESIDENT, OTHER, THIRD):
        world.must(c.MemberJoin(member, "resident"))
    return world


def texts_of(turns: Sequence[Turn]) -> dict[Ref, str]:
    """All cells that these turns made: what storage holds before anything is erased."""
    return cell_texts(cell for turn in turns for cell in turn.cells)
