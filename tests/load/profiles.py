"""Where the server's time goes: py-spy looks at its stack from outside."""

import subprocess
import sys
from collections import Counter
from pathlib import Path

from tests.load.errors import LoadError

PY_SPY = str(Path(sys.executable).parent / "py-spy")
SAMPLES = 100
"""A second. At 400 the server stood still for a third of the time, and what came meanwhile was read
in one go: the way that a message takes was another one than without a profile."""

LINES = 60

WAITING = ("Condition.wait  threading.py", "_worker  concurrent/futures/thread.py")
"""Threads that wait for work: the profiler takes them for awake."""

TOP = "Runner.run  asyncio/runners.py"
"""What stands above it in a stack is the same for all."""


class Profiler:
    """Runs beside the load when a file is wanted, else does nothing."""

    def __init__(self, pid: int, report: Path | None) -> None:
        self._pid = pid
        self._report = report
        self._process: subprocess.Popen[str] | None = None

    def start(self, seconds: float) -> None:
        """Looks for so long."""
        if self._report is None:
            return
        command = [PY_SPY, "record", "--pid", str(self._pid), "--rate", str(SAMPLES)]
        command += ["--duration", str(max(1, int(seconds))), "--format", "raw"]
        self._process = subprocess.Popen(
            [*command, "--output", str(self._report)],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )

    def end(self) -> None:
        """Writes the report: shares of the samples, by function itself and with all it calls."""
        if self._process is None or self._report is None:
            return
        said, _ = self._process.communicate(timeout=60)
        if self._process.returncode:
            raise LoadError(f"no profile: {said.strip()}")
        stacks = self._report.read_text(encoding="utf-8").splitlines()
        self._report.write_text(_summary(stacks), encoding="utf-8")


def _summary(stacks: list[str]) -> str:
    """From lines of `frame;frame;frame count`."""
    alone, within = Counter[str](), Counter[str]()
    total = 0
    for line in stacks:
        frames, _, count = line.rpartition(" ")
        calls = [_function(frame) for frame in frames.split(";")]
        if calls[-1] in WAITING:
            continue
        if TOP in calls:
            del calls[: calls.index(TOP)]
        total += int(count)
        alone[calls[-1]] += int(count)
        within.update(dict.fromkeys(calls, int(count)))
    parts = [f"{total} samples at {SAMPLES} a second, of threads at work"]
    for title, counts in (("itself", alone), ("with what it calls", within)):
        parts += ["", f"{title}:"]
        parts += [f"{100 * n / total:6.1f} %  {name}" for name, n in counts.most_common(LINES)]
    return "\n".join(parts) + "\n"


def _function(frame: str) -> str:
    """`name (file:line)` without the line."""
    name, _, place = frame.rpartition(" (")
    return f"{name or frame}  {place.partition(':')[0]}"
