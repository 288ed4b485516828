"""Whether the process lives, and whether it should get requests."""

from starlette.requests import Request
from starlette.responses import Response

from server.errors import ApiError
from server.http.answers import Json
from server.http.context import context_of


async def alive(_request: Request) -> Response:
    """GET /healthz: the event loop turns; asks nothing else, so a slow disk restarts nobody."""
    return Json({"status": "alive"})


async def ready(request: Request) -> Response:
    """GET /readyz: the database takes writes, and the server is not about to stop.

    `halted`: workshops that can only be read (rule B13). It is for an alarm; the other workshops
    want the server to go on.
    """
    context = context_of(request)
    if context.hub.draining:
        raise ApiError("draining")
    if context.hub.trouble is not None:
        raise ApiError("storage_unavailable")
    await context.readiness.check()
    return Json({"status": "ready", "halted": context.hub.halted})
