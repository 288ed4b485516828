"""PROTOCOL.md names what a client may ask for: each command once, and none that is not there."""

import re
from pathlib import Path
from typing import get_args

from boards.commands import ClientCommand

DOCUMENT = Path(__file__).parents[2] / "PROTOCOL.md"


def _named(cell: str) -> list[str]:
    """`note.add` `edit`, `link.add`: the commands that a cell of the table means."""
    names: list[str] = []
    for name in re.findall(r"`([^`]+)`", cell):
        names.append(name if "." in name else f"{names[-1].split('.')[0]}.{name}")
    return names


def test_c11_the_table_of_commands_is_that_of_the_decoder() -> None:
    text = DOCUMENT.read_text("utf-8")
    table = text[text.index("**C11**") : text.index("**C12**")]
    named = [name for cell in re.findall(r"^\| (`[^|]+) \|", table, re.M) for name in _named(cell)]
    tags = [command.__struct_config__.tag for command in get_args(ClientCommand)]
    assert sorted(named) == sorted(tags)
