"""A server of another release: `python -m tests.support.release DIST PROTOCOL samskapa serve`.

The same program with other screens, and with another number of the protocol.
"""

import shutil
import sys
from pathlib import Path

from server.http import pages
from server.wire import messages


def renamed(folder: Path) -> tuple[Path, str]:
    """The built screens with another name for the script that begins them, as a change of it makes;
    their folder, and that name."""
    dist = Path(shutil.copytree(pages.DIST, folder / "dist"))
    (first,) = (dist / "assets").glob("index-*.js")
    other = first.rename(first.with_name("index-release2.js"))
    for page in (dist / "index.html", *(dist / "assets").glob("*.js")):
        words = page.read_text(encoding="utf-8")
        page.write_text(words.replace(first.name, other.name), encoding="utf-8")
    return dist, other.name


if __name__ == "__main__":
    screens, protocol, _, *arguments = sys.argv[1:]
    pages.Pages.__init__.__defaults__ = (Path(screens),)
    vars(messages)["PROTOCOL"] = int(protocol)
    # Not before: each module takes the number when it is loaded.
    from server.cli import main

    main(arguments)
