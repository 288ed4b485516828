"""Undoing one person, on a facilitator's word: looked at first, then done, then taken back.

The plan is made from the whole log, in a thread: it takes seconds where the log is long. It is
decided in parts, each an entry of its own with the same act, so that no other room waits for it. A
stop in between leaves an act that says so; pressed again, the rest is done, or what was done is
taken back.
"""

import asyncio
from collections.abc import Sequence
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from boards.cells import Cell
from boards.commands import MemberReinstate, MemberRevert, Part
from boards.ids import MaybeId
from boards.limits import MESSAGE_MAX
from boards.rejections import Code
from boards.revert import ByMember, OfAct, Plan, Whose, plan, slices, steps_of
from boards.state import State, cell_texts
from boards.veil import entries_of
from server.access.tokens import new_id
from server.errors import ApiError
from server.http.answers import Form, Json, read_form
from server.http.guiding import Guide, guiding, whole
from server.http.leading import text_of
from server.http.live import tell
from server.journal.base import Batch

LISTED = 500
"""Notes that are named one by one; the figures count all."""


class RevertForm(Form, frozen=True):
    """From when on, in ms since 1970, 0 for everything; and why.

    A number that no browser holds would stand in the log and in frames (PROTOCOL.md F3).
    """

    since: MaybeId = 0
    reason: str = ""


async def doings(request: Request) -> Response:
    """GET /api/w/{workshop}/members/{member}/doings?since= -> what she did, as `preview` says."""
    guide, member = await _asked(request)
    since = whole(request.query_params.get("since", "0"))
    made, _ = await _planned(guide, ByMember(member, since=since))
    return Json(preview(made, guide.state))


def preview(made: Plan, state: State) -> dict[str, Any]:
    """{counts, notes, stays, steps, rounds, hides}.

    counts: by verb. notes: [{id, verbs, stays}], the first 500. stays: how many notes and groups of
    hers stay, since others built on them. steps: how much there is to be undone. rounds: the open
    ones, in which she may have voted or not. hides: whether authors were ever hidden here, so that
    something may be left out, whoever it is about.
    """
    kept = set(made.kept)
    verbs: dict[int, list[str]] = {}
    for verb, ids in made.acts.by_verb.items():
        for record in ids:
            verbs.setdefault(record, []).append(verb)
    notes = [
        {"id": record, "verbs": done, "stays": record in kept}
        for record, done in list(verbs.items())[:LISTED]
    ]
    return {
        "counts": {verb: len(ids) for verb, ids in made.acts.by_verb.items()},
        "notes": notes,
        "stays": len(kept),
        "steps": steps_of(made.part),
        "rounds": [each.id for each in state.rounds.values() if each.life == "open"],
        "hides": state.workshop is not None and state.workshop.veil != "none",
    }


async def revert(request: Request) -> Response:
    """POST /api/w/{workshop}/members/{member}/revert {since, reason} -> {act, passed, stays}.

    act: what `reinstate` takes; 0 when there was nothing to undo. passed: steps that were passed
    over because others were quicker.
    """
    guide, member = await _asked(request)
    form = await read_form(request, RevertForm)
    reason = text_of(form.reason, "reason", limit=MESSAGE_MAX, may_be_empty=True)
    made, parts = await _planned(guide, ByMember(member, since=form.since))
    act, passed, undone = new_id(), 0, False
    for at, part in enumerate(parts, start=1):
        last = at == len(parts)
        command = MemberRevert(guide.member, member, act, form.since, part, last, reason)
        # Nothing of a part may be left to do: somebody else has pressed, too.
        answer = await tell(guide.context.hub, guide.workshop, command, fine=(Code.STALE_STEP,))
        undone |= answer.ok
        passed += answer.limit if answer.ok else 0
    return Json({"act": act if undone else 0, "passed": passed, "stays": len(made.kept)})


async def reinstate(request: Request) -> Response:
    """POST /api/w/{workshop}/reversals/{act}/reinstate -> {passed}: the undoing is taken back."""
    guide = await guiding(request)
    await read_form(request, Form)
    act = whole(request.path_params["act"])
    _, parts = await _planned(guide, OfAct(act))
    passed = 0
    for at, part in enumerate(parts, start=1):
        command = MemberReinstate(guide.member, act, part, last=at == len(parts))
        answer = await tell(guide.context.hub, guide.workshop, command, fine=(Code.ALREADY,))
        passed += answer.limit if answer.ok else 0
    return Json({"passed": passed})


async def _asked(request: Request) -> tuple[Guide, int]:
    """Who leads, and the member whom it is about. Raises `target_unknown`."""
    guide = await guiding(request)
    member = whole(request.path_params["member"])
    if member not in guide.state.members:
        raise ApiError("target_unknown")
    return guide, member


async def _planned(guide: Guide, whose: Whose) -> tuple[Plan, list[Part]]:
    """The plan at the end of the log as it is on disk, and the parts in which it is decided."""
    rows = await guide.context.hub.log(guide.workshop)
    return await asyncio.to_thread(_read, rows, whose)


def _read(rows: Sequence[Batch], whose: Whose) -> tuple[Plan, list[Part]]:
    cells = (Cell(cell.ref, cell.salt, cell.content) for row in rows for cell in row.cells)
    texts = cell_texts(cells)
    made = plan([entry for row in rows for entry in entries_of(row.body, texts)], texts, whose)
    return made, slices(made.part)
