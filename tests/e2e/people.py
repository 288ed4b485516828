"""What people do at their screens, in their words: buttons and fields by name, never by markup."""

import os
import re
from pathlib import Path
from typing import NamedTuple, Self

from playwright.sync_api import Browser, BrowserContext, Locator, Page, StorageState, expect

from tests.support.server import LiveServer

ROAD = os.environ.get("SAMSKAPA_E2E_ROAD", "socket")
"""With "poll" no story has a websocket, as in a network that lets none through."""

_NO_WEBSOCKET = """
  window.WebSocket = class extends EventTarget {
    close() {}
    constructor() {
      super();
      setTimeout(() => this.onclose?.(new CloseEvent("close", { code: 1006 })));
    }
  };
"""

HALL = "hall.example"
"""A host that is not localhost: over plain http its pages are no secure context."""

TITLE = "The square"
CHALLENGE = "What would make the square a place to stay?"
CHILDREN = "Is their way to school safe?"
PASSWORD = "four quiet words together"
PHONE = {"width": 390, "height": 844}
DESKTOP = {"width": 1280, "height": 800}
WALL = {"width": 1920, "height": 1080}


class Someone:
    """One person with one browser profile."""

    def __init__(
        self, context: BrowserContext, faults: list[str], page: Page | None = None
    ) -> None:
        """`page`: one that the page itself has opened; else a new one."""
        self.context = context
        self.faults = faults
        self.page = page or context.new_page()
        self.page.on("pageerror", lambda error: faults.append(str(error)))

    # -- coming in ---------------------------------------------------------------------------

    def join(self, address: str, alias: str | None = None) -> None:
        """Opens the join link and presses the one big button."""
        self.page.goto(address)
        field = self.page.get_by_label("The name others see")
        if alias is None:
            expect(field).not_to_have_value("")
        else:
            field.fill(alias)
        self.page.get_by_role("button", name="Join", exact=True).click()
        self.is_inside()

    def is_inside(self) -> None:
        """The workshop is there, its connection is live, and the server has all that was done."""
        expect(self.page.get_by_text("All saved")).to_be_visible(timeout=15_000)

    def turn_to(self) -> None:
        """Looks at this tab: a browser paints one behind others once a second."""
        self.page.bring_to_front()

    def another_tab(self) -> "Someone":
        """The same person on the same device, in a second tab at the same place."""
        other = Someone(self.context, self.faults)
        other.page.goto(self.page.url)
        other.is_inside()
        return other

    def leave_this_device(self) -> None:
        """Confirms "Not you?"; the seat is given back when the front page is there."""
        self.page.get_by_role("button", name="Leave on this device").click()
        expect(self.page.get_by_role("heading", name="Join a workshop")).to_be_visible()

    def open_list(self) -> None:
        """Goes on in the list."""
        self.page.get_by_role("link", name="Open as list").focus()
        self.page.keyboard.press("Enter")
        expect(self.page.locator("#list-title")).to_be_focused()

    # -- writing -----------------------------------------------------------------------------

    def write(self, text: str) -> None:
        """Types a note into the composer and sends it."""
        self.turn_to()
        self.page.get_by_placeholder("Write a note").fill(text)
        self.page.get_by_role("button", name="Send", exact=True).click()

    def note(self, text: str) -> Locator:
        """The note with this text, in whichever view."""
        return self.page.locator("[data-note]").filter(has_text=text)

    def sees(self, text: str) -> None:
        """Exactly one note says so."""
        expect(self.note(text)).to_have_count(1, timeout=15_000)

    def sees_saved(self, text: str) -> None:
        """The note is there once, and shown as saved."""
        self.sees(text)
        expect(self.note(text)).to_have_attribute("data-state", "saved", timeout=15_000)

    def menu(self, text: str) -> Locator:
        """The open menu of a note."""
        self.note(text).get_by_role("button", name=re.compile("^Actions for")).click()
        menu = self.page.get_by_role("menu")
        expect(menu).to_be_visible()
        return menu

    def group(self, text: str, other: str, name: str = "") -> None:
        """Groups two notes of one area."""
        self.act(text, "Group with …")
        dialog = self.page.get_by_role("dialog", name="Group the note")
        choice = dialog.get_by_label("With what?")
        wanted = choice.locator("option").filter(has_text=other[:20]).get_attribute("value")
        assert wanted is not None, "the other note can be chosen"
        choice.select_option(wanted)
        dialog.get_by_label("Name of the group").fill(name)
        dialog.get_by_role("button", name="Group", exact=True).click()

    def save_edit(self, text: str) -> None:
        """Ends the edit that is open."""
        self.turn_to()
        field = self.page.locator("[data-note]").get_by_label("Text of the note")
        expect(field).to_have_value(text)
        field.press("Control+Enter")

    def act(self, text: str, action: str) -> None:
        """An action from the note's menu."""
        self.turn_to()
        self.menu(text).get_by_role("menuitem", name=action).click()


