"""What a facilitator does about people, at two screens and more (RULES.md M6-M9)."""

import re

from playwright.sync_api import Locator, expect

from tests.e2e.people import Facilitator, Hall
from tests.support.texts import statements

FIRST, SECOND = [text for text in statements() if 20 < len(text) < 100][:2]


def people(facilitator: Facilitator) -> Locator:
    """The list of people, opened if need be."""
    facilitator.turn_to()
    dialog = facilitator.page.get_by_role("dialog", name="People")
    if not dialog.is_visible():
        facilitator.page.get_by_role("button", name=re.compile("^People")).click()
    return dialog


def choose(facilitator: Facilitator, who: str, action: str) -> None:
    """One tap on a person, and an action."""
    people(facilitator).get_by_role("button", name=f"Actions for {who}").click()
    facilitator.page.get_by_role("menuitem", name=action).click()


def test_m6_a_muted_person_reads_why_and_writes_again_when_it_is_ended(hall: Hall) -> None:
    facilitator, path = hall.open_workshop()
    phone, other = hall.phone(), hall.phone()
    phone.join(hall.address(path), "Vandal")
    other.join(hall.address(path), "Granne")
    phone.write(FIRST)
    facilitator.sees_saved(FIRST)
    choose(facilitator, "Vandal", "Pause their writing")
    question = facilitator.page.get_by_role("dialog", name="Pause the writing of Vandal?")
    question.get_by_label("Why").fill("The same note five times.")
    question.get_by_role("button", name="Pause", exact=True).click()
    expect(people(facilitator).get_by_text("Writing paused")).to_be_visible()
    told = phone.page.get_by_text("The same note five times.").first
    expect(told).to_be_visible()
    expect(phone.page.get_by_role("button", name="Send", exact=True)).to_be_disabled()
    phone.sees(FIRST)
    other.page.get_by_placeholder("Write a note").fill("x")
    expect(other.page.get_by_role("button", name="Send", exact=True)).to_be_enabled()
    choose(facilitator, "Vandal", "Let them write again")
    expect(told).to_be_hidden()
    phone.write(SECOND)
    facilitator.close_panel()
    facilitator.sees_saved(SECOND)


def test_m9_from_a_note_its_author_gets_another_name_that_all_screens_show(hall: Hall) -> None:
    facilitator, path = hall.open_workshop()
    phone, other = hall.phone(), hall.desktop()
    phone.join(hall.address(path), "Foul Name")
    other.join(hall.address(path), "Granne")
    phone.write(FIRST)
    facilitator.sees_saved(FIRST)
    facilitator.act(FIRST, "About the author")
    person = facilitator.page.get_by_role("dialog", name="Foul Name", exact=True)
    expect(person.get_by_text("1 note on the boards")).to_be_visible()
    person.get_by_role("button", name="Give another name").click()
    question = facilitator.page.get_by_role("dialog", name="Another name for Foul Name")
    question.get_by_label("The name others see").fill("Glad Räv")
    question.get_by_label("Why").fill("The name hurt a neighbour.")
    question.get_by_role("button", name="Give this name").click()
    expect(question).to_have_count(0)
    expect(other.page.get_by_text("Glad Räv").first).to_be_attached()
    phone.page.get_by_role("button", name=re.compile("Glad Räv")).first.click()
    phone.page.get_by_role("menuitem", name="Change name").click()
    dialog = phone.page.get_by_role("dialog")
    expect(dialog.get_by_text("The name hurt a neighbour.")).to_be_visible()
