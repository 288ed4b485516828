"""Finds a program that the tests need, or fetches it from the distribution.

One policy for all of them, in this order: what the environment variable names, what is installed,
what the program's own publisher offers without root, the distribution's package (needs root).
Progress goes to standard error: standard output is the path and nothing else.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tools.install import say

# A program that cannot print its version in this time will not serve a test either.
PROBE_SECONDS = 30
# A slow line needs minutes for 200 MB of browser; a blocked one must not hang the tests for ever.
FETCH_SECONDS = 600


class NotFoundError(Exception):
    """The program is not there and cannot be had; the message says what the person can do."""


@dataclass(frozen=True, kw_only=True)
class Program:
    """What to look for. `probe` are arguments with which a working copy exits with 0."""

    title: str
    variable: str
    names: tuple[str, ...]
    package: str
    probe: tuple[str, ...]
    fetch: Callable[[], str | None] | None = None


def works(path: str, *, probe: Sequence[str]) -> bool:
    """True when the program starts: a file that exists may lack its libraries, or be a stub."""
    try:
        done = subprocess.run(
            [path, *probe], capture_output=True, timeout=PROBE_SECONDS, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


def named(program: Program) -> str | None:
    """Path from the environment variable; one that does not work is an error, not a hint."""
    given = os.environ.get(program.variable)
    if not given:
        return None
    path = shutil.which(given)
    if path is None or not works(path, probe=program.probe):
        raise NotFoundError(f"{program.variable}={given} is no {program.title} that starts")
    return path


def installed(program: Program) -> str | None:
    for name in program.names:
        path = shutil.which(name)
        if path is not None and works(path, probe=program.probe):
            return path
    return None


def fetched(program: Program) -> str | None:
    """Path of the publisher's own copy, when it offers one and that one starts here."""
    path = program.fetch() if program.fetch is not None else None
    return path if path is not None and works(path, probe=program.probe) else None


def from_distribution(program: Program) -> str:
    """Install the package and return the program; raises NotFoundError with what to do."""
    command = f"apt-get install -y {program.package}"
    advice = f"Install {program.title} and name it with {program.variable}=/path/to/it."
    if shutil.which("apt-get") is None:
        raise NotFoundError(f"no {program.title}, and no apt-get to install it. {advice}")
    if os.geteuid() != 0:
        raise NotFoundError(
            f"no {program.title}; installing it needs root: sudo {command}. Or: {advice}"
        )
    say(f"{command} ...")
    apt("update")
    if not apt("install", "-y", "--no-install-recommends", program.package):
        raise NotFoundError(f"{command} failed, its words stand above. {advice}")
    path = installed(program)
    if path is None:
        raise NotFoundError(f"{program.package} is installed, but none of {program.names} starts")
    return path


def apt(*arguments: str) -> bool:
    """Run apt-get, waiting for another one to finish; False when it failed or took too long."""
    command = ["apt-get", "-qq", "-o", "DPkg::Lock::Timeout=120", *arguments]
    return succeeds(command, environ={**os.environ, "DEBIAN_FRONTEND": "noninteractive"})


def succeeds(command: Sequence[str], *, environ: dict[str, str] | None = None) -> bool:
    """Run a command that fetches; its last words reach standard error only when it failed."""
    try:
        done = subprocess.run(
            command,
            env=environ,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            timeout=FETCH_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired:
        say(f"{command[0]} took more than {FETCH_SECONDS} s")
        return False
    if done.returncode != 0:
        print(*done.stdout.splitlines()[-8:], sep="\n", file=sys.stderr, flush=True)
    return done.returncode == 0


def find(program: Program) -> str:
    """Absolute path of a copy that starts; raises NotFoundError."""
    return named(program) or installed(program) or fetched(program) or from_distribution(program)


def print_path(program: Program) -> int:
    """Main function of such a tool: the path on standard output, or 1 and the reason."""
    try:
        print(find(program))
    except NotFoundError as error:
        say(str(error))
        return 1
    return 0
