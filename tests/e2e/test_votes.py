"""A vote: by facilitator, phone and keyboard alone, and what came out."""

import re

from playwright.sync_api import Locator, expect

from tests.e2e.measures import LOST
from tests.e2e.people import Facilitator, Hall, Someone
from tests.support.stalls import locked
from tests.support.texts import statements

FIRST, SECOND = [text for text in statements() if 20 < len(text) < 100][:2]
QUESTION = "What comes first?"
LINES = """head => {
  const words = document.createRange();
  words.selectNodeContents(head);
  return words.getClientRects().length;
}"""
CODE = re.compile(r"[A-Z]{4}-[A-Z]{4}")


def _open_vote(facilitator: Facilitator) -> None:
    """Behind another one: there is one at a time, and what was typed for the next stays."""
    panel = facilitator.panel()
    start = panel.get_by_role("button", name="Start the vote")
    question = panel.get_by_label("Question")
    panel.get_by_text("New vote").click()
    question.fill("Which way?")
    start.click()
    expect(question).to_be_hidden()
    panel.get_by_text("New vote").click()
    question.fill(QUESTION)
    panel.get_by_label("Dots for each voter").fill("3")
    panel.get_by_label("At most for the same").fill("2")
    expect(panel.get_by_text("“Which way?” is open already")).to_be_visible()
    expect(start).to_be_disabled()
    panel.get_by_role("button", name="Close that vote").click()
    sure = facilitator.page.get_by_role("dialog", name="Close the vote?")
    sure.get_by_role("button", name="Close", exact=True).last.click()
    expect(question).to_be_focused()
    start.click()
    expect(question).to_be_hidden()
    expect(panel.get_by_role("listitem").filter(has_text=QUESTION)).to_be_focused()


def _ballot(someone: Someone) -> Locator:
    someone.page.get_by_role("button", name=f"Vote: {QUESTION}").click()
    dialog = someone.page.get_by_role("dialog", name=QUESTION)
    expect(dialog.get_by_text("3 dots left")).to_be_visible()
    return dialog


def _second_goes(facilitator: Facilitator, ballot: Locator) -> None:
    """Q10: what has gone can be taken back from and given no more; a screen reader hears why."""
    facilitator.close_panel()
    facilitator.act(SECOND, "Delete")
    gone = ballot.get_by_role("listitem").filter(has_text="(no longer shown)")
    more, less = gone.get_by_role("button", name="One dot more"), gone.get_by_label("One dot less")
    expect(more).to_be_disabled()
    expect(more).to_have_accessible_description(re.compile("nothing more can be given to it"))
    less.click()
    expect(ballot.get_by_text("3 dots left")).to_be_visible()
    more.click()
    expect(ballot.get_by_text("2 dots left")).to_be_visible()


