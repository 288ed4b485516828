"""What every handler gets, and who sends a request."""

from typing import cast

from msgspec import Struct
from starlette.requests import HTTPConnection, Request
from starlette.responses import Response

from server.access.access import ACCOUNT_COOKIE, DEVICE_COOKIE, Access
from server.access.accounts import Account
from server.access.tokens import digest, is_token, new_token
from server.errors import ApiError
from server.http.readiness import Readiness
from server.rooms.hub import Hub
from server.settings import Settings

_YEAR = 365 * 86_400  # seconds; browsers keep no cookie longer than 400 days


class Context(Struct):
    """One server's parts."""

    settings: Settings
    base_url: str
    access: Access
    hub: Hub
    readiness: Readiness

    def join_url(self, code: str) -> str:
        """Where the QR code leads."""
        return f"{self.base_url}/j/{code}"


def context_of(request: HTTPConnection) -> Context:
    """The parts of the application that got the request."""
    return cast(Context, request.app.state.context)


def address_of(request: Request) -> str:
    """The client's address; TRUSTED_PROXIES were resolved by the server before us."""
    return request.client.host if request.client else ""


async def account_of(request: Request) -> Account:
    """Who is signed in. Raises `signed_out`."""
    account = await context_of(request).access.account(request.cookies)
    if account is None:
        raise ApiError("signed_out")
    return account


def device_of(request: HTTPConnection) -> str | None:
    """The device's token, if it has a well-formed one."""
    token = request.cookies.get(DEVICE_COOKIE, "")
    return token if is_token(token) else None


def device_key(token: str) -> str:
    """What the process calls a device: never its token, which would open its seats."""
    return digest(token).hex()


def person_of(connection: HTTPConnection) -> str:
    """Whose guesses are counted: the device's, "" for one without a token."""
    device = device_of(connection)
    return device_key(device) if device else ""


async def identify(connection: HTTPConnection, workshop: str) -> tuple[int | None, str]:
    """Which member a connection is, and the key of its device, for the live session.

    A facilitator may have no device token: then each account counts as one device.
    """
    access = context_of(connection).access
    member = await access.member(workshop, connection.cookies)
    return member, live_key(connection, member)


async def who_watches(connection: HTTPConnection, workshop: str) -> frozenset[int] | None:
    """O4: all who are or were on this device, where it is a screen; else None.

    It is none of somebody who was shown out, nor one that a facilitator opened who leads no more.
    Raises what `Hub.room` does. Nothing is awaited between what the link says and what the state
    says: both are of now.
    """
    context, device = context_of(connection), device_of(connection)
    if device is None:
        return None
    people = await context.access.members(workshop, connection.cookies)
    screen = await context.access.walls.screen(workshop, device)
    if screen is None:
        return None
    members = (await context.hub.state(workshop)).members
    opener = members.get(screen.opener)
    if screen.opener and (opener is None or opener.role != "facilitator" or opener.removed):
        return None
    if any(members[each].removed for each in people if each in members):
        return None
    return frozenset(people | {screen.opener} - {0})


def live_key(connection: HTTPConnection, member: int | None) -> str:
    """What the live sessions of this member on this device go by."""
    device = device_of(connection)
    return device_key(device) if device else f"member {member}"


def new_device(response: Response, request: Request) -> str:
    """Give the device a token of its own."""
    token = new_token()
    _set_cookie(response, request, name=DEVICE_COOKIE, value=token, seconds=_YEAR)
    return token


def remember_account(response: Response, request: Request, token: str) -> None:
    """Sign this browser in."""
    seconds = context_of(request).settings.session_days * 86_400
    _set_cookie(response, request, name=ACCOUNT_COOKIE, value=token, seconds=seconds)


def forget_account(response: Response, request: Request) -> None:
    """Sign this browser out."""
    _set_cookie(response, request, name=ACCOUNT_COOKIE, value="", seconds=0)


def _set_cookie(
    response: Response, request: Request, *, name: str, value: str, seconds: int
) -> None:
    response.set_cookie(
        name, value, max_age=seconds, httponly=True, samesite="lax", secure=_is_https(request)
    )


def _is_https(request: Request) -> bool:
    """By the connection, or because the public address that was asked for is https.

    Not whenever PUBLIC_URL is https: a phone on plain http in the hall would drop the cookie.
    """
    public = context_of(request).settings.public_url or ""
    asked_public = public == f"https://{request.headers.get('host', '').lower()}"
    return request.url.scheme == "https" or asked_public
