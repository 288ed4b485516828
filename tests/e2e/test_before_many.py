"""An afternoon before a hall: an agenda, private writing, a vandal, a vote, tables, and a wall.

A facilitator, one who helps her lead, a vandal and a wall have browsers; twelve members are
scripted. What screens show is kept as pictures, and axe looks at those that lead and that vote.
"""

import re
from pathlib import Path

from playwright.sync_api import Locator, expect

from boards.commands import BallotCast, ClientCommand, NoteAdd
from boards.view.records import AreaView, BoardView, MemberView, NoteView, RoundView
from tests.e2e.crowd import Crowd, fresh_id
from tests.e2e.people import Facilitator, Hall, Someone
from tests.e2e.test_accessible import violations
from tests.live.people import Live
from tests.support.texts import statements

NAMES = [
    *("Berit", "Ahmed", "Cia", "Dag", "Eva", "Farid", "Gun", "Hodan", "Ivar", "Jamila", "Kurt"),
    "Lo",
]
OPENLY, ALONE, AT_TABLES = (
    [text for text in statements() if 20 < len(text) < 200][at : at + 12] for at in (0, 12, 24)
)
RUBBISH = [f"rubbish {number}" for number in range(1, 7)]
STEPS = [
    ("Tell what the square is like", "Write together", ""),
    ("Write on your own what you need", "Write on one’s own", "8"),
    ("Read what the others have written", "Only read", "5"),
    ("Choose what we go on with", "Vote", "5"),
    ("Make more of it at your table", "Write together", "20"),
]
QUESTION = "What do we go on with?"


class Afternoon:
    """The people of the story, and the pictures of what they saw."""

    def __init__(self, hall: Hall, pictures: Path) -> None:
        self.facilitator, self.path = hall.open_workshop()
        self.pictures = pictures
        self.wall = self._hang(hall)
        self.helper = hall.desktop()
        self.helper.join(hall.address(self.path), "Sam")
        self.vandal = hall.desktop()
        self.vandal.join(hall.address(self.path), "Loke")
        self.phone = hall.phone()
        self.phone.join(hall.address(self.path), "Siv")

    def _hang(self, hall: Hall) -> Someone:
        panel = self.facilitator.panel()
        panel.get_by_role("button", name="Make a link for the screen").click()
        field = panel.get_by_label("Link for the screen", exact=True)
        expect(field).to_have_value(re.compile(r"/screen#"))
        link = re.sub(r"^https?://[^/]+", "", field.input_value())
        self.facilitator.close_panel()
        wall = hall.wall()
        wall.page.goto(hall.address(link))
        expect(wall.page.get_by_role("heading", name="The square")).to_be_visible()
        wall.page.keyboard.press("2")
        return wall

    def keep(self, name: str, *, of: Someone) -> None:
        """A picture of what somebody sees now."""
        self.pictures.mkdir(parents=True, exist_ok=True)
        of.page.screenshot(path=self.pictures / f"{name}.png")

    def shows_on_wall(self, text: str) -> None:
        """The hall reads it, in whatever part of a full board it stands."""
        whole = self.wall.page.get_by_role("button", name="Whole board")
        whole.click()
        expect(self.wall.page.get_by_role("listitem").filter(has_text=text)).to_be_visible()
        whole.click()

    def next_step(self, nth: int) -> None:
        """The one button that takes everybody along."""
        word = "Next" if nth else "Begin"
        panel = self.facilitator.panel()
        panel.get_by_role("button", name=f"{word}: {STEPS[nth][0]}").click()
        strip = self.phone.page.get_by_role("region", name="What is going on")
        expect(strip).to_contain_text(f"Now: {STEPS[nth][0]}")
        self.facilitator.close_panel()


def write_agenda(facilitator: Facilitator) -> None:
    """Beforehand, all five steps on the board of the first stage."""
    facilitator.panel().get_by_role("button", name="Write the agenda").click()
    dialog = facilitator.page.get_by_role("dialog", name="The agenda")
    for text, mode, minutes in STEPS:
        dialog.get_by_role("button", name="Add a step").click()
        form = dialog.get_by_role("form", name="Add a step")
        form.get_by_label("What everyone is told").fill(text)
        form.get_by_label("What the board is for").select_option(label=mode)
        form.get_by_label("Minutes").fill(minutes)
        form.get_by_role("button", name="Save").click()
        expect(dialog.get_by_role("listitem").filter(has_text=text)).to_be_visible()
    facilitator.page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)


