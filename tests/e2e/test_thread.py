"""The main job, end to end, with the cable pulled and the server killed."""

import re

import pytest
from playwright.sync_api import Locator, expect

from tests.e2e.cable import Cable
from tests.e2e.people import HALL, Hall
from tests.support.texts import statements

EVERYWHERE = pytest.mark.parametrize("host", ["localhost", HALL])
"""In a secure context and without one, where IndexedDB is all there is."""
MOSTLY_HERE = pytest.mark.parametrize(
    "host", ["localhost", pytest.param(HALL, marks=pytest.mark.long)]
)
"""What the page does without a secure context in these, it does in the others too."""

STATEMENTS = [text for text in statements() if 20 < len(text) < 120]


@EVERYWHERE
@pytest.mark.from_nothing
def test_a_note_goes_from_a_phone_to_every_screen(hall: Hall) -> None:
    facilitator, path = hall.open_workshop()
    phone, reader = hall.phone(), hall.desktop()
    phone.join(hall.address(path), "Gun-Britt")
    reader.join(hall.address(path), "Läsaren")
    reader.open_list()
    secure = phone.page.evaluate("isSecureContext")
    assert secure == (hall.host == "localhost"), "the hall is the case without a secure context"
    assert phone.page.evaluate("'serviceWorker' in navigator") == secure

    phone.write(STATEMENTS[0])
    for someone in (phone, reader, facilitator):
        someone.sees_saved(STATEMENTS[0])

    facilitator.turn("Define")
    facilitator.close_panel()
    for someone in (phone, reader):
        expect(someone.page.get_by_role("heading", name="Define", exact=True)).to_be_visible()


@MOSTLY_HERE
def test_notes_written_offline_arrive_once_each(hall: Hall) -> None:
    facilitator, path = hall.open_workshop()
    with Cable(hall.server.port) as cable:
        phone = hall.phone()
        phone.join(hall.address(path, cable.port))
        phone.write(STATEMENTS[0])
        phone.sees_saved(STATEMENTS[0])
        cable.cut()
        phone.context.set_offline(True)
        for text in STATEMENTS[1:4]:
            phone.write(text)
            phone.sees(text)
            expect(phone.note(text)).to_have_attribute("data-state", "waiting")
        expect(phone.page.get_by_text("Not saved yet: 3 changes")).to_be_visible(timeout=10_000)
        cable.mend()
        phone.context.set_offline(False)
        for text in STATEMENTS[:4]:
            phone.sees_saved(text)
            facilitator.sees_saved(text)


@MOSTLY_HERE
def test_nothing_shown_as_saved_is_lost_when_the_server_is_killed(hall: Hall) -> None:
    facilitator, path = hall.open_workshop()
    phone = hall.phone()
    phone.join(hall.address(path))
    for text in STATEMENTS[:3]:
        phone.write(text)
    for text in STATEMENTS[3:6]:
        phone.write(text)
        if text == STATEMENTS[4]:
            hall.server.kill()
    saved = [text for text in STATEMENTS[:6] if _is_saved(phone.note(text))]
    assert not _is_saved(phone.note(STATEMENTS[5])), "nobody can have stored it"
    hall.server.start()
    for text in saved + STATEMENTS[:6]:
        phone.sees_saved(text)
        facilitator.sees_saved(text)


def _is_saved(note: Locator) -> bool:
    return note.get_attribute("data-state") == "saved"


@EVERYWHERE
def test_a_page_closed_before_the_answer_sends_it_when_it_is_opened_again(hall: Hall) -> None:
    facilitator, path = hall.open_workshop()
    phone = hall.phone()
    phone.join(hall.address(path))
    place = phone.page.url
    hall.server.kill()
    phone.write(STATEMENTS[0])
    expect(phone.note(STATEMENTS[0])).to_have_attribute("data-state", "waiting")
    phone.page.wait_for_function("() => true")
    phone.page.close()
    hall.server.start()
    phone.page = phone.context.new_page()
    phone.page.goto(place)
    phone.sees_saved(STATEMENTS[0])
    facilitator.sees_saved(STATEMENTS[0])


@MOSTLY_HERE
def test_the_same_device_comes_back_as_the_same_person_until_she_says_not_you(hall: Hall) -> None:
    _, path = hall.open_workshop()
    tablet = hall.phone()
    tablet.join(hall.address(path), "Åke <script>alert(1)</script> 🌻")
    tablet.write(STATEMENTS[0])
    tablet.sees_saved(STATEMENTS[0])
    tablet.page.goto(hall.address(path))
    tablet.page.get_by_role("button", name=re.compile("Continue as Åke <script>")).click()
    tablet.is_inside()
    tablet.page.get_by_role("button", name=re.compile("your menu")).click()
    tablet.page.get_by_role("menuitem", name="Not you?").click()
    tablet.leave_this_device()
    tablet.join(hall.address(path), "نور")
    tablet.open_list()
    tablet.sees(STATEMENTS[0])
    edit = tablet.menu(STATEMENTS[0]).get_by_role("menuitem", name="Edit")
    expect(edit).to_be_disabled()
