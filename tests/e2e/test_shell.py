"""The page without a network, and the page of another release: what is kept, and what never is."""

import sys
from pathlib import Path

import pytest
from playwright.sync_api import expect

from server.wire.messages import PROTOCOL
from tests.e2e.cable import Cable
from tests.e2e.people import Hall, Someone
from tests.support.release import renamed
from tests.support.texts import statements

pytestmark = pytest.mark.own_server

STATEMENTS = [text for text in statements() if 20 < len(text) < 100]

_KEPT = """async () => {
  const names = await caches.keys();
  const entry = new URL(document.querySelector("script[type=module]").src).pathname;
  const shell = await caches.match("/");
  const seen = await new Promise((resolve) => {
    const opening = indexedDB.open("samskapa");
    opening.onsuccess = () => {
      const rows = opening.result.transaction("seats").objectStore("seats").getAll();
      rows.onsuccess = () => { opening.result.close(); resolve(rows.result); };
    };
  });
  const notes = seen.flatMap((row) => row.seen?.records ?? []).filter(({ kind }) => kind === "n");
  return names.length === 1 && shell && (await shell.text()).includes(entry)
    && notes.map(({ text }) => text);
}"""
"""The own notes that the device keeps, once the page and all its parts are kept."""

_ADDRESSES = """async () => {
  const all = await Promise.all((await caches.keys()).map(async (name) =>
    (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname)));
  return all.flat();
}"""

_MANIFEST = """async () => {
  const answer = await fetch(document.querySelector("link[rel=manifest]").href);
  const manifest = await answer.json();
  const icons = await Promise.all(manifest.icons.map(({ src }) => fetch(src)));
  return { ...manifest, type: answer.headers.get("content-type"),
    icons: icons.map((icon) => icon.headers.get("content-type")) };
}"""

_SCRIPT = "new URL(document.querySelector('script[type=module]').src).pathname"


_WAIT = f"""async (wanted) => {{
  for (const end = Date.now() + 30_000; Date.now() < end;) {{
    const kept = await ({_KEPT})();
    if (kept && JSON.stringify(kept.sort()) === JSON.stringify(wanted)) return true;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }}
  return false;
}}"""


def _is_kept(someone: Someone, *texts: str) -> None:
    """Waits until the device has what it takes to open the workshop without a network."""
    assert someone.page.evaluate(_WAIT, sorted(texts)), "it keeps the page and these notes"


def _opens_apart(someone: Someone, *texts: str) -> None:
    """The page is there without a network, says so calmly, and has these notes."""
    for text in texts:
        someone.sees(text)
    expect(someone.page.locator(".saving")).to_have_attribute("data-state", "offline")
    expect(someone.page.locator(".banner-warn")).to_be_visible()
    expect(someone.page.get_by_placeholder("Write a note")).to_be_editable()


def test_a_phone_without_a_network_opens_its_workshop_and_keeps_what_is_written(
    hall: Hall,
) -> None:
    reader, phone = hall.phone(), hall.phone(is_kept=True)
    with Cable(hall.server.port) as cable:
        reader.join(hall.invitation(), "Bo")
        reader.write(STATEMENTS[3])
        reader.sees_saved(STATEMENTS[3])
        phone.join(hall.invitation(cable.port), "Anna")
        phone.write(STATEMENTS[0])
        phone.sees_saved(STATEMENTS[0])
        _is_kept(phone, STATEMENTS[0])
        kept = phone.page.evaluate(_ADDRESSES)
        assert all(path == "/" or path.startswith("/assets/") for path in kept), kept
        app = phone.page.evaluate(_MANIFEST)
        assert (app["lang"], app["start_url"], app["scope"]) == ("en", "/", "/")
        assert app["type"] == "application/manifest+json"
        assert app["icons"] == ["image/png"] * 3

        cable.cut()
        phone.page.reload()
        _opens_apart(phone, STATEMENTS[0])
        phone.write(STATEMENTS[1])
        expect(phone.note(STATEMENTS[1])).to_have_attribute("data-state", "waiting")
        with phone.page.expect_popup() as popup:
            phone.page.evaluate("() => { window.open(location.href) }")
        double = Someone(phone.context, phone.faults, popup.value)
        _opens_apart(double, STATEMENTS[0], STATEMENTS[1])
        double.write(STATEMENTS[2])
        phone.page.reload()
        _opens_apart(phone, *STATEMENTS[:3])
        phone.page.get_by_role("button", name="List", exact=True).click()
        expect(phone.page.get_by_text("Others’ notes come back with the network")).to_be_visible()
        expect(phone.note(STATEMENTS[3])).to_have_count(0)

        cable.mend()
        for someone in (phone, double):
            for text in STATEMENTS[:3]:
                someone.sees_saved(text)
            someone.is_inside()
        reader.page.get_by_role("button", name="List", exact=True).click()
        for someone in (phone, reader):
            for text in STATEMENTS[:4]:
                someone.sees_saved(text)
            expect(someone.page.locator("[data-note]")).to_have_count(4)
        expect(phone.page.get_by_text("Others’ notes come back")).to_have_count(0)


def test_a_new_release_is_there_at_the_next_load_and_an_old_page_loads_itself_once(
    hall: Hall, tmp_path: Path
) -> None:
    dist, first = renamed(tmp_path)
    phone = hall.phone(is_kept=True)
    phone.join(hall.invitation())
    phone.write(STATEMENTS[0])
    _is_kept(phone, STATEMENTS[0])
    before = phone.page.evaluate(_SCRIPT)

    def other_release(protocol: int) -> None:
        hall.server.stop()
        launcher = [sys.executable, "-m", "tests.support.release", str(dist), str(protocol)]
        hall.server.start(under=launcher)

    # Each release tries once: the page that stays is the one that finds its own mark.
    phone.page.add_init_script("window.foundMark = sessionStorage.getItem('samskapa.renewed')")
    other_release(PROTOCOL + 1)
    phone.page.wait_for_function(f"() => (window.foundMark || '').endsWith('/assets/{first}')")
    expect(phone.page.get_by_text("There is a newer version of this page")).to_be_visible()
    assert phone.page.evaluate(_SCRIPT) == f"/assets/{first}" != before

    other_release(PROTOCOL)
    phone.page.get_by_role("button", name="Reload the page", exact=True).click()
    phone.is_inside()
    _is_kept(phone, STATEMENTS[0])
    assert before not in phone.page.evaluate(_ADDRESSES)
    hall.server.kill()
    phone.page.reload()
    _opens_apart(phone, STATEMENTS[0])
    assert phone.page.evaluate(_SCRIPT) == f"/assets/{first}"
