"""A new workshop that begins like an old one: its boards and areas, none of its notes."""

from starlette.requests import Request
from starlette.responses import Response

from boards.commands import AreaPlan, BoardPlan, WorkshopCreate
from boards.limits import TITLE_MAX
from boards.methods.templates import STANDARD_HEIGHT
from boards.records import Area, Ref
from boards.state import State
from server.access.tokens import new_id
from server.http.answers import Form, Json, read_form
from server.http.leading import leading, text_of
from server.http.live import described
from server.http.workshops import make

_ERASED = "…"
"""Stands for a title that was erased: a board has to be called something."""


class CopyForm(Form, frozen=True):
    """What the copy is called."""

    title: str


async def copy(request: Request) -> Response:
    """POST /api/workshops/{workshop}/copy {title} -> {id}: a draft, led by who asks.

    Boards, areas, prompts and the challenge come along; people, notes, links and the
    consequences for children, which have to be thought through again, do not.
    """
    lead = await leading(request)
    form = await read_form(request, CopyForm)
    state, record = await described(lead.context.hub, lead.workshop)
    command = WorkshopCreate(
        id=new_id(),
        title=text_of(form.title, "title", limit=TITLE_MAX),
        challenge=state.text(record.challenge) or "",
        language=record.language,
        children="",
        boards=plan_of(state),
    )
    return Json({"id": await make(lead.context, lead.account, command)}, 201)


def plan_of(state: State) -> tuple[BoardPlan, ...]:
    """The boards and areas of a workshop as a plan for another, with ids of their own.

    But for those of tables, which are there for a while.
    """
    lasting = [board for board in state.boards.values() if not board.table]
    boards = sorted(lasting, key=lambda board: (board.order, board.id))
    return tuple(
        BoardPlan(
            id=new_id(),
            stage=board.stage,
            title=_title(state, board.title),
            prompt=state.text(board.prompt) or "",
            areas=_areas(state, board.id),
        )
        for board in boards
    )


def _areas(state: State, board: int) -> tuple[AreaPlan, ...]:
    inside = (area for area in state.areas.values() if area.board == board)
    return tuple(
        AreaPlan(
            id=new_id(),
            title=_title(state, area.title),
            hint=state.text(area.hint) or "",
            x=area.x,
            y=area.y,
            w=area.w,
            h=_height(area),
        )
        for area in sorted(inside, key=lambda area: (area.order, area.id))
    )


def _height(area: Area) -> int:
    """Areas grow with their notes, and an empty one need not be long."""
    return min(area.h, STANDARD_HEIGHT)


def _title(state: State, title: Ref) -> str:
    return state.text(title) or _ERASED
