"""Every screen, and how one gets there: for pictures, and for what must hold on all of them.

A screen is reached from nothing, in any language, by the words on its buttons.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from playwright.sync_api import FilePayload, Locator, Page, TimeoutError, expect

from tests.support.words import words

Who = Literal["stranger", "resident", "facilitator"]


@dataclass(frozen=True, kw_only=True)
class View:
    """Somebody's page, the language it is in, and the workshop that it is about."""

    page: Page
    language: str
    base: str
    join: str
    workshop: str

    def goto(self, path: str) -> None:
        """A path of this server; returns when there is a page to read."""
        self.page.goto(self.base + path)
        self.page.locator("h1").first.wait_for()

    def button(self, key: str) -> Locator:
        """The button that says what the text `key` says."""
        return self.page.get_by_role("button", name=words(self.language, key), exact=True).first

    def prefer(self, language: str) -> None:
        """As if the person had picked the language on an earlier visit."""
        self.page.evaluate("name => localStorage.setItem('samskapa.language', name)", language)

    def is_narrow(self) -> bool:
        """Whether this is a phone, or a window as narrow, where the head has one menu."""
        return bool(self.page.evaluate("matchMedia('(max-width: 45em)').matches"))

    def choose(self, key: str, **values: str | int) -> None:
        """An entry of the own menu in the head of the workshop."""
        self.page.locator("header .own-menu").click()
        name = words(self.language, key, **values).partition(":")[0]
        self.page.get_by_role("menuitem", name=name).click()

    def in_language(self, language: str) -> "View":
        """The same screen after a press on that language in its footer; dialogs stay open."""
        button = self.page.locator(f".languages button[lang={language}]")
        if button.count():
            # The footer lies behind an open dialog, where no pointer reaches it.
            button.evaluate("it => it.click()")
        else:
            # The page for the wall has no controls: it has the language of the device.
            self.prefer(language)
            self.page.reload()
            self.page.locator("h1").first.wait_for()
        self.page.wait_for_function("name => document.documentElement.lang === name", arg=language)
        return View(**{**self.__dict__, "language": language})


@dataclass(frozen=True, kw_only=True)
class Screen:
    """One screen: who sees it, and how she gets there."""

    name: str
    who: Who
    reach: Callable[[View], None]


def _code(view: View) -> None:
    view.goto("/")


def _join(view: View) -> None:
    view.page.goto(view.base + view.join)
    view.button("join-go").wait_for()


def _notice(name: str) -> Callable[[View], None]:
    """A page that the operator writes."""

    def reach(view: View) -> None:
        view.goto(f"/{name}")
        view.page.locator(".prose").wait_for()

    return reach


def _inside(view: View, shown: str) -> None:
    view.goto(f"/w/{view.workshop}?view={shown}")
    view.page.locator("[data-note]").first.wait_for()
    view.page.get_by_text(words(view.language, "saving-saved")).wait_for()


def _list(view: View) -> None:
    _inside(view, "list")


def _board(view: View) -> None:
    _inside(view, "board")


def _board_far(view: View) -> None:
    _board(view)
    view.button("zoom-fit").click()


def _menu(view: View) -> None:
    _list(view)
    button = view.page.locator("[data-note] [aria-haspopup=menu]").nth(1)
    menu = view.page.get_by_role("menu")
    # Where people are at work the note may be moved away under the pointer: then it is tried again.
    for _ in range(5):
        button.click()
        try:
            menu.wait_for(timeout=4_000)
        except TimeoutError:
            continue
        return
    menu.wait_for()


def _choose(view: View, key: str) -> None:
    """A dialog of a note, by its menu."""
    _menu(view)
    view.page.get_by_role("menuitem", name=words(view.language, key), exact=True).click()
    view.page.get_by_role("dialog").wait_for()


def _move(view: View) -> None:
    _choose(view, "move-to")


def _group(view: View) -> None:
    _choose(view, "group-with")


def _phone(view: View) -> None:
    """A phone begins with writing; where there is room for the board, that is shown instead."""
    view.goto(f"/w/{view.workshop}?view=write")
    view.page.get_by_text(words(view.language, "saving-saved")).first.wait_for()


def _writing(view: View) -> None:
    _phone(view)
    if not view.is_narrow():
        view.button("new-note").click()
    field = view.page.get_by_role("textbox", name=words(view.language, "note-text"), exact=True)
    field.fill("A bench in the shade by the library, please")


