"""Prints the path of a Firefox, or nothing where there is none: `python -m tools.firefox`.

FIREFOX, one that is installed, or the distribution's package where it may be installed. It is a
second engine for one story: without one the tests go on and say that they pass that story over.
"""

from __future__ import annotations

import sys

from tools.install import say
from tools.programs import NotFoundError, Program, from_distribution, installed, named

FIREFOX = Program(
    title="Firefox",
    variable="FIREFOX",
    names=("firefox", "firefox-esr"),
    package="firefox-esr",
    probe=("--version",),
)


def main() -> int:
    try:
        found = named(FIREFOX) or installed(FIREFOX)
    except NotFoundError as error:
        say(str(error))
        return 1
    print(found or _from_distribution())
    return 0


def _from_distribution() -> str:
    try:
        return from_distribution(FIREFOX)
    except NotFoundError as error:
        say(str(error))
        return ""


if __name__ == "__main__":
    sys.exit(main())
