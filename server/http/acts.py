"""What facilitators have done in a workshop, for facilitators (RULES.md O1)."""

import asyncio

from starlette.requests import Request
from starlette.responses import Response

from server.errors import ApiError
from server.exports.acts import Told, told
from server.http.answers import Json
from server.http.context import Context
from server.http.guiding import guiding
from server.http.lobby import tell_answers

PAGE = 50
"""Acts of one answer: more than one screen, and a few kilobytes."""


async def listing(request: Request) -> Response:
    """GET /api/w/{workshop}/acts?before=SEQ -> {acts, more}: the newest first."""
    guide = await guiding(request)
    before = _before(request.query_params.get("before", ""))
    acts = [act for act in await read_acts(guide.context, guide.workshop) if act.seq < before]
    return Json({"acts": acts[: -PAGE - 1 : -1], "more": len(acts) > PAGE})


async def read_acts(context: Context, workshop: str) -> list[Told]:
    """All acts of a workshop, from its log, in their order."""
    await tell_answers(context, workshop)
    batches = await context.hub.log(workshop)
    # In a thread: tens of ms for a long log, and every room waits for the loop.
    return await asyncio.to_thread(told, batches)


def _before(text: str) -> int:
    """The number to look back from: beyond all of them when none is given."""
    if not text:
        return 2**63
    if not text.isdecimal() or len(text) > 18:
        raise ApiError("bad_field", "before", field="before")
    return int(text)
