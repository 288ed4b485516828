"""The README's table of settings is the table of the program."""

import re
from pathlib import Path

from server.settings import TABLE, markdown, read_settings

ROOT = Path(__file__).parents[2]
README = ROOT / "README.md"


def test_readme_shows_every_setting_as_it_is() -> None:
    text = README.read_text(encoding="utf-8")
    block = text.partition("<!-- settings -->")[2].partition("<!-- /settings -->")[0]
    assert block.strip() == markdown()


def test_a_container_takes_every_setting_but_those_of_its_own() -> None:
    text = (ROOT / "docker-compose.yml").read_text(encoding="utf-8")
    passed = set(re.findall(r"\$\{([A-Z_]+)", text))
    assert passed == {each.name for each in TABLE} - {"HOST", "DATA"}
    left_empty = dict.fromkeys(passed, "")
    assert read_settings(left_empty) == read_settings({})
