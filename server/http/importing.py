"""Notes from a file: the browser has read it and a person has looked at it; here they come in."""

import asyncio
from typing import Annotated

from msgspec import Meta
from starlette.requests import Request
from starlette.responses import Response

from boards.commands import NewNote, NotesImport, NotesWithdraw
from boards.ids import Id, MaybeId
from boards.limits import COLOURS, NOTES_MAX, TEXT_MAX
from boards.rejections import Code
from server.access.tokens import new_id
from server.http.answers import Form, Json, read_form
from server.http.leading import leading, text_of
from server.http.live import described, tell

IMPORT_MAX = 4 * 1024 * 1024
"""Bytes of an import: a full workshop of statements of 800 bytes, and one commit of all of it."""

_Colour = Annotated[int, Meta(ge=0, lt=COLOURS)]
_Rows = Meta(min_length=1, max_length=NOTES_MAX)


class NewRow(Form, frozen=True):
    """A note of the file. Without an area of its own it goes where the others go."""

    text: str
    colour: _Colour = 0
    area: MaybeId = 0


class ImportForm(Form, frozen=True):
    """Notes for one board, and the area for those that name none."""

    board: Id
    area: Id
    notes: Annotated[list[NewRow], _Rows]


class UndoForm(Form, frozen=True):
    """The notes of an import, as its answer named them."""

    ids: Annotated[list[Id], _Rows]


async def bring_in(request: Request) -> Response:
    """POST /api/workshops/{workshop}/import {board, area, notes} -> {ids}: all of them or none.

    One entry of the log, in the name of the facilitator who asks.
    """
    lead = await leading(request)
    form = await read_form(request, ImportForm, limit=IMPORT_MAX)
    # In a thread: to look through 4 MB of text takes longer than rooms may wait for the loop.
    notes = await asyncio.to_thread(_notes, form)
    areas = tuple(row.area or form.area for row in form.notes)
    command = NotesImport(lead.member, form.board, form.area, notes, areas)
    await tell(lead.context.hub, lead.workshop, command)
    return Json({"ids": [note.id for note in notes]}, 201)


async def take_back(request: Request) -> Response:
    """POST /api/workshops/{workshop}/import/undo {ids} -> {taken, kept}.

    Takes back those of the notes that nobody has edited, grouped or linked since; `kept` counts
    the others. A second time there is nothing to take, which is no error.
    """
    lead = await leading(request)
    form = await read_form(request, UndoForm, limit=IMPORT_MAX)
    before, _ = await described(lead.context.hub, lead.workshop)
    command = NotesWithdraw(lead.member, tuple(form.ids))
    await tell(lead.context.hub, lead.workshop, command, fine=(Code.UNKNOWN_TARGET,))
    after, _ = await described(lead.context.hub, lead.workshop)
    there = [note for note in form.ids if note in before.notes]
    kept = sum(note in after.notes for note in there)
    return Json({"taken": len(there) - kept, "kept": kept})


def _notes(form: ImportForm) -> tuple[NewNote, ...]:
    """The notes with ids of their own; raises what is wrong with the first bad text."""
    return tuple(
        NewNote(
            id=new_id(),
            x=None,
            y=None,
            colour=row.colour,
            text=text_of(row.text, f"notes[{at}].text", limit=TEXT_MAX),
        )
        for at, row in enumerate(form.notes)
    )
