"""Setting the pace: an agenda is run with one button, and a phone and a desktop come along."""

import re

from playwright.sync_api import Locator, expect

from tests.e2e.people import Facilitator, Hall, Someone

STEPS = [
    ("Welcome. Read the question on the wall", "Empathize: no board", None, ""),
    ("Write on your own: what do you see?", None, "Write on one’s own", "8"),
    ("Read what the others have written", None, "Only read", "5"),
    ("Think up ideas, as many as you can", "Ideate: no board", None, "10"),
    ("Thank you. What do you take with you?", "Test: no board", None, ""),
]


def _agenda(facilitator: Facilitator) -> None:
    facilitator.panel().get_by_role("button", name="Write the agenda").click()
    dialog = facilitator.page.get_by_role("dialog", name="The agenda")
    for text, where, mode, minutes in STEPS:
        dialog.get_by_role("button", name="Add a step").click()
        form = dialog.get_by_role("form", name="Add a step")
        form.get_by_label("What everyone is told").fill(text)
        if where:
            form.get_by_label("Where").select_option(label=where)
        if mode:
            form.get_by_label("What the board is for").select_option(label=mode)
        form.get_by_label("Minutes").fill(minutes)
        form.get_by_role("button", name="Save").click()
        expect(dialog.get_by_role("listitem").filter(has_text=text)).to_be_visible()
    facilitator.page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)


def _strip(someone: Someone) -> Locator:
    return someone.page.get_by_role("region", name="What is going on")


def test_t2_t5_an_agenda_of_five_steps_takes_a_phone_and_a_desktop_along(hall: Hall) -> None:
    facilitator, path = hall.open_workshop()
    phone, desktop = hall.phone(), hall.desktop()
    phone.join(hall.address(path), "Curious Fox")
    desktop.join(hall.address(path), "Brave Owl")
    _agenda(facilitator)
    for nth, (text, _, mode, minutes) in enumerate(STEPS):
        name = "Next:" if nth else "Begin:"
        button = facilitator.panel().get_by_role("button", name=f"{name} {text}")
        button.focus()
        facilitator.page.keyboard.press("Enter")
        for guest in (phone, desktop):
            expect(_strip(guest)).to_contain_text(f"Now: {text}")
            clock = _strip(guest).get_by_role("timer")
            if minutes:
                expect(clock).to_have_text(re.compile(rf"^({int(minutes) - 1}|{minutes}):\d\d$"))
            else:
                expect(clock).to_have_count(0)
            if nth + 1 < len(STEPS):
                expect(guest.page.get_by_text(STEPS[nth + 1][0])).to_have_count(0)
        if mode == "Only read":
            told = phone.page.get_by_text("Nobody changes the notes right now")
            expect(told.first).to_be_visible()
    facilitator.panel().get_by_role("button", name="End the agenda").click()
    expect(_strip(phone)).not_to_contain_text("Now:")
