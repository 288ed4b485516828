"""A ballot before it is cast: kept while all are taken along, emptied, half a pair of scales."""

import re
from pathlib import Path

from playwright.sync_api import Locator, expect

from tests.e2e.measures import LOST
from tests.e2e.people import Facilitator, Hall, Someone
from tests.support.texts import statements

FIRST, SECOND = [text for text in statements() if 20 < len(text) < 100][:2]
QUESTION = "What comes first?"
BEGUN = "Your choices are not cast yet."
TAKEN = "You have been taken to another board."
KEPT = "Object.keys(sessionStorage).filter(name => name.startsWith('samskapa.vote.')).length"


def _voting(hall: Hall, method: str, texts: tuple[str, ...]) -> tuple[Facilitator, Someone]:
    """A phone whose notes are voted on."""
    facilitator, path = hall.open_workshop()
    phone = hall.phone()
    phone.join(hall.address(path), "Curious Fox")
    for text in texts:
        phone.write(text)
        phone.sees_saved(text)
    panel = facilitator.panel()
    panel.get_by_text("New vote").click()
    panel.get_by_label("Question").fill(QUESTION)
    panel.get_by_label("How", exact=True).select_option(label=method)
    panel.get_by_role("button", name="Start the vote").click()
    expect(panel.get_by_role("listitem").filter(has_text=QUESTION)).to_be_focused()
    return facilitator, phone


def _ballot(someone: Someone) -> Locator:
    someone.page.get_by_role("button", name=f"Vote: {QUESTION}").click()
    return someone.page.get_by_role("dialog", name=QUESTION)


def test_q4_a_ballot_that_was_begun_outlives_being_taken_along_and_a_reload(
    hall: Hall, tmp_path: Path
) -> None:
    facilitator, phone = _voting(hall, "Put in order", (FIRST, SECOND))
    page, ballot = phone.page, _ballot(phone)
    for text in (SECOND, FIRST):
        ballot.get_by_role("button", name=f"Put next in order: {text}").click()
    first = ballot.get_by_role("button", name=f"Place 1: {SECOND}")
    second = ballot.get_by_role("button", name=f"Place 2: {FIRST}")
    expect(second).to_be_focused()

    facilitator.turn("Ideate")
    expect(ballot.get_by_text(TAKEN)).to_be_attached()
    expect(page.get_by_role("log")).to_contain_text(TAKEN)
    expect(first).to_be_visible()
    expect(second).to_be_focused()
    page.screenshot(path=tmp_path / "taken.png")
    page.keyboard.press("Escape")
    expect(ballot).to_have_count(0)
    assert page.evaluate("document.activeElement !== document.body")
    facilitator.turn("Empathize")
    expect(page.get_by_text(BEGUN)).to_be_visible()
    expect(ballot).to_have_count(0)

    page.reload()
    phone.is_inside()
    _ballot(phone)
    expect(first).to_be_visible()
    expect(second).to_be_visible()
    expect(ballot.get_by_text("It is not cast yet.")).to_be_visible()
    expect(facilitator.panel().get_by_text("0 have voted")).to_be_visible()
    ballot.get_by_role("button", name="Cast my vote").click()
    expect(ballot.get_by_text("Your vote is in.")).to_be_visible()
    expect(ballot.get_by_text("It is not cast yet.")).to_have_count(0)
    assert page.evaluate(KEPT) == 0

    # What is not cast when the vote ends is gone, and she is told.
    first.click()
    assert page.evaluate(KEPT) == 1
    page.keyboard.press("Escape")
    expect(page.get_by_text(BEGUN)).to_be_visible()
    panel = facilitator.panel()
    panel.get_by_role("button", name="Close", exact=True).last.click()
    sure = facilitator.page.get_by_role("dialog", name="Close the vote?")
    sure.get_by_role("button", name="Close", exact=True).last.click()
    expect(page.get_by_text("What you had chosen and not cast does not count.")).to_have_count(2)
    assert page.evaluate(KEPT) == 0


def test_q3_q4_half_a_pair_is_not_sent_and_any_answer_can_be_taken_out(
    hall: Hall, tmp_path: Path
) -> None:
    facilitator, phone = _voting(hall, "Two scales", (FIRST,))
    page, ballot = phone.page, _ballot(phone)
    scales = [
        ballot.get_by_role("group", name=f"{FIRST}: {name}")
        for name in ("First scale", "Second scale")
    ]
    nothing = [scale.get_by_role("radio", name="No answer") for scale in scales]
    cast = ballot.get_by_role("button", name="Cast my vote")
    expect(cast).to_be_disabled()
    scales[0].get_by_role("radio", name="4").check()
    cast.press("Enter")
    expect(nothing[1]).to_be_focused()
    expect(nothing[1]).to_have_accessible_description(re.compile("one of the two scales"))
    page.screenshot(path=tmp_path / "half.png")
    page.set_viewport_size({"width": 320, "height": 640})
    assert page.evaluate(LOST) == []
    nothing[0].check()
    expect(ballot.get_by_text("one of the two scales")).to_have_count(0)
    expect(cast).to_be_disabled()
    scales[0].get_by_role("radio", name="4").check()
    scales[1].get_by_role("radio", name="2").check()
    cast.click()
    expect(ballot.get_by_text("Your vote is in.")).to_be_visible()
    expect(facilitator.panel().get_by_text("1 has voted")).to_be_visible()

    other = phone.another_tab()
    elsewhere = _ballot(other)
    elsewhere.get_by_role("radio", name="5").first.check()
    elsewhere.get_by_role("button", name="Change my vote").click()
    expect(scales[0].get_by_role("radio", name="5")).to_be_checked()
    expect(scales[1].get_by_role("radio", name="2")).to_be_checked()
    other.page.close()

    ballot.get_by_role("button", name="Clear my choices").click()
    expect(nothing[0]).to_be_checked()
    ballot.get_by_role("button", name="Bring my choices back").click()
    expect(scales[0].get_by_role("radio", name="5")).to_be_checked()
    ballot.get_by_role("button", name="Clear my choices").click()
    ballot.get_by_role("button", name="Take my vote back").click()
    expect(page.get_by_role("log")).to_contain_text("Your vote is taken back.")


def test_q4_a_yes_can_be_taken_out_again(hall: Hall, tmp_path: Path) -> None:
    _, phone = _voting(hall, "Yes, no, abstain", (FIRST,))
    ballot = _ballot(phone)
    cast = ballot.get_by_role("button", name="Cast my vote")
    ballot.get_by_role("radio", name="Yes").check()
    expect(cast).to_be_enabled()
    phone.page.screenshot(path=tmp_path / "yesno.png")
    ballot.get_by_role("radio", name="No answer").check()
    expect(cast).to_be_disabled()
