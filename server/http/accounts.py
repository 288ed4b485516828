"""Facilitators: setting the server up, signing in and out."""

from starlette.requests import Request
from starlette.responses import Response

from server.access.access import ACCOUNT_COOKIE
from server.access.accounts import Account
from server.http.answers import Form, Json, read_form
from server.http.context import (
    account_of,
    address_of,
    context_of,
    forget_account,
    remember_account,
)


class SetupForm(Form, frozen=True):
    """The first account, with the token of the link in the terminal."""

    token: str
    email: str
    name: str
    password: str


class SignInForm(Form, frozen=True):
    """An e-mail address and its password."""

    email: str
    password: str


async def setup(request: Request) -> Response:
    """POST /api/setup -> {email, name}, signed in."""
    form = await read_form(request, SetupForm)
    access = context_of(request).access
    account = await access.setup.create(
        token=form.token,
        email=form.email,
        name=form.name,
        password=form.password,
        address=address_of(request),
    )
    response = _told(account)
    remember_account(response, request, await access.accounts.start_session(account.id))
    return response


async def sign_in(request: Request) -> Response:
    """POST /api/sign-in -> {email, name}, signed in."""
    form = await read_form(request, SignInForm)
    account, token = await context_of(request).access.accounts.sign_in(
        email=form.email, password=form.password, address=address_of(request)
    )
    response = _told(account)
    remember_account(response, request, token)
    return response


async def sign_out(request: Request) -> Response:
    """POST /api/sign-out -> {}; also for somebody who is not signed in."""
    if token := request.cookies.get(ACCOUNT_COOKIE):
        await context_of(request).access.accounts.sign_out(token)
    response = Json()
    forget_account(response, request)
    return response


async def me(request: Request) -> Response:
    """GET /api/me -> {email, name}."""
    return _told(await account_of(request))


def _told(account: Account) -> Json:
    return Json({"email": account.email, "name": account.name})
