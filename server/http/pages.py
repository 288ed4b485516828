"""The built front end: one shell for every screen, hashed assets for ever, all from memory."""

import gzip
import hashlib
import mimetypes
from pathlib import Path

from msgspec import Struct
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

DIST = Path(__file__).parents[1] / "dist"
SCREENS = (
    "/",
    "/j/{code}",
    "/accessibility",
    "/invite",
    "/privacy",
    "/reset",
    "/setup",
    "/sign-in",
    "/staff",
    "/workshops",
    "/w/{workshop}",
    "/w/{workshop}/screen",
)
_SHELL = "index.html"
_HASHED = "assets/"
_FOR_EVER = "public, max-age=31536000, immutable"
_ASK_AGAIN = "no-cache"
_TEXT = ("text/", "application/javascript", "application/json", "application/manifest", "image/svg")
_WORTH_PACKING = 500  # bytes; below that a packet is saved by nothing
_UNBUILT = b"""<!doctype html><html lang="en"><meta charset="utf-8"><title>Samskapa</title>
<p>The screens have not been built yet: run <code>make run</code>, or <code>make build</code>.</p>
"""


class Page(Struct, frozen=True):
    """One file, ready to send, plain and packed."""

    media_type: str
    etag: str
    cache: str
    plain: bytes
    packed: bytes | None


class Pages:
    """All files of the built front end, read and packed once at start."""

    def __init__(self, dist: Path = DIST) -> None:
        """Without a build there is a page that says so."""
        self._pages = _load(dist) if dist.is_dir() else {}

    @property
    def is_built(self) -> bool:
        """Whether there is a front end to show."""
        return _SHELL in self._pages

    def routes(self) -> list[BaseRoute]:
        """Screens first, then files; what is neither is the shell with 404."""
        screens = [Route(path, self._screen, methods=["GET"]) for path in SCREENS]
        return [*screens, Route("/{path:path}", self._file, methods=["GET"])]

    async def _screen(self, request: Request) -> Response:
        return self._shell(request, status=200)

    async def _file(self, request: Request) -> Response:
        page = self._pages.get(request.path_params["path"])
        return _answer(request, page, status=200) if page else self._shell(request, status=404)

    def _shell(self, request: Request, *, status: int) -> Response:
        shell = self._pages.get(_SHELL)
        if shell is None:
            return Response(_UNBUILT, 503, media_type="text/html")
        return _answer(request, shell, status=status)


def _answer(request: Request, page: Page, *, status: int) -> Response:
    headers = {"Cache-Control": page.cache, "ETag": page.etag, "Vary": "Accept-Encoding"}
    if status == 200 and page.etag in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=headers)
    body = page.plain
    if page.packed is not None and "gzip" in request.headers.get("accept-encoding", ""):
        body = page.packed
        headers["Content-Encoding"] = "gzip"
    return Response(body, status, headers, media_type=page.media_type)


def _load(dist: Path) -> dict[str, Page]:
    files = (path for path in sorted(dist.rglob("*")) if path.is_file())
    found = {path.relative_to(dist): path for path in files}
    # The build's own manifest stands in a dot directory and is nobody's business.
    return {
        name.as_posix(): _page(name.as_posix(), path.read_bytes())
        for name, path in found.items()
        if not any(part.startswith(".") for part in name.parts)
    }


def _page(name: str, body: bytes) -> Page:
    media_type = mimetypes.guess_type(name)[0] or "application/octet-stream"
    packed = None
    if media_type.startswith(_TEXT) and len(body) >= _WORTH_PACKING:
        packed = gzip.compress(body, 9, mtime=0)
    return Page(
        media_type=media_type,
        etag=f'W/"{hashlib.sha256(body).hexdigest()[:32]}"',  # weak: plain and packed share it
        cache=_FOR_EVER if name.startswith(_HASHED) else _ASK_AGAIN,
        plain=body,
        packed=packed if packed is not None and len(packed) < len(body) else None,
    )
