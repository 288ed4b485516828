"""What assistive technology is told of each screen, kept in the repository as a tree to be read.

`SNAPSHOTS=write` writes tests/e2e/snapshots again; the difference is then reviewed like code.
"""

import difflib
import os
import re
from pathlib import Path

import pytest

from tests.e2e.scene import Scene
from tests.support.screens import SCREENS, Screen

SNAPSHOTS = Path(__file__).with_name("snapshots")
PHONES = ("list", "list-menu", "list-move", "list-group", "phone", "phone-writing")
OTHER_EACH_TIME = (
    (re.compile(r"\b[A-Z0-9]{3}[  ]?[A-Z0-9]{3}\b(?=\"|$)", re.MULTILINE), "CODE"),
    (re.compile(r"(?<=Code: )[A-Z0-9](?:,? [A-Z0-9])+"), "CODE"),
    (re.compile(r"/j/[A-Z0-9]{6}"), "/j/CODE"),
    (re.compile(r"/w/\d+"), "/w/ID"),
    (re.compile(r"(?:localhost|127\.0\.0\.1):\d+"), "HOST"),
    (re.compile(r"\b[A-Z][a-z]{2} \d{1,2}, \d{4}, \d{1,2}:\d{2}\s[AP]M"), "TIME"),
    (re.compile(r"\b\d{1,2} [A-Z][a-z]{2} \d{4}, \d{1,2}:\d{2}(?:\s[AP]M)?"), "TIME"),
    (re.compile(r"\d+ %"), "ZOOM %"),
)


def told(scene: Scene, screen: Screen) -> str:
    """The accessible tree, or that of the dialog on top, without what is another each time."""
    view = scene.show(screen, is_phone=screen.name in PHONES)
    field = view.page.get_by_label("The name others see")
    if screen.name == "join" and field.count():
        field.fill("Kim")
    # What was said on the way here depends on how fast the others were.
    view.page.get_by_role("log").evaluate_all("all => all.forEach((one) => one.replaceChildren())")
    on_top = view.page.locator("body, [role=dialog][aria-modal]").last
    tree = on_top.aria_snapshot()
    for pattern, instead in OTHER_EACH_TIME:
        tree = pattern.sub(instead, tree)
    return tree + "\n"


@pytest.mark.parametrize("screen", SCREENS, ids=lambda screen: screen.name)
def test_what_is_told_of_a_screen_is_what_was_reviewed(scene: Scene, screen: Screen) -> None:
    path = SNAPSHOTS / f"{screen.name}.yaml"
    now = told(scene, screen)
    if os.environ.get("SNAPSHOTS") == "write":
        SNAPSHOTS.mkdir(exist_ok=True)
        path.write_text(now, encoding="utf-8")
    reviewed = path.read_text(encoding="utf-8")
    difference = difflib.unified_diff(
        reviewed.splitlines(), now.splitlines(), "reviewed", "now", lineterm=""
    )
    assert now == reviewed, "\n" + "\n".join(difference)


def test_no_snapshot_is_left_over() -> None:
    assert {path.stem for path in SNAPSHOTS.glob("*.yaml")} == {one.name for one in SCREENS}
