"""What may hurt: a note is flagged, the word list is changed, and nobody else sees a thing."""

from playwright.sync_api import expect

from tests.e2e.hands import frame, paste, selected
from tests.e2e.people import Hall, Someone
from tests.support.texts import statements

FIRST, SECOND = [text for text in statements() if 20 < len(text) < 100][:2]
RUDE = "It hurts or threatens somebody"


def _flag(someone: Someone, text: str, rule: str, words: str = "") -> None:
    """From the menu of the note, by keyboard at the end."""
    someone.act(text, "Report to the facilitator …")
    dialog = someone.page.get_by_role("dialog", name="Report this note")
    expect(dialog.get_by_text("they do not see who sent it")).to_be_visible()
    expect(dialog.get_by_role("button", name="Send the report")).to_be_disabled()
    dialog.get_by_label(rule).check()
    dialog.get_by_label("In your own words").fill(words)
    dialog.get_by_label("In your own words").press("Enter")
    expect(someone.page.get_by_text("Your report has reached").first).to_be_visible()


def test_z3_z4_z5_a_flag_is_one_line_for_the_facilitator_and_nothing_to_anybody_else(
    hall: Hall,
) -> None:
    facilitator, path = hall.open_workshop()
    author, phone, desktop = hall.phone(), hall.phone(), hall.desktop()
    author.join(hall.address(path), "Author")
    author.write(FIRST)
    author.sees_saved(FIRST)
    phone.join(hall.address(path), "Curious Fox")
    phone.open_list()
    desktop.join(hall.address(path), "Brave Owl")
    _flag(phone, FIRST, RUDE, "That is my neighbour.")
    _flag(desktop, FIRST, "Something else")
    expect(
        facilitator.page.get_by_role("button", name="Facilitate: one note is waiting for you")
    ).to_be_visible()

    panel = facilitator.panel()
    # Not on what ends the workshop.
    expect(panel.get_by_role("heading", name="Right now")).to_be_focused()
    expect(panel.get_by_role("heading", name="Reports (1)")).to_be_visible()
    expect(panel.get_by_text("2 reports:")).to_be_visible()
    expect(panel.get_by_text("That is my neighbour.")).to_be_visible()
    item = panel.get_by_role("listitem").filter(has_text="2 reports:")
    expect(item).not_to_contain_text("Fox")
    expect(item).not_to_contain_text("Owl")

    menu = author.menu(FIRST)
    expect(menu.get_by_role("menuitem", name="Delete")).to_be_visible()
    expect(menu.get_by_role("menuitem", name="Report")).to_have_count(0)
    author.page.keyboard.press("Escape")

    item.get_by_label("Why the note may stand").fill("A fact, and kindly put")
    item.get_by_role("button", name="Let it stand").click()
    expect(panel.get_by_role("heading", name="Reports (0)")).to_be_visible()
    panel.get_by_text("One settled").click()
    expect(panel.get_by_text("A fact, and kindly put")).to_be_visible()
    facilitator.close_panel()
    # A menu says what was so when it was opened: what comes after it has come too.
    facilitator.is_inside()
    author.write(SECOND)
    phone.sees(SECOND)
    expect(phone.menu(FIRST).get_by_text("have looked at it and let it stand")).to_be_visible()
    author.sees_saved(FIRST)
    steer = facilitator.page.get_by_role("button", name="Facilitate", exact=True)
    expect(steer).to_be_visible()


def test_z2_a_facilitator_changes_the_words_that_hold_a_note(hall: Hall) -> None:
    facilitator, _ = hall.open_workshop()
    panel = facilitator.panel()
    panel.get_by_role("button", name="Words that hold a note").click()
    dialog = facilitator.page.get_by_role("dialog", name="Words that hold a note")
    dialog.get_by_label("Words to add").fill("troll*\ngråsork")
    dialog.get_by_label("Words to take out").fill("white power")
    dialog.get_by_role("button", name="Save", exact=True).click()
    expect(dialog).to_have_count(0)
    panel.get_by_role("button", name="Words that hold a note").click()
    expect(dialog.get_by_label("Words to add")).to_have_value("troll*\ngråsork")
    expect(dialog.get_by_label("Words to take out")).to_have_value("white power")
    dialog.get_by_text("The standard list (").click()
    expect(dialog.get_by_text("white power", exact=False).last).to_be_visible()


