"""Private writing and revealing, the dial, hiding with a reason: what each person sees of it."""

import re

from playwright.sync_api import Locator, expect

from tests.e2e.people import Facilitator, Hall, Someone
from tests.e2e.test_people import choose, people
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


def test_h2_h4_a_note_outside_all_areas_is_counted_and_what_is_said_of_it_is_so(hall: Hall) -> None:
    facilitator, path = hall.open_workshop()
    turn(facilitator, "Write on one’s own")
    desktop, phone = hall.desktop(), hall.phone()
    desktop.join(hall.address(path), "Ahmed")
    phone.join(hall.address(path), "Berit")
    board = desktop.page.locator(".board-view")
    # Between the first two areas.
    board.dblclick(position={"x": 570, "y": 20})
    desktop.page.get_by_label("Text of the note").fill(FIRST)
    desktop.page.keyboard.press("Control+Enter")
    desktop.sees_saved(FIRST)
    phone.write(SECOND)
    phone.sees_saved(SECOND)
    panel = facilitator.panel()
    expect(panel.get_by_text("2 notes are written")).to_be_visible()
    areas = panel.locator(".reveal-ways button").all_inner_texts()
    assert len(areas) == 3, "one area has one, and the other stands outside"
    facilitator.close_panel()
    choose(facilitator, "Berit", "Remove …")
    facilitator.page.get_by_role("button", name="Remove", exact=True).click()
    expect(people(facilitator).get_by_text("Removed (1)")).to_be_visible()
    facilitator.page.keyboard.press("Escape")
    panel = facilitator.panel()
    expect(panel.get_by_text("1 note is written")).to_be_visible()
    expect(panel.get_by_text("1 note by somebody who was removed stays out")).to_be_visible()
    facilitator.turn("All wait")
    panel.get_by_role("button", name="Show all").click()
    log = facilitator.page.get_by_role("log")
    expect(log).to_contain_text("No note is shown, 1 note waits for you")
    expect(panel.locator(".reveal")).to_have_count(0)


def test_h12_words_begun_alone_stay_a_draft_when_the_note_is_shown_meanwhile(hall: Hall) -> None:
    """Left as it is the field saves by itself, and would publish half a thought."""
    facilitator, path = hall.open_workshop()
    turn(facilitator, "Write on one’s own")
    phone, desktop = hall.phone(), hall.desktop()
    phone.join(hall.address(path), "Berit")
    desktop.join(hall.address(path), "Ahmed")
    phone.write(FIRST)
    phone.sees_saved(FIRST)
    desktop.open_list()
    desktop.write(SECOND)
    desktop.sees_saved(SECOND)
    # On the canvas, where leaving the field saves.
    desktop.page.get_by_role("button", name="Board", exact=True).click()
    for someone, text in ((phone, FIRST), (desktop, SECOND)):
        someone.act(text, "Edit")
        someone.page.locator("[data-note]").get_by_label("Text of the note").fill(THIRD)
    panel = facilitator.panel()
    panel.get_by_role("button", name="Show all").click()
    facilitator.close_panel()
    facilitator.turn_to()
    facilitator.sees(FIRST)
    facilitator.sees(SECOND)
    # The tab remembers the words, and for whom they were begun.
    phone.page.reload()
    phone.is_inside()
    phone.act(FIRST, "Edit")
    phone.save_edit(THIRD)
    desktop.turn_to()
    desktop.page.locator("[data-note]").get_by_label("Text of the note").blur()
    for someone, text in ((phone, FIRST), (desktop, SECOND)):
        someone.turn_to()
        someone.page.get_by_role("button", name=re.compile("Look at it|1 text not")).first.click()
        drawer = someone.page.get_by_role("dialog", name="Not accepted")
        expect(drawer).to_contain_text("What others may see changed while you wrote")
        expect(drawer.get_by_label("Your text")).to_have_value(THIRD)
        sees_not(facilitator, THIRD)
        facilitator.sees(text)
    drawer.get_by_role("button", name="Try again").click()
    facilitator.sees(THIRD)
    facilitator.sees(FIRST)


def test_h12_a_note_begun_alone_on_the_board_stays_a_draft_when_the_board_is_turned(
    hall: Hall,
) -> None:
    facilitator, path = hall.open_workshop()
    turn(facilitator, "Write on one’s own")
    one, two = hall.desktop(), hall.desktop()
    for someone, alias, text in ((one, "Berit", FIRST), (two, "Ahmed", SECOND)):
        someone.join(hall.address(path), alias)
        someone.page.locator(".board-view").dblclick(position={"x": 600, "y": 300})
        someone.page.get_by_label("Text of the note").fill(text)
    turn(facilitator, "Write together")
    two.page.reload()
    two.is_inside()
    two.page.locator(".board-view").dblclick(position={"x": 500, "y": 200})
    expect(two.page.get_by_label("Text of the note")).to_have_value(SECOND)
    for someone, text in ((one, FIRST), (two, SECOND)):
        someone.turn_to()
        someone.page.get_by_label("Text of the note").blur()
        someone.page.get_by_role("button", name="1 text not accepted").click()
        drawer = someone.page.get_by_role("dialog", name="Not accepted")
        expect(drawer.get_by_label("Your text")).to_have_value(text)
        sees_not(facilitator, text)
        drawer.get_by_role("button", name="Try again").click()
        facilitator.sees(text)


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
