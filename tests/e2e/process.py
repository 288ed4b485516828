"""A real `samskapa serve` as a process of its own, which can be killed and started again."""

import os
import re
import signal
import subprocess
import sys
from pathlib import Path
from typing import Self

from tests.e2e.ports import free_port

START_SECONDS = 30


class ServerProcess:
    """One data directory and one port, over several lives of the process."""

    def __init__(self, data: Path) -> None:
        self.data = data
        self.port = free_port()
        self.facilitator_link = ""
        self._process: subprocess.Popen[str] | None = None

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def start(self) -> None:
        """Starts the server and waits until it says that people can come."""
        environment = {
            **os.environ,
            "PORT": str(self.port),
            "HOST": "127.0.0.1",
            "DATA": str(self.data),
            "LOG_LEVEL": "warning",
        }
        self._process = subprocess.Popen(
            [str(Path(sys.executable).parent / "samskapa"), "serve"],
            stdout=subprocess.PIPE,
            env=environment,
            text=True,
        )
        assert self._process.stdout is not None, "it is piped"
        for line in self._process.stdout:
            if found := re.match(r"Facilitator link: (\S+)", line):
                self.facilitator_link = found[1]
                return
        raise AssertionError(f"the server ended with {self._process.wait(START_SECONDS)}")

    def kill(self) -> None:
        """SIGKILL: no good-bye, no flush, nothing."""
        self._end(signal.SIGKILL)

    def stop(self) -> None:
        """SIGTERM, as an administrator does."""
        self._end(signal.SIGTERM)

    def _end(self, how: signal.Signals) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        process.send_signal(how)
        try:
            process.wait(20)
        except subprocess.TimeoutExpired:
            process.kill()
            raise
        finally:
            process.communicate()
