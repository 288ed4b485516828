"""The checksum by which a resend is known, which stays when words are erased (D1)."""

import zlib

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from boards import commands as c
from server.wire import codec

NOTE = c.NoteAdd(1, 2, 3, None, None, 0, "")


@given(st.text(), st.text())
def test_d1_it_says_nothing_of_the_words(one: str, other: str) -> None:
    assert _of(text=one) == _of(text=other)
    assert codec.fingerprint(c.NoteEdit(1, 2, one)) == codec.fingerprint(c.NoteEdit(1, 2, other))


@given(st.integers(1, 2**53 - 1))
def test_d1_another_id_is_another_command(number: int) -> None:
    assert (_of(id=number) == _of()) == (number == NOTE.id)


def test_d1_another_kind_of_command_is_another() -> None:
    assert codec.fingerprint(c.NotesDelete((1,))) != codec.fingerprint(c.NotesRestore((1,)))


def test_d1_an_edit_of_an_older_page_is_the_same_command_to_a_newer_server() -> None:
    """Its answer may have been lost with the release that gave it."""
    known = zlib.crc32(msgspec.msgpack.encode(["note.edit", 1, 2, ""]))
    assert codec.fingerprint(c.NoteEdit(1, 2, "ord")) == known
    assert codec.fingerprint(c.NoteEdit(1, 2, "ord", "private")) == known


def _of(**changed: object) -> int:
    return codec.fingerprint(msgspec.structs.replace(NOTE, **changed))
