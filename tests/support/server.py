"""A real `samskapa serve` in a process of its own, on a free port of this machine."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from server.access.tokens import is_token

SAMSKAPA = str(Path(sys.executable).parent / "samskapa")
STARTING = 30
"""Seconds: with a system-call tracer around it, on a busy machine."""


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def environment(data: Path, port: int) -> dict[str, str]:
    """The settings of a test server, and nothing of who runs the tests."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    settings = {"DATA": str(data), "PORT": str(port), "HOST": "127.0.0.1", "LOG_LEVEL": "debug"}
    return {**kept, **settings, "PYTHONUNBUFFERED": "1"}


class LiveServer:
    """Starts, stops and kills the process; `secrets` must never turn up in its logs."""

    def __init__(self, folder: Path, *, data: Path | None = None, log_level: str = "debug") -> None:
        self.data = data or folder / "data"
        self.port = free_port()
        self.secrets: set[str] = set()
        self.setup_token = ""
        self._log = folder / "log"
        self._log_level = log_level
        self._process: subprocess.Popen[str] | None = None

    @property
    def origin(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def pid(self) -> int:
        """Of the server itself, also under a tracer."""
        return int((self.data / "lock").read_text())

    @property
    def log(self) -> str:
        return self._log.read_text(encoding="utf-8")

    def start(self, *, under: Sequence[str] = ()) -> None:
        """Returns when people can come."""
        with self._log.open("a", encoding="utf-8") as log:
            self._process = subprocess.Popen(
                [*under, SAMSKAPA, "serve"],
                env={**environment(self.data, self.port), "LOG_LEVEL": self._log_level},
                stdout=subprocess.PIPE,
                stderr=log,
                text=True,
            )
        assert self._process.stdout is not None
        for line in self._process.stdout:
            if line.startswith("Facilitator link: "):
                token = line.strip().partition("#")[2]
                if is_token(token):
                    self.setup_token = token
                    self.secrets.add(token)
                return
        raise AssertionError(f"it did not start: {self.log}")

    def signal(self, number: int) -> None:
        os.kill(self.pid, number)

    def wait(self) -> int:
        """The exit status, once it has ended."""
        assert self._process is not None
        status = self._process.wait(30)
        assert self._process.stdout is not None
        self._process.stdout.close()
        self._process = None
        return status

    def kill(self) -> None:
        """As a power cut would."""
        self.signal(signal.SIGKILL)
        self.wait()

    def stop(self) -> int:
        """As a supervisor does."""
        self.signal(signal.SIGTERM)
        return self.wait()

    def end(self) -> None:
        """Stops it if it runs, and looks through all that it ever logged."""
        self.quit()
        self.check_log()

    def quit(self) -> None:
        """Stops it if it runs, whatever it logged."""
        if self._process is not None:
            self.stop()

    def check_log(self) -> None:
        """No token, code, name or text of a note is in the log, and nothing went wrong unseen."""
        log = self.log
        for secret in self.secrets:
            assert secret not in log, f"{secret!r} was logged"
        assert "Traceback" not in log, log
        assert "task.failed" not in log, log


def refused_start(environ: dict[str, str]) -> tuple[int, str]:
    """Exit status and words of a server that should not start."""
    done = subprocess.run(
        [SAMSKAPA, "serve"], env=environ, capture_output=True, text=True, timeout=30, check=False
    )
    assert "Traceback" not in done.stderr, done.stderr
    return done.returncode, done.stderr


class Said(NamedTuple):
    """What a command of the terminal did."""

    status: int
    out: str
    err: str

    @property
    def token(self) -> str:
        """The token of the link that it printed."""
        return self.out.strip().partition("#")[2]


def terminal(data: Path, *arguments: str, port: int = 8000) -> Said:
    """Runs `samskapa ...` for a data directory, beside its server or without one."""
    done = subprocess.run(
        [SAMSKAPA, *arguments],
        env=environment(data, port) | {"LOG_LEVEL": "warning"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert "Traceback" not in done.stderr, done.stderr
    return Said(done.returncode, done.stdout, done.stderr)
