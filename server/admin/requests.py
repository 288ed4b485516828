"""What the terminal asks of the server, and the answers: one line of JSON each way.

    {"ask":"invite","name":"Berit"}            {"answer":"link","url":"…","expires":1795000000000}
    {"ask":"reset-password","email":"…"}       {"answer":"refused","message":"…"}
    {"ask":"backup","path":"/…/x.db"}          {"answer":"copied","path":"…","bytes":…, …}

One connection, one request. Both ends are the same release: the socket is for programs of this
machine that may write the data directory anyway, and for nobody else.
"""

from typing import cast

import msgspec

LINE_MAX = 64 * 1024
"""Bytes of a request or an answer; a path has at most 4,096."""


class _Request(
    msgspec.Struct, frozen=True, tag_field="ask", forbid_unknown_fields=True, omit_defaults=True
):
    pass


class Invite(_Request, frozen=True, tag="invite"):
    """A link to a new account; `name` is suggested to the invited, or ""."""

    name: str = ""


class ResetPassword(_Request, frozen=True, tag="reset-password"):
    """A link to a new password."""

    email: str


class BackUp(_Request, frozen=True, tag="backup"):
    """A copy of the database to a new file, absolute."""

    path: str


class Resume(_Request, frozen=True, tag="resume"):
    """A workshop that was halted may be written in again."""

    workshop: str


Request = Invite | ResetPassword | BackUp | Resume


class _Answer(msgspec.Struct, frozen=True, tag_field="answer"):
    pass


class Link(_Answer, frozen=True, tag="link"):
    """A link that works once, until `expires` (ms since 1970); `name`: of whose account."""

    url: str
    expires: int
    name: str


class Copied(_Answer, frozen=True, tag="copied"):
    """The backup is whole, checked and on the disk."""

    path: str
    bytes: int
    workshops: int
    seconds: float


class Resumed(_Answer, frozen=True, tag="resumed"):
    """The workshop goes on."""


class Refused(_Answer, frozen=True, tag="refused"):
    """Nothing was done; the message says why and what to do."""

    message: str


Answer = Link | Copied | Resumed | Refused


def encode(message: Request | Answer) -> bytes:
    """One line, with its end."""
    return msgspec.json.encode(message) + b"\n"


def decode_request(line: bytes) -> Request:
    """Raises msgspec.DecodeError."""
    return cast(Request, msgspec.json.decode(line, type=Request))


def decode_answer(line: bytes) -> Answer:
    """Raises msgspec.DecodeError."""
    return cast(Answer, msgspec.json.decode(line, type=Answer))
