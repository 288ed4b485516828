"""Requests in, answers out: JSON bodies of one type each, and the one shape of errors."""

import asyncio
import re
from collections.abc import Callable
from typing import Any, TypeVar, cast

import msgspec
import structlog
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from server.errors import ApiError
from server.i18n import Language, preferred
from server.journal.base import JournalUnavailable
from server.rooms.crashes import HaltedError

BODY_MAX = 64 * 1024
"""Bytes of a request: the largest is a workshop's title, challenge and consequences."""
PATIENCE = 15.0
"""Seconds for a request. The database goes on trying for as long as it takes, and a write that was
begun is finished; a person at a form is told, and may try again: every handler can be repeated."""
UPLOAD = 120.0
"""Seconds for a body that goes on arriving: 4 MiB of an import at 300 kbit/s."""
PIECE = 64 * 1024
"""Bytes that are sent at once of an answer that may be a large one."""
_GRANT = "samskapa.allow"
_PATH = re.compile(r"(?:field `|at `\$\.)([\w.\[\]]+)`")
_STATUS_CODES = {404: "not_found", 405: "method_not_allowed"}

Body = TypeVar("Body")
log = structlog.get_logger(__name__)


class Form(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Base of all request bodies: a misspelt field is an error, not a silent default."""


class Json(Response):
    """An answer that nobody may keep: it depends on who asks."""

    media_type = "application/json"

    def __init__(self, content: Any = None, status_code: int = 200) -> None:  # noqa: ANN401
        headers = {"Cache-Control": "no-store"}
        super().__init__(msgspec.json.encode(content or {}), status_code, headers)


class Packed(Response):
    """An answer in MessagePack, sent piece by piece: it is out when the client has taken it.

    Nobody may keep it.
    """

    media_type = "application/msgpack"

    def __init__(self, content: Any) -> None:  # noqa: ANN401
        super().__init__(msgspec.msgpack.encode(content), headers={"Cache-Control": "no-store"})

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Each `send` waits until the network has taken most of what was sent before."""
        start = {"status": self.status_code, "headers": self.raw_headers}
        await send({"type": "http.response.start", **start})
        for at in range(0, len(self.body), PIECE):
            piece, is_last = self.body[at : at + PIECE], at + PIECE >= len(self.body)
            await send({"type": "http.response.body", "body": piece, "more_body": not is_last})


def language_of(scope: Scope) -> Language:
    """The language of the screen: the client sends it as Accept-Language."""
    headers = [value for key, value in scope["headers"] if key == b"accept-language"]
    return preferred(b",".join(headers).decode("latin-1"))


async def read_form(request: Request, form: type[Body], *, limit: int = BODY_MAX) -> Body:
    """The JSON body, of at most `limit` bytes. Raises what is wrong with it."""
    body = await _body(request, "application/json", limit=limit)
    try:
        return msgspec.json.decode(body, type=form)
    except msgspec.ValidationError as error:
        field = found.group(1) if (found := _PATH.search(str(error))) else "body"
        raise ApiError("bad_field", field, field=field) from None
    except (msgspec.DecodeError, UnicodeDecodeError):
        raise ApiError("bad_request") from None


async def read_packed(request: Request, *, limit: int) -> bytes:
    """The MessagePack body, of at most `limit` bytes, not yet decoded. Raises what is wrong."""
    return bytes(await _body(request, Packed.media_type, limit=limit))


async def _body(request: Request, kind: str, *, limit: int) -> bytearray:
    # Demanding a kind keeps out forms of other sites, which cannot send it.
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != kind:
        raise ApiError("wrong_content_type")
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > limit:
            raise ApiError("too_large", limit=limit // 1024)
    return body


def allow(scope: Scope, seconds: float) -> None:
    """For a handler that waits on purpose: so much time from now, where PATIENCE is less."""
    grant: Callable[[float], None] | None = scope.get(_GRANT)
    if grant is not None:
        grant(seconds)


async def on_error(request: Request, error: Exception) -> Response:
    """Starlette's handler for the exceptions in `EXPECTED`."""
    return error_response(_as_api_error(error), language_of(request.scope))


def error_response(error: ApiError, language: Language) -> Json:
    """The one shape, with the status of its code."""
    response = Json(error.shape(language), error.status)
    response.headers["Content-Language"] = language
    if error.code == "slow_down":
        response.headers["Retry-After"] = str(error.figures["seconds"])
    return response


async def refuse(error: ApiError, language: Language, *, scope: Scope, send: Send) -> None:
    """Answer with an error below Starlette; a websocket's handshake gets a bare 403.

    No page can read the body of a refused handshake, so none is sent.
    """
    if scope["type"] == "websocket":
        await send({"type": "websocket.close", "code": 1008, "reason": error.code})
        return
    response = error_response(error, language)
    start = {"status": response.status_code, "headers": response.raw_headers}
    await send({"type": "http.response.start", **start})
    await send({"type": "http.response.body", "body": response.body})


class Unexpected:
    """Plain ASGI, innermost: what nobody expected is logged and not told; nothing takes for ever.

    Inside the headers and guards, unlike Starlette's own handler for Exception.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let websockets be; answer for a handler that fails or takes too long."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        started = False

        async def watch(message: Message) -> None:
            nonlocal started
            started = True
            await send(message)

        loop = asyncio.get_running_loop()
        begun = granted = loop.time()

        async def take() -> Message:
            """While a body goes on arriving, the patience begins anew."""
            message = await receive()
            patience.reschedule(max(granted, min(begun + UPLOAD, loop.time()) + PATIENCE))
            return message

        def grant(seconds: float) -> None:
            nonlocal granted
            granted = loop.time() + seconds
            patience.reschedule(max(granted, patience.when() or 0.0))

        scope[_GRANT] = grant
        try:
            async with asyncio.timeout(PATIENCE) as patience:
                await self._app(scope, take, watch)
        except ClientDisconnect:
            return  # nobody is left to answer
        except Exception as error:
            if started:
                raise
            late = isinstance(error, TimeoutError) and patience.expired()
            if not late:
                log.error("http.failed", endpoint=_endpoint(scope), exc_info=error)
            answer = ApiError("storage_unavailable" if late else "internal")
            await refuse(answer, language_of(scope), scope=scope, send=send)


EXPECTED = (ApiError, JournalUnavailable, HaltedError, HTTPException)


def _as_api_error(error: Exception) -> ApiError:
    if isinstance(error, ApiError):
        return error
    if isinstance(error, JournalUnavailable):
        return ApiError("storage_unavailable")
    if isinstance(error, HaltedError):
        return ApiError("workshop_halted")
    if isinstance(error, HTTPException):
        return ApiError(_STATUS_CODES.get(error.status_code, "bad_request"))
    return ApiError("internal")


def _endpoint(scope: Scope) -> str:
    """The handler's name: the path itself may hold a join code."""
    return cast(str, getattr(scope.get("endpoint"), "__name__", "unknown"))