class Facilitator(Someone):
    """Leads the workshop."""

    def set_up(self, link: str) -> None:
        """From the terminal's link to the first account."""
        self.page.goto(link)
        self.page.get_by_label("Your name").fill("Anna Lind")
        self.page.get_by_label("E-mail address").fill("anna@kommun.example")
        self.page.get_by_label("Password").fill(PASSWORD)
        self.page.get_by_role("button", name="Make the account").click()
        expect(self.page.get_by_role("heading", name="My workshops")).to_be_visible()

    def create(self, title: str, challenge: str) -> None:
        """A new workshop, in English, and into it."""
        self.page.get_by_label("Title", exact=True).fill(title)
        self.page.get_by_label("The challenge").fill(challenge)
        self.page.get_by_label("Consequences for children").fill(CHILDREN)
        self.page.get_by_label("Language of the workshop").select_option("en")
        self.page.get_by_role("button", name="Create", exact=True).click()
        self.is_inside()

    def panel(self) -> Locator:
        """The facilitator's drawer, opened if need be, in the tab that she looks at."""
        self.turn_to()
        dialog = self.page.get_by_role("dialog", name="Facilitate")
        if not dialog.is_visible():
            self.page.get_by_role("button", name="Facilitate").click()
        expect(dialog).to_be_visible()
        return dialog

    def turn(self, name: str) -> None:
        """One of several that holds for everybody at once, in the panel, which stays open."""
        self.panel().get_by_role("button", name=name, pressed=False).click()
        expect(self.panel().get_by_role("button", name=name, pressed=True)).to_be_visible()

    def pause_writing(self) -> None:
        """For everyone but facilitators, in the panel, which stays open."""
        self.panel().get_by_label("Pause writing for everyone but facilitators").check()

    def close_panel(self) -> None:
        """Back to the notes."""
        self.page.keyboard.press("Escape")
        expect(self.page.get_by_role("dialog")).to_have_count(0)

    def retitle_board(self, title: str, words: str) -> None:
        """Another title for a board, in the dialog of boards and areas."""
        self.panel().get_by_role("button", name="Boards and areas").click()
        dialog = self.page.get_by_role("dialog", name="Boards and areas")
        dialog.get_by_role("button", name=f"Actions for the board {title}", exact=True).click()
        self.page.get_by_role("menuitem", name="Edit the words").click()
        dialog.get_by_label("Title of the board").fill(words)
        dialog.get_by_role("button", name="Save", exact=True).click()

    def open_workshop(self) -> str:
        """Opens it to everybody; returns the code."""
        panel = self.panel()
        panel.get_by_role("button", name="Open the workshop").click()
        code = self.code()
        self.close_panel()
        # Her own page shows it before the server does.
        self.is_inside()
        return code

    def code(self) -> str:
        """The join code as the panel shows it."""
        shown = self.panel().get_by_text(re.compile(r"^[A-Z0-9]{3}\s?[A-Z0-9]{3}$"))
        expect(shown).to_be_visible()
        return re.sub(r"\s", "", shown.inner_text())


