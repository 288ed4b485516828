"""Tabs that phones put to sleep, and tabs that people double."""

from playwright.sync_api import Page, expect

from tests.e2e.cable import Cable
from tests.e2e.frozen import frozen
from tests.e2e.people import Hall, Someone
from tests.support.texts import statements

STATEMENTS = [text for text in statements() if 20 < len(text) < 100]

_WATCH = """text => {
  window.stale = 0;
  const look = () => {
    const says = document.querySelector(".saving").dataset.state;
    if (says === "saved" && !document.body.innerText.includes(text)) window.stale += 1;
  };
  new MutationObserver(look).observe(document.body, {
    attributes: true, childList: true, characterData: true, subtree: true });
}"""
"""Counts the moments in which the page says that all is well, and lacks what others wrote."""

_OUTBOX = """workshop => new Promise((resolve, reject) => {
  const opening = indexedDB.open("samskapa");
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = () => {
    const rows = opening.result.transaction("outbox").objectStore("outbox").getAll();
    rows.onsuccess = () => {
      opening.result.close();
      resolve(rows.result.filter((row) => row.workshop === workshop).map((row) => row.client));
    };
  };
})"""


def _workshop(page: Page) -> str:
    return page.url.partition("/w/")[2].partition("?")[0]


def _in_list(someone: Someone) -> Someone:
    """On a phone the list shows what others write."""
    someone.page.get_by_role("button", name="List", exact=True).click()
    return someone


def test_t10_a_tab_that_slept_catches_up_and_sends_what_waits_once(hall: Hall) -> None:
    awake, sleeper = hall.phone(), hall.desktop()
    with Cable(hall.server.port) as cable:
        awake.join(hall.invitation(), "Vaken")
        sleeper.join(hall.invitation(cable.port), "Sovande")
        sleeper.open_list()
        with frozen(sleeper):
            awake.write(STATEMENTS[0])
            awake.sees_saved(STATEMENTS[0])
        sleeper.sees_saved(STATEMENTS[0])

        cable.cut()
        sleeper.write(STATEMENTS[1])
        expect(sleeper.note(STATEMENTS[1])).to_have_attribute("data-state", "waiting")
        sleeper.page.evaluate(_WATCH, STATEMENTS[2])
        with frozen(sleeper):
            cable.mend()
            awake.write(STATEMENTS[2])
            awake.sees_saved(STATEMENTS[2])
        for text in STATEMENTS[:3]:
            sleeper.sees_saved(text)
        _in_list(awake).sees_saved(STATEMENTS[1])
        expect(awake.page.locator("[data-note]")).to_have_count(3)
        expect(sleeper.page.get_by_text("All saved")).to_be_visible()
        assert sleeper.page.evaluate("stale") == 0


def test_t15_a_doubled_tab_writes_under_a_number_of_its_own(hall: Hall) -> None:
    """A tab opened by another begins with a copy of its session storage."""
    with Cable(hall.server.port) as cable:
        first = hall.phone()
        first.join(hall.invitation(cable.port), "Anna")
        first.page.get_by_placeholder("Write a note").fill("Half a thought")
        with first.page.expect_popup() as popup:
            first.page.evaluate("() => { window.open(location.href) }")
        second = Someone(first.context, first.faults, popup.value)
        second.is_inside()
        expect(second.page.get_by_placeholder("Write a note")).to_have_value("Half a thought")

        cable.cut()
        texts = dict(zip(STATEMENTS[:4], [first, second, first, second], strict=True))
        for text, tab in texts.items():
            tab.write(text)
            expect(tab.note(text)).to_have_attribute("data-state", "waiting")
        waiting = first.page.get_by_text("Not saved yet: 2 changes")
        expect(waiting).to_be_visible(timeout=15_000)
        senders = first.page.evaluate(_OUTBOX, _workshop(first.page))
        assert sorted(map(senders.count, set(senders))) == [2, 2], "each tab has its own outbox"
        cable.mend()
        reader = hall.phone()
        reader.join(hall.invitation(), "Bo")
        _in_list(reader)
        for tab in (first, second):
            expect(tab.page.get_by_text("All saved")).to_be_visible(timeout=15_000)
        for text in texts:
            reader.sees_saved(text)
            first.sees_saved(text)
            second.sees_saved(text)
        expect(reader.page.locator("[data-note]")).to_have_count(len(texts))
