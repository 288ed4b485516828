"""The records of a workshop: immutable, the same in the log, in snapshots and in memory.

Free text never stands in a record: it stands in a cell, and the record holds the cell's reference
(`Ref`, see cells.py), so that text can be erased while the chain of hashes still verifies.
Fields are only ever appended, with a default, so that old rows stay readable for ever.
"""

from typing import ClassVar, Literal

import msgspec

from boards.ids import Id, MaybeId
from boards.roles import Role

Ref = bytes
"""SHA-256 of (salt, content) of a cell, 32 bytes; empty for "no text was ever given"."""

NO_TEXT: Ref = b""

Kind = Literal["w", "b", "a", "n", "c", "m", "t", "l", "f", "k", "s", "u", "g", "r", "v"]
"""Workshop, board, area, note, cluster, member, trashed note, link, flag, kept note, step,
undoing of a person, table, round of voting, ballot."""

KINDS: tuple[Kind, ...] = (
    "w",
    "b",
    "a",
    "n",
    "c",
    "m",
    "t",
    "l",
    "f",
    "k",
    "s",
    "u",
    "g",
    "r",
    "v",
)

Stage = Literal["empathize", "define", "ideate", "prototype", "test"]
STAGES: tuple[Stage, ...] = ("empathize", "define", "ideate", "prototype", "test")

Life = Literal["draft", "open", "closed"]
"""Draft -> open -> closed, and closed -> open again (RULES.md W2)."""

Language = Literal["sv", "en"]

Rule = Literal["rude", "personal", "off_topic", "spam", "other"]
"""The rule of the workshop that a note is said to break; "other" is told in words."""

Mode = Literal["open", "private", "read", "vote"]
"""What a board is for now: writing, writing unseen by others, reading, voting (RULES.md H)."""

Authors = Literal["named", "alias", "hidden"]
"""Who learns who wrote a note: all; facilitators, others an alias that is one board's; nobody."""

NOBODY = -1
"""The alias of an author whom nobody learns of."""

Hold = Literal["none", "first", "all"]
"""Which new notes wait for a facilitator: none, the first of each guest, all (RULES.md H)."""

Why = Literal["private", "held", "hidden"]
"""Why a note is kept from the others: not revealed yet, not approved yet, taken away."""


Door = Literal["open", "ask", "shut"]
"""Who comes in: everybody, who is let in by a facilitator, nobody new (RULES.md M8)."""

Method = Literal["dots", "yesno", "scale", "rank", "axes"]
"""How one votes in a round: dots to give away, yes / no / abstain, 1 to 5, an order, two scales."""

Over = Literal["notes", "clusters"]
"""What a round is about."""

Veil = Literal["none", "worn", "lifted"]
"""Whether it stands in cells who did what: never yet; it does; and what was so is forgotten
(RULES.md H10)."""

RoundLife = Literal["open", "closed", "revealed"]
"""Open -> closed -> revealed, and never back (RULES.md Q)."""


