"""Digests: of a view, to compare a client with its server; of the log, to prove it unchanged.

One canonical form: MessagePack arrays of integers, texts and nulls with the shortest encodings,
which msgspec and the browser's library write alike; no floats, no maps.
"""

import hashlib
import zlib
from collections.abc import Iterable

import msgspec

from boards.records import Kind
from boards.view.records import View, ViewRecord

EMPTY_CHAIN = bytes(32)
"""The hash before the first row of a log."""

_encoder = msgspec.msgpack.Encoder()


def chain(previous: bytes, body: bytes) -> bytes:
    """The hash of a journal row: SHA-256 over the hash before it and its bytes (32 bytes)."""
    return hashlib.sha256(previous + body).digest()


def chain_holds(bodies: Iterable[tuple[bytes, bytes]], *, start: bytes = EMPTY_CHAIN) -> bool:
    """Whether each (body, hash) follows from the one before it."""
    previous = start
    for body, row_hash in bodies:
        previous = chain(previous, body)
        if previous != row_hash:
            return False
    return True


def digest_record(kind: Kind, record: ViewRecord) -> int:
    """CRC-32 of one record of a view."""
    return zlib.crc32(_encoder.encode((kind, *msgspec.structs.astuple(record))))


def digest_view(view: View) -> int:
    """The digest of a view: all its records' digests, XORed (so it can be kept up to date).

    It finds mistakes, not attacks: a client that lies only fools itself.
    """
    total = 0
    for (kind, _), record in view.items():
        total ^= digest_record(kind, record)
    return total
