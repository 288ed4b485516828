"""Makes .venv what pyproject.toml and constraints.txt say, or finds that it already is.

Runs on a bare Python 3.11 before anything is installed, so it imports the standard library only.
`python3 tools/install.py` gives what the server needs, `python3 tools/install.py test` adds the
tools of the tests. A stamp holds the digest of all that decides the outcome; while it matches, the
cost is one start of Python.
"""

from __future__ import annotations

import fcntl
import hashlib
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
OLDEST = (3, 11)
# Written in this order: the later level holds everything of the earlier one.
LEVELS = {"run": "build", "test": "build,test"}


class InstallError(Exception):
    """The environment cannot be made; the message says why and what to do."""


@contextmanager
def exclusive(path: Path) -> Iterator[None]:
    """Hold a lock file, so that two `make` in one tree do not install into each other."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w") as handle:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield


def fingerprint(root: Path) -> str:
    """Hex SHA-256 of what the environment depends on.

    The place of the tree counts: scripts in .venv/bin carry absolute paths, a moved or copied tree
    needs a new environment.
    """
    digest = hashlib.sha256(f"{root}\0{sys.version}\0".encode())
    for name in ("pyproject.toml", "constraints.txt"):
        digest.update((root / name).read_bytes())
    return digest.hexdigest()


def stamp_of(level: str) -> Path:
    return VENV / f".installed-{level}"


def is_current(level: str, *, digest: str) -> bool:
    """True when this level, or one that contains it, was installed from the same inputs."""
    levels = list(LEVELS)
    return PYTHON.exists() and any(
        stamp_of(name).exists() and stamp_of(name).read_text() == digest
        for name in levels[levels.index(level) :]
    )


def run(argv: Sequence[str], *, advice: str, environ: dict[str, str] | None = None) -> None:
    """Run one step; raises InstallError with the command and an advice when it fails."""
    done = subprocess.run(argv, cwd=ROOT, env=environ, stdin=subprocess.DEVNULL, check=False)
    if done.returncode != 0:
        raise InstallError(f"failed: {' '.join(argv)}\n{advice}")


def is_usable() -> bool:
    """True when the interpreter in .venv starts and its scripts name the place where it is now.

    The scripts carry the absolute path of the interpreter: those of a moved tree start the old one.
    """
    pip = VENV / "bin" / "pip"
    if not PYTHON.exists() or not pip.exists():
        return False
    if str(PYTHON) not in pip.read_text():
        return False
    probe = [str(PYTHON), "-c", "import pip"]
    return subprocess.run(probe, capture_output=True, check=False).returncode == 0


def create_environment() -> None:
    """Make .venv afresh unless the one that is there can be used."""
    if is_usable():
        return
    say("making .venv")
    run(
        [sys.executable, "-m", "venv", "--clear", str(VENV)],
        advice="On Debian and Ubuntu the module stands in a package of its own: "
        "apt-get install python3-venv",
    )


def install(level: str) -> None:
    """Install the project, editable, with the pinned versions.

    Without build isolation: the 200 MB of Node would be unpacked a second time for one use. The
    front end is not built here, so that a broken source does not keep anyone from installing.
    """
    constraints = ["-c", "constraints.txt"]
    pip = [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    advice = "The package index must be reachable; with PIP_INDEX_URL another one can be named."
    say(f"installing what `make {level}` needs")
    run([*pip, *constraints, *build_requirements()], advice=advice)
    run(
        [*pip, *constraints, "--no-build-isolation", "--editable", f".[{LEVELS[level]}]"],
        advice=advice,
        environ={**os.environ, "SAMSKAPA_FRONTEND": "later"},
    )


def build_requirements() -> list[str]:
    """The extra `build` of pyproject.toml: needed before the project itself can be installed."""
    import tomllib  # Python 3.10 must get as far as the message about its age.

    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    requirements: list[str] = project["optional-dependencies"]["build"]
    return requirements


def say(text: str) -> None:
    print(f"samskapa: {text}", file=sys.stderr, flush=True)


def ensure(level: str) -> None:
    """Bring .venv to `level` ("run" or "test"); nothing happens when it is there."""
    if sys.version_info < OLDEST:
        found = ".".join(str(part) for part in sys.version_info[:3])
        raise InstallError(f"Python {found} is too old: 3.11 or newer is needed (make PYTHON=...)")
    digest = fingerprint(ROOT)
    if is_current(level, digest=digest):
        return
    with exclusive(ROOT / ".venv.lock"):
        # Another make may have done the work while this one waited.
        if is_current(level, digest=digest):
            return
        create_environment()
        for name in LEVELS:
            stamp_of(name).unlink(missing_ok=True)
        install(level)
        stamp_of(level).write_text(digest)


def main(argv: Sequence[str]) -> int:
    level = argv[0] if argv else "run"
    if level not in LEVELS:
        say(f"unknown level {level!r}: one of {', '.join(LEVELS)}")
        return 2
    try:
        ensure(level)
    except InstallError as error:
        say(str(error))
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
