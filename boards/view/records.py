"""Records as a viewer gets them: with the texts in place, without what must stay inside.

They go over the wire as arrays, field by field in this order; the TypeScript types and the order
of fields there are generated from these classes. Fields are only ever appended, and a change of
meaning raises `VIEW_VERSION`, which makes every client fetch a snapshot.
"""

from typing import ClassVar, Literal

import msgspec

from boards.ids import Id, MaybeId
from boards.records import (
    Authors,
    Door,
    Hold,
    Kind,
    Language,
    Life,
    Method,
    Mode,
    Over,
    RoundLife,
    Rule,
    Stage,
    Why,
)
from boards.roles import Role

VIEW_VERSION = 5

Key = tuple[Kind, int]
"""Kind and id of what a viewer sees: the own layer shows a kept note as a note, "n"."""


class Base(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """What all have: the id comes first."""

    kind: ClassVar[Kind]

    id: Id


class WorkshopView(Base, frozen=True, array_like=True, gc=False):
    """The workshop. A text that was erased is null, here and below.

    `words` and `words_version`: of the word list, empty and 0 for all but facilitators.
    `promised`: authors were hidden, and are forgotten when it is closed (H10); facilitators only.
    """

    kind: ClassVar[Kind] = "w"

    title: str | None
    challenge: str | None
    language: Language
    children: str | None
    life: Life
    stage: Stage
    read_only: bool
    created: int
    version: int
    words: str | None
    words_version: int
    hold: Hold
    door: Door
    free_until: int
    step: MaybeId
    agenda: bool
    timer_ends: int
    timer_left: int
    timer_length: int
    summon: MaybeId
    summoned: int
    spotlight: MaybeId
    notice: str | None
    noticed: int
    promised: bool


class BoardView(Base, frozen=True, array_like=True, gc=False):
    """A board. `waiting`: how many notes in none of its areas are to be revealed, where told.

    `gone`: to facilitators, how many stay unseen since those who wrote them were removed.
    """

    kind: ClassVar[Kind] = "b"

    stage: Stage
    order: int
    title: str | None
    prompt: str | None
    version: int
    mode: Mode
    authors: Authors
    counts: bool
    table: MaybeId
    waiting: int
    gone: int


class AreaView(Base, frozen=True, array_like=True, gc=False):
    """An area of a board. `waiting`: how many notes are to be revealed in it, where told."""

    kind: ClassVar[Kind] = "a"

    board: Id
    order: int
    title: str | None
    hint: str | None
    x: int
    y: int
    w: int
    h: int
    version: int
    waiting: int
    origin: MaybeId


class NoteView(Base, frozen=True, array_like=True, gc=False):
    """A note. `author` is 0 when the viewer is not told who wrote it; `alias` stands for her then.

    `together`: everybody who may write may write in it. `kept`: nobody else sees it, and why.
    """

    kind: ClassVar[Kind] = "n"

    board: Id
    area: MaybeId
    cluster: MaybeId
    order: int
    x: int
    y: int
    colour: int
    text: str | None
    version: int
    author: MaybeId
    created: int
    edited: int
    size: int
    together: bool
    alias: int
    kept: Why | Literal[""]
    origin: MaybeId


class ClusterView(Base, frozen=True, array_like=True, gc=False):
    """A cluster."""

    kind: ClassVar[Kind] = "c"

    board: Id
    area: MaybeId
    title: str | None
    version: int
    created: int


class MemberView(Base, frozen=True, array_like=True, gc=False):
    """A member. The name comes in a frame of its own, by (id, version).

    `muted` to `why_named` are for facilitators and for herself: to others nothing of it is so.
    hand: since when it is up, or 0.
    """

    kind: ClassVar[Kind] = "m"

    role: Role
    version: int
    joined: int
    removed: bool
    muted: bool
    banned: bool
    named: bool
    why_muted: str | None
    why_named: str | None
    hand: int
    table: MaybeId


class TrashedView(Base, frozen=True, array_like=True, gc=False):
    """A deleted note that this viewer may restore."""

    kind: ClassVar[Kind] = "t"

    board: Id
    text: str | None
    colour: int
    author: MaybeId
    by: MaybeId
    at: int


class LinkView(Base, frozen=True, array_like=True, gc=False):
    """A link: `note` is built on `source`."""

    kind: ClassVar[Kind] = "l"

    note: Id
    source: Id
    author: MaybeId
    created: int


class FlagView(Base, frozen=True, array_like=True, gc=False):
    """What was said against a note, never by whom. `at` is to the minute.

    To its author only: whether it is settled, not why.
    """

    kind: ClassVar[Kind] = "f"

    note: Id
    rule: Rule
    words: str | None
    at: int
    settled: int
    reason: str | None


class KeptView(Base, frozen=True, array_like=True, gc=False):
    """A note that was held or hidden, for facilitators and, once hidden, for its author.

    by, at: who took it away and when, 0 for a new note.
    """

    kind: ClassVar[Kind] = "k"

    board: Id
    area: MaybeId
    text: str | None
    colour: int
    author: MaybeId
    created: int
    why: Why
    rule: Rule | Literal[""]
    message: str | None
    reply: str | None
    by: MaybeId
    at: int


class StepView(Base, frozen=True, array_like=True, gc=False):
    """A step of the agenda; `board` is 0 where it is about the stage, `minutes` without a timer."""

    kind: ClassVar[Kind] = "s"

    order: int
    stage: Stage
    board: MaybeId
    mode: Mode
    minutes: int
    text: str | None
    version: int
    authors: Authors


class ReversalView(Base, frozen=True, array_like=True, gc=False):
    """Whom a facilitator has undone, for facilitators and herself: whether it is whole, and was
    taken back. by: 0 to herself. since: what she did from when on; 0 for all."""

    kind: ClassVar[Kind] = "u"

    member: Id
    by: MaybeId
    at: int
    done: bool
    returned: int
    since: int
    why: str | None


class TableView(Base, frozen=True, array_like=True, gc=False):
    """A table: whose source `source` is, and which board is its own while it runs."""

    kind: ClassVar[Kind] = "g"

    title: str | None
    source: Id
    board: Id
    help: int
    ended: int


class RoundView(Base, frozen=True, array_like=True, gc=False):
    """A round of voting. voted: how many did, which is all that is told before it is revealed.

    results: for each target its place (equals share one, 0 for no order) and its figures. staff,
    residents: the same of those alone, with how many they are, where both are enough (Q8). ballots:
    receipt and choice of each, in the order of the receipts; no choice where groups are told.
    """

    kind: ClassVar[Kind] = "r"

    board: Id
    area: MaybeId
    over: Over
    method: Method
    budget: int
    most: int
    title: str | None
    first: str | None
    second: str | None
    targets: tuple[Id, ...]
    opened: int
    life: RoundLife
    voted: int
    results: tuple[tuple[int, ...], ...]
    staff_voted: int
    staff: tuple[tuple[int, ...], ...]
    residents_voted: int
    residents: tuple[tuple[int, ...], ...]
    ballots: tuple[tuple[str, tuple[int, ...]], ...]


class BallotView(Base, frozen=True, array_like=True, gc=False):
    """One's own ballot while the round is open: the receipt's hash, and a value for each target."""

    kind: ClassVar[Kind] = "v"

    round: Id
    receipt: str
    choice: tuple[int, ...]


ViewRecord = (
    WorkshopView
    | BoardView
    | AreaView
    | NoteView
    | ClusterView
    | MemberView
    | TrashedView
    | LinkView
    | FlagView
    | KeptView
    | StepView
    | ReversalView
    | TableView
    | RoundView
    | BallotView
)

View = dict[Key, ViewRecord]

VIEW_CLASSES: dict[Kind, type[Base]] = {
    "w": WorkshopView,
    "b": BoardView,
    "a": AreaView,
    "n": NoteView,
    "c": ClusterView,
    "m": MemberView,
    "t": TrashedView,
    "l": LinkView,
    "f": FlagView,
    "k": KeptView,
    "s": StepView,
    "u": ReversalView,
    "g": TableView,
    "r": RoundView,
    "v": BallotView,
}

LayerName = Literal["shared", "own"]
