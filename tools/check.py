"""Runs every check that takes seconds, two at a time, and says what failed: `make check`.

`--without NAME` leaves one out; `python -m tools.check NAME ...` runs only those. A check that
passes is one line, a failing one shows all that it said; pytest always shows its closing line.
"""

from __future__ import annotations

import asyncio
import os
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BIN = ROOT / ".venv" / "bin"
# More than two at once only take turns on the two cores that this is measured on.
AT_ONCE = 2
# Everything else under tests/ takes seconds, and so must a folder that comes new.
SLOW_TESTS = (
    *("e2e", "live", "simulation", "chaos", "load", "server", "contracts/test_files.py"),
    *("rooms/test_offload.py", "rooms/test_votes_on_disk.py", "rooms/test_authors_on_disk.py"),
)


@dataclass(frozen=True, kw_only=True)
class Check:
    """One command; `tail` lines of a passing run are shown as well."""

    name: str
    argv: tuple[str, ...]
    environ: Mapping[str, str] = field(default_factory=dict)
    tail: int = 0


def python(*arguments: str) -> tuple[str, ...]:
    return (str(BIN / "python"), *arguments)


def tool(name: str, *arguments: str) -> tuple[str, ...]:
    return (str(BIN / name), *arguments)


def frontend(name: str, *arguments: str) -> tuple[str, ...]:
    return python("-m", "tools.frontend", "exec", name, *arguments)


def checks() -> tuple[Check, ...]:
    """All of them, the longest first: the short ones fill the second core meanwhile."""
    slow = [f"--ignore=tests/{name}" for name in SLOW_TESTS]
    return (
        Check(
            name="pytest",
            argv=python("-m", "pytest", "-q", "-n2", "--dist=loadfile", "tests", *slow),
            environ={"HYPOTHESIS_PROFILE": "fast"},
            tail=1,
        ),
        Check(name="mypy", argv=tool("mypy")),
        Check(name="vitest", argv=frontend("vitest", "run")),
        Check(name="tsc", argv=frontend("tsc")),
        Check(name="biome", argv=frontend("biome", "check", "--error-on-warnings")),
        Check(name="imports", argv=tool("lint-imports")),
        Check(name="types", argv=python("-m", "server.wire.schema", "--check")),
        Check(name="ruff", argv=tool("ruff", "check", "--output-format=concise", ".")),
        Check(name="format", argv=tool("ruff", "format", "--check", ".")),
    )


async def run(check: Check, *, gate: asyncio.Semaphore) -> bool:
    """Run one check when its turn comes and report it; True when it passed."""
    async with gate:
        began = time.monotonic()
        process = await asyncio.create_subprocess_exec(
            *check.argv,
            cwd=ROOT,
            env={**os.environ, **check.environ},
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.STDOUT,
        )
        output, _ = await process.communicate()
        seconds = time.monotonic() - began
    passed = process.returncode == 0
    lines = output.decode(errors="replace").rstrip().splitlines()
    print(f"{'ok  ' if passed else 'FAIL'} {check.name:<8} {seconds:5.1f} s", flush=True)
    shown = lines if not passed else lines[len(lines) - check.tail :]
    for line in shown:
        print(f"     {line}" if passed else line, flush=True)
    return passed


async def run_all(chosen: Sequence[Check]) -> list[str]:
    """Run the chosen checks to the end, whatever fails; returns the names of those that failed."""
    gate = asyncio.Semaphore(AT_ONCE)
    passed = await asyncio.gather(*(run(check, gate=gate) for check in chosen))
    return [check.name for check, ok in zip(chosen, passed, strict=True) if not ok]


def choose(argv: Sequence[str]) -> tuple[Check, ...]:
    """The checks that the command line asks for; raises KeyError for a name that is none."""
    known = {check.name: check for check in checks()}
    match list(argv):
        case []:
            return tuple(known.values())
        case ["--without", *names]:
            for name in names:
                del known[name]
            return tuple(known.values())
        case names:
            return tuple(known[name] for name in names)


def main(argv: Sequence[str]) -> int:
    try:
        chosen = choose(argv)
    except KeyError as error:
        names = ", ".join(check.name for check in checks())
        print(f"no check is called {error}; there are {names}", file=sys.stderr)
        return 2
    failed = asyncio.run(run_all(chosen))
    if failed:
        print(f"failed: {', '.join(failed)}", file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
