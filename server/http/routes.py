"""All addresses of the HTTP interface, in one table."""

from collections.abc import Sequence

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Match, Route
from starlette.types import Lifespan

from server.http import (
    accounts,
    acts,
    copying,
    deleting,
    exporting,
    guiding,
    health,
    importing,
    joining,
    lobby,
    notices,
    plain,
    reverting,
    seat,
    templates,
    tickets,
    walls,
    workshops,
)
from server.http.answers import EXPECTED, Unexpected, on_error
from server.http.headers import SecurityHeaders
from server.http.origin import OriginGuard
from server.http.pages import Pages

API: tuple[BaseRoute, ...] = (
    Route("/healthz", health.alive, methods=["GET"]),
    Route("/readyz", health.ready, methods=["GET"]),
    Route("/api/setup", accounts.setup, methods=["POST"]),
    Route("/api/sign-in", accounts.sign_in, methods=["POST"]),
    Route("/api/sign-out", accounts.sign_out, methods=["POST"]),
    Route("/api/me", accounts.me, methods=["GET"]),
    Route("/api/pages/{name}", notices.show, methods=["GET"]),
    Route("/api/ticket", tickets.look, methods=["POST"]),
    Route("/api/ticket/account", tickets.make_account, methods=["POST"]),
    Route("/api/ticket/accept", tickets.accept, methods=["POST"]),
    Route("/api/ticket/password", tickets.set_password, methods=["POST"]),
    Route("/api/templates/{language}", templates.stage_boards, methods=["GET"]),
    Route("/api/workshops", workshops.listing, methods=["GET"]),
    Route("/api/workshops", workshops.create, methods=["POST"]),
    Route("/api/workshops/{workshop}", workshops.show, methods=["GET"]),
    Route("/api/workshops/{workshop}/code", workshops.rotate_code, methods=["POST"]),
    Route("/api/workshops/{workshop}/staff-link", workshops.rotate_staff_link, methods=["POST"]),
    Route("/api/workshops/{workshop}/facilitator-link", tickets.link, methods=["GET"]),
    Route("/api/workshops/{workshop}/facilitator-link", tickets.make_link, methods=["POST"]),
    Route("/api/workshops/{workshop}/facilitator-link/end", tickets.end_link, methods=["POST"]),
    Route("/api/workshops/{workshop}/qr.svg", workshops.qr, methods=["GET"]),
    Route("/api/workshops/{workshop}/wall", walls.show, methods=["GET"]),
    Route("/api/workshops/{workshop}/wall", walls.make, methods=["POST"]),
    Route("/api/workshops/{workshop}/wall/end", walls.end, methods=["POST"]),
    Route("/api/workshops/{workshop}/wall/code", walls.choose_code, methods=["POST"]),
    Route("/api/workshops/{workshop}/wall/open", walls.open_own, methods=["POST"]),
    Route("/api/workshops/{workshop}/copy", copying.copy, methods=["POST"]),
    Route("/api/workshops/{workshop}/delete", deleting.delete, methods=["POST"]),
    Route("/api/workshops/{workshop}/import", importing.bring_in, methods=["POST"]),
    Route("/api/workshops/{workshop}/import/undo", importing.take_back, methods=["POST"]),
    Route("/api/workshops/{workshop}/export.json", exporting.document, methods=["GET"]),
    Route("/api/workshops/{workshop}/export.csv", exporting.table, methods=["GET"]),
    Route("/api/workshops/{workshop}/export.votes.csv", exporting.votes, methods=["GET"]),
    Route("/api/join", joining.join, methods=["POST"]),
    Route("/api/join/staff", joining.join_staff, methods=["POST"]),
    Route("/api/join/{code}", joining.invitation, methods=["GET"]),
    Route("/api/w/{workshop}/me", seat.me, methods=["GET"]),
    Route("/api/w/{workshop}/leave", seat.leave, methods=["POST"]),
    Route("/api/w/{workshop}/alias", seat.alias, methods=["POST"]),
    Route("/api/w/{workshop}/wall", walls.told, methods=["GET"]),
    Route("/api/w/{workshop}/wall", walls.enter, methods=["POST"]),
    Route("/api/w/{workshop}/wall/qr.svg", walls.qr, methods=["GET"]),
    Route("/api/w/{workshop}/members/{member}/alias", guiding.rename, methods=["POST"]),
    Route("/api/w/{workshop}/acts", acts.listing, methods=["GET"]),
    Route("/api/w/{workshop}/lobby", lobby.listing, methods=["GET"]),
    Route("/api/w/{workshop}/lobby/admit", lobby.admit, methods=["POST"]),
    Route("/api/w/{workshop}/lobby/refuse", lobby.refuse, methods=["POST"]),
    Route("/api/w/{workshop}/members/{member}/doings", reverting.doings, methods=["GET"]),
    Route("/api/w/{workshop}/members/{member}/revert", reverting.revert, methods=["POST"]),
    Route("/api/w/{workshop}/reversals/{act}/reinstate", reverting.reinstate, methods=["POST"]),
)


async def _nothing(request: Request) -> Response:
    """For what no route takes; a known address with another method is 405, not 404."""
    known = any(route.matches(request.scope)[0] == Match.PARTIAL for route in API)
    raise HTTPException(405 if known else 404)


def application(
    *,
    public_url: str | None,
    pages: Pages,
    extra: Sequence[BaseRoute] = (),
    lifespan: Lifespan[Starlette] | None = None,
) -> Starlette:
    """The Starlette application; whoever starts it sets `app.state.context`.

    `extra`: further routes (the live sessions), behind the same guards.
    """
    every = ["GET", "POST", "PUT", "PATCH", "DELETE"]
    unknown = Route("/api/{rest:path}", _nothing, methods=every)
    return Starlette(
        routes=[*extra, *API, unknown, *plain.ROUTES, *pages.routes()],
        middleware=[
            Middleware(SecurityHeaders),
            Middleware(OriginGuard, public_url=public_url),
            Middleware(Unexpected),
        ],
        exception_handlers=dict.fromkeys(EXPECTED, on_error),
        lifespan=lifespan,
    )
