"""Secrets that people bring: guesses are slowed down, but not those that are none (rule T13).

A hall is behind one address. Whoever guesses there takes the supply of all, so what was right from
that address, or was given to a facilitator there, is looked up however much others guess.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from starlette.requests import Request

from server.access.guesses import Guesses
from server.errors import ApiError
from server.http.context import address_of, person_of


@contextmanager
def trying(guesses: Guesses, secret: str, request: Request) -> Iterator[None]:
    """Goes round the look-up, which raises an ApiError where the secret is wrong.

    Raises `slow_down` with the seconds to wait, and looks nothing up then.
    """
    address, person = address_of(request), person_of(request)
    is_known = guesses.is_known(secret, address=address)
    if not is_known:
        guesses.begin(person=person, address=address)
    try:
        yield
    except ApiError:
        if is_known:
            # It was changed, and is a guess like any other.
            guesses.forget(secret, address=address)
            guesses.begin(person=person, address=address)
        raise
    guesses.remember(secret, address=address)
    if not is_known:
        guesses.right(person=person, address=address)


def given(guesses: Guesses, secret: str, request: Request) -> None:
    """Told to who asks, for people who may be about her."""
    guesses.remember(secret, address=address_of(request))
