"""People in a network that lets no websocket through (rule T11, PROTOCOL.md Q)."""

import pytest
from playwright.sync_api import expect

from tests.e2e.cable import Cable
from tests.e2e.people import ROAD, Hall, Someone
from tests.support.texts import statements

STATEMENTS = [text for text in statements() if 20 < len(text) < 100]

pytestmark = pytest.mark.skipif(ROAD == "poll", reason="these stories have both roads")


def _goes_by(someone: Someone, road: str) -> None:
    """The page is live, and says which road it uses."""
    someone.is_inside()
    expect(someone.page.get_by_text("(backup connection)")).to_have_count(int(road == "poll"))


def _in_list(someone: Someone) -> Someone:
    """On a phone the list shows what others write."""
    someone.page.get_by_role("button", name="List", exact=True).click()
    return someone


def test_t11_websockets_that_hang_keep_nobody_out(hall: Hall) -> None:
    with Cable(hall.server.port, websockets="hang") as cable:
        phone, desktop = hall.phone(), hall.desktop()
        phone.page.clock.install()
        phone.page.goto(hall.invitation(cable.port))
        with phone.page.expect_websocket():
            phone.page.get_by_role("button", name="Join", exact=True).click()
        # Each has 5 s to say welcome, which are shortened here.
        with phone.page.expect_websocket():
            phone.page.clock.fast_forward(5_000)
        phone.page.clock.fast_forward(5_000)
        _goes_by(phone, "poll")
        phone.write(STATEMENTS[0])
        phone.sees_saved(STATEMENTS[0])

        desktop.join(hall.invitation(), "Kim")
        _goes_by(desktop, "socket")
        desktop.open_list()
        desktop.sees_saved(STATEMENTS[0])
        desktop.write(STATEMENTS[1])
        _in_list(phone).sees_saved(STATEMENTS[1])

        phone.page.get_by_role("button", name="your menu").click()
        phone.page.get_by_role("menuitem", name="People: 2 here").click()
        people = phone.page.get_by_role("dialog", name="People")
        expect(people).to_contain_text("lets no live connections through")
        expect(people).to_contain_text("Here now (2)")


def test_t11_a_long_poll_outlives_what_a_websocket_does(hall: Hall) -> None:
    """Cable out and in, the server killed and restarted, a reload; each note arrives once."""
    with Cable(hall.server.port, websockets="refuse") as cable:
        desktop = hall.desktop()
        desktop.join(hall.invitation(cable.port), "Kim")
        desktop.open_list()
        _goes_by(desktop, "poll")

        cable.cut()
        for text in STATEMENTS[:2]:
            desktop.write(text)
            expect(desktop.note(text)).to_have_attribute("data-state", "waiting")
        expect(desktop.page.get_by_text("Offline, 2 not saved")).to_be_visible(timeout=15_000)
        cable.mend()
        for text in STATEMENTS[:2]:
            desktop.sees_saved(text)

        hall.server.kill()
        desktop.write(STATEMENTS[2])
        hall.server.start()
        desktop.sees_saved(STATEMENTS[2])
        desktop.page.reload()
        for text in STATEMENTS[:3]:
            desktop.sees_saved(text)
        expect(desktop.page.locator("[data-note]")).to_have_count(3)
        _goes_by(desktop, "poll")


def test_t11_when_websockets_get_through_the_page_moves_over(hall: Hall) -> None:
    """The first try comes after 10 s and the next after 5 minutes, which are shortened here."""
    with Cable(hall.server.port, websockets="refuse") as cable:
        desktop = hall.desktop()
        desktop.page.clock.install()
        desktop.join(hall.invitation(cable.port), "Kim")
        desktop.open_list()
        _goes_by(desktop, "poll")
        cable.was_stopped.clear()
        desktop.page.clock.fast_forward(10_000)
        assert cable.was_stopped.wait(10), "a websocket was tried"
        cable.websockets = "pass"
        desktop.write(STATEMENTS[0])
        desktop.sees_saved(STATEMENTS[0])
        _goes_by(desktop, "poll")
        desktop.page.evaluate(_WATCH)
        desktop.page.clock.fast_forward(300_000)
        _goes_by(desktop, "socket")
        desktop.write(STATEMENTS[1])
        desktop.sees_saved(STATEMENTS[1])
        expect(desktop.page.locator("[data-note]")).to_have_count(2)
        said = desktop.page.evaluate("said")
        assert set(said) == {"saved", "saving"}, "nobody saw a disconnect"


_WATCH = """() => {
  const says = document.querySelector(".saving");
  window.said = [says.dataset.state];
  new MutationObserver(() => {
    if (!said.includes(says.dataset.state)) said.push(says.dataset.state);
  }).observe(says, { attributes: true });
}"""