def test_z1_a_word_of_the_list_holds_a_note_until_a_facilitator_has_read_it(hall: Hall) -> None:
    facilitator, path = hall.open_workshop()
    panel = facilitator.panel()
    panel.get_by_role("button", name="Words that hold a note").click()
    dialog = facilitator.page.get_by_role("dialog", name="Words that hold a note")
    dialog.get_by_label("Words to add").fill("troll*")
    dialog.get_by_role("button", name="Save", exact=True).click()
    facilitator.close_panel()
    author, reader = hall.phone(), hall.phone()
    author.join(hall.address(path), "Author")
    reader.join(hall.address(path), "Reader")
    reader.open_list()
    held, frank = "Those TR0LLS in the council", "This is a damn disgrace, shame on you"
    author.write(held)
    expect(author.note(held)).to_contain_text("Waits for the facilitator")
    author.write(frank)
    reader.sees(frank)
    expect(reader.note(held)).to_have_count(0)
    waiting = facilitator.page.get_by_role("button", name="Facilitate: one note is waiting")
    expect(waiting).to_be_visible()
    item = facilitator.panel().get_by_role("listitem").filter(has_text=held)
    item.get_by_role("button", name="Approve").click()
    reader.sees(held)


def test_z5_a_flagged_note_is_taken_away_with_a_reason_and_waits_no_more(hall: Hall) -> None:
    facilitator, path = hall.open_workshop()
    author, phone = hall.phone(), hall.phone()
    author.join(hall.address(path), "Author")
    author.write(FIRST)
    author.sees_saved(FIRST)
    phone.join(hall.address(path), "Reader")
    phone.open_list()
    _flag(phone, FIRST, RUDE)
    panel = facilitator.panel()
    item = panel.get_by_role("listitem").filter(has_text="One report:")
    item.get_by_role("button", name="Take away").click()
    item.get_by_label(RUDE).check()
    item.get_by_role("button", name="Take away").click()
    expect(panel.get_by_role("heading", name="Reports (0)")).to_be_visible()
    facilitator.close_panel()
    expect(phone.note(FIRST)).to_have_count(0)
    expect(facilitator.page.get_by_role("button", name="Facilitate", exact=True)).to_be_visible()


def test_h7_h8_several_notes_are_held_approved_and_taken_away_at_once(hall: Hall) -> None:
    facilitator, path = hall.open_workshop()
    author, reader = hall.phone(), hall.desktop()
    author.join(hall.address(path), "Author")
    for text in (FIRST, SECOND):
        author.write(text)
        author.sees_saved(text)
    reader.join(hall.address(path), "Reader")
    reader.open_list()
    facilitator.open_list()
    own = "What the facilitator says herself"
    facilitator.write(own)
    facilitator.sees_saved(own)

    facilitator.page.get_by_role("button", name="Choose several").click()
    facilitator.note(own).get_by_role("checkbox").check()
    bar = facilitator.page.get_by_label("The chosen notes")
    expect(bar.get_by_role("button", name="Hold back")).to_be_disabled()
    for text in (FIRST, SECOND):
        facilitator.note(text).get_by_role("checkbox").check()
    bar.get_by_role("button", name="Hold back").click()
    expect(facilitator.page.get_by_role("log").get_by_text("2 notes wait in")).to_be_attached()
    expect(facilitator.note(own)).to_be_focused()
    for text in (FIRST, SECOND):
        expect(reader.note(text)).to_have_count(0)
    reader.sees(own)

    panel = facilitator.panel()
    for text in (FIRST, SECOND):
        panel.get_by_role("checkbox", name=f"Choose: {text[:40]}").check()
    panel.get_by_role("button", name="Approve those chosen (2)").click()
    expect(panel.get_by_text("No notes are waiting")).to_be_visible()
    for text in (FIRST, SECOND):
        reader.sees(text)
    facilitator.close_panel()

    facilitator.page.get_by_role("group", name="View").get_by_role("button", name="Board").click()
    frame(facilitator, facilitator.note(FIRST), facilitator.note(SECOND))
    selected(facilitator, 2)
    tools = facilitator.page.get_by_role("toolbar")
    tools.get_by_role("button", name="Take off the board").click()
    dialog = facilitator.page.get_by_role("dialog", name="Take 2 notes off the board")
    dialog.get_by_label(RUDE).check()
    dialog.get_by_label("Words to the author").fill("Kindly, please.")
    dialog.get_by_role("button", name="Take away").click()
    for text in (FIRST, SECOND):
        expect(reader.note(text)).to_have_count(0)
    told = author.page.locator("summary", has_text="2 of your notes were taken away")
    expect(told).to_be_visible()


