"""The server cannot store for a while: whoever writes is told so, and writes on."""

from playwright.sync_api import expect

from tests.e2e.people import Hall
from tests.support.stalls import locked
from tests.support.texts import statements

STATEMENTS = [text for text in statements() if 20 < len(text) < 120]


def test_t3_while_nothing_can_be_stored_the_page_says_not_saved_yet_and_later_all_saved(
    hall: Hall,
) -> None:
    facilitator, path = hall.open_workshop()
    phone = hall.phone()
    phone.join(hall.address(path))
    head = phone.page.locator(".saving")
    late = phone.page.get_by_text("saving takes longer than usual")
    with locked(hall.server.data):
        for text in STATEMENTS[:2]:
            phone.write(text)
        expect(late).to_be_visible(timeout=15_000)
        expect(head).to_have_text("Not saved yet")
        expect(phone.note(STATEMENTS[0])).to_have_attribute("data-state", "waiting")
        expect(facilitator.note(STATEMENTS[0])).to_have_count(0)
    for text in STATEMENTS[:2]:
        phone.sees_saved(text)
        facilitator.sees_saved(text)
    expect(head).to_have_text("All saved")
    expect(late).to_have_count(0)
