"""File names for what people take home."""

import re
import unicodedata
from urllib.parse import quote

LENGTH = 60
"""Characters of a title in a file name: with date and ending it fits any system."""
_GAP = re.compile(r"[^\w]+")


def file_name(title: str, *, day: str, ending: str) -> str:
    """`The square 2026-11-24.csv` -> `The-square-2026-11-24.csv`; letters of every script stay.

    No path, no dot at the front, no blank, no device name of Windows: the day stands behind it.
    """
    words = _GAP.sub("-", unicodedata.normalize("NFC", title)).strip("-_")
    stem = words[:LENGTH].rstrip("-_") or "workshop"
    return f"{stem}-{day}.{ending}"


def attachment(name: str) -> str:
    """The Content-Disposition of a download (RFC 6266): exact, and in ASCII for old clients."""
    plain = name.encode("ascii", "replace").decode().replace("?", "_")
    return f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(name, safe='')}"