class Account(NamedTuple):
    """A facilitator who was here before: her browser, and the workshop that she has opened."""

    kept: StorageState
    workshop: str
    code: str


class Hall:
    """Makes people, and finds faults of any of their pages at the end."""

    def __init__(
        self, browser: Browser, server: LiveServer, *, host: str, account: Account | None = None
    ) -> None:
        """Without an `account` the server is a new one, and its first link makes one."""
        self.browser = browser
        self.server = server
        self.host = host
        self.account = account
        self.faults: list[str] = []
        self._contexts: list[BrowserContext] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for context in self._contexts:
            context.close()
        assert not self.faults, f"a page failed: {self.faults}"

    def keep_pictures(self, folder: Path) -> None:
        """What every screen shows now."""
        folder.mkdir(parents=True, exist_ok=True)
        for number, context in enumerate(self._contexts):
            for page in context.pages:
                page.screenshot(path=folder / f"{number}.png")

    def address(self, path: str, port: int | None = None) -> str:
        """An address of the server as people in this hall type it."""
        return f"http://{self.host}:{port or self.server.port}{path}"

    def _context(
        self,
        size: dict[str, int],
        *,
        is_phone: bool,
        kept: StorageState | None = None,
        is_kept: bool = False,
    ) -> BrowserContext:
        context = self.browser.new_context(
            storage_state=kept,
            viewport={"width": size["width"], "height": size["height"]},
            locale="en-GB",
            has_touch=is_phone,
            is_mobile=is_phone,
            # Most stories have a network, and need not wait for what is of use without one.
            service_workers="allow" if is_kept else "block",
        )
        context.set_default_timeout(10_000)
        if ROAD == "poll":
            context.add_init_script(_NO_WEBSOCKET)
        self._contexts.append(context)
        return context

    def facilitator(self) -> Facilitator:
        """A facilitator at a desktop, signed in, at her workshops."""
        kept = self.account.kept if self.account else None
        someone = Facilitator(self._context(DESKTOP, is_phone=False, kept=kept), self.faults)
        if self.account:
            someone.page.goto(self.address("/workshops"))
            expect(someone.page.get_by_role("heading", name="My workshops")).to_be_visible()
        else:
            someone.set_up(self.address(f"/setup#{self.server.setup_token}"))
        return someone

    def phone(self, *, is_kept: bool = False) -> Someone:
        """A resident with a phone. `is_kept`: it keeps pages for times without a network."""
        return Someone(self._context(PHONE, is_phone=True, is_kept=is_kept), self.faults)

    def desktop(self) -> Someone:
        """Somebody at a desktop."""
        return Someone(self._context(DESKTOP, is_phone=False), self.faults)

    def wall(self) -> Someone:
        """A computer with a projector, on which nobody has an account or a seat."""
        return Someone(self._context(WALL, is_phone=False), self.faults)

    def invitation(self, port: int | None = None) -> str:
        """The join link of the workshop that was opened before."""
        assert self.account is not None, "a story from nothing opens its own"
        return self.address(f"/j/{self.account.code}", port)

    def open_workshop(self) -> tuple[Facilitator, str]:
        """A facilitator inside an open workshop, and its join path."""
        if not self.account:
            facilitator = self.facilitator()
            facilitator.create(TITLE, CHALLENGE)
            return facilitator, f"/j/{facilitator.open_workshop()}"
        context = self._context(DESKTOP, is_phone=False, kept=self.account.kept)
        facilitator = Facilitator(context, self.faults)
        facilitator.page.goto(self.address(f"/w/{self.account.workshop}"))
        facilitator.is_inside()
        return facilitator, f"/j/{self.account.code}"