class Base(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """What all records share: an id, unique over all kinds of one workshop."""

    kind: ClassVar[Kind]
    texts: ClassVar[tuple[str, ...]] = ()

    id: Id


class Workshop(Base, frozen=True, array_like=True, gc=False, tag="w"):
    """The one record that says what the workshop is and where it stands.

    `version` counts its texts, here and in boards and areas. `words`: the lines that facilitators
    changed of the word list, and `words_version` counts them (RULES.md Z2).
    `free_until`: till then those who come by the code need not ask at the door (M8).
    `step`: of the agenda, that everyone is at; `agenda`: whether everyone sees the others too.
    The timer (T3): `timer_ends` when it is up, or `timer_left` ms while it is paused, of
    `timer_length` ms; all 0 without one. `summon`: where everyone was called to at `summoned`;
    `spotlight`: what is shown to all; `notice`: what is told to all since `noticed`.
    `forgot`: the entry up to which it was forgotten who wrote hidden notes, 0 for none; `swept`:
    up to which storage has forgotten it too (H10).
    `let_in` and `turned`: how many were ever let in at the door, and were not; `answered`: which
    answer at the door was told last (M8), and `answerer` whose it was.
    """

    kind: ClassVar[Kind] = "w"
    texts: ClassVar[tuple[str, ...]] = ("title", "challenge", "children", "words", "notice")

    title: Ref
    challenge: Ref
    language: Language
    children: Ref
    life: Life
    stage: Stage
    read_only: bool
    created: int
    version: int = 1
    words: Ref = NO_TEXT
    words_version: int = 0
    hold: Hold = "none"
    door: Door = "open"
    free_until: int = 0
    step: MaybeId = 0
    agenda: bool = False
    timer_ends: int = 0
    timer_left: int = 0
    timer_length: int = 0
    summon: MaybeId = 0
    summoned: int = 0
    spotlight: MaybeId = 0
    notice: Ref = NO_TEXT
    noticed: int = 0
    veil: Veil = "none"
    forgot: int = 0
    swept: int = 0
    let_in: int = 0
    turned: int = 0
    answered: int = 0
    answerer: MaybeId = 0


class Board(Base, frozen=True, array_like=True, gc=False, tag="b"):
    """One canvas of a stage; `order` sorts boards within the workshop.

    counts: whether everybody is told how many notes of an area are not revealed yet.
    table: the one whose board it is, 0 for none.
    """

    kind: ClassVar[Kind] = "b"
    texts: ClassVar[tuple[str, ...]] = ("title", "prompt")

    stage: Stage
    order: int
    title: Ref
    prompt: Ref
    version: int = 1
    mode: Mode = "open"
    authors: Authors = "named"
    counts: bool = False
    table: MaybeId = 0


class Area(Base, frozen=True, array_like=True, gc=False, tag="a"):
    """A titled rectangle of a board, in board units.

    origin: on a table's board, the area of the source that it is a copy of; else 0.
    """

    kind: ClassVar[Kind] = "a"
    texts: ClassVar[tuple[str, ...]] = ("title", "hint")

    board: Id
    order: int
    title: Ref
    hint: Ref
    x: int
    y: int
    w: int
    h: int
    version: int = 1
    origin: MaybeId = 0


class Note(Base, frozen=True, array_like=True, gc=False, tag="n"):
    """A sticky note. `version` counts its texts; `order` sorts it in its area's list.

    `area` and `cluster` are 0 for none. `size`: see `places.span_of`. `together`: not only the
    author writes in it. `alias`: the number that stands for the author, 0 where she is named,
    `NOBODY` where nobody is told. `origin`: the table that it was harvested from, 0 for none.
    Times are ms since 1970 on the database clock.
    """

    kind: ClassVar[Kind] = "n"
    texts: ClassVar[tuple[str, ...]] = ("text",)

    board: Id
    area: MaybeId
    cluster: MaybeId
    order: int
    x: int
    y: int
    colour: int
    text: Ref
    version: int
    author: MaybeId
    created: int
    edited: int
    size: int = 0
    together: bool = False
    alias: int = 0
    origin: MaybeId = 0


class Cluster(Base, frozen=True, array_like=True, gc=False, tag="c"):
    """A named group of notes of one area; it ends when its last note leaves."""

    kind: ClassVar[Kind] = "c"
    texts: ClassVar[tuple[str, ...]] = ("title",)

    board: Id
    area: MaybeId
    title: Ref
    version: int
    created: int


class Member(Base, frozen=True, array_like=True, gc=False, tag="m"):
    """A person in the workshop. The name is not here: `version` says which name to read.

    approved: a facilitator has let a note of hers through. named: a facilitator chose her name.
    hand: since when it is up, or 0. table: where she sits, 0 for nowhere.
    """

    kind: ClassVar[Kind] = "m"
    texts: ClassVar[tuple[str, ...]] = ("why_muted", "why_named")

    role: Role
    version: int
    joined: int
    removed: bool
    approved: bool = False
    muted: bool = False
    banned: bool = False
    named: bool = False
    why_muted: Ref = NO_TEXT
    why_named: Ref = NO_TEXT
    hand: int = 0
    table: MaybeId = 0


class Link(Base, frozen=True, array_like=True, gc=False, tag="l"):
    """`note` is built on `source`, a note of an earlier stage when the link was made."""

    kind: ClassVar[Kind] = "l"

    note: Id
    source: Id
    author: MaybeId
    created: int


class Trashed(Base, frozen=True, array_like=True, gc=False, tag="t"):
    """A deleted note that can be restored, with its links, who deleted it and when.

    why: of a kept note, why it was kept; it comes back as that. Else empty.
    """

    kind: ClassVar[Kind] = "t"

    note: Note
    by: MaybeId
    at: int
    links: tuple[Link, ...] = ()
    why: Why | Literal[""] = ""


class Flag(Base, frozen=True, array_like=True, gc=False, tag="f"):
    """A member says that a note breaks a rule; she tells more in `words`.

    settled: when a facilitator let the note stand, for `reason`; 0 while nobody did.
    """

    kind: ClassVar[Kind] = "f"
    texts: ClassVar[tuple[str, ...]] = ("words", "reason")

    note: Id
    by: MaybeId
    rule: Rule
    words: Ref
    at: int
    settled: int = 0
    reason: Ref = NO_TEXT


class Kept(Base, frozen=True, array_like=True, gc=False, tag="k"):
    """A note that not everybody may see: no rule about notes ever meets it by accident.

    Whole as it was or is to be, with its links; `by` and `at`: who took it away, and when.
    `message` to the author, `reply` of hers. `suspect`: of a private note, by the word list.
    """

    kind: ClassVar[Kind] = "k"

    note: Note
    why: Why
    links: tuple[Link, ...] = ()
    rule: Rule | Literal[""] = ""
    message: Ref = NO_TEXT
    reply: Ref = NO_TEXT
    by: MaybeId = 0
    at: int = 0
    suspect: bool = False


class Step(Base, frozen=True, array_like=True, gc=False, tag="s"):
    """A step of the agenda: where everyone goes, what a board is for then, for how long, and who
    learns who writes there.

    board: 0 for the stage alone. minutes: 0 for no timer.
    """

    kind: ClassVar[Kind] = "s"
    texts: ClassVar[tuple[str, ...]] = ("text",)

    order: int
    stage: Stage
    board: MaybeId
    mode: Mode
    minutes: int
    text: Ref
    version: int = 1
    authors: Authors = "named"


class Reversal(Base, frozen=True, array_like=True, gc=False, tag="u"):
    """What `member` did since `since` was taken back, by facilitator `by`, or is being so.

    parts: how many entries belong to it so far. done: whether it is whole. returned: when it was
    taken back itself, wholly; else 0. returner: by which facilitator. why: what she is told.
    """

    kind: ClassVar[Kind] = "u"
    texts: ClassVar[tuple[str, ...]] = ("why",)

    member: Id
    by: MaybeId
    since: int
    at: int
    parts: int = 1
    done: bool = False
    returned: int = 0
    returner: MaybeId = 0
    why: Ref = NO_TEXT


class Brought(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A note that a harvest brought, as it stood at its table; behind it where it was put: `now_x`
    and `now_y` from the corner of its area there."""

    id: Id
    area: MaybeId
    order: int
    x: int
    y: int
    alias: int
    origin: MaybeId
    size: int
    now_area: MaybeId
    now_x: int
    now_y: int


class BroughtGroup(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A cluster that a harvest made of notes, with the version that it was given.

    own: as it was where the table had made it; its title only where the harvest gave it another.
    """

    id: Id
    version: int
    notes: tuple[Brought, ...]
    own: Cluster | None = None
    retitled: bool = False


class Left(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """What a table was when it was harvested: enough to set it again (RULES.md J9).

    few: what not everybody sees. sat: who sat there.
    """

    board: Board
    areas: tuple[Area, ...]
    groups: tuple[BroughtGroup, ...]
    few: tuple[Brought, ...]
    sat: tuple[Id, ...]


class Table(Base, frozen=True, array_like=True, gc=False, tag="g"):
    """Some people on a board of their own for a while; what they write goes back to `source`.

    help: when they asked for a facilitator, 0 while they do not; ended: when it did, 0 until then.
    left: of the last harvest of the source, until it is taken back.
    """

    kind: ClassVar[Kind] = "g"
    texts: ClassVar[tuple[str, ...]] = ("title",)

    title: Ref
    source: Id
    board: Id
    help: int = 0
    ended: int = 0
    left: Left | None = None


class Round(Base, frozen=True, array_like=True, gc=False, tag="r"):
    """A round of voting on the `targets` that stood on the board, or in the area, at its start.

    budget, most: dots of each voter, and how many of them one target may get; 0 for other methods.
    first, second: what the ends of a scale mean, or the two scales. since: the entry before it.
    tally: what came out (`boards.votes.tally`). swept: the choices were erased from storage.
    """

    kind: ClassVar[Kind] = "r"
    texts: ClassVar[tuple[str, ...]] = ("title", "first", "second", "tally")

    board: Id
    area: MaybeId
    over: Over
    method: Method
    budget: int
    most: int
    title: Ref
    first: Ref
    second: Ref
    targets: tuple[Id, ...]
    by: MaybeId
    opened: int
    since: int
    life: RoundLife = "open"
    voted: int = 0
    tally: Ref = NO_TEXT
    swept: bool = False


class Ballot(Base, frozen=True, array_like=True, gc=False, tag="v"):
    """What a member votes in a round, as long as that is open. No time: it would be one more link.

    choice: the cell of her choice and receipt (`boards.votes.sheets`). out: the undoing of her that
    took it out; it counts for nothing then but in how many have voted so far (U7).
    """

    kind: ClassVar[Kind] = "v"
    texts: ClassVar[tuple[str, ...]] = ("choice",)

    round: Id
    by: Id
    choice: Ref
    out: MaybeId = 0


Record = (
    Workshop
    | Board
    | Area
    | Note
    | Cluster
    | Member
    | Trashed
    | Link
    | Flag
    | Kept
    | Step
    | Reversal
    | Table
    | Round
    | Ballot
)


def refs(record: Record) -> list[Ref]:
    """The cells that a record points to."""
    if isinstance(record, Trashed):
        return refs(record.note)
    if isinstance(record, Kept):
        return [*refs(record.note), record.message, record.reply]
    if isinstance(record, Table) and record.left is not None:
        return [record.title, *_refs_left(record.left)]
    return [getattr(record, name) for name in record.texts]


def _refs_left(left: Left) -> list[Ref]:
    own = [group.own for group in left.groups if group.own is not None]
    records: list[Record] = [left.board, *left.areas, *own]
    return [ref for record in records for ref in refs(record)]
