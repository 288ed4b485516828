"""What changed: the effects of an accepted command, and the log entry that holds them.

A patch carries the old values (`was`) and a drop carries the whole record: undo and "undo one
person" need them, and neither is ever sent to a client.
"""

from typing import Annotated, Any

import msgspec

from boards.ids import Id, MaybeId
from boards.records import NO_TEXT, Kind, Record, Ref

LOG_FORMAT = 3
"""Version of the encoding of entries. A row with a higher one is not opened, never skipped; lower
ones are read by the same decoder for ever. 2: `Type`, and notes that say `together`.
3: facilitation and moderation: kinds of records and fields that came with them."""

Value = int | bool | str | bytes


class Put(msgspec.Struct, frozen=True, array_like=True, gc=False, tag=1):
    """The record exists from now on (or is replaced as a whole)."""

    record: Record


class Patch(msgspec.Struct, frozen=True, array_like=True, gc=False, tag=2):
    """Some fields of a record change. `set` and `was` have the same keys: field names.

    Values are `Value`s; MessagePack itself tells text from bytes, so the decoder need not.
    """

    kind: Kind
    id: Id
    set: dict[str, Any]
    was: dict[str, Any]


class Drop(msgspec.Struct, frozen=True, array_like=True, gc=False, tag=3):
    """The record is gone; `record` is what it was."""

    record: Record


class Type(msgspec.Struct, frozen=True, array_like=True, gc=False, tag=4):
    """The text of a note goes from the cell `was` to `ref` by a delta, which is what `ref` holds.

    version, edited, was_edited: of the note then, and when it was edited before. weight: of the
    delta (`typed.weight_of`).
    """

    kind: Kind
    id: Id
    ref: Ref
    was: Ref
    version: int
    edited: int
    was_edited: int
    weight: int


Effect = Put | Patch | Drop | Type


class Entry(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """One logged decision. Its number is its place in the log (batch.first + index).

    client, n: whose command this was; (0, 0) for the server's own.
    actor: member id, 0 for the server. time: ms since 1970, never decreasing along the log.
    command: its name. outcome: "" for accepted, else the code of the rejection.
    fingerprint: CRC-32 of the command without its words, so that a reused n is told from a resend.
    limit: the figure that the answer names: of the rejection, or `Accepted.figure`; else 0.
    reason: the cell that says why, of an act of moderation (RULES.md O1).
    who: only as it is stored: the cell of what was left out of this entry (`boards.veil`).
    """

    client: MaybeId
    n: Annotated[int, msgspec.Meta(ge=0)]
    actor: MaybeId
    time: int
    command: str
    outcome: str
    fingerprint: int
    effects: tuple[Effect, ...]
    limit: int = 0
    reason: Ref = NO_TEXT
    who: Ref = NO_TEXT


class Entries(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """The body of one journal row: what was decided in one go."""

    entries: tuple[Entry, ...]


_encoder = msgspec.msgpack.Encoder()
_decoder = msgspec.msgpack.Decoder(Entries)


def encode_entries(entries: tuple[Entry, ...]) -> bytes:
    """The bytes of a journal row (MessagePack, format `LOG_FORMAT`)."""
    return _encoder.encode(Entries(entries))


def decode_entries(body: bytes) -> tuple[Entry, ...]:
    """The entries of a journal row; raises msgspec.ValidationError for an unknown effect."""
    return _decoder.decode(body).entries
