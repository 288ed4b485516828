"""Close codes, in two classes (PROTOCOL.md K1-K3): 44xx stop and explain, all others retry."""

from enum import IntEnum


class CloseCode(IntEnum):
    """Why the server closes a connection."""

    RESTART = 1012
    """Retry after `retry_after`: the server restarts."""
    TRY_LATER = 1013
    """Retry after `retry_after`: too many commands, or more sessions than fit."""
    STORAGE = 4300
    """Retry: the journal could not be read."""
    HELLO_TIMEOUT = 4308
    """Retry: no hello within 5 s; a phone in bad wifi is no mistake of its page."""
    BAD_FRAME = 4400
    """Stop: a frame that this server does not understand."""
    NO_SEAT = 4401
    """Stop: not a member of this workshop on this device; join again."""
    REMOVED = 4403
    """Stop: the facilitator removed this member."""
    NO_WORKSHOP = 4404
    """Stop: no such workshop, or it has just been deleted."""
    LOOKS_ONLY = 4405
    """Stop: a screen on a wall asked for something; it may only look (O2)."""
    WALL_ENDED = 4411
    """Stop: this screen shows the wall no more; it needs the link that is valid now (O4)."""
    CLIENT_TOO_OLD = 4426
    """Stop: reload the page."""
    CLIENT_TOO_NEW = 4327
    """Retry: the server is about to be upgraded."""
    LEFT = 4410
    """Stop: this device gave its seat back ('Not you?')."""


RETRY_MS: dict[CloseCode, int] = {
    CloseCode.RESTART: 1_000,
    CloseCode.TRY_LATER: 2_000,
    CloseCode.CLIENT_TOO_NEW: 15_000,
}
"""The least wait before coming back, where the server asks for one."""


def reason(code: CloseCode, why: str = "") -> str:
    """What `closing` says: the code's name, and what was wrong where that helps. No content."""
    return f"{code.name}: {why}" if why else code.name
