"""Private writing and revealing, the dial, hiding with a reason: what each person sees of it."""

import re

from playwright.sync_api import Locator, expect

from tests.e2e.people import Facilitator, Hall, Someone
from tests.support.texts import statements

FIRST, SECOND, THIRD, FOURTH = [text for text in statements() if 20 < len(text) < 90][:4]

MARKS = re.compile(r"/marks-[^/]*\.js$")


def turn(facilitator: Facilitator, mode: str) -> None:
    """What the board is for, from the panel."""
    facilitator.turn(mode)
    facilitator.close_panel()


def sees_not(someone: Someone, text: str) -> None:
    expect(someone.note(text)).to_have_count(0)


def held(facilitator: Facilitator) -> Locator:
    """The line of the one note that waits."""
    return facilitator.panel().locator(".safety-item")


def test_h1_h4_what_is_written_alone_is_seen_when_it_is_revealed(hall: Hall) -> None:
    facilitator, path = hall.open_workshop()
    phone, desktop = hall.phone(), hall.desktop()
    # What only marks a note is missing without a word, and comes when the connection is back.
    phone.page.route(MARKS, lambda route: route.abort())
    phone.join(hall.address(path), "Berit")
    desktop.join(hall.address(path), "Ahmed")
    turn(facilitator, "Write on one’s own")
    # Of the first turn too it stays where it is seen, for a while.
    expect(phone.page.locator(".mode-turned")).to_contain_text("Nobody else sees your notes")
    phone.write(FIRST)
    phone.sees_saved(FIRST)
    expect(phone.note(FIRST)).not_to_contain_text("could not be fetched")
    phone.page.unroute(MARKS)
    phone.context.set_offline(True)
    expect(phone.page.locator(".saving")).to_have_attribute("data-state", "offline")
    phone.context.set_offline(False)
    expect(phone.note(FIRST)).to_contain_text("Only you see it", timeout=15_000)
    desktop.open_list()
    desktop.write(SECOND)
    desktop.sees_saved(SECOND)
    sees_not(desktop, FIRST)
    sees_not(facilitator, FIRST)
    panel = facilitator.panel()
    expect(panel.get_by_text("2 notes are written")).to_be_visible()
    panel.get_by_role("button", name="Show one more").click()
    expect(panel.get_by_text("1 note is written")).to_be_visible()
    panel.get_by_role("button", name="Show all").click()
    facilitator.close_panel()
    for someone in (facilitator, desktop):
        someone.turn_to()
        for text in (FIRST, SECOND):
            someone.sees(text)
    expect(phone.note(FIRST)).not_to_contain_text("Only you see it")
    begun = phone.page.get_by_placeholder("Write a note")
    begun.fill(THIRD)
    turn(facilitator, "Write together")
    told = phone.page.get_by_role("main").get_by_text("Others see what you send from now on")
    expect(told).to_be_visible()
    expect(begun).to_have_value(THIRD)
    # At the foot of a list that was scrolled, too.
    seen = desktop.page.get_by_role("main").get_by_text("Others see what you send from now on")
    expect(seen).to_be_in_viewport()


def test_h3_a_private_note_is_edited_undone_and_kept_over_a_reload(hall: Hall) -> None:
    facilitator, path = hall.open_workshop()
    turn(facilitator, "Write on one’s own")
    desktop = hall.desktop()
    desktop.join(hall.address(path), "Ahmed")
    desktop.open_list()
    desktop.write(FIRST)
    desktop.sees_saved(FIRST)
    desktop.act(FIRST, "Edit")
    desktop.page.get_by_label("Text of the note").first.fill(SECOND)
    desktop.save_edit(SECOND)
    desktop.sees_saved(SECOND)
    desktop.page.reload()
    desktop.is_inside()
    desktop.sees_saved(SECOND)
    desktop.act(SECOND, "Delete")
    sees_not(desktop, SECOND)
    desktop.page.get_by_role("button", name="Undo", exact=True).last.click()
    desktop.sees_saved(SECOND)
    sees_not(facilitator, SECOND)


