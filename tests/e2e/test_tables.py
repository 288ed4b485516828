"""Tables: people work on boards of their own, ask for help, and all of it comes back."""

from playwright.sync_api import Locator, expect

from tests.e2e.people import Facilitator, Hall, Someone
from tests.support.texts import statements

FIRST, SECOND, THIRD = [text for text in statements() if 20 < len(text) < 90][:3]


def line(someone: Someone) -> Locator:
    """What stands over the notes while tables run."""
    return someone.page.get_by_role("region", name="Tables")


def start(facilitator: Facilitator, way: str, seats: dict[str, str]) -> None:
    """Two tables of the board on the screen, with these people at these tables."""
    panel = facilitator.panel()
    panel.get_by_role("radio", name=way).check()
    for name, table in seats.items():
        panel.get_by_label(f"Table of {name}").select_option(label=table)
    panel.get_by_role("button", name="Start 2 tables").click()
    expect(panel.get_by_role("button", name="Visit Table 2")).to_be_visible()


def test_j1_j7_two_tables_write_ask_for_help_and_are_harvested(hall: Hall) -> None:
    facilitator, path = hall.open_workshop()
    facilitator.open_list()
    facilitator.write(FIRST)
    phone, desktop = hall.phone(), hall.desktop()
    phone.join(hall.address(path), "Berit")
    desktop.join(hall.address(path), "Ahmed")
    desktop.open_list()
    start(facilitator, "An even mix", {"Berit": "Table 1", "Ahmed": "Table 2"})
    facilitator.close_panel()

    expect(line(phone)).to_contain_text("You sit at Table 1")
    expect(line(desktop)).to_contain_text("You sit at Table 2")
    expect(desktop.page.get_by_role("heading", name="Table 2", level=2)).to_be_visible()
    phone.write(SECOND)
    phone.sees_saved(SECOND)
    desktop.write(THIRD)
    desktop.sees_saved(THIRD)
    expect(desktop.note(SECOND)).to_have_count(0)

    line(desktop).get_by_role("button", name="From the main board (1)").click()
    drawer = desktop.page.get_by_role("dialog", name="From the main board (1)")
    expect(drawer.get_by_text(FIRST)).to_be_visible()
    desktop.page.keyboard.press("Escape")

    line(desktop).get_by_text("All 2 tables").click()
    line(desktop).get_by_role("button", name="Visit Table 1").click()
    desktop.sees(SECOND)
    expect(desktop.page.get_by_text("Only those who sit at this table").first).to_be_attached()
    line(desktop).get_by_role("button", name="To your table").click()
    desktop.sees(THIRD)
    line(desktop).get_by_role("button", name="Ask for help").press("Enter")

    expect(facilitator.page.get_by_role("log")).to_contain_text("Table 2: would like help.")
    panel = facilitator.panel()
    expect(panel.get_by_text("Would like help")).to_be_visible()
    panel.get_by_role("button", name="Table 2 has got help").click()
    expect(panel.get_by_text("Would like help")).to_have_count(0)
    expect(line(desktop).get_by_role("button", name="Ask for help")).to_be_visible()
    panel.get_by_role("button", name="Bring everything to the main board").click()
    panel.get_by_role("button", name="Bring everything", exact=True).click()
    expect(panel.get_by_role("button", name="Start 2 tables")).to_be_visible()
    # J9: taken back, and done once more.
    facilitator.page.get_by_role("button", name="Undo", exact=True).last.click()
    expect(panel.get_by_role("button", name="Visit Table 2")).to_be_visible()
    expect(line(desktop)).to_contain_text("You sit at Table 2")
    expect(desktop.note(SECOND)).to_have_count(0)
    facilitator.close_panel()
    facilitator.page.keyboard.press("Control+Shift+z")
    for someone in (facilitator, desktop):
        someone.turn_to()
        for text in (FIRST, SECOND, THIRD):
            someone.sees(text)
        expect(someone.page.get_by_text("Table 1", exact=True).first).to_be_visible()
        expect(someone.note(SECOND)).to_contain_text("From Table 1")
        expect(someone.note(FIRST)).not_to_contain_text("From Table")
        expect(line(someone)).to_have_count(0)
    expect(facilitator.page.get_by_text("Part could not be done again")).to_have_count(0)


def test_j2_people_sit_down_themselves_and_are_seated_by_the_facilitator(hall: Hall) -> None:
    facilitator, path = hall.open_workshop()
    desktop = hall.desktop()
    desktop.join(hall.address(path), "Ahmed")
    desktop.open_list()
    start(facilitator, "Everybody chooses", {})
    expect(line(desktop)).to_contain_text("Sit down at one of them")
    line(desktop).get_by_role("button", name="Sit down at Table 2").press("Enter")
    expect(line(desktop)).to_contain_text("You sit at Table 2")
    desktop.write(SECOND)
    desktop.sees_saved(SECOND)
    panel = facilitator.panel()
    panel.get_by_text("Who sits here").last.click()
    panel.get_by_role("combobox", name="Table of Ahmed").select_option(label="Table 1")
    expect(line(desktop)).to_contain_text("You sit at Table 1")
    expect(desktop.note(SECOND)).to_have_count(0)


def test_j1_j2_who_comes_or_goes_leaves_all_others_where_they_were_shown(hall: Hall) -> None:
    facilitator, path = hall.open_workshop()
    berit, ahmed = hall.desktop(), hall.desktop()
    berit.join(hall.address(path), "Berit")
    ahmed.join(hall.address(path), "Ahmed")
    panel = facilitator.panel()
    panel.get_by_role("radio", name="By lot").check()
    seats = {name: panel.get_by_label(f"Table of {name}") for name in ("Berit", "Ahmed", "Siv")}
    for name in ("Berit", "Ahmed"):
        seats[name].select_option(label="Table 2")
        expect(seats[name]).to_be_focused()
    siv = hall.phone()
    siv.join(hall.address(path), "Siv")
    facilitator.turn_to()
    expect(seats["Siv"]).to_have_accessible_description("new")
    ahmed.page.goto("about:blank")
    expect(seats["Ahmed"]).to_have_accessible_description("not here now")
    shown = {name: seat.locator("option:checked") for name, seat in seats.items()}
    expect(shown["Siv"]).to_have_text("Table 1")
    expect(shown["Berit"]).to_have_text("Table 2")
    expect(shown["Ahmed"]).to_have_text("Table 2")
    seats["Berit"].select_option(label="At no table")
    panel.get_by_role("button", name="Start 2 tables").click()
    expect(line(siv)).to_contain_text("You sit at Table 1")
    expect(line(berit)).to_contain_text("Sit down at one of them")
    ahmed.page.go_back()
    expect(line(ahmed)).to_contain_text("You sit at Table 2")
