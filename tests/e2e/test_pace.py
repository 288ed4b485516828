"""Setting the pace: an agenda is run with one button, and a phone and a desktop come along."""

import re
from urllib.parse import urlsplit

from playwright.sync_api import Locator, expect

from tests.e2e.cable import Cable
from tests.e2e.keys import Keys
from tests.e2e.people import Facilitator, Hall, Someone

TEXT = "Buses stop running at seven, so I drive"
HIDDEN = "Nobody sees who, nor do you"
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
        if mode == "Write on one’s own":
            form.get_by_label("Who wrote it").select_option(label=HIDDEN)
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
        if mode == "Write on one’s own":
            promise = phone.page.get_by_text(
                "Nobody learns who wrote what, nor does the facilitator"
            )
            expect(promise.first).to_be_visible()
            _writes_with_large_letters(phone)
        if mode == "Only read":
            expect(
                desktop.page.get_by_text("From now on everybody sees who writes").first
            ).to_be_visible()
            told = phone.page.get_by_text("Nobody changes the notes right now")
            expect(told.first).to_be_visible()
    facilitator.panel().get_by_role("button", name="End the agenda").click()
    expect(_strip(phone).get_by_text("Now:")).to_have_count(0)


def _writes_with_large_letters(phone: Someone) -> None:
    """What she is told may then be higher than her screen: all of it scrolls, Send too."""
    phone.page.set_viewport_size({"width": 360, "height": 640})
    phone.page.evaluate("document.documentElement.style.fontSize = '200%'")
    phone.write(TEXT)
    phone.sees(TEXT)
    phone.page.evaluate("document.documentElement.style.fontSize = ''")
    phone.page.set_viewport_size({"width": 390, "height": 844})


def _hall(hall: Hall) -> tuple[Facilitator, Someone, Someone]:
    """A facilitator, and two who have joined: at a phone and at a desktop."""
    facilitator, path = hall.open_workshop()
    phone, desktop = hall.phone(), hall.desktop()
    phone.join(hall.address(path), "Curious Fox")
    desktop.join(hall.address(path), "Brave Owl")
    return facilitator, phone, desktop


def test_t2_of_two_who_press_next_at_once_one_is_told_where_the_other_went(hall: Hall) -> None:
    facilitator, _ = hall.open_workshop()
    _agenda(facilitator)
    begin = f"Begin: {STEPS[0][0]}"
    with Cable(hall.server.port) as cable:
        # She leads from another computer too, whose network is slow today.
        other = Facilitator(facilitator.context, facilitator.faults)
        workshop = urlsplit(facilitator.page.url)
        other.page.goto(hall.address(workshop.path, cable.port))
        other.is_inside()
        keys, panel = Keys(other.page), other.panel()
        keys.go_to(panel.get_by_role("button", name=begin))
        cable.cut()
        facilitator.panel().get_by_role("button", name=begin).click()
        expect(facilitator.panel().get_by_text(f"Now: {STEPS[0][0]}")).to_be_visible()
        facilitator.is_inside()
        other.turn_to()
        keys.press("Enter")
        keys.hears("It is sent as soon as there is a connection.")
        cable.mend()
        keys.hears(f"Somebody has gone on already: {STEPS[0][0]}")
        keys.is_on(panel.get_by_role("button", name=f"Next: {STEPS[1][0]}"))
        expect(panel.get_by_text(f"Now: {STEPS[0][0]}")).to_be_visible()
        _timer_of_ten_hours_takes_no_more(other)


def _timer_of_ten_hours_takes_no_more(facilitator: Facilitator) -> None:
    panel = facilitator.panel()
    if panel.get_by_role("button", name="End now").is_visible():
        panel.get_by_role("button", name="End now").click()
    panel.get_by_label("Minutes", exact=True).fill("600")
    panel.get_by_role("button", name="Start", exact=True).click()
    panel.get_by_role("button", name="5 min more").click()
    told = facilitator.page.get_by_text("A timer is 600 minutes at most.")
    expect(told.last).to_be_visible()


def test_t5_the_whole_agenda_is_there_for_everyone_when_it_is_shown(hall: Hall) -> None:
    facilitator, phone, _ = _hall(hall)
    _agenda(facilitator)
    panel = facilitator.panel()
    panel.get_by_role("button", name=f"Begin: {STEPS[0][0]}").click()
    expect(_strip(phone)).to_contain_text(STEPS[0][0])
    expect(_strip(phone).get_by_text("The whole agenda")).to_have_count(0)
    panel.get_by_label("Everyone sees the whole agenda").check()
    _strip(phone).get_by_text("The whole agenda").click()
    expect(_strip(phone).get_by_role("listitem")).to_have_count(len(STEPS))


