"""Passwords: hashed with Argon2id, off the event loop, and never two dozen at once."""

import asyncio

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from server.errors import ApiError

PASSWORD_MIN = 10
"""Code points; length counts, not kinds of characters (NIST SP 800-63B, 3.1.1.2)."""
PASSWORD_MAX = 200
"""Code points: room for a sentence, and an end to what has to be hashed."""
_AT_ONCE = 2
"""Hashes at the same time: each takes 64 MiB and about 50 ms of every core (RFC 9106, 4)."""


def check_password(password: str) -> None:
    """Raises `password_too_short`, `password_too_long` or `text_invalid`."""
    length = len(password)
    if length < PASSWORD_MIN:
        raise ApiError("password_too_short", "password", limit=PASSWORD_MIN)
    if length > PASSWORD_MAX:
        raise ApiError("password_too_long", "password", limit=PASSWORD_MAX)
    if any(0xD800 <= ord(char) < 0xE000 for char in password):
        raise ApiError("text_invalid", "password")


class Passwords:
    """Hashes and verifies in threads."""

    def __init__(self, hasher: PasswordHasher | None = None) -> None:
        self._hasher = hasher or PasswordHasher()
        self._turn = asyncio.Semaphore(_AT_ONCE)
        self._nobody: str | None = None

    async def hash(self, password: str) -> str:
        """The hash to store, with its parameters and salt in it."""
        async with self._turn:
            return await asyncio.to_thread(self._hasher.hash, password)

    async def verify(self, stored: str | None, password: str) -> bool:
        """Whether the password is right; takes as long for an account that does not exist."""
        if stored is None:
            if self._nobody is None:
                self._nobody = await self.hash("nobody's password")
            await self._matches(self._nobody, password)
            return False
        return await self._matches(stored, password)

    async def _matches(self, stored: str, password: str) -> bool:
        async with self._turn:
            return await asyncio.to_thread(self._try, stored, password)

    def _try(self, stored: str, password: str) -> bool:
        try:
            return self._hasher.verify(stored, password)
        except (VerificationError, InvalidHashError, UnicodeEncodeError):
            return False