def test_h8_what_waits_is_taken_away_several_at_once(hall: Hall) -> None:
    facilitator, path = hall.open_workshop()
    facilitator.turn("All wait")
    facilitator.close_panel()
    author = hall.phone()
    author.join(hall.address(path), "Author")
    for text in (FIRST, SECOND):
        author.write(text)
        author.sees_saved(text)
    panel = facilitator.panel()
    box = panel.get_by_role("checkbox", name=f"Choose: {FIRST[:40]}")
    box.check()
    expect(panel.get_by_role("button", name="Take away those chosen (1)")).to_be_visible()
    box.uncheck()
    expect(panel.get_by_label("The chosen notes")).to_have_count(0)
    for text in (FIRST, SECOND):
        panel.get_by_role("checkbox", name=f"Choose: {text[:40]}").check()
    panel.get_by_role("button", name="Take away those chosen (2)").click()
    chosen = panel.get_by_label("The chosen notes")
    chosen.get_by_label(RUDE).check()
    chosen.get_by_role("button", name="Take away", exact=True).click()
    expect(panel.get_by_role("heading", name="Waiting for you (0)")).to_be_visible()
    expect(panel.get_by_role("heading", name="Taken away by you (2)")).to_be_visible()


NUMBER = "My daughter is 121212-1212, her teacher can be reached at 070-123 45 67"


def _warned(someone: Someone, words: str) -> None:
    """A line under the field, said once to those who cannot see it."""
    expect(someone.page.locator(".caution").get_by_text(words)).to_be_visible()
    expect(someone.page.get_by_role("log").get_by_text(words)).to_have_count(1)


def test_z8_who_writes_a_personal_number_is_warned_and_may_send_it_all_the_same(
    hall: Hall,
) -> None:
    facilitator, path = hall.open_workshop()
    phone = hall.phone()
    phone.join(hall.address(path))
    field = phone.page.get_by_placeholder("Write a note")
    field.fill("Open until 2026-11-28, 08-17, 123 45 Town")
    expect(phone.page.locator(".caution")).to_have_count(0)
    field.fill("")
    field.press_sequentially(NUMBER)
    _warned(phone, "This looks like a personal number, a phone number. Others will read it.")
    phone.page.get_by_role("button", name="Send", exact=True).click()
    phone.sees_saved(NUMBER)
    expect(phone.page.locator(".caution")).to_have_count(0)

    panel = facilitator.panel()
    panel.get_by_role("heading", name="Possible personal data: 1").click()
    expect(panel.get_by_text("Looks like: a personal number, a phone number")).to_be_visible()
    panel.get_by_role("button", name=NUMBER[:30]).click()
    expect(facilitator.page.get_by_role("dialog")).to_have_count(0)
    expect(facilitator.note(NUMBER)).to_be_focused()


def test_z8_a_pasted_list_is_looked_at_before_it_becomes_notes(hall: Hall) -> None:
    _, path = hall.open_workshop()
    planner = hall.desktop()
    planner.join(hall.address(path))
    # So few rows would be notes at once otherwise.
    paste(planner, "Benches\nCall Kim: 070-123 45 67\n")
    dialog = planner.page.get_by_role("dialog", name="Paste notes")
    warning = dialog.get_by_text("This looks like a phone number. Others will read it.")
    expect(warning).to_be_visible()
    dialog.get_by_role("button", name="Add 2 notes").click()
    planner.sees_saved("Call Kim")


def test_z8_editing_on_the_board_and_in_the_list_warns_too(hall: Hall) -> None:
    _, path = hall.open_workshop()
    desktop = hall.desktop()
    desktop.join(hall.address(path))
    desktop.open_list()
    desktop.write(FIRST)
    desktop.sees_saved(FIRST)
    for mail in ("kim@example.se", "sam@example.se"):
        desktop.act(FIRST, "Edit")
        editor = desktop.page.locator("[data-note]").get_by_label("Text of the note")
        editor.press("End")
        editor.press_sequentially(f" {mail}")
        warning = desktop.page.locator(".writer .caution")
        expect(warning.get_by_text("This looks like an e-mail address")).to_be_visible()
        editor.press("Escape")
        desktop.page.get_by_role("button", name="Board", exact=True).click()