def _panel(view: View) -> None:
    _board(view)
    view.button("steer").click()
    view.page.get_by_role("dialog").get_by_role("img").wait_for()
    # Which links there are is asked for: until it is known none is made.
    for key in ("wall-link-make", "second-make"):
        make = words(view.language, key)
        expect(view.page.locator("button:disabled", has_text=make)).to_have_count(0)


def _boards(view: View) -> None:
    """All boards and areas, with one of them being edited."""
    _panel(view)
    view.button("boards-open").click()
    view.page.locator(".board-card [aria-haspopup=menu]").first.click()
    view.page.get_by_role("menuitem").first.click()
    view.page.locator(".words textarea").wait_for()


def _import(view: View) -> None:
    """Notes of a table, looked at before they come in."""
    _panel(view)
    view.button("import-open").click()
    body = b"Text;Yta\nMore benches;x\n;"
    table: FilePayload = {"name": "t.csv", "mimeType": "text/csv", "buffer": body}
    view.page.locator("input[type=file]").set_input_files(table)
    view.page.get_by_role("table").wait_for()


def _display(view: View) -> None:
    _list(view)
    view.button("display").click()
    view.page.get_by_role("dialog").wait_for()


def _search(view: View) -> None:
    _board(view)
    if view.is_narrow():
        view.choose("search-open")
    else:
        view.button("search").click()
    view.page.get_by_role("dialog").wait_for()


def _projector(view: View) -> None:
    view.goto(f"/w/{view.workshop}/screen#own")
    view.page.get_by_role("img").first.wait_for()
    # The tab may have been left in another mode.
    view.page.locator(".wall-count, .wall-view").wait_for()
    view.page.keyboard.press("1")
    view.page.locator(".wall-count").wait_for()


def _wall(mode: str) -> Callable[[View], None]:
    """What the wall shows beside the way in, by its key."""

    def reach(view: View) -> None:
        _projector(view)
        view.page.keyboard.press(mode)
        view.page.locator(".wall-view").wait_for()

    return reach


def _people(view: View) -> None:
    _board(view)
    begin = words(view.language, "people-here", count=3).partition(":")[0]
    if view.is_narrow():
        view.choose("people-here", count=3)
    else:
        view.page.locator("header").get_by_role("button", name=begin).click()
    view.page.get_by_role("dialog").wait_for()


def _workshops(view: View) -> None:
    view.goto("/workshops")
    view.page.locator(".card").first.wait_for()


def _new_workshop(view: View) -> None:
    _workshops(view)
    view.button("create-open").click()
    view.button("create-go").wait_for()


SCREENS = (
    Screen(name="code", who="stranger", reach=_code),
    Screen(name="join", who="stranger", reach=_join),
    Screen(name="sign-in", who="stranger", reach=lambda view: view.goto("/sign-in")),
    Screen(name="privacy", who="stranger", reach=_notice("privacy")),
    Screen(name="accessibility", who="stranger", reach=_notice("accessibility")),
    Screen(name="nowhere", who="stranger", reach=lambda view: view.goto("/no/such/page")),
    Screen(name="list", who="resident", reach=_list),
    Screen(name="list-menu", who="resident", reach=_menu),
    Screen(name="list-move", who="resident", reach=_move),
    Screen(name="list-group", who="resident", reach=_group),
    Screen(name="phone", who="resident", reach=_phone),
    Screen(name="phone-writing", who="resident", reach=_writing),
    Screen(name="display", who="resident", reach=_display),
    Screen(name="search", who="resident", reach=_search),
    Screen(name="board", who="resident", reach=_board),
    Screen(name="board-far", who="resident", reach=_board_far),
    Screen(name="workshops", who="facilitator", reach=_workshops),
    Screen(name="workshops-new", who="facilitator", reach=_new_workshop),
    Screen(name="panel", who="facilitator", reach=_panel),
    Screen(name="boards", who="facilitator", reach=_boards),
    Screen(name="import", who="facilitator", reach=_import),
    Screen(name="people", who="facilitator", reach=_people),
    Screen(name="projector", who="facilitator", reach=_projector),
    Screen(name="wall-board", who="facilitator", reach=_wall("2")),
    Screen(name="wall-list", who="facilitator", reach=_wall("3")),
)
