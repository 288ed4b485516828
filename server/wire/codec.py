"""Bytes to frames and back (PROTOCOL.md F1-F5)."""

import re
import zlib

import msgspec

from boards.commands import BallotCast, ClientCommand, NoteEdit, without_choice
from boards.limits import FRAME_MAX
from server.wire.messages import ClientFrame, ServerFrame

_encoder = msgspec.msgpack.Encoder()
_decoder: msgspec.msgpack.Decoder[ClientFrame] = msgspec.msgpack.Decoder(ClientFrame)
_plain: msgspec.msgpack.Decoder[list[object]] = msgspec.msgpack.Decoder(list[object])

_QUOTED = re.compile(r"""(['"]).*\1""", re.DOTALL)
"""The value that msgspec quotes: up to 256 KiB of whatever stood in the place of a name."""


class BadFrameError(Exception):
    """A frame that is not of the protocol; `why` is safe to send back (no content in it)."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


def decode(data: bytes | bytearray | memoryview) -> ClientFrame:
    """The frame of a client; raises BadFrameError for anything else, whatever it is (F2)."""
    if len(data) > FRAME_MAX:
        raise BadFrameError(f"frame of {len(data)} bytes, at most {FRAME_MAX}")
    try:
        return _decoder.decode(data)
    except msgspec.ValidationError as error:
        raise BadFrameError(_QUOTED.sub("…", str(error))) from None
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError, ValueError) as error:
        raise BadFrameError(f"not MessagePack: {type(error).__name__}") from None


def fingerprint(command: ClientCommand) -> int:
    """What tells a resend from a number used twice; it stands in the log for ever.

    Words are left out, and what a ballot chose: whoever has the log of an erased text could try out
    every telephone number. Ids and versions, which clients draw and count, tell commands apart.
    """
    if isinstance(command, BallotCast):
        command = without_choice(command)
    name, *fields = _plain.decode(_encoder.encode(command))
    if isinstance(command, NoteEdit):
        # What a page of an older release sent without it is the same command: it is a word anyway.
        fields.pop()
    return zlib.crc32(_encoder.encode([name, *map(_without_words, fields)]))


def _without_words(value: object) -> object:
    if isinstance(value, str):
        return ""
    if isinstance(value, list):
        return [_without_words(each) for each in value]
    return value


def encode(frame: ServerFrame) -> bytes:
    """The bytes of one frame."""
    return _encoder.encode(frame)