def test_t3_t4_a_timer_is_paused_made_longer_and_ended_and_nobody_loses_a_word(hall: Hall) -> None:
    facilitator, phone, desktop = _hall(hall)
    panel = facilitator.panel()
    panel.get_by_label("Minutes", exact=True).fill("3")
    panel.get_by_role("button", name="Start", exact=True).click()
    clock = _strip(phone).get_by_role("timer")
    expect(clock).to_have_text(re.compile(r"^(3:00|2:\d\d)$"))
    field = phone.page.get_by_label("Text of the note")
    field.fill("half a thou")
    panel.get_by_role("button", name="Pause", exact=True).click()
    expect(_strip(desktop)).to_contain_text("paused")
    panel.get_by_role("button", name="5 min more").click()
    expect(clock).to_have_text(re.compile(r"^(8:00|7:\d\d)$"))
    panel.get_by_role("button", name="Go on").click()
    panel.get_by_role("button", name="End now").click()
    expect(clock).to_have_text("Time is up")
    expect(phone.page.get_by_role("log")).to_contain_text("Time is up")
    expect(field).to_have_value("half a thou")
    sound = _strip(phone).get_by_role("button", name="Sound when the time is up")
    expect(sound).to_have_attribute("aria-pressed", "true")
    sound.click()
    expect(sound).to_have_attribute("aria-pressed", "false")


def test_t6_t7_everyone_is_called_to_a_note_that_is_lit_and_finds_back(hall: Hall) -> None:
    facilitator, phone, desktop = _hall(hall)
    phone.write(TEXT)
    phone.sees_saved(TEXT)
    desktop.page.get_by_role("button", name="Ideate").click()
    expect(desktop.page.get_by_text("You are looking around")).to_be_visible()
    facilitator.act(TEXT, "Put in the spotlight")
    for guest in (phone, desktop):
        expect(_strip(guest)).to_contain_text("In the spotlight:")
    facilitator.act(TEXT, "Call everyone here")
    expect(_strip(desktop)).to_contain_text("has called everyone here")
    expect(desktop.note(TEXT)).to_be_visible()
    expect(desktop.page.locator(".spotlight")).to_be_visible()
    expect(_strip(facilitator)).to_contain_text("In the spotlight:")
    expect(_strip(facilitator).get_by_text("has called everyone here")).to_have_count(0)
    _strip(desktop).get_by_role("button", name="Back to where I was").click()
    expect(desktop.page.get_by_text("You are looking around")).to_be_visible()
    expect(_strip(phone)).to_contain_text("has called everyone here")
    back = _strip(phone).get_by_role("button", name="Back to where I was")
    expect(back).to_be_in_viewport(ratio=1)
    back.click()
    expect(phone.page.get_by_label("Text of the note")).to_be_visible()


def test_t8_t9_everyone_is_told_and_hands_are_lowered_in_their_order(hall: Hall) -> None:
    facilitator, phone, desktop = _hall(hall)
    for guest in (desktop, phone):
        guest.page.get_by_role("button", name="your menu").click()
        guest.page.get_by_role("menuitem", name="Raise your hand").click()
        expect(_strip(guest)).to_contain_text("Your hand is up")
    expect(_strip(facilitator)).to_contain_text("Hands up: Brave Owl, Curious Fox")
    panel = facilitator.panel()
    panel.get_by_role("button", name="Lower the hand of Brave Owl").click()
    expect(_strip(desktop).get_by_text("Your hand is up")).to_have_count(0)
    _strip(phone).get_by_role("button", name="Lower your hand").click()
    expect(panel.get_by_role("button", name="Lower the hand of")).to_have_count(0)
    panel.get_by_label("What everyone should know").fill("Coffee in the hall")
    panel.get_by_role("button", name="Tell everyone").click()
    for guest in (phone, desktop):
        expect(_strip(guest)).to_contain_text("From the facilitator: Coffee in the hall")
    expect(phone.page.get_by_role("log")).to_contain_text("Coffee in the hall")
    _strip(phone).get_by_role("button", name="I have read it").click()
    expect(_strip(phone).get_by_text("Coffee")).to_have_count(0)
    panel.get_by_role("button", name="Take it away").click()
    expect(_strip(desktop).get_by_text("Coffee")).to_have_count(0)


def test_t6_one_follows_somebody_elses_pointer_to_another_board(hall: Hall) -> None:
    facilitator, _, desktop = _hall(hall)
    desktop.page.get_by_role("button", name="3").first.click()
    desktop.page.get_by_role("button", name="Follow", exact=False).first.click()
    expect(_strip(desktop)).to_contain_text("You follow")
    facilitator.page.get_by_role("button", name="Ideate").click()
    view = facilitator.page.get_by_label("Arrow keys move the view")
    box = view.bounding_box()
    assert box is not None
    facilitator.page.mouse.move(box["x"] + 300, box["y"] + 300)
    facilitator.page.mouse.move(box["x"] + 320, box["y"] + 300)
    expect(desktop.page.get_by_text("You are looking around")).to_be_visible()
    _strip(desktop).get_by_role("button", name="Stop following").click()
    expect(_strip(desktop).get_by_text("You follow")).to_have_count(0)
