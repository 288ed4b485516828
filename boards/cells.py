"""Erasable content beside the log (ARCHITECTURE.md: cell; RULES.md E1-E3).

A log entry holds only `ref = SHA-256(salt, content)`. Salt and content stand in a cell; once they
are erased the reference says nothing about them (the salt is 128 random bits), and every hash over
the log still verifies.
"""

import hashlib

import msgspec

from boards.records import Ref

SALT_BYTES = 16


class Cell(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """One piece of erasable content; `content` is UTF-8 text."""

    ref: Ref
    salt: bytes
    content: bytes


def make_cell(content: str, *, seed: bytes, index: int) -> Cell:
    """A cell for `content`, salted from the command's `seed` (32 random bytes, never stored).

    `index` keeps two cells of one command apart: erasing one must not make the other guessable.
    """
    salt = hashlib.sha256(seed + index.to_bytes(4, "big")).digest()[:SALT_BYTES]
    data = content.encode()
    return Cell(reference(salt, data), salt, data)


def reference(salt: bytes, content: bytes) -> Ref:
    """The reference of a cell: 32 bytes."""
    return hashlib.sha256(salt + content).digest()


def is_true(cell: Cell) -> bool:
    """Whether the cell is what its reference promises: 'was this text changed since?'."""
    return len(cell.salt) == SALT_BYTES and reference(cell.salt, cell.content) == cell.ref
