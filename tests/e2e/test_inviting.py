"""Links that work once: a colleague gets an account, a second facilitator, a new password."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.people import PASSWORD, Facilitator, Hall, Someone
from tests.e2e.test_accessible import violations
from tests.support.server import terminal
from tests.support.texts import statements

pytestmark = pytest.mark.own_server

FIRST = next(text for text in statements() if 20 < len(text) < 100)


def second_link(hall: Hall, facilitator: Facilitator) -> str:
    """The link for a second facilitator, from the panel, under the name of this hall."""
    panel = facilitator.panel()
    panel.get_by_role("button", name="Make a link", exact=True).click()
    field = panel.get_by_label("Link for a second facilitator")
    expect(field).to_have_value(re.compile(r"/invite#[\w-]{43}$"))
    token = field.input_value().partition("#")[2]
    facilitator.close_panel()
    hall.server.secrets.add(token)
    return hall.address(f"/invite#{token}")


def fill_in(page: Page, *, name: str, email: str) -> None:
    page.get_by_label("Your name").fill(name)
    page.get_by_label("E-mail address").fill(email)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Make the account").click()


def secret(hall: Hall, link: str) -> str:
    """A link, whose token must never turn up in the server's log."""
    hall.server.secrets.add(link.partition("#")[2])
    return link


def test_an_administrator_invites_a_colleague_who_leads_a_workshop_of_her_own(hall: Hall) -> None:
    hall.facilitator()
    said = terminal(hall.server.data, "invite", "--name", "Berit Ek", port=hall.server.port)
    berit = hall.desktop()
    berit.page.goto(secret(hall, hall.address(f"/invite#{said.token}")))
    expect(berit.page.get_by_role("heading", name="You are invited")).to_be_visible()
    expect(berit.page.get_by_label("Your name")).to_have_value("Berit Ek")
    fill_in(berit.page, name="Berit Ek", email="berit@kommun.example")
    expect(berit.page.get_by_role("heading", name="My workshops")).to_be_visible()
    assert "#" not in berit.page.url, "the token does not stay in the address"
    berit.page.get_by_label("Title", exact=True).fill("The park")
    berit.page.get_by_role("button", name="Create", exact=True).click()
    berit.is_inside()

    late = hall.desktop()
    late.page.goto(hall.address(f"/invite#{said.token}"))
    expect(late.page.get_by_text("This link does not work any more")).to_be_visible()


def test_a_second_facilitator_with_a_new_account_finds_the_workshop_again(hall: Hall) -> None:
    facilitator, path = hall.open_workshop()
    link = second_link(hall, facilitator)
    berit = hall.desktop()
    berit.page.goto(link)
    expect(berit.page.get_by_text("You are invited to lead")).to_be_visible()
    expect(berit.page.get_by_role("heading", name="The square")).to_be_visible()
    fill_in(berit.page, name="Berit Ek", email="berit@kommun.example")
    berit.is_inside()
    expect(berit.page.get_by_role("button", name="Facilitate")).to_be_visible()
    berit.page.goto(hall.address("/workshops"))
    expect(berit.page.get_by_role("link", name="The square")).to_be_visible()


def test_a_resident_becomes_second_facilitator_and_stays_who_she_was(hall: Hall) -> None:
    facilitator, path = hall.open_workshop()
    phone = hall.phone()
    phone.join(hall.address(path), "Glad älg")
    phone.write(FIRST)
    facilitator.sees_saved(FIRST)
    said = terminal(hall.server.data, "invite", port=hall.server.port)
    make_account(hall, phone, said.token)

    phone.page.goto(second_link(hall, facilitator))
    same = phone.page.get_by_label(re.compile("^As Glad älg, who is in the workshop"))
    expect(same).to_be_checked()
    phone.page.get_by_role("button", name="Lead the workshop as Berit Ek").click()
    phone.is_inside()
    expect(phone.page.get_by_role("button", name="Facilitate")).to_be_visible()
    facilitator.page.get_by_role("button", name=re.compile("^People")).click()
    people = facilitator.page.get_by_role("dialog", name="People")
    one = people.get_by_role("listitem").filter(has_text="Glad älg")
    expect(one.get_by_text("Facilitator")).to_be_visible()
    expect(people.get_by_text("Berit Ek")).to_have_count(0)


def make_account(hall: Hall, someone: Someone, token: str) -> None:
    someone.page.goto(secret(hall, hall.address(f"/invite#{token}")))
    fill_in(someone.page, name="Berit Ek", email="berit@kommun.example")
    expect(someone.page.get_by_role("heading", name="My workshops")).to_be_visible()