def test_h5_while_others_only_read_nobody_writes_but_the_facilitator(hall: Hall) -> None:
    facilitator, path = hall.open_workshop()
    phone = hall.phone()
    phone.join(hall.address(path), "Berit")
    turn(facilitator, "Only read")
    expect(phone.page.get_by_role("button", name="Send", exact=True)).to_be_disabled()
    facilitator.open_list()
    facilitator.write(FIRST)
    facilitator.sees_saved(FIRST)
    turn(facilitator, "Write together")
    phone.write(SECOND)
    facilitator.turn_to()
    facilitator.sees(SECOND)


def test_h6_h8_the_first_note_of_a_guest_waits_is_approved_or_taken_away(hall: Hall) -> None:
    facilitator, path = hall.open_workshop()
    facilitator.turn("The first of each guest waits")
    facilitator.close_panel()
    phone, desktop = hall.phone(), hall.desktop()
    phone.join(hall.address(path), "Berit")
    desktop.join(hall.address(path), "Ahmed")
    phone.write(FIRST)
    expect(phone.note(FIRST)).to_contain_text("Waits for the facilitator")
    expect(held(facilitator)).to_contain_text(FIRST)
    sees_not(desktop, FIRST)
    held(facilitator).get_by_role("button", name="Approve").click()
    facilitator.close_panel()
    desktop.turn_to()
    desktop.sees(FIRST)
    phone.write(THIRD)
    desktop.turn_to()
    desktop.sees(THIRD)
    facilitator.open_list()
    facilitator.act(THIRD, "Take off the board …")
    dialog = facilitator.page.get_by_role("dialog", name="Take the note off the board")
    dialog.get_by_role("radio", name="It tells something private about somebody").check()
    dialog.get_by_label("Words to the author").fill("Please write it without the name.")
    dialog.get_by_role("button", name="Take away").click()
    sees_not(facilitator, THIRD)
    desktop.turn_to()
    sees_not(desktop, THIRD)
    phone.turn_to()
    taken = phone.page.locator("summary", has_text="One of your notes was taken away")
    expect(phone.page.get_by_role("log")).to_contain_text("One of your notes was taken away")
    taken.click()
    expect(phone.page.get_by_text("Please write it without the name.")).to_be_visible()
    phone.page.get_by_label("Your answer to the facilitator").fill("I am sorry, it is my own name.")
    phone.page.get_by_role("button", name="Answer", exact=True).click()
    expect(phone.page.get_by_text(re.compile("^You answered"))).to_be_visible()
    expect(taken).to_be_focused()
    panel = facilitator.panel()
    panel.get_by_text("Taken away by you (1)").click()
    expect(panel.get_by_text("it is my own name")).to_be_visible()
    panel.get_by_role("button", name="Show again").click()
    facilitator.close_panel()
    desktop.turn_to()
    desktop.sees(THIRD)


def test_h9_under_an_alias_others_see_a_number_and_the_facilitator_a_name(hall: Hall) -> None:
    facilitator, path = hall.open_workshop()
    facilitator.turn("Only you see who")
    facilitator.close_panel()
    one, two = hall.desktop(), hall.desktop()
    one.join(hall.address(path), "Berit")
    two.join(hall.address(path), "Ahmed")
    for someone in (one, two, facilitator):
        someone.open_list()
    one.write(FIRST)
    one.sees_saved(FIRST)
    expect(one.note(FIRST).get_by_text("you", exact=True)).to_be_visible()
    two.turn_to()
    expect(two.note(FIRST)).to_contain_text(re.compile(r"Writer \d+"))
    expect(two.note(FIRST)).not_to_contain_text("Berit")
    facilitator.turn_to()
    expect(facilitator.note(FIRST)).to_contain_text("Berit")
