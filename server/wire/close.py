"""Close codes, in two classes (PROTOCOL.md K1-K3): 44xx stop and explain, all others retry."""

from enum import IntEnum


class CloseCode(IntEnum):
    """Why the server closes a connection."""

    GOING_AWAY = 1001
    """Retry: the server stops or the room is being moved."""
    RESTART = 1012
    """Retry after `retry_after`: the server restarts."""
    TRY_LATER = 1013
    """Retry after `retry_after`: too many commands, or more sessions than fit."""
    STORAGE = 4300
    """Retry: the journal could not be read."""
    SLOW_READER = 4301
    """Retry: this client did not read what it was sent."""
    BAD_FRAME = 4400
    """Stop: a frame that this server does not understand."""
    NO_SEAT = 4401
    """Stop: not a member of this workshop on this device; join again."""
    REMOVED = 4403
    """Stop: the facilitator removed this member."""
    NO_WORKSHOP = 4404
    """Stop: no such workshop."""
    HELLO_TIMEOUT = 4408
    """Stop: no hello within 5 s."""
    CLIENT_TOO_OLD = 4426
    """Stop: reload the page."""
    CLIENT_TOO_NEW = 4327
    """Retry: the server is about to be upgraded."""
    LEFT = 4410
    """Stop: this device gave its seat back ('Not you?')."""

    @property
    def is_final(self) -> bool:
        """Whether the client must not come back by itself."""
        return 4400 <= self < 4500


RETRY_MS: dict[CloseCode, int] = {
    CloseCode.RESTART: 1_000,
    CloseCode.TRY_LATER: 2_000,
    CloseCode.CLIENT_TOO_NEW: 15_000,
}
"""The least wait before coming back, where the server asks for one."""
