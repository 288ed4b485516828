"""The boards that the stages begin with, for facilitators who add one more."""

from typing import get_args

from starlette.requests import Request
from starlette.responses import Response

from boards.methods.stages import STAGE_BOARDS
from boards.methods.templates import lay_out
from boards.records import Language
from server.errors import ApiError
from server.http.answers import Json

_LANGUAGES: tuple[Language, ...] = get_args(Language)


async def stage_boards(request: Request) -> Response:
    """GET /api/templates/{language} -> {boards: [{stage, title, prompt, areas: [...]}]}.

    Of an area: title, hint, x, y, w, h. Whoever makes a board of it picks the ids.
    """
    wanted = request.path_params["language"]
    language = next((one for one in _LANGUAGES if one == wanted), None)
    if language is None:
        raise ApiError("language_unknown", "language")
    plans = lay_out(STAGE_BOARDS, language=language, new_id=lambda: 1)
    return Json(
        {
            "boards": [
                {
                    "stage": plan.stage,
                    "title": plan.title,
                    "prompt": plan.prompt,
                    "areas": [
                        {
                            "title": area.title,
                            "hint": area.hint,
                            "x": area.x,
                            "y": area.y,
                            "w": area.w,
                            "h": area.h,
                        }
                        for area in plan.areas
                    ],
                }
                for plan in plans
            ]
        }
    )
