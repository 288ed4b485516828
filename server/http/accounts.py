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
    device_of,
    forget_account,
    live_key,
    new_device,
    remember_account,
)
from server.wire.close import CloseCode


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
    return signed_in(request, account, await access.accounts.start_session(account.id))


async def sign_in(request: Request) -> Response:
    """POST /api/sign-in -> {email, name}, signed in."""
    form = await read_form(request, SignInForm)
    account, token = await context_of(request).access.accounts.sign_in(
        email=form.email, password=form.password, address=address_of(request)
    )
    return signed_in(request, account, token)


async def sign_out(request: Request) -> Response:
    """POST /api/sign-out -> {}; also for somebody who is not signed in.

    Her live sessions in this browser end too: a cookie that is gone must leave nothing open.
    """
    access, hub = context_of(request).access, context_of(request).hub
    if token := request.cookies.get(ACCOUNT_COOKIE):
        account = await access.accounts.of_session(token)
        await access.accounts.sign_out(token)
        if account is not None:
            for workshop, member in (await access.catalogue.members_of(account.id)).items():
                key = live_key(request, member)
                await hub.release(workshop, member=member, device=key, code=CloseCode.NO_SEAT)
    response = Json()
    forget_account(response, request)
    return response


async def me(request: Request) -> Response:
    """GET /api/me -> {email, name}."""
    return _told(await account_of(request))


def signed_in(request: Request, account: Account, token: str, **more: str | None) -> Json:
    """With a device token, which tells this browser's live sessions from her other ones.

    `more` is told beside e-mail and name.
    """
    response = _told(account, **more)
    remember_account(response, request, token)
    if device_of(request) is None:
        new_device(response, request)
    return response


def _told(account: Account, **more: str | None) -> Json:
    return Json({"email": account.email, "name": account.name, **more})
