"""Free text: what is accepted, and how two edits of one text meet.

Text is never normalised and never truncated (RULES.md X1): what was written is what is kept.
Concurrent edits: a new text names the version it was based on; another version by now is refused
as `stale_text` and the client keeps the words as a draft (X4). What is typed, letter by letter, is
merged instead (deltas.py, Y3).
"""

import re

from boards.rejections import Code, Refusal

_FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
"""Controls but \\n and \\t, which cannot be shown or archived, and lone surrogates, which are not
text at all (X3). A pattern, because a file brings 5,000 texts in one step."""


def checked(text: str, *, limit: int, may_be_empty: bool = False) -> str:
    """`text`, with line ends as \\n and no blanks around it; raises Refusal.

    The limit counts Unicode code points, as Python and the client's counter do (X2).
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n").strip()
    if not text and not may_be_empty:
        raise Refusal(Code.TEXT_EMPTY)
    if len(text) > limit:
        raise Refusal(Code.TEXT_TOO_LONG, limit)
    if _FORBIDDEN.search(text):
        raise Refusal(Code.TEXT_INVALID)
    return text


def must_be_clean(words: str) -> None:
    """Words that go into a text: no control character, no half a pair (X3).

    A carriage return too: as a line end it would become another number of characters.
    """
    if _FORBIDDEN.search(words):
        raise Refusal(Code.TEXT_INVALID)


def check_base(*, base: int, version: int) -> None:
    """Refuses an edit that was based on another version than the current one (X4)."""
    if base != version:
        raise Refusal(Code.STALE_TEXT, version)
