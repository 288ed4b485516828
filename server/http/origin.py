"""Only pages of this server may change anything or open a websocket.

A browser names the page's origin with every changing request and every websocket handshake, and
page scripts cannot forge it. Together with SameSite=Lax cookies and the demand for a JSON body
this is the protection against forged requests; there is no token to leak.
"""

from urllib.parse import urlsplit

from starlette.types import ASGIApp, Receive, Scope, Send

from server.errors import ApiError
from server.http.answers import language_of, refuse

_READING = frozenset(("GET", "HEAD", "OPTIONS"))


class OriginGuard:
    """Plain ASGI, in front of everything; a websocket is refused before it is accepted."""

    def __init__(self, app: ASGIApp, *, public_url: str | None) -> None:
        self._app = app
        self._public_url = public_url

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on what reads, what is no request, and what comes from our own pages."""
        changes = scope["type"] == "websocket" or (
            scope["type"] == "http" and scope["method"] not in _READING
        )
        if changes and not self._is_own(scope):
            await refuse(ApiError("foreign_origin"), language_of(scope), scope=scope, send=send)
            return
        await self._app(scope, receive, send)

    def _is_own(self, scope: Scope) -> bool:
        origins = _values(scope, b"origin")
        hosts = _values(scope, b"host")
        if len(origins) != 1 or len(hosts) != 1:
            return False
        if self._public_url is not None and origins[0] == self._public_url:
            return True
        # By host and port alone: behind a proxy the scheme seen here need not be the browser's.
        return _netloc(origins[0]) == hosts[0].lower()


def _values(scope: Scope, name: bytes) -> list[str]:
    return [value.decode("latin-1") for key, value in scope["headers"] if key == name]


def _netloc(origin: str) -> str | None:
    """host[:port] of a web origin; None for "null" and anything that is no bare origin."""
    try:
        parts = urlsplit(origin)
    except ValueError:
        return None
    bare = not (parts.path or parts.query or parts.fragment or parts.username)
    return parts.netloc.lower() if parts.scheme in ("http", "https") and bare else None
