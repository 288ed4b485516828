"""The server, and Vite with hot reload in front of it: `make dev`.

Python is started again after a change of what it reads; the browser client is replaced in the open
page by Vite, which passes everything else on to the server. PORT is the server's, Vite says its
own.
"""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

from tools.frontend import FrontendError, dependencies, environment
from tools.install import say

ROOT = Path(__file__).resolve().parent.parent
WATCHED = ("boards", "server", "locales")
NOT_WATCHED = {"__pycache__", "dist", ".dist-new", ".dist-old"}
# A look costs 2 ms for 200 files; a file watcher would be one more dependency.
LOOK_SECONDS = 0.7
# Longer than a drain of the server takes, shorter than patience.
STOP_SECONDS = 10.0


@asynccontextmanager
async def running(
    argv: Sequence[str], *, cwd: Path, environ: Mapping[str, str]
) -> AsyncIterator[asyncio.subprocess.Process]:
    """A child process that does not outlive the block."""
    process = await asyncio.create_subprocess_exec(*argv, cwd=cwd, env=environ)
    try:
        yield process
    finally:
        await stop(process)


async def stop(process: asyncio.subprocess.Process) -> None:
    if process.returncode is not None:
        return
    process.terminate()
    try:
        async with asyncio.timeout(STOP_SECONDS):
            await process.wait()
    except TimeoutError:
        process.kill()
        await process.wait()


def state_of_sources(root: Path) -> dict[Path, int]:
    """Time of change, in ns, of every file that the running server may have read."""
    found: dict[Path, int] = {}
    for top in WATCHED:
        for folder, names, files in os.walk(root / top):
            names[:] = [name for name in names if name not in NOT_WATCHED]
            for path in (Path(folder, name) for name in files):
                # An editor may replace a file between the listing and the look.
                if path.exists():
                    found[path] = path.stat().st_mtime_ns
    return found


async def next_change(root: Path) -> None:
    before = state_of_sources(root)
    while state_of_sources(root) == before:  # noqa: ASYNC110 - a file system sets no event
        await asyncio.sleep(LOOK_SECONDS)


async def serve(root: Path) -> None:
    """Keep the server running, a fresh one after every change; never returns."""
    command = [str(root / ".venv" / "bin" / "samskapa"), "serve"]
    while True:
        async with running(command, cwd=root, environ=os.environ):
            # A server that ended of itself has said why; the next change may mend it.
            await next_change(root)
        say("changed: starting the server again")


async def show(root: Path) -> None:
    """Run Vite until it ends; raises FrontendError then, as nothing is left to look at."""
    port = os.environ.get("PORT", "8000")
    environ = {**environment(), "SAMSKAPA_SERVER": f"http://127.0.0.1:{port}"}
    static = root / "static"
    vite = [str(static / "node_modules" / ".bin" / "vite")]
    async with running(vite, cwd=static, environ=environ) as process:
        raise FrontendError(f"vite ended with {await process.wait()}")


async def develop(root: Path) -> None:
    async with asyncio.TaskGroup() as group:
        group.create_task(serve(root))
        group.create_task(show(root))


def main() -> int:
    code = 1
    # Ended from outside it takes its children along, as it does with Ctrl-C.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        dependencies(ROOT)
        asyncio.run(develop(ROOT))
    except* FrontendError as errors:
        say(str(errors.exceptions[0]))
    except* KeyboardInterrupt:
        code = 130
    return code


if __name__ == "__main__":
    sys.exit(main())
