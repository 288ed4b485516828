"""Free text: what is accepted, and how two edits of one text meet.

Text is never normalised and never truncated (RULES.md X1): what was written is what is kept.
Concurrent edits: a new text names the version it was based on; another version by now is refused
as `stale_text` and the client keeps the words as a draft (X4). Merging takes the place of
`check_base` when text deltas come.
"""

from boards.rejections import Code, Refusal

_ALLOWED_CONTROLS = frozenset("\n\t")


def checked(text: str, *, limit: int, may_be_empty: bool = False) -> str:
    """`text`, with line ends as \\n and no blanks around it; raises Refusal.

    The limit counts Unicode code points, as Python and the client's counter do (X2).
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n").strip()
    if not text and not may_be_empty:
        raise Refusal(Code.TEXT_EMPTY)
    if len(text) > limit:
        raise Refusal(Code.TEXT_TOO_LONG, limit)
    if any(_is_forbidden(char) for char in text):
        raise Refusal(Code.TEXT_INVALID)
    return text


def _is_forbidden(char: str) -> bool:
    """Controls cannot be shown or archived, a lone surrogate is not text at all (X3)."""
    point = ord(char)
    if point < 0x20:
        return char not in _ALLOWED_CONTROLS
    return 0x7F <= point < 0xA0 or 0xD800 <= point < 0xE000


def check_base(*, base: int, version: int) -> None:
    """Refuses an edit that was based on another version than the current one (X4)."""
    if base != version:
        raise Refusal(Code.STALE_TEXT, version)
