"""One-time links: to an account, to a new password; once, in time, and only for what they say."""

import asyncio

import pytest
import sqlalchemy as sa

from server.access.access import Access
from server.access.tickets import HOUR_MS
from server.access.tokens import new_token
from server.journal.database import Database
from server.journal.tables import tickets
from tests.server.conftest import Client, HeldClock, NewClient
from tests.server.shape import code_of, refused

BERIT = {"email": "berit@example.org", "name": "Berit", "password": "another long password"}
WRONG = (403, "ticket_wrong")
DAY = 86_400


async def invited(access: Access, name: str = "") -> str:
    return (await access.tickets.invite(name=name)).token


async def test_an_invitation_makes_an_account_and_signs_it_in(
    facilitator: Client, new_client: NewClient, access: Access
) -> None:
    token = await invited(access, "Berit")
    laptop = new_client()
    told = (await laptop.post("/api/ticket", json={"token": token})).json()
    assert told.pop("expires") > 0
    assert told == {"kind": "account", "name": "Berit"}
    made = await laptop.post("/api/ticket/account", json=BERIT | {"token": token})
    assert made.json() == {"email": "berit@example.org", "name": "Berit", "workshop": None}
    assert (await laptop.get("/api/me")).json()["name"] == "Berit"
    assert (await laptop.get("/api/workshops")).json() == {"workshops": []}
    assert (await facilitator.get("/api/me")).json()["name"] == "Astrid"


async def test_a_link_works_once(
    facilitator: Client, new_client: NewClient, access: Access
) -> None:
    token = await invited(access)
    forms = [BERIT | {"token": token, "email": f"berit{number}@example.org"} for number in range(4)]
    answers = await asyncio.gather(
        *(new_client().post("/api/ticket/account", json=form) for form in forms)
    )
    assert sorted(answer.status_code for answer in answers) == [200, 403, 403, 403]
    assert refused(await new_client().post("/api/ticket", json={"token": token})) == WRONG


async def test_a_mistake_does_not_use_the_link_up(
    facilitator: Client, new_client: NewClient, access: Access
) -> None:
    token, laptop = await invited(access), new_client()
    for changed, expected in (
        ({"email": "astrid@example.org"}, (409, "email_taken")),
        ({"email": "berit"}, (422, "email_invalid")),
        ({"password": "short"}, (422, "password_too_short")),
        ({"name": " "}, (422, "alias_empty")),
    ):
        form = BERIT | {"token": token} | changed
        assert refused(await laptop.post("/api/ticket/account", json=form)) == expected
    assert refused(await laptop.get("/api/me")) == (401, "signed_out")
    made = await laptop.post("/api/ticket/account", json=BERIT | {"token": token})
    assert made.status_code == 200


@pytest.mark.parametrize(("kind", "days"), [("account", 7), ("password", 1)])
async def test_a_link_ends_by_itself(
    facilitator: Client, access: Access, clock: HeldClock, database: Database, kind: str, days: int
) -> None:
    account = await access.accounts.by_email("astrid@example.org")
    given = (
        await access.tickets.invite(name="Berit")
        if kind == "account"
        else await access.tickets.reset_password(account.id)
    )
    clock.ahead += days * DAY - 60
    assert (await facilitator.post("/api/ticket", json={"token": given.token})).status_code == 200
    assert given.expires == pytest.approx(clock.now_ms() + HOUR_MS / 60, abs=30_000)
    clock.ahead += 61
    assert refused(await facilitator.post("/api/ticket", json={"token": given.token})) == WRONG
    assert await access.tickets.sweep() == 1, "and the name in it is forgotten"
    count = sa.select(sa.func.count()).select_from(tickets)
    assert await database.read(lambda db: db.execute(count).scalar_one()) == 0


async def test_the_database_holds_no_token(access: Access, database: Database) -> None:
    token = await invited(access)
    rows = await database.read(lambda db: db.execute(sa.select(tickets)).all())
    assert len(rows) == 1
    assert token not in repr(rows)


async def test_tokens_are_not_tried_for_ever(
    facilitator: Client, new_client: NewClient, access: Access, clock: HeldClock
) -> None:
    guesser = new_client("192.0.2.7")
    codes = [
        code_of(await guesser.post("/api/ticket", json={"token": new_token()})) for _ in range(31)
    ]
    assert codes == ["ticket_wrong"] * 30 + ["slow_down"]
    token = await invited(access)
    elsewhere = await new_client("192.0.2.8").post("/api/ticket", json={"token": token})
    assert elsewhere.status_code == 200
    clock.ahead += 11
    assert (await guesser.post("/api/ticket", json={"token": token})).status_code == 200


async def reset(access: Access) -> str:
    account = await access.accounts.by_email("Astrid@example.org")
    return (await access.tickets.reset_password(account.id)).token


async def sign_in(browser: Client, password: str) -> int:
    form = {"email": "astrid@example.org", "password": password}
    return (await browser.post("/api/sign-in", json=form)).status_code


async def test_a_new_password_signs_in_here_and_out_everywhere_else(
    facilitator: Client, new_client: NewClient, access: Access
) -> None:
    token, phone = await reset(access), new_client()
    assert (await facilitator.get("/api/me")).status_code == 200, "nothing changed yet"
    told = (await phone.post("/api/ticket", json={"token": token})).json()
    assert (told["kind"], told["email"]) == ("password", "astrid@example.org")
    form = {"token": token, "password": "a quite different one"}
    assert (await phone.post("/api/ticket/password", json=form)).json()["name"] == "Astrid"
    assert (await phone.get("/api/me")).status_code == 200
    assert refused(await facilitator.get("/api/me")) == (401, "signed_out")
    assert await sign_in(new_client(), "a long enough password") == 401
    assert await sign_in(new_client(), "a quite different one") == 200
    assert refused(await phone.post("/api/ticket/password", json=form)) == WRONG


async def test_a_password_that_is_refused_leaves_the_old_one_and_the_link(
    facilitator: Client, new_client: NewClient, access: Access
) -> None:
    token = await reset(access)
    short = {"token": token, "password": "short"}
    answer = await new_client().post("/api/ticket/password", json=short)
    assert refused(answer) == (422, "password_too_short")
    assert await sign_in(new_client(), "a long enough password") == 200
    assert (await facilitator.post("/api/ticket", json={"token": token})).status_code == 200


async def test_a_second_reset_link_ends_the_first(facilitator: Client, access: Access) -> None:
    first, second = await reset(access), await reset(access)
    assert refused(await facilitator.post("/api/ticket", json={"token": first})) == WRONG
    assert (await facilitator.post("/api/ticket", json={"token": second})).status_code == 200


async def test_a_link_is_for_what_it_says_and_nothing_else(
    facilitator: Client, new_client: NewClient, access: Access
) -> None:
    laptop, invitation, password = new_client(), await invited(access), await reset(access)
    form = BERIT | {"token": password}
    assert refused(await laptop.post("/api/ticket/account", json=form)) == WRONG
    other = {"token": invitation, "password": "a quite different one"}
    assert refused(await laptop.post("/api/ticket/password", json=other)) == WRONG
    for token in (invitation, password):
        accepted = await facilitator.post("/api/ticket/accept", json={"token": token})
        assert refused(accepted) == WRONG
    assert refused(await laptop.get("/api/me")) == (401, "signed_out")
    assert await sign_in(new_client(), "a long enough password") == 200
