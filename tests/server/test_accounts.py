"""Setting the server up, signing in and out, and what slows a guesser down."""

import asyncio
import sqlite3
from typing import Literal

import pytest
from argon2 import PasswordHasher, extract_parameters

from server.access.access import Access
from server.access.passwords import Passwords
from server.journal.database import Database
from tests.server.conftest import Client, HeldClock, NewClient
from tests.server.shape import code_of, refused

RIGHT = {"email": " astrid@example.ORG ", "password": "a long enough password"}
WRONG = RIGHT | {"password": "a wrong password"}


async def setup_form(access: Access, **changed: str) -> dict[str, str]:
    link = await access.setup.link("http://x")
    token = link.partition("#")[2] if link else ""
    form = {"email": "a@example.org", "name": "Astrid", "password": "a long enough password"}
    return {"token": token} | form | changed


async def test_setup_link_makes_the_first_account_and_signs_it_in(
    facilitator: Client, access: Access
) -> None:
    told = (await facilitator.get("/api/me")).json()
    assert told == {"email": "astrid@example.org", "name": "Astrid"}
    assert await access.setup.link("http://x") is None


async def test_setup_link_holds_its_token_in_the_fragment(access: Access) -> None:
    link = await access.setup.link("https://samskapa.example")
    assert link is not None
    page, _, token = link.partition("#")
    assert page == "https://samskapa.example/setup"
    assert len(token) >= 43
    assert await access.setup.link("https://samskapa.example") == link


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({"token": "guess"}, (403, "setup_token_wrong")),
        ({"token": ""}, (403, "setup_token_wrong")),
        ({"token": "å" * 100}, (403, "setup_token_wrong")),
        ({"email": "astrid"}, (422, "email_invalid")),
        ({"email": "a@b@c"}, (422, "email_invalid")),
        ({"email": "a\u0000@b.c"}, (422, "email_invalid")),
        ({"email": "a" * 250 + "@b.se"}, (422, "email_invalid")),
        ({"name": "  "}, (422, "alias_empty")),
        ({"password": "short"}, (422, "password_too_short")),
        ({"password": "x" * 201}, (422, "password_too_long")),
    ],
)
async def test_setup_refuses_with_the_reason(
    browser: Client, access: Access, changed: dict[str, str], expected: tuple[int, str]
) -> None:
    answer = await browser.post("/api/setup", json=await setup_form(access, **changed))
    assert refused(answer) == expected
    assert not await access.accounts.exist()
    retried = await browser.post("/api/setup", json=await setup_form(access))
    assert retried.status_code == 200, "a mistake does not use the link up"


async def test_setup_works_once_even_for_two_at_the_same_time(
    new_client: NewClient, access: Access
) -> None:
    form = await setup_form(access)
    answers = await asyncio.gather(*(new_client().post("/api/setup", json=form) for _ in range(4)))
    assert sorted(answer.status_code for answer in answers) == [200, 409, 409, 409]
    late = await new_client().post("/api/setup", json=form)
    assert refused(late) == (409, "setup_done")


async def test_sign_in_and_out(facilitator: Client, new_client: NewClient) -> None:
    laptop = new_client()
    assert refused(await laptop.get("/api/me")) == (401, "signed_out")
    assert (await laptop.post("/api/sign-in", json=RIGHT)).json()["name"] == "Astrid"
    cookie = laptop.cookies["samskapa_account"]
    assert (await laptop.get("/api/me")).status_code == 200
    assert (await laptop.post("/api/sign-out", json={})).json() == {}
    laptop.cookies.set("samskapa_account", cookie, domain="samskapa.test")
    assert refused(await laptop.get("/api/me")) == (401, "signed_out"), "ended on the server too"
    assert (await facilitator.get("/api/me")).status_code == 200


async def test_wrong_password_and_unknown_address_are_one_answer(
    facilitator: Client, new_client: NewClient
) -> None:
    unknown = WRONG | {"email": "nobody@example.org"}
    answers = [await new_client().post("/api/sign-in", json=form) for form in (WRONG, unknown)]
    assert [refused(answer) for answer in answers] == [(401, "sign_in_failed")] * 2
    assert answers[0].content == answers[1].content


