"""One server for the stories of a file: to start one takes as long as a third of a story."""

from typing import Self

import pytest

from tests.e2e.prepared import Prepared
from tests.support.server import LiveServer


class SharedServer:
    """Each story has the next workshop; `room` is its place among the prepared ones."""

    def __init__(self, prepared: Prepared, folders: pytest.TempPathFactory) -> None:
        self.room = -1
        self._prepared = prepared
        self._folders = folders
        self._process: LiveServer | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._end()

    def next_room(self) -> LiveServer:
        """The server with a workshop in which nothing has happened."""
        self.room += 1
        if self.room == len(self._prepared.rooms):
            self._end()
        if self._process is None:
            self._process = self._begin()
        return self._process

    def distrust(self) -> None:
        """A story went wrong: who knows what it left behind. The next one has a new server."""
        failed = self._process
        self._process = None
        if failed:
            failed.quit()

    def _begin(self) -> LiveServer:
        self.room = 0
        process = LiveServer(self._folders.mktemp("shared"))
        self._prepared.copy_to(process.data)
        process.start()
        return process

    def _end(self) -> None:
        ended = self._process
        self._process = None
        if ended:
            ended.end()
