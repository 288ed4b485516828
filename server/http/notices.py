"""The pages that the operator writes: privacy, accessibility, how a vote stays secret."""

import asyncio

from starlette.requests import Request
from starlette.responses import Response

from server.errors import ApiError
from server.http.answers import Json, language_of
from server.http.context import context_of
from server.notices.notices import Notices


async def show(request: Request) -> Response:
    """GET /api/pages/{name} -> {title, html, language, finished}, for everybody.

    In the language of Accept-Language where there is one; `language` says which it is. `html` is
    made from Markdown and holds nothing that acts.
    """
    notices = Notices(context_of(request).settings.data)
    name = request.path_params["name"]
    notice = await asyncio.to_thread(notices.find, name, language_of(request.scope))
    if notice is None:
        raise ApiError("not_found")
    return Json(
        {
            "title": notice.title,
            "html": notice.html,
            "language": notice.language,
            "finished": notice.finished,
        }
    )