def test_q3_q5_q9_q10_a_vote_by_phone_and_by_keyboard_and_its_result(hall: Hall) -> None:
    facilitator, path = hall.open_workshop()
    phone, desktop = hall.phone(), hall.desktop()
    phone.join(hall.address(path), "Curious Fox")
    phone.write(FIRST)
    phone.sees_saved(FIRST)
    desktop.join(hall.address(path), "Brave Owl")
    desktop.open_list()
    desktop.write(SECOND)
    desktop.sees_saved(SECOND)
    _open_vote(facilitator)
    expect(desktop.page.get_by_role("log")).to_contain_text(f"Vote: {QUESTION}")

    ballot = _ballot(phone)
    more = ballot.get_by_role("button", name=f"One dot more for: {FIRST}")
    more.click()
    more.click()
    expect(ballot.get_by_text("1 dot left")).to_be_visible()
    expect(more).to_be_disabled()
    ballot.get_by_role("button", name="Cast my vote").click()
    expect(ballot.get_by_text("Your vote is in.")).to_be_visible()
    code = CODE.search(ballot.inner_text())
    assert code is not None
    ballot.get_by_role("button", name="How your vote stays secret").click()
    expect(phone.page.get_by_role("heading", name="When it is closed")).to_be_visible()
    with phone.page.expect_popup() as opened:
        phone.page.get_by_role("link", name="More, and how to check").click()
    page = opened.value
    expect(
        page.get_by_role("heading", name="How to check that your vote was counted")
    ).to_be_visible()
    assert page.evaluate(LOST) == []
    page.close()
    phone.page.keyboard.press("Escape")
    phone.page.keyboard.press("Escape")

    button = desktop.page.get_by_role("button", name=f"Vote: {QUESTION}")
    button.focus()
    desktop.page.keyboard.press("Enter")
    dialog = desktop.page.get_by_role("dialog", name=QUESTION)
    dialog.get_by_role("button", name=f"One dot more for: {SECOND}").focus()
    desktop.page.keyboard.press("Enter")
    expect(desktop.page.get_by_role("log").get_by_text("2 dots left")).to_have_count(1)
    dialog.get_by_role("button", name="Cast my vote").focus()
    desktop.page.keyboard.press("Enter")
    expect(dialog.get_by_text("Your vote is in.")).to_be_visible()
    _second_goes(facilitator, dialog)
    desktop.page.keyboard.press("Escape")

    panel = facilitator.panel()
    expect(panel.get_by_text("2 have voted")).to_be_visible()
    panel.get_by_role("button", name="Show the result").first.click()
    sure = facilitator.page.get_by_role("dialog", name="Close the vote?")
    expect(sure.get_by_text("Fewer than 5 have voted")).to_be_visible()
    sure.get_by_role("button", name="Show the result").click()

    phone.page.get_by_role("button", name=f"Result: {QUESTION}").click()
    result = phone.page.get_by_role("dialog", name=QUESTION)
    row = result.get_by_role("rowgroup").filter(has_text=FIRST)
    expect(row.get_by_role("rowheader")).to_have_text([FIRST, "1"])
    expect(row.get_by_role("cell")).to_have_text(["2", "1"])
    expect(result.get_by_text("only where at least 5 of each")).to_be_visible()
    expect(result.get_by_label("Your code")).to_have_value(code.group())
    result.get_by_role("button", name="Check").click()
    expect(result.get_by_text("Your ballot was counted.")).to_be_visible()
    expect(result.get_by_text(f"{FIRST}: 2 dots")).to_be_visible()
    assert result.get_by_role("columnheader", name="Dots").evaluate(LINES) == 1
    result.get_by_label("Your code").fill("AAAA-AAAA")
    result.get_by_role("button", name="Check").click()
    expect(result.get_by_text("No ballot with this code")).to_be_visible()
    phone.page.set_viewport_size({"width": 320, "height": 640})
    assert phone.page.evaluate(LOST) == [], "no figure is cut, nor in a box that scrolls"


def test_q4_who_has_gone_on_while_her_ballot_travelled_is_told_that_it_is_in(hall: Hall) -> None:
    facilitator, path = hall.open_workshop()
    desktop = hall.desktop()
    desktop.join(hall.address(path), "Brave Owl")
    desktop.open_list()
    desktop.write(SECOND)
    desktop.sees_saved(SECOND)
    _open_vote(facilitator)
    ballot, log = _ballot(desktop), desktop.page.get_by_role("log")
    more = ballot.get_by_role("button", name=f"One dot more for: {SECOND}")
    explained = ballot.get_by_role("button", name="How your vote stays secret")
    more.click()
    ballot.get_by_role("button", name="Cast my vote").focus()
    with locked(hall.server.data):
        desktop.page.keyboard.press("Enter")
        desktop.page.keyboard.press("Shift+Tab")
        expect(explained).to_be_focused()
    expect(log.get_by_text("Your vote is in.")).to_have_count(1)
    expect(explained).to_be_focused()

    more.click()
    expect(log.locator("p").last).to_have_text("1 dot left")
    ballot.get_by_role("button", name="Change my vote").focus()
    with locked(hall.server.data):
        desktop.page.keyboard.press("Enter")
        desktop.page.keyboard.press("Escape")
        expect(ballot).to_have_count(0)
    expect(log.locator("p").last).to_contain_text("Your vote is in.")
    expect(desktop.page.get_by_text("Your choices are not cast yet.")).to_have_count(0)

    desktop.page.get_by_role("button", name=f"Vote: {QUESTION}").click()
    less = ballot.get_by_role("button", name=f"One dot less for: {SECOND}")
    less.click()
    less.click()
    ballot.get_by_role("button", name="Take my vote back").click()
    expect(log.locator("p").last).to_contain_text("Your vote is taken back.")
