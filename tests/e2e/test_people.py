"""What a facilitator does about people, at two screens and more (RULES.md M6-M9)."""

import re

from playwright.sync_api import Locator, expect

from tests.e2e.cable import Cable
from tests.e2e.people import Facilitator, Hall, Someone
from tests.e2e.test_accessible import violations
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
    assert violations(facilitator.page, "light") == []
    person.get_by_role("button", name="Give another name").click()
    question = facilitator.page.get_by_role("dialog", name="Another name for Foul Name")
    question.get_by_label("The name others see").fill("Glad Räv")
    question.get_by_label("Why").fill("The name hurt a neighbour.")
    question.get_by_role("button", name="Give this name").click()
    expect(question).to_have_count(0)
    expect(other.page.get_by_text("Glad Räv").first).to_be_attached()
    told = phone.page.get_by_text("Those who lead have given you another name: Glad Räv.")
    expect(told).to_be_visible()
    phone.page.get_by_role("button", name="I have read it").click()
    expect(told).to_have_count(0)
    phone.page.reload()
    phone.is_inside()
    expect(told).to_have_count(0)
    phone.page.get_by_role("button", name=re.compile("Glad Räv")).first.click()
    phone.page.get_by_role("menuitem", name="Change name").click()
    dialog = phone.page.get_by_role("dialog")
    expect(dialog.get_by_text("The name hurt a neighbour.")).to_be_visible()


def knock(phone: Someone, address: str, alias: str) -> None:
    """Opens the join link and asks to be let in."""
    phone.page.goto(address)
    phone.page.get_by_label("The name others see").fill(alias)
    phone.page.get_by_role("button", name="Join", exact=True).click()


def test_m8_two_phones_wait_at_the_door_and_go_in_by_themselves(hall: Hall) -> None:
    facilitator, path = hall.open_workshop()
    before = hall.phone()
    before.join(hall.address(path), "Was Here")
    facilitator.turn("Only those you let in")
    facilitator.close_panel()
    one, two = hall.phone(), hall.phone()
    for phone, alias in ((one, "Curious Fox"), (two, "Brave Owl")):
        knock(phone, hall.address(path), alias)
        expect(phone.page.get_by_role("heading", name="You are at the door")).to_be_visible()
        expect(phone.page.get_by_text(f"Your name will be {alias}.")).to_be_visible()
    assert violations(one.page, "light") == []
    one.page.reload()
    expect(one.page.get_by_text("Your name will be Curious Fox.")).to_be_visible()

    facilitator.turn_to()
    facilitator.page.get_by_role("button", name="2 people are at the door").click(timeout=15_000)
    panel = facilitator.page.get_by_role("dialog", name="Facilitate")
    assert violations(facilitator.page, "light") == []
    panel.get_by_role("button", name="Let in: Curious Fox").click()
    one.is_inside()
    expect(two.page.get_by_role("heading", name="You are at the door")).to_be_visible()
    panel.get_by_role("button", name="All from this room").click()
    two.is_inside()
    expect(panel.get_by_text("nobody with the code has to ask").last).to_be_visible()
    three = hall.phone()
    three.join(hall.address(path), "Late Hare")
    panel.get_by_role("button", name="Ask again from now on").click()
    four = hall.phone()
    knock(four, hall.address(path), "Later Hare")
    expect(panel.get_by_text("Later Hare")).to_be_visible(timeout=15_000)
    panel.get_by_role("button", name="Not now: Later Hare").click()
    expect(four.page.get_by_text("The facilitator has not let you in")).to_be_visible(
        timeout=15_000
    )
    panel.get_by_role("button", name="What those who lead have done").click()
    acts = facilitator.page.get_by_role("dialog", name="What those who lead have done")
    for told in (
        "did not let in 1 person at the door.",
        "let those with the code in for 10 minutes without asking.",
    ):
        expect(acts.get_by_text(told)).to_be_visible()
    expect(acts.get_by_text("let 1 person in at the door.")).to_have_count(2)
    expect(acts.get_by_text("changed something")).to_have_count(0)
    before.page.reload()
    before.is_inside()


def test_m8_a_shut_door_is_explained_and_those_inside_stay(hall: Hall) -> None:
    facilitator, path = hall.open_workshop()
    inside, late = hall.phone(), hall.phone()
    inside.join(hall.address(path), "Was Here")
    facilitator.turn("Nobody new")
    facilitator.close_panel()
    facilitator.is_inside()
    late.page.goto(hall.address(path))
    expect(late.page.get_by_text("Nobody new can join at the moment")).to_be_visible()
    inside.write(FIRST)
    facilitator.sees_saved(FIRST)
    facilitator.turn("Everybody with the code")
    facilitator.close_panel()
    facilitator.is_inside()
    late.page.get_by_role("button", name="Try again").click()
    expect(late.page.get_by_label("The name others see")).to_be_visible()


def test_m7_o1_who_is_kept_out_comes_back_only_with_another_browser(hall: Hall) -> None:
    facilitator, path = hall.open_workshop()
    phone, fresh = hall.phone(), hall.phone()
    phone.join(hall.address(path), "Vandal")
    phone.write(FIRST)
    facilitator.sees_saved(FIRST)
    choose(facilitator, "Vandal", "Remove and keep out")
    question = facilitator.page.get_by_role("dialog", name="Remove Vandal and keep them out?")
    question.get_by_label("Why").fill("Came back under four names.")
    assert violations(facilitator.page, "light") == []
    question.get_by_role("button", name="Keep out").click()
    expect(phone.page.get_by_text("The facilitator has removed you")).to_be_visible()
    knock(phone, hall.address(path), "Somebody Nice")
    expect(phone.page.get_by_text("You have been removed from this workshop")).to_be_visible()
    facilitator.close_panel()
    fresh.join(hall.address(path), "Somebody New")

    panel = facilitator.panel()
    panel.get_by_role("button", name="What those who lead have done").click()
    acts = facilitator.page.get_by_role("dialog", name="What those who lead have done")
    line = acts.get_by_role("listitem").filter(has_text="removed Vandal and keeps them out")
    expect(line).to_contain_text("Came back under four names.")
    assert violations(facilitator.page, "light") == []
    facilitator.page.keyboard.press("Escape")
    facilitator.close_panel()
    choose(facilitator, "Vandal", "Let in again")
    expect(people(facilitator).get_by_text("Kept out")).to_have_count(0)


def test_m4_what_a_removed_member_had_not_sent_stays_on_her_device(hall: Hall) -> None:
    facilitator, path = hall.open_workshop()
    phone = hall.phone()
    with Cable(hall.server.port) as cable:
        phone.join(hall.address(path, cable.port), "Vandal")
        phone.write(FIRST)
        phone.sees_saved(FIRST)
        cable.cut()
        phone.write(SECOND)
        phone.sees(SECOND)
        choose(facilitator, "Vandal", "Remove …")
        facilitator.page.get_by_role("button", name="Remove", exact=True).click()
        expect(people(facilitator).get_by_text("Removed (1)")).to_be_visible()
        cable.mend()
        out = phone.page.get_by_role("alert").filter(has_text="The facilitator has removed you")
        expect(out).to_be_visible(timeout=30_000)
        expect(out).to_contain_text("One change that was not saved is kept on this device")
        phone.page.get_by_role("button", name="1 text not accepted").click()
        kept = phone.page.get_by_role("dialog", name="Not accepted").get_by_label("Your text")
        expect(kept).to_have_value(SECOND)
