"""What a machine can find of accessibility: axe-core on every screen, and the size of targets."""

from pathlib import Path
from typing import Any, Literal

import pytest

from tests.e2e.people import Hall, Someone
from tests.support.texts import statements

AXE = Path(__file__).parents[2] / "static" / "node_modules" / "axe-core" / "axe.min.js"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
SMALLEST = 24
"""CSS pixels of a target (WCAG 2.2, 2.5.8); on touch our own rule is 44."""


def _violations(someone: Someone) -> list[str]:
    someone.page.evaluate(AXE.read_text(encoding="utf-8"))
    found: dict[str, Any] = someone.page.evaluate(
        "tags => axe.run(document, {runOnly: {type: 'tag', values: tags}})", TAGS
    )
    return [
        f"{violation['id']}: {node['target']}"
        for violation in found["violations"]
        for node in violation["nodes"]
    ]


def _small_targets(someone: Someone, least: int) -> list[str]:
    """Visible controls below `least` in either direction, except links inside a text."""
    small: list[str] = someone.page.evaluate(
        """least => [...document.querySelectorAll('button, input, select, textarea, [role=button]')]
            .filter((node) => node.checkVisibility?.() ?? true)
            .map((node) => [node, (node.closest('label') ?? node).getBoundingClientRect()])
            .filter(([, box]) => box.width > 1 && (box.width < least || box.height < least))
            .map(([node, box]) => `${node.outerHTML.slice(0, 80)} ${box.width}x${box.height}`)""",
        least,
    )
    return small


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_screen_has_a_violation_that_axe_can_find(
    hall: Hall, scheme: Literal["light", "dark"]
) -> None:
    facilitator, path = hall.open_workshop()
    phone = hall.phone()
    for someone in (facilitator, phone):
        someone.page.emulate_media(color_scheme=scheme)
    phone.page.goto(hall.address(path))
    phone.page.get_by_role("button", name="Join", exact=True).wait_for()
    found = {"join": _violations(phone)}
    phone.join(hall.address(path))
    for text in statements()[:5]:
        phone.write(text)
        phone.sees_saved(text)
    found["phone"] = _violations(phone)
    found["board"] = _violations(facilitator)
    facilitator.panel()
    found["panel"] = _violations(facilitator)
    facilitator.close_panel()
    facilitator.open_list()
    found["list"] = _violations(facilitator)
    facilitator.page.goto(hall.address("/workshops"))
    facilitator.page.get_by_role("heading", name="My workshops").wait_for()
    found["mine"] = _violations(facilitator)
    assert not any(found.values()), found


def test_every_target_is_large_enough_for_a_thumb(hall: Hall) -> None:
    facilitator, path = hall.open_workshop()
    phone = hall.phone()
    phone.page.goto(hall.address(path))
    phone.page.get_by_role("button", name="Join", exact=True).wait_for()
    assert not _small_targets(phone, 44)
    phone.join(hall.address(path))
    phone.write(statements()[0])
    phone.sees_saved(statements()[0])
    assert not _small_targets(phone, 44)
    assert not _small_targets(facilitator, SMALLEST)


def test_nothing_is_asked_of_another_origin_and_the_first_load_is_small(hall: Hall) -> None:
    _, path = hall.open_workshop()
    phone = hall.phone()
    asked: list[str] = []
    phone.page.on("request", lambda request: asked.append(request.url))
    phone.join(hall.address(path))
    assert all(url.startswith(hall.address("/")) for url in asked if not url.startswith("data:"))
