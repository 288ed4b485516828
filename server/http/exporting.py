"""Taking the results along: JSON for programs, CSV for a spreadsheet."""

import asyncio

import msgspec
from starlette.requests import Request
from starlette.responses import Response

from boards.state import fork
from server.exports.acts import without_people
from server.exports.document import Document, document_of
from server.exports.names import attachment, file_name
from server.exports.table import table_of
from server.exports.votes_table import votes_table_of
from server.http.acts import read_acts
from server.http.leading import leading
from server.http.live import described


async def document(request: Request) -> Response:
    """GET /api/workshops/{workshop}/export.json: the document of docs/export.md."""
    found = await _document(request)
    body = await asyncio.to_thread(_readable, found)
    return _download(body, found, ending="json", media_type="application/json")


async def table(request: Request) -> Response:
    """GET /api/workshops/{workshop}/export.csv: the notes, one a row."""
    found = await _document(request)
    body = await asyncio.to_thread(lambda: table_of(found).encode())
    return _download(body, found, ending="csv", media_type="text/csv; charset=utf-8")


async def votes(request: Request) -> Response:
    """GET /api/workshops/{workshop}/export.votes.csv: what came out, a figure a row."""
    found = await _document(request)
    body = await asyncio.to_thread(lambda: votes_table_of(found).encode())
    return _download(body, found, ending="votes.csv", media_type="text/csv; charset=utf-8")


async def _document(request: Request) -> Document:
    """In a thread: it takes tens of ms for a full workshop, and every room waits for the loop."""
    lead = await leading(request)
    state, _ = await described(lead.context.hub, lead.workshop)
    now, kept = lead.context.hub.now_ms(), fork(state)
    acts = without_people(await read_acts(lead.context, lead.workshop), kept.members)
    return await asyncio.to_thread(lambda: document_of(kept, now=now, acts=acts))


def _readable(found: Document) -> bytes:
    return msgspec.json.format(msgspec.json.encode(found), indent=1) + b"\n"


def _download(body: bytes, found: Document, *, ending: str, media_type: str) -> Response:
    name = file_name(found.workshop.title or "", day=found.exported[:10], ending=ending)
    headers = {"Cache-Control": "no-store", "Content-Disposition": attachment(name)}
    return Response(body, headers=headers, media_type=media_type)
