"""The pages to read, without a script: privacy, accessibility, how a vote stays secret."""

import asyncio
from html import escape
from pathlib import Path

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from server.errors import ApiError
from server.http.answers import language_of
from server.http.context import context_of
from server.i18n import LANGUAGES, Language, say
from server.notices import notices
from server.notices.notices import Notice, Notices

STYLE = Path(notices.__file__).parent / "plain.css"
_RIGHT_TO_LEFT: tuple[Language, ...] = ("ar",)
_PAGE = """<!doctype html>
<html lang="{language}" dir="{direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title} – {product}</title>
<link rel="stylesheet" href="/plain.css">
</head>
<body>
<main>
<h1>{title}</h1>
{html}</main>
<nav>
{links}</nav>
</body>
</html>
"""


async def show(request: Request) -> Response:
    """GET /plain/{name}?lang=: a page for whoever has no script, or wants to print or pass it on.

    In the language of `lang`, else of Accept-Language, where there is one in it.
    """
    found = Notices(context_of(request).settings.data)
    name, wanted = request.path_params["name"], _wanted(request)
    notice = await asyncio.to_thread(found.find, name, wanted)
    if notice is None:
        raise ApiError("not_found")
    headers = {"Cache-Control": "no-cache", "Vary": "Accept-Language"}
    return Response(_page(notice), headers=headers, media_type="text/html")


async def style(_: Request) -> Response:
    """GET /plain.css: how it looks."""
    css = await asyncio.to_thread(STYLE.read_bytes)
    return Response(css, headers={"Cache-Control": "no-cache"}, media_type="text/css")


ROUTES: tuple[BaseRoute, ...] = (
    Route("/plain/{name}", show, methods=["GET"]),
    Route("/plain.css", style, methods=["GET"]),
)


def _wanted(request: Request) -> Language:
    named = request.query_params.get("lang")
    found = next((language for language in LANGUAGES if language == named), None)
    return found or language_of(request.scope)


def _page(notice: Notice) -> str:
    return _PAGE.format(
        language=notice.language,
        direction="rtl" if notice.language in _RIGHT_TO_LEFT else "ltr",
        title=escape(notice.title),
        product=escape(say(notice.language, "product")),
        html=notice.html,
        links="".join(_link(language, notice.language) for language in LANGUAGES),
    )


def _link(language: Language, shown: Language) -> str:
    current = ' aria-current="true"' if language == shown else ""
    name = escape(say(language, "language-name"))
    return f'<a href="?lang={language}" lang="{language}"{current}>{name}</a>\n'
