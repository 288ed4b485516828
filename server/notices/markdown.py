"""Markdown of the operator, made into HTML that can do no harm.

No HTML of its own, no pictures, links to web and mail addresses only.
"""

from functools import lru_cache
from urllib.parse import urlsplit

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from msgspec import Struct

_SCHEMES = ("http", "https", "mailto")
_OPEN, _CLOSE = "[[", "]]"


class Rendered(Struct, frozen=True):
    """`title`: the first heading, or ""; `html`: the rest; `blanks`: what is left to fill in."""

    title: str
    html: str
    blanks: tuple[str, ...]


class _Markdown(MarkdownIt):
    """CommonMark with tables, and `[[what to fill in]]`."""

    def __init__(self) -> None:
        super().__init__("commonmark", {"html": False})
        self.enable("table")
        # A picture would be a request, and to wherever its address points.
        self.disable("image")
        self.inline.ruler.before("link", "blank", _blank)

    def validateLink(self, url: str) -> bool:  # noqa: N802 (the library's name)
        try:
            return urlsplit(url).scheme.lower() in _SCHEMES
        except ValueError:
            return False


def _blank(state: StateInline, silent: bool) -> bool:
    if not state.src.startswith(_OPEN, state.pos):
        return False
    end = state.src.find(_CLOSE, state.pos, state.posMax)
    if end < 0:
        return False
    if not silent:
        state.push("mark_open", "mark", 1)
        state.push("text", "", 0).content = state.src[state.pos + len(_OPEN) : end]
        state.push("mark_close", "mark", -1)
    state.pos = end + len(_CLOSE)
    return True


@lru_cache(maxsize=16)
def render(text: str) -> Rendered:
    """Kept for the few pages there are, by their whole text."""
    markdown = _Markdown()
    tokens = markdown.parse(text)
    title = ""
    if len(tokens) >= 3 and (tokens[0].type, tokens[0].tag) == ("heading_open", "h1"):
        title = tokens[1].content.replace(_OPEN, "").replace(_CLOSE, "")
        tokens = tokens[3:]
    blanks: list[str] = []
    for token in tokens:
        parts = token.children or []
        for before, part in zip(parts, parts[1:], strict=False):
            if before.type == "mark_open":
                blanks.append(part.content)
    return Rendered(title, markdown.renderer.render(tokens, markdown.options, {}), tuple(blanks))
