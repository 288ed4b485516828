"""The README's table of settings is the table of the program."""

from pathlib import Path

from server.settings import markdown

README = Path(__file__).parents[2] / "README.md"


def test_readme_shows_every_setting_as_it_is() -> None:
    text = README.read_text(encoding="utf-8")
    block = text.partition("<!-- settings -->")[2].partition("<!-- /settings -->")[0]
    assert block.strip() == markdown()
