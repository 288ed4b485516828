"""How much one network, one member and one guesser may ask for, and that others do not pay."""

import pytest

from server.access.access import Access
from server.access.guesses import Bucket
from server.rooms.hub import Hub
from tests.server.conftest import Client, HeldClock, NewClient, Workshop, live
from tests.server.shape import code_of, refused

ELSEWHERE = "192.0.2.9"


@pytest.fixture(autouse=True)
def _held(clock: HeldClock) -> None:
    """Supplies refill with time: on a busy machine a slow test would find them filled again."""
    clock.hold()


async def tries(browser: Client, code: str) -> int:
    """The status of an attempt to join."""
    form = {"code": code, "alias": "Anna"}
    return (await browser.post("/api/join", json=form)).status_code


async def test_l5_one_network_cannot_take_all_the_places_of_a_workshop(
    workshop: Workshop, new_client: NewClient, access: Access, hub: Hub, clock: HeldClock
) -> None:
    access.newcomers = Bucket(supply=3, every=2.0, clock=clock)
    code, first = await workshop.code(), new_client()
    members = len((await hub.state(workshop.id)).members)
    told = [await tries(browser, code) for browser in (first, *(new_client() for _ in range(4)))]
    assert told == [200, 200, 200, 429, 429]
    assert len((await hub.state(workshop.id)).members) == members + 3
    assert await tries(first, code) == 200, "who has a seat takes none"
    assert await tries(new_client(ELSEWHERE), code) == 200
    clock.ahead += 2
    assert [await tries(new_client(), code) for _ in range(2)] == [200, 429]


async def test_l5_places_of_one_workshop_cost_nothing_in_another(
    workshop: Workshop, new_client: NewClient, access: Access, clock: HeldClock
) -> None:
    access.newcomers = Bucket(supply=1, every=1000.0, clock=clock)
    form = {"title": "Other", "challenge": "", "language": "en"}
    made = (await workshop.lead.post("/api/workshops", json=form)).json()["id"]
    other = Workshop(workshop.lead, workshop.hub, made)
    await live(other, "open")
    assert [await tries(new_client(), await workshop.code()) for _ in range(2)] == [200, 429]
    assert await tries(new_client(), await other.code()) == 200


async def test_b10_names_change_only_so_often_since_each_is_an_entry(
    workshop: Workshop, new_client: NewClient, access: Access, hub: Hub, clock: HeldClock
) -> None:
    access.renames = Bucket(supply=3, every=5.0, clock=clock)
    phone, other = new_client(), new_client()
    for browser in (phone, other):
        await workshop.seat(browser, "Anna")
    path, begun = f"/api/w/{workshop.id}/alias", (await hub.state(workshop.id)).seq
    told = [(await phone.post(path, json={"alias": f"Anna {n}"})).status_code for n in range(6)]
    assert told == [200, 200, 200, 429, 429, 429]
    assert (await hub.state(workshop.id)).seq == begun + 3
    assert (await phone.get(f"/api/w/{workshop.id}/me")).json()["alias"] == "Anna 2"
    assert (await other.post(path, json={"alias": "Bo"})).status_code == 200
    again = {"code": await workshop.code(), "alias": "Anna 9"}
    assert refused(await phone.post("/api/join", json=again)) == (429, "slow_down")
    clock.ahead += 5
    assert (await phone.post(path, json={"alias": "Anna 9"})).status_code == 200


@pytest.fixture
async def guessed_out(workshop: Workshop, new_client: NewClient) -> str:
    """A hall in which somebody used up the guesses of its address; the right code."""
    code = await workshop.code()
    assert await tries(new_client(), code) == 200
    while code_of(await new_client().get("/api/join/CDFGHJ")) == "code_unknown":
        pass
    return code


async def test_t13_who_has_the_right_code_gets_in_beside_a_neighbour_who_guesses(
    guessed_out: str, new_client: NewClient
) -> None:
    assert await tries(new_client(), guessed_out) == 200
    assert (await new_client().get(f"/api/join/{guessed_out}")).status_code == 200
    for wrong in ("CDFGHK", "CDFGHJ", "", "ABC"):
        answer = await new_client().post("/api/join", json={"code": wrong, "alias": "Anna"})
        assert refused(answer) == (429, "slow_down"), "wrong ones stay braked"


async def test_t13_a_known_code_pays_back_no_guess_and_an_old_one_is_a_guess(
    guessed_out: str, workshop: Workshop, new_client: NewClient
) -> None:
    for _ in range(20):
        assert await tries(new_client(), guessed_out) == 200
    assert code_of(await new_client().get("/api/join/CDFGHJ")) == "slow_down"
    await workshop.lead.post(f"/api/workshops/{workshop.id}/code", json={})
    assert code_of(await new_client().get(f"/api/join/{guessed_out}")) == "slow_down"


async def test_t13_a_code_is_known_in_its_own_network_only(
    workshop: Workshop, new_client: NewClient
) -> None:
    code = await workshop.code()
    assert await tries(new_client(ELSEWHERE), code) == 200
    far = "192.0.2.10"
    while code_of(await new_client(far).get("/api/join/CDFGHJ")) == "code_unknown":
        pass
    assert await tries(new_client(far), code) == 429
    assert await tries(new_client(ELSEWHERE), code) == 200


async def test_t13_a_code_is_known_where_a_facilitator_was_told_it(
    workshop: Workshop, new_client: NewClient
) -> None:
    """Whoever guesses before the first one has come in keeps nobody out either."""
    code = await workshop.code()
    while code_of(await new_client().get("/api/join/CDFGHJ")) == "code_unknown":
        pass
    assert await tries(new_client(), code) == 200