class NotedHasher(PasswordHasher):
    """A real hasher that notes what it verified against."""

    def __init__(self) -> None:
        super().__init__(time_cost=2, memory_cost=1_024, parallelism=1)
        self.verified: list[str] = []

    def verify(self, hash: str | bytes, password: str | bytes) -> Literal[True]:
        self.verified.append(hash if isinstance(hash, str) else hash.decode())
        return super().verify(hash, password)


async def test_unknown_address_costs_the_same_work_as_a_wrong_password() -> None:
    """Not timed, since a busy machine would decide: the same work is the same time."""
    hasher = NotedHasher()
    passwords = Passwords(hasher)
    stored = await passwords.hash("a long enough password")
    assert not await passwords.verify(stored, "a wrong password")
    assert not await passwords.verify(None, "a wrong password")
    assert not await passwords.verify(None, "nobody's password"), "no password is nobody's"
    ours, *nobodys = map(extract_parameters, hasher.verified)
    assert nobodys == [ours, ours]


async def test_account_that_is_guessed_at_is_slowed_down_and_recovers(
    facilitator: Client, new_client: NewClient, clock: HeldClock
) -> None:
    guesser = new_client()
    codes = [code_of(await guesser.post("/api/sign-in", json=WRONG)) for _ in range(7)]
    assert codes == ["sign_in_failed"] * 5 + ["slow_down"] * 2
    answer = await guesser.post("/api/sign-in", json=RIGHT)
    assert refused(answer) == (429, "slow_down")
    assert answer.json()["error"]["args"]["seconds"] == int(answer.headers["retry-after"]) == 1
    clock.ahead += 2
    assert code_of(await guesser.post("/api/sign-in", json=WRONG)) == "sign_in_failed"
    clock.ahead += 1.5
    again = await guesser.post("/api/sign-in", json=RIGHT)
    assert code_of(again) == "slow_down", "the wait doubles"
    clock.ahead += 2
    assert (await guesser.post("/api/sign-in", json=RIGHT)).status_code == 200
    assert code_of(await guesser.post("/api/sign-in", json=WRONG)) == "sign_in_failed"


async def test_guesses_at_the_same_time_gain_nothing(
    facilitator: Client, new_client: NewClient, clock: HeldClock
) -> None:
    # Twenty hashes may take long enough that a wait is over meanwhile.
    clock.hold()
    guesser = new_client()
    answers = await asyncio.gather(*(guesser.post("/api/sign-in", json=WRONG) for _ in range(20)))
    assert sum(code_of(answer) == "sign_in_failed" for answer in answers) == 5


async def test_address_that_tries_many_accounts_is_slowed_down(
    facilitator: Client, new_client: NewClient
) -> None:
    forms = [WRONG | {"email": f"{number}@example.org"} for number in range(31)]
    codes = [code_of(await new_client().post("/api/sign-in", json=form)) for form in forms]
    assert codes == ["sign_in_failed"] * 30 + ["slow_down"]


async def test_session_ends_after_its_days(facilitator: Client, clock: HeldClock) -> None:
    clock.ahead += 29 * 86_400
    assert (await facilitator.get("/api/me")).status_code == 200
    clock.ahead += 2 * 86_400
    assert refused(await facilitator.get("/api/me")) == (401, "signed_out")


async def test_copied_database_opens_no_door(
    facilitator: Client, database: Database, access: Access
) -> None:
    token = facilitator.cookies["samskapa_account"]
    await database.scrub()

    def dump(db: sqlite3.Connection) -> str:
        return "\n".join(db.iterdump())

    text = await database.hot_read(dump)
    assert "astrid@example.org" in text
    assert token not in text
    assert "a long enough password" not in text
    assert "$argon2id$" in text


async def test_cookies_are_out_of_reach_of_scripts_and_of_other_sites(
    facilitator: Client, new_client: NewClient
) -> None:
    answer = await new_client().post("/api/sign-in", json=RIGHT)
    cookie = answer.headers["set-cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=lax" in cookie
    assert "Path=/" in cookie
    assert "Secure" not in cookie, "a hall on plain http would get no cookie at all"
    secure = await new_client().post("https://samskapa.test/api/sign-in", json=RIGHT)
    assert "Secure" in secure.headers["set-cookie"]