def test_the_facilitator_sees_that_a_link_waits_and_ends_it(hall: Hall) -> None:
    facilitator, _ = hall.open_workshop()
    link = second_link(hall, facilitator)
    panel = facilitator.panel()
    expect(panel.get_by_text("A link is waiting to be used")).to_be_visible()
    panel.get_by_role("button", name="End the link").click()
    expect(panel.get_by_role("button", name="Make a link", exact=True)).to_be_visible()
    berit = hall.desktop()
    berit.page.goto(link)
    expect(berit.page.get_by_text("This link does not work any more")).to_be_visible()


def test_who_opens_her_own_link_does_not_use_it_up(hall: Hall) -> None:
    facilitator, _ = hall.open_workshop()
    link = second_link(hall, facilitator)
    tab = facilitator.context.new_page()
    tab.goto(link)
    expect(tab.get_by_text("You lead this workshop already")).to_be_visible()
    tab.get_by_role("button", name="To the workshop").click()
    expect(tab.get_by_role("button", name="Facilitate")).to_be_visible()


def test_a_new_password_by_a_link(hall: Hall) -> None:
    facilitator = hall.facilitator()
    said = terminal(
        hall.server.data, "reset-password", "anna@kommun.example", port=hall.server.port
    )
    laptop = hall.desktop()
    laptop.page.goto(secret(hall, hall.address(f"/reset#{said.token}")))
    expect(laptop.page.get_by_label("E-mail address")).to_have_value("anna@kommun.example")
    laptop.page.get_by_label("Password").fill("short")
    laptop.page.get_by_role("button", name="Save the new password").click()
    expect(laptop.page.get_by_text("The password is too short")).to_be_visible()
    laptop.page.get_by_label("Password").fill("five quiet words in a row")
    laptop.page.get_by_role("button", name="Save the new password").click()
    expect(laptop.page.get_by_role("heading", name="My workshops")).to_be_visible()
    facilitator.page.goto(hall.address("/workshops"))
    expect(facilitator.page.get_by_role("heading", name="Sign in")).to_be_visible()


def test_the_pages_of_links_are_equal_for_everybody(hall: Hall) -> None:
    """axe finds nothing in light and dark, and 320 pixels are wide enough."""
    facilitator, path = hall.open_workshop()
    tokens = [
        terminal(hall.server.data, *command, port=hall.server.port).token
        for command in (("invite",), ("reset-password", "anna@kommun.example"))
    ]
    phone = hall.phone()
    phone.join(hall.address(path), "Glad älg")
    addresses = [
        second_link(hall, facilitator),
        *(secret(hall, hall.address(f"/invite#{token}")) for token in tokens),
        hall.address("/invite"),
    ]
    for address in addresses:
        phone.page.set_viewport_size({"width": 320, "height": 800})
        phone.page.goto("about:blank")
        phone.page.goto(address)
        phone.page.locator("form, .notice").first.wait_for()
        assert phone.page.evaluate("document.documentElement.scrollWidth") <= 320
        assert violations(phone.page, "light") == []
        assert violations(phone.page, "dark") == []


@pytest.mark.parametrize(
    ("link", "title"),
    [("Privacy", "How we handle your data"), ("Accessibility", "Accessibility statement")],
)
def test_the_operators_pages_are_in_every_footer(hall: Hall, link: str, title: str) -> None:
    someone = hall.phone()
    someone.page.goto(hall.address("/"))
    someone.page.get_by_role("link", name=link, exact=True).click()
    expect(someone.page.get_by_role("heading", name=title)).to_be_visible()
    expect(someone.page.get_by_text("has not finished this page")).to_be_visible()
    folder = hall.server.data / "pages"
    folder.mkdir()
    for name in ("privacy", "accessibility"):
        text = "# Våra uppgifter\n\nRing [oss](https://kommun.example).\n"
        (folder / f"{name}.sv.md").write_text(text, encoding="utf-8")
    someone.page.reload()
    expect(someone.page.get_by_role("heading", name="Våra uppgifter")).to_be_visible()
    expect(someone.page.get_by_text("not there in English yet")).to_be_visible()
    expect(someone.page.locator(".prose")).to_have_attribute("lang", "sv")
    someone.page.get_by_role("button", name="Svenska").click()
    expect(someone.page.get_by_text("inte på")).to_have_count(0)


def test_privacy_can_be_read_before_a_name_is_given(hall: Hall) -> None:
    _, path = hall.open_workshop()
    phone = hall.phone()
    phone.page.goto(hall.address(path))
    notice = phone.page.get_by_role("link", name="How we handle your data")
    field = phone.page.get_by_label("The name others see")
    box, below = notice.bounding_box(), field.bounding_box()
    assert box is not None and below is not None
    assert box["y"] < below["y"]
    notice.click()
    expect(phone.page.get_by_role("heading", name="How we handle your data")).to_be_visible()
    phone.page.go_back()
    expect(phone.page.get_by_label("The name others see")).to_be_visible()
