"""The records of a workshop: immutable, the same in the log, in snapshots and in memory.

Free text never stands in a record: it stands in a cell, and the record holds the cell's reference
(`Ref`, see cells.py), so that text can be erased while the chain of hashes still verifies.
Fields are only ever appended, with a default, so that old rows stay readable for ever.
"""

from boards.records.base import (
    KINDS,
    NO_TEXT,
    NOBODY,
    STAGES,
    Authors,
    Base,
    Door,
    Hold,
    Kind,
    Language,
    Life,
    Method,
    Mode,
    Over,
    Ref,
    RoundLife,
    Rule,
    Stage,
    Veil,
    Way,
    Why,
)
from boards.records.boards import Area, Board
from boards.records.moderation import Flag, Kept
from boards.records.notes import Cluster, Link, Note, Trashed
from boards.records.pace import Step
from boards.records.people import Member, Reversal
from boards.records.tables import Brought, BroughtGroup, Left, Table
from boards.records.votes import Ballot, Round
from boards.records.workshops import Workshop

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

__all__ = [
    "Area",
    "Authors",
    "Ballot",
    "Base",
    "Board",
    "Brought",
    "BroughtGroup",
    "Cluster",
    "Door",
    "Flag",
    "Hold",
    "KINDS",
    "Kept",
    "Kind",
    "Language",
    "Left",
    "Life",
    "Link",
    "Member",
    "Method",
    "Mode",
    "NOBODY",
    "NO_TEXT",
    "Note",
    "Over",
    "Record",
    "Ref",
    "Reversal",
    "Round",
    "RoundLife",
    "Rule",
    "STAGES",
    "Stage",
    "Step",
    "Table",
    "Trashed",
    "Veil",
    "Way",
    "Why",
    "Workshop",
    "refs",
]


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
