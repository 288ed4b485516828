"""Deleting a workshop for good, by a facilitator who typed its title."""

import asyncio
import unicodedata

import structlog
from starlette.requests import Request
from starlette.responses import Response

from server.errors import ApiError
from server.http.answers import Form, Json, read_form
from server.http.leading import leading
from server.http.live import described
from server.rooms.hub import NoWorkshopError, WorkshopOpenError

WAIT = 8.0
"""Seconds that the answer waits for the last byte to go: less than a request may take."""

log = structlog.get_logger(__name__)


class DeleteForm(Form, frozen=True):
    """The title, as it was typed."""

    title: str


async def delete(request: Request) -> Response:
    """POST /api/workshops/{workshop}/delete {title} -> {erased}; closed ones and drafts only.

    When it answers the workshop is gone for everybody. `erased` is false when its bytes are
    still being taken out of the files, which goes on also over a restart.
    """
    lead = await leading(request)
    form = await read_form(request, DeleteForm)
    state, record = await described(lead.context.hub, lead.workshop)
    if _typed(form.title) != _typed(state.text(record.title) or ""):
        raise ApiError("title_differs", "title")
    try:
        burial = await lead.context.hub.delete(lead.workshop)
    except WorkshopOpenError:
        raise ApiError("workshop_open") from None
    except NoWorkshopError:
        raise ApiError("workshop_unknown") from None
    log.info("workshop.deleted", workshop=lead.workshop, account=lead.account.id)
    await asyncio.wait({burial}, timeout=WAIT)
    return Json({"erased": _succeeded(burial)})


def _succeeded(burial: asyncio.Task[None]) -> bool:
    """Done is not enough: one that failed has left bytes, for the next start to take."""
    return burial.done() and not burial.cancelled() and burial.exception() is None


def _typed(title: str) -> str:
    """As people type it: blanks, case and composed letters do not matter."""
    return " ".join(unicodedata.normalize("NFC", title).split()).casefold()
