"""A vandal among others: all that she did is undone in three presses, and taken back in one."""

import json
import re
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import expect

from tests.e2e.people import Hall, Someone
from tests.support.texts import statements

GOOD, BUILT = [text for text in statements() if 20 < len(text) < 100][:2]
RUBBISH = [f"rubbish {number:02d}" for number in range(1, 29)]


def test_u7_u9_a_vandal_is_undone_in_three_presses_and_taken_back(hall: Hall) -> None:
    facilitator, path = hall.open_workshop()
    resident, vandal = hall.phone(), hall.desktop()
    resident.join(hall.address(path), "Kim")
    resident.write(GOOD)
    resident.sees_saved(GOOD)
    vandal.join(hall.address(path), "Loke")
    vandal.sees_saved(GOOD)
    vandal.open_list()
    for text in (*RUBBISH, BUILT):
        vandal.write(text)
    vandal.sees_saved(BUILT)
    vandal.group(GOOD, RUBBISH[0], name="mine now")
    facilitator.open_list()
    facilitator.sees_saved(RUBBISH[-1])
    facilitator.act(BUILT, "Colour …")
    facilitator.page.get_by_role("dialog").get_by_role("radio").nth(3).check(force=True)
    facilitator.page.get_by_role("dialog").get_by_role("button", name="Done").click()
    facilitator.is_inside()

    facilitator.act(RUBBISH[3], "Undo everything by Loke …")
    dialog = facilitator.page.get_by_role("dialog", name="Undo everything by Loke?")
    expect(dialog.get_by_text("Wrote 29 notes")).to_be_visible()
    expect(dialog.get_by_text("1 of them stays as it is")).to_be_visible()
    dialog.get_by_label("Why").fill("Only proposals, please")
    dialog.get_by_role("button", name="Undo it all").click()
    _vandal_is_told(vandal)
    for someone in (facilitator, resident):
        expect(someone.page.get_by_text("what you did here")).to_have_count(0)
        expect(someone.note("rubbish")).to_have_count(0)
        someone.sees_saved(GOOD)
    facilitator.sees_saved(BUILT)
    expect(facilitator.page.get_by_text("mine now")).to_have_count(0)

    toast, composer = (facilitator.page.locator(one) for one in (".toast", ".list > .composer"))
    over, under = toast.bounding_box(), composer.bounding_box()
    assert over is not None and under is not None
    assert over["y"] + over["height"] <= under["y"]
    facilitator.page.get_by_role("button", name="Take back").click()
    said = facilitator.page.get_by_text("Taken back: everything is there again.")
    expect(said.first).to_be_visible()
    expect(facilitator.note("rubbish")).to_have_count(len(RUBBISH))
    expect(facilitator.page.get_by_text("mine now").first).to_be_visible()
    expect(vandal.page.get_by_text("What you did here is back again.")).to_be_visible()


def test_the_last_ten_minutes_are_those_of_the_server_and_what_was_shown_is_undone(
    hall: Hall,
) -> None:
    facilitator, path = hall.open_workshop()
    vandal = hall.phone()
    vandal.join(hall.address(path), "Loke")
    vandal.write(GOOD)
    vandal.sees_saved(GOOD)
    # Her laptop is two hours ahead: by its clock the note is from long before.
    facilitator.context.add_init_script("const at = Date.now; Date.now = () => at() + 7_200_000;")
    facilitator.page.reload()
    facilitator.is_inside()
    facilitator.open_list()
    facilitator.act(GOOD, "Undo everything by Loke …")
    dialog = facilitator.page.get_by_role("dialog", name="Undo everything by Loke?")
    with facilitator.page.expect_request(re.compile(r"/doings\?since=[1-9]")) as looked:
        dialog.get_by_role("radio", name="The last ten minutes").check()
    expect(dialog.get_by_text("Wrote 1 note")).to_be_visible()
    with facilitator.page.expect_request(re.compile("/revert")) as undone:
        dialog.get_by_role("button", name="Undo it all").click()
    shown = parse_qs(urlsplit(looked.value.url).query)["since"]
    asked = json.loads(undone.value.post_data or "{}")
    assert [str(asked["since"])] == shown
    expect(vandal.note(GOOD)).to_have_count(0)


def _vandal_is_told(vandal: Someone) -> None:
    """U7: calmly, with the reason, also after a reload, until she has read it."""
    told = vandal.page.get_by_role("status").filter(has_text="taken back what you did here")
    expect(told).to_contain_text("Only proposals, please")
    vandal.page.reload()
    told.get_by_role("button", name="I have read it").click()
    expect(told).to_have_count(0)


def test_u7_an_undoing_takes_a_vote_along_and_is_taken_back_later_from_the_list_of_people(
    hall: Hall,
) -> None:
    """What is said of votes is said alike before and after: whether there is one is told to none
    but the voter."""
    facilitator, path = hall.open_workshop()
    vandal = hall.phone()
    vandal.join(hall.address(path), "Loke")
    vandal.write(GOOD)
    facilitator.sees_saved(GOOD)
    panel = facilitator.panel()
    panel.get_by_text("New vote").click()
    panel.get_by_label("Question").fill("What comes first?")
    panel.get_by_role("button", name="Start the vote").click()
    vandal.page.get_by_role("button", name="Vote: What comes first?").click()
    ballot = vandal.page.get_by_role("dialog", name="What comes first?")
    ballot.get_by_role("button", name="One dot more for").click()
    ballot.get_by_role("button", name="Cast my vote").click()
    is_in = ballot.get_by_text("Your vote is in.")
    expect(is_in).to_be_visible()
    facilitator.close_panel()
    page = facilitator.page
    dialog = page.get_by_role("dialog", name="Undo everything by Loke?")

    def open_dialog() -> None:
        page.get_by_role("button", name=re.compile("^People")).click()
        page.get_by_role("button", name="Actions for Loke").click()
        page.get_by_role("menuitem", name=re.compile("^Undo everything by Loke")).click()

    perhaps = dialog.get_by_text("If Loke has voted in “What comes first?”, that vote is taken out")
    open_dialog()
    expect(perhaps).to_be_visible()
    dialog.get_by_role("button", name="Undo it all").click()
    expect(facilitator.note(GOOD)).to_have_count(0)
    expect(is_in).to_have_count(0)
    expect(ballot.get_by_text("nothing more can be given to it")).to_be_visible()
    open_dialog()
    expect(perhaps).to_be_visible()
    toasts = page.locator(".toast:visible")
    expect(toasts).to_contain_text("has been undone")
    dialog.get_by_role("button", name="Cancel").click(trial=True)
    dialog.get_by_role("button", name="Close").click(trial=True)
    dialog.get_by_role("button", name="Take back").click()
    expect(toasts.get_by_text("Taken back")).to_be_visible()
    expect(toasts.filter(has_text="has been undone")).to_have_count(0)
    facilitator.sees_saved(GOOD)
    expect(is_in).to_be_visible()
    expect(ballot.get_by_label("1 dot")).to_be_visible()
