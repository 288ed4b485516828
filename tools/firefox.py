"""Prints the path of a Firefox, or nothing where there is none: `python -m tools.firefox`.

FIREFOX, or one that is installed. It is not fetched: it is a second engine for one story, and the
tests say that they pass it over. `apt-get install firefox-esr` brings one.
"""

from __future__ import annotations

import sys

from tools.install import say
from tools.programs import NotFoundError, Program, installed, named

FIREFOX = Program(
    title="Firefox",
    variable="FIREFOX",
    names=("firefox", "firefox-esr"),
    package="firefox-esr",
    probe=("--version",),
)


def main() -> int:
    try:
        print(named(FIREFOX) or installed(FIREFOX) or "")
    except NotFoundError as error:
        say(str(error))
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
