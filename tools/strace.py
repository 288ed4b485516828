"""Prints the path of strace: `python -m tools.strace`.

The durability test watches the server's system calls from outside: no answer may leave before the
fsync that covers it.
"""

from __future__ import annotations

import sys

from tools.programs import Program, print_path

STRACE = Program(
    title="strace",
    variable="STRACE",
    names=("strace",),
    package="strace",
    # It must be allowed to trace: inside some containers the program starts, and nothing more.
    probe=("-o", "/dev/null", "true"),
)

if __name__ == "__main__":
    sys.exit(print_path(STRACE))