def undo_the_vandal(day: Afternoon) -> None:
    """The helper, in three presses: menu, undo, yes."""
    helper = day.helper
    helper.act(RUBBISH[0], "Undo everything by Loke …")
    dialog = helper.page.get_by_role("dialog", name="Undo everything by Loke?")
    expect(dialog.get_by_text(f"Wrote {len(RUBBISH)} notes")).to_be_visible()
    day.keep("undo", of=helper)
    assert violations(helper.page, "light") == []
    dialog.get_by_role("button", name="Undo it all").click()
    expect(helper.note("rubbish")).to_have_count(0)


def vote(day: Afternoon, crowd: Crowd) -> None:
    """Everybody in the hall has a vote, and nobody a total before the end."""
    panel = day.facilitator.panel()
    panel.get_by_text("New vote").click()
    panel.get_by_label("Question").fill(QUESTION)
    panel.get_by_role("button", name="Start the vote").click()
    crowd.until(lambda live: list(live.twin.of(RoundView)))
    crowd.all_do(_ballot)
    expect(panel.get_by_text(f"{len(NAMES)} have voted")).to_be_visible()
    wall = day.wall.page
    expect(wall.get_by_text(f"Vote: {QUESTION}")).to_be_visible()
    expect(wall.get_by_text(f"{len(NAMES)} have voted")).to_be_visible()
    expect(wall.get_by_role("table")).to_have_count(0)
    day.keep("wall-voting", of=day.wall)
    day.phone.turn_to()
    day.phone.page.get_by_role("button", name=f"Vote: {QUESTION}").click()
    day.keep("ballot", of=day.phone)
    # All of it at once: what scrolls under its foot is half a target just then.
    day.phone.page.set_viewport_size({"width": 390, "height": 6_000})
    assert violations(day.phone.page, "light") == []
    day.phone.page.set_viewport_size({"width": 390, "height": 844})
    day.phone.page.keyboard.press("Escape")
    panel = day.facilitator.panel()
    panel.get_by_role("button", name="Show the result").click()
    sure = day.facilitator.page.get_by_role("dialog", name="Close the vote?")
    sure.get_by_role("button", name="Show the result").click()
    crowd.until(lambda live: next(live.twin.of(RoundView)).results)
    day.facilitator.close_panel()
    expect(wall.get_by_role("heading", name=QUESTION)).to_be_visible()
    expect(wall.get_by_text(f"Vote: {QUESTION}")).to_have_count(0)
    first = wall.get_by_role("row").nth(1)
    expect(first.get_by_role("cell")).to_have_text(["1 (shared)", "1", "1"])
    day.keep("wall-result", of=day.wall)
    assert violations(wall, "light") == []
    day.phone.turn_to()
    day.phone.page.get_by_role("button", name=f"Result: {QUESTION}").click()
    result = day.phone.page.get_by_role("dialog", name=QUESTION)
    expect(result.get_by_role("row").nth(1)).to_be_visible()
    day.keep("result", of=day.phone)
    day.phone.page.keyboard.press("Escape")


def _ballot(live: Live, n: int) -> ClientCommand:
    (round_,) = live.twin.of(RoundView)
    dots = [0] * len(round_.targets)
    dots[n % len(dots)] = 1
    return BallotCast(fresh_id(), round_.id, tuple(dots), f"{n:020x}")


def work_at_tables(day: Afternoon, crowd: Crowd) -> None:
    """Tables of four; what they wrote comes back in groups that say whose it was."""
    panel = day.facilitator.panel()
    panel.get_by_label("How many tables").fill("4")
    panel.get_by_role("radio", name="By lot").check()
    day.keep("tables", of=day.facilitator)
    panel.get_by_role("button", name="Start 4 tables").click()
    expect(panel.get_by_role("button", name="Visit Table 4")).to_be_visible()
    crowd.until(lambda live: _table_of(live) is not None)
    crowd.all_do(_note_at_table)
    day.facilitator.turn_to()
    panel = day.facilitator.panel()
    panel.get_by_role("button", name="Bring everything to the main board").click()
    panel.get_by_role("button", name="Bring everything", exact=True).click()
    expect(panel.get_by_role("button", name=re.compile("^Start .* table"))).to_be_visible()
    day.facilitator.close_panel()
    main = _first_board
    crowd.until(lambda live: all(_stands(live, text, main(live)) for text in AT_TABLES))
    day.facilitator.sees(AT_TABLES[0])


