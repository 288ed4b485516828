"""Security headers on every answer: pages may use this server and nothing else."""

import re

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_HOST = re.compile(r"[A-Za-z0-9.-]+(:\d+)?|\[[0-9A-Fa-f:.]+\](:\d+)?")
_FIXED = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    # Join and staff addresses stay between the browser and this server.
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": (
        "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()"
    ),
    "Cross-Origin-Resource-Policy": "same-origin",
}


class SecurityHeaders:
    """Plain ASGI; adds the headers to every HTTP answer, errors too."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Wrap `send` of HTTP requests."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        policy = content_policy(_host(scope))

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers["Content-Security-Policy"] = policy
                headers.update(_FIXED)
            await send(message)

        await self._app(scope, receive, send_with_headers)


def content_policy(host: str | None) -> str:
    """The policy for a page that was asked for under `host`; None: websockets by 'self' alone.

    Named beside 'self', because Safari before 15.4 does not count websockets as 'self'.
    """
    sockets = f" ws://{host} wss://{host}" if host else ""
    return (
        "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
        f"connect-src 'self'{sockets}; object-src 'none'; base-uri 'none'; "
        "form-action 'self'; frame-ancestors 'none'"
    )


def _host(scope: Scope) -> str | None:
    """The Host header if it is nothing but a host: it goes into a header of the answer."""
    hosts = [value.decode("latin-1") for key, value in scope["headers"] if key == b"host"]
    return hosts[0] if len(hosts) == 1 and _HOST.fullmatch(hosts[0]) else None
