"""Random secrets and ids. Of a secret only the digest is stored, so a copied file opens no door."""

import hashlib
import re
import secrets
from collections.abc import Callable, Iterator
from threading import Lock

from boards.ids import MAX_ID

_TOKEN_BYTES = 32
_TOKEN = re.compile(r"[A-Za-z0-9_-]{43}")


def new_token() -> str:
    """256 random bits for a cookie or a fragment; nobody can guess one."""
    return secrets.token_urlsafe(_TOKEN_BYTES)


def is_token(text: str) -> bool:
    """Whether `text` looks like one of ours; a cookie may hold anything."""
    return _TOKEN.fullmatch(text) is not None


def digest(token: str) -> bytes:
    """What is stored of a token. Fast on purpose: a random token cannot be searched for."""
    return hashlib.sha256(token.encode("utf-8", "surrogatepass")).digest()


def new_id() -> int:
    """An id that fits a browser's number exactly: 1 to 2**53 - 1."""
    return secrets.randbelow(MAX_ID) + 1


def seeds() -> Callable[[], bytes]:
    """What draws 32 random bytes for each command, in whatever thread it is decided."""
    drawn, lock = _seeds(), Lock()

    def draw() -> bytes:
        with lock:
            return next(drawn)

    return draw


def _seeds() -> Iterator[bytes]:
    """The system is asked for those of 128 at once: for each it takes as long as to look up an
    answer."""
    while True:
        pool = secrets.token_bytes(128 * 32)
        yield from (pool[at : at + 32] for at in range(0, len(pool), 32))
