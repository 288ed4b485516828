"""A workshop with notes in it and people on every device, shared by tests that only look."""

from typing import Literal

from playwright.sync_api import Browser, Page, StorageState

from tests.e2e.people import CHALLENGE, CHILDREN, DESKTOP, PHONE, TITLE, Account, Hall, Someone
from tests.support.screens import Screen, View, Who
from tests.support.server import LiveServer
from tests.support.texts import statements

Scheme = Literal["light", "dark"]
ARABIC = "نريد حديقة هادئة قرب المدرسة"
NOTES = (*[text for text in statements() if 40 < len(text) < 160][:4], ARABIC)
GROUP = "Streets"


class Scene(Hall):
    """Sets the scene once: an open workshop with five notes, two of them in a group."""

    def __init__(self, browser: Browser, server: LiveServer, account: Account) -> None:
        super().__init__(browser, server, host="localhost", account=account)
        self.lead, self.join_path = self.open_workshop()
        self.workshop = self.lead.page.url.partition("/w/")[2].partition("?")[0]
        self.resident = self.phone()
        self.resident.join(self.address(self.join_path), "Kim")
        for text in NOTES:
            self.resident.write(text)
            self.resident.sees_saved(text)
        self.resident.group(NOTES[0], NOTES[1], name=GROUP)
        self.own_words = [
            TITLE,
            CHALLENGE,
            CHILDREN,
            self.join_path.rpartition("/")[2],
            f"localhost:{server.port}",
            f"127.0.0.1:{server.port}",
        ]
        self._kept: dict[Who, StorageState] = {
            "facilitator": self.lead.context.storage_state(),
            "resident": self.resident.context.storage_state(),
            "stranger": {"cookies": [], "origins": []},
        }
        self._pages: dict[tuple[Who, bool], Page] = {}

    def show(
        self,
        screen: Screen,
        *,
        is_phone: bool = False,
        width: int | None = None,
        language: str = "en",
    ) -> View:
        """The screen as the person to whom it belongs has it, light, on that device."""
        page = self.page_of(screen.who, is_phone=is_phone)
        size = PHONE if is_phone else DESKTOP
        page.set_viewport_size({"width": width or size["width"], "height": size["height"]})
        page.emulate_media(color_scheme="light", forced_colors="none", reduced_motion="reduce")
        page.goto(self.address("/"))
        view = View(
            page=page,
            language=language,
            base=self.address(""),
            join=self.join_path,
            workshop=self.workshop,
        )
        view.prefer(language)
        screen.reach(view)
        return view

    def page_of(self, who: Who, *, is_phone: bool) -> Page:
        """One page for each person and device, used again by the next test."""
        if (who, is_phone) not in self._pages:
            size = PHONE if is_phone else DESKTOP
            context = self._context(size, is_phone=is_phone, kept=self._kept[who])
            self._pages[who, is_phone] = Someone(context, self.faults).page
        return self._pages[who, is_phone]
