"""What hands do on the board: drag, draw a frame, paste, touch with one finger or two."""

import re

from playwright.sync_api import Locator, expect

from tests.e2e.people import Someone

Point = tuple[float, float]

_PASTE = """text => {
    const data = new DataTransfer();
    data.setData("text/plain", text);
    document.activeElement.dispatchEvent(
        new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
}"""


def middle(of: Locator) -> Point:
    """Its middle, in pixels of the screen."""
    box = of.bounding_box()
    assert box is not None, "it is on the screen"
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def place(of: Locator) -> Point:
    """Its upper left corner, in pixels of the screen."""
    box = of.bounding_box()
    assert box is not None, "it is on the screen"
    return box["x"], box["y"]


def canvas(someone: Someone) -> Locator:
    """The board's own element."""
    return someone.page.get_by_role("region", name="Board.")


def drag(someone: Someone, start: Point, by: Point, *, release: bool = True) -> None:
    """Presses, moves in some steps, and lets go."""
    mouse = someone.page.mouse
    mouse.move(*start)
    mouse.down()
    mouse.move(start[0] + by[0] / 2, start[1] + by[1] / 2, steps=4)
    mouse.move(start[0] + by[0], start[1] + by[1], steps=4)
    if release:
        mouse.up()
        painted(someone)


def painted(someone: Someone) -> None:
    """What was moved stands where it was moved to: the board follows the hand once a frame."""
    someone.page.evaluate(
        "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"
    )


_SLOW_FRAMES = """() => {
  const paint = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (run) => setTimeout(() => paint(run), 200);
  window.cancelAnimationFrame = clearTimeout.bind(window);
}"""


def slow_frames(someone: Someone) -> None:
    """From now on the device has no more than five frames a second, as a cheap one before much."""
    someone.page.evaluate(_SLOW_FRAMES)


def frame(someone: Someone, *notes: Locator) -> None:
    """Draws a frame round notes with Shift held: from above the first to below the last."""
    boxes = [box for note in notes if (box := note.bounding_box()) is not None]
    left = min(box["x"] for box in boxes) - 8
    top = min(box["y"] for box in boxes) - 8
    right = max(box["x"] + box["width"] for box in boxes) - 20
    bottom = max(box["y"] + box["height"] for box in boxes) - 20
    someone.page.keyboard.down("Shift")
    drag(someone, (left, top), (right - left, bottom - top))
    someone.page.keyboard.up("Shift")


def paste(someone: Someone, text: str) -> None:
    """What the browser tells a page when somebody pastes from another program."""
    canvas(someone).focus()
    someone.page.evaluate(_PASTE, text)


def paste_notes(someone: Someone, texts: list[str]) -> None:
    """Notes for the board, from a list."""
    paste(someone, "\n".join(texts))
    if len(texts) > 3:
        someone.page.get_by_role("button", name=f"Add {len(texts)} notes").click()
    for text in texts:
        someone.sees_saved(text)


class Fingers:
    """A touch screen."""

    def __init__(self, someone: Someone) -> None:
        self._session = someone.context.new_cdp_session(someone.page)

    def _send(self, kind: str, *points: Point) -> None:
        there = [{"x": x, "y": y, "id": number} for number, (x, y) in enumerate(points)]
        self._session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": there})

    def down(self, *points: Point) -> None:
        """Fingers on the glass."""
        self._send("touchStart", *points)

    def move(self, *points: Point) -> None:
        """The same fingers elsewhere."""
        self._send("touchMove", *points)

    def up(self) -> None:
        """No finger on the glass."""
        self._send("touchEnd")


def selected(someone: Someone, count: int) -> None:
    """So many notes are selected, to be seen and to be heard."""
    notes = someone.page.locator(".world [data-note].note-selected")
    expect(notes).to_have_count(count)
    for at in range(count):
        expect(notes.nth(at)).to_have_accessible_name(re.compile(", selected$"))