def _own_notes(live: Live) -> int:
    """How many notes only she sees."""
    return sum(1 for kind, _ in live.twin.own if kind == "n")


def _first_board(live: Live) -> int:
    return min(live.twin.of(BoardView), key=lambda board: board.order).id


def _stands(live: Live, text: str, board: int) -> bool:
    return any(note.text == text and note.board == board for note in live.twin.of(NoteView))


def _table_of(live: Live) -> BoardView | None:
    """The board of the table that she sits at."""
    me = next((m for m in live.twin.of(MemberView) if m.id == live.twin.member), None)
    if me is None or not me.table:
        return None
    return next((board for board in live.twin.of(BoardView) if board.table == me.table), None)


def _note_at_table(live: Live, n: int) -> ClientCommand:
    board = _table_of(live)
    assert board is not None
    area = min(a.id for a in live.twin.of(AreaView) if a.board == board.id)
    return NoteAdd(fresh_id(), board.id, area, None, None, n % 6, AT_TABLES[n])


def hidden(someone: Someone, texts: list[str]) -> Locator:
    """Whatever of these notes she sees, which is to be nothing."""
    return someone.page.locator("[data-note]").filter(
        has_text=re.compile("|".join(map(re.escape, texts)))
    )


def test_an_afternoon_before_a_hall_with_a_vandal_in_it(hall: Hall, tmp_path: Path) -> None:
    day = Afternoon(hall, tmp_path / "pictures")
    account = hall.account
    assert account is not None
    with Crowd(hall.server, workshop=account.workshop, code=account.code, names=NAMES) as crowd:
        day.facilitator.page.get_by_role("button", name=re.compile("^People")).click()
        day.facilitator.page.get_by_role("button", name="Actions for Sam").click()
        day.facilitator.page.get_by_role("menuitem", name="Make facilitator").click()
        day.facilitator.page.get_by_role("button", name="Make facilitator").click()
        day.facilitator.close_panel()
        write_agenda(day.facilitator)
        for someone in (day.facilitator, day.helper, day.vandal):
            someone.turn_to()
            someone.open_list()

        day.next_step(0)
        crowd.all_do(lambda live, n: live.note(OPENLY[n]))
        for text in RUBBISH:
            day.vandal.write(text)
        day.vandal.sees_saved(RUBBISH[-1])
        day.shows_on_wall(RUBBISH[-1])
        day.helper.turn_to()
        day.helper.sees(RUBBISH[-1])
        undo_the_vandal(day)
        day.facilitator.turn_to()
        expect(day.facilitator.note("rubbish")).to_have_count(0)
        for text in OPENLY:
            day.facilitator.sees(text)

        day.next_step(1)
        crowd.all_do(lambda live, n: live.note(ALONE[n]))
        crowd.until(lambda live: _own_notes(live) == 1 and len(live.notes) == len(OPENLY))
        panel = day.facilitator.panel()
        expect(panel.get_by_text(f"{len(ALONE)} notes are written")).to_be_visible()
        expect(hidden(day.facilitator, ALONE)).to_have_count(0)
        day.keep("private", of=day.facilitator)
        assert violations(day.facilitator.page, "light") == []
        panel.get_by_role("button", name="Show all").click()
        day.facilitator.close_panel()
        crowd.until(lambda live: len(live.notes) == len(OPENLY) + len(ALONE))
        day.facilitator.sees(ALONE[0])
        day.keep("wall", of=day.wall)

        day.next_step(2)
        day.vandal.turn_to()
        expect(day.vandal.page.get_by_role("button", name="Send", exact=True)).to_be_disabled()
        day.next_step(3)
        vote(day, crowd)
        day.next_step(4)
        expect(day.wall.page.get_by_role("heading", name=QUESTION)).to_have_count(0)
        work_at_tables(day, crowd)
        panel = day.facilitator.panel()
        panel.get_by_role("button", name="End the agenda").click()
        panel.get_by_role("button", name="What those who lead have done").click()
        acts = day.facilitator.page.get_by_role("dialog", name="What those who lead have done")
        expect(acts.get_by_role("listitem").filter(has_text="Loke").first).to_be_visible()
        day.keep("acts", of=day.facilitator)
